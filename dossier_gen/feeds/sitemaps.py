"""Sitemaps: of all pages (https://www.sitemaps.org/protocol.html), and of the news of the last two days.

The latter is Google's: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. It may be
empty, but is always there, at the address that robots.txt names.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from dossier_gen.edition import Edition
from dossier_gen.embargo import published
from dossier_gen.index import newest_first
from dossier_gen.model import Article
from dossier_gen.moments import Moment
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages.templating import render
from dossier_gen.paths import page_url

SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "news-sitemap.xml"
#: Pages in one file, and articles in one file of news; more are spread over several files, with an index of these.
MOST_PAGES = 50_000
MOST_NEWS = 1_000
#: For how long an article is news.
_NEWS = timedelta(days=2)


def sitemaps(pages: Iterable[PageOutput], edition: Edition, now: datetime) -> Iterable[Output]:
    """Both sitemaps as of `now` (UTC), that of news where there is some; none where the site's address is not known."""
    if edition.url:
        listed = sorted((page for page in pages if page.search), key=lambda page: page_url(page.path))
        yield from _files(SITEMAP, [_page(page, edition) for page in listed], MOST_PAGES, edition)
        news = [_article(article, edition) for article in news_of(edition, now)]
        yield from _files(NEWS_SITEMAP, news, MOST_NEWS, edition) if news else ()


def news_of(edition: Edition, now: datetime) -> list[Article]:
    """What is news at `now` (UTC), the newest first."""
    return sorted((one for one in edition.index.articles if one.search and is_news(one, now)), key=newest_first)


def is_news(article: Article, now: datetime) -> bool:
    """Whether an article was published in the two days before `now` (UTC); a bare day counts while any of it does."""
    moment = published(article)
    earliest = now - _NEWS
    return moment.instant >= earliest if moment.instant else moment.day >= earliest.date()


def news_language(tag: str) -> str:
    """A language as news sitemaps name it: its code of ISO 639, but zh-cn and zh-tw for the two scripts of Chinese."""
    code, *rest = tag.lower().split("-")
    if code != "zh":
        return code
    return "zh-tw" if {"tw", "hk", "mo", "hant"} & set(rest) else "zh-cn"


def _page(page: PageOutput, edition: Edition) -> dict[str, object]:
    return {"url": edition.url + page_url(page.path), "changed": page.updated, "news": None}


def _article(article: Article, edition: Edition) -> dict[str, object]:
    facts = {
        "title": article.title,
        "published": _w3c(published(article)),
        "name": edition.name,
        "language": news_language(article.language),
    }
    return {"url": edition.url + page_url(article.path), "changed": None, "news": facts}


def _w3c(moment: Moment) -> str:
    """A moment as exactly as it was written, with its seconds (https://www.w3.org/TR/NOTE-datetime)."""
    return moment.instant.isoformat(timespec="seconds") if moment.instant else moment.day.isoformat()


def _files(path: str, entries: Sequence[Mapping[str, object]], most: int, edition: Edition) -> Iterable[Output]:
    """One file of all entries, or an index of the files over which they are spread."""
    if len(entries) <= most:
        yield _file(path, entries)
        return
    stem = path.removesuffix(".xml")
    starts = range(0, len(entries), most)
    paths = [f"{stem}-{number}.xml" for number, _ in enumerate(starts, 1)]
    yield Output(path, render("sitemap_index.xml", addresses=tuple(edition.url + one for one in paths)) + "\n")
    for one, start in zip(paths, starts, strict=True):
        yield _file(one, entries[start : start + most])


def _file(path: str, entries: Sequence[Mapping[str, object]]) -> Output:
    return Output(path, render("sitemap.xml", entries=tuple(entries), is_news=path.startswith("news")) + "\n")
