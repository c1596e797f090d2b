"""Card pictures: what other sites show of a page of ours when somebody shares it, one for each dossier and article.

What a card says is told here from the edition; `drawing` makes a PNG of it, and the edges keep what was drawn.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from dossier_gen.cards.card import Card
from dossier_gen.cards.line import Ground, ground, line_of
from dossier_gen.edition import Edition
from dossier_gen.model import Article, Dossier
from dossier_gen.pages.lastmod import dossier_lastmod
from dossier_gen.wording import KIND_WORDS, count, day_words

__all__ = ["Card", "cards"]


def cards(edition: Edition) -> Iterable[Card]:
    """A card for the site, for each dossier and for each article; of nothing else, so that nothing unpublished has one.

    None where the site's address is not known, as nobody could name it.
    """
    if not edition.url:
        return
    yield _site_card(edition)
    grounds = {dossier.id: ground(dossier, edition) for dossier in edition.library.dossiers.values()}
    for dossier in edition.library.dossiers.values():
        yield _dossier_card(dossier, grounds[dossier.id], edition)
    for article in edition.library.articles.values():
        yield _article_card(article, grounds, edition)


def _site_card(edition: Edition) -> Card:
    """The card of all pages that have none of their own."""
    library = edition.library
    amounts = count(len(library.dossiers), "dossier"), count(len(library.articles), "article")
    return Card("cards/site.png", "", edition.name, "", " · ".join(amounts), edition.url.split("/")[2], edition.name)


def _dossier_card(dossier: Dossier, shared: Ground | None, edition: Edition) -> Card:
    """The card of a dossier: its title, how much there is, when it last changed, and its timeline."""
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    found = edition.timelines[dossier.id]
    amounts = count(len(found.happened) + len(found.expected), "event"), count(len(articles), "article")
    day = dossier_lastmod(dossier, edition)
    section = edition.library.sections.get(dossier.section or "")
    return Card(
        f"cards/dossiers/{dossier.id}.png",
        "Dossier",
        dossier.title,
        section.name if section else "",
        " · ".join([*amounts, f"updated {day_words(date.fromisoformat(day))}"] if day else amounts),
        edition.name,
        f"Dossier: {dossier.title}",
        line_of(shared),
    )


def _article_card(article: Article, grounds: Mapping[str, Ground | None], edition: Edition) -> Card:
    """The card of an article: its title, its first dossier, its date, and where its events stand in that timeline."""
    library = edition.library
    dossier = library.dossiers.get(next(iter(article.dossiers), ""))
    section = library.sections.get(article.section or "")
    topic = dossier.title if dossier else section.name if section else ""
    kind = KIND_WORDS[article.kind]
    return Card(
        f"cards/articles/{article.id}.png",
        kind,
        article.title,
        topic,
        day_words(article.date.day),
        edition.name,
        f"{kind}: {article.title}",
        line_of(grounds[dossier.id], article.events) if dossier else None,
    )
