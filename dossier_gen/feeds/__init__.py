"""Feeds: of articles as RSS 2.0 (https://www.rssboard.org/rss-specification), of a dossier's events as Atom."""

from collections.abc import Iterable, Sequence
from datetime import UTC
from email.utils import format_datetime

from dossier_gen.edition import Edition, dossier_url
from dossier_gen.feeds.events import event_feed
from dossier_gen.model import Article
from dossier_gen.output import Output
from dossier_gen.pages.templating import render
from dossier_gen.paths import page_url

#: Articles in a feed.
MOST_ITEMS = 50


def feeds(edition: Edition) -> Iterable[Output]:
    """Feeds for the site and for each dossier, section and author; none where the site's address is not known."""
    if not edition.url:
        return
    library, articles_of = edition.library, edition.index.articles_of
    yield _feed("", edition.name, f"The latest on {edition.name}", edition.index.articles, edition)
    for dossier in library.dossiers.values():
        articles = articles_of["dossiers"].get(dossier.id, ())
        yield _feed(dossier_url(dossier.id), dossier.title, dossier.summary, articles, edition)
        yield event_feed(dossier, edition)
    for collection, shelf in (("sections", library.sections), ("authors", library.authors)):
        for named in shelf.values():
            articles = articles_of[collection].get(named.id, ())
            yield _feed(page_url(named.path), named.name, named.summary or named.name, articles, edition)


def _feed(url: str, title: str, description: str, articles: Sequence[Article], edition: Edition) -> Output:
    shown = articles[:MOST_ITEMS]
    text = render(
        "feed.xml",
        title=title,
        description=description,
        link=edition.url + url,
        address=f"{edition.url}{url}feed.xml",
        date=format_datetime(shown[0].date.start.astimezone(UTC)) if shown else None,
        items=tuple(_item(article, edition) for article in shown),
    )
    return Output(f"{url}feed.xml", text)


def _item(article: Article, edition: Edition) -> dict[str, object]:
    library = edition.library
    names = [library.authors[key].name for key in article.authors if key in library.authors]
    return {
        "title": article.title,
        "link": edition.url + page_url(article.path),
        "description": article.summary,
        "date": format_datetime(article.date.start.astimezone(UTC)),
        "authors": names,
        "dossiers": [library.dossiers[key].title for key in article.dossiers],
    }
