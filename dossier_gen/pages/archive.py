"""The latest articles, and the archive of all by year and month."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dossier_gen.edition import Edition
from dossier_gen.model import Article
from dossier_gen.offers import announced
from dossier_gen.output import PageOutput
from dossier_gen.pages.dated import by_month
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.templating import render
from dossier_gen.pages.views import Group, Link
from dossier_gen.wording import count, month_words

#: Articles on the page "Latest".
MOST_LATEST = 50


def archive_pages(edition: Edition) -> Iterable[PageOutput]:
    """The latest articles, a page for each year and one for each month that has articles."""
    articles = edition.index.articles
    years = [(year, tuple(found)) for year, found in groupby(articles, key=lambda a: a.date.day.year)]
    yield _latest(articles, years, edition)
    for year, in_year in years:
        months = [(month, tuple(found)) for month, found in groupby(in_year, key=lambda a: a.date.day.month)]
        yield _year(year, months, edition)
        for month, in_month in months:
            yield _month(year, month, in_month, edition)


def _latest(
    articles: Sequence[Article], years: Iterable[tuple[int, Sequence[Article]]], edition: Edition
) -> PageOutput:
    links = tuple((f"{year:04}/", str(year), len(found)) for year, found in years)
    return _listing("articles/", "Latest", articles[:MOST_LATEST], links, edition)


def _year(year: int, months: Iterable[tuple[int, Sequence[Article]]], edition: Edition) -> PageOutput:
    links = tuple((f"{month:02}/", month_words(year, month), len(found)) for month, found in months)
    return _listing(f"articles/{year:04}/", f"Articles of {year}", (), links, edition)


def _month(year: int, month: int, articles: Sequence[Article], edition: Edition) -> PageOutput:
    title = f"Articles of {month_words(year, month)}"
    return _listing(f"articles/{year:04}/{month:02}/", title, articles, (), edition)


def _listing(
    url: str, title: str, articles: Sequence[Article], links: tuple[tuple[str, str, int], ...], edition: Edition
) -> PageOutput:
    maker = Maker(edition, url)
    above = url.split("/")[1:-1]
    is_month = len(above) > 1
    crumbs = [Link("Home", maker.to(""))]
    if above:
        crumbs.append(Link("Latest", maker.to("articles/")))
    if is_month:
        crumbs.append(Link(above[0], maker.to(f"articles/{above[0]}/")))
    before = render(
        "listing.html",
        title=title,
        crumbs=tuple(crumbs),
        groups=(Group("", tuple(map(maker.card, articles))),) if is_month else by_month(articles, maker),
        links=tuple(Link(text, maker.to(url + end), count(number, "article")) for end, text, number in links),
    )
    return PageOutput(
        path=f"{url}index.md",
        search=False,
        title=title,
        description=f"{title} on {edition.name}.",
        before=before,
        updated=lastmod(articles),
        feeds=announced(edition.name, "") if edition.url and not above else (),
    )
