"""Sitemaps: which pages and articles, with which dates, in how many files."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from dossier_gen.feeds.sitemaps import MOST_NEWS, MOST_PAGES, is_news, news_language, sitemaps
from dossier_gen.model import Record
from dossier_gen.output import PageOutput
from tests.factory import article
from tests.feeds.making import URL, an_edition

NOW = datetime(2024, 12, 16, 12, tzinfo=UTC)
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


def page(path: str, updated: str | None = None, *, search: bool = True) -> PageOutput:
    return PageOutput(path=path, title="T", description="D", updated=updated, search=search)


def files(*records: Record, pages: tuple[PageOutput, ...] = (), url: str = URL) -> dict[str, ET.Element]:
    """Both sitemaps, read, by path."""
    found = sitemaps(pages, an_edition(*records, url=url), NOW)
    return {output.path: ET.fromstring(str(output.content)) for output in found}


def addresses(sitemap: ET.Element) -> list[str]:
    return [loc.text or "" for loc in sitemap.iterfind(".//s:loc", NAMES)]


def news(*records: Record) -> list[list[str]]:
    """What is told of each article in the sitemap of news."""
    found = files(*records)["news-sitemap.xml"]
    return [[text.strip() for text in url.itertext() if text.strip()] for url in found.iterfind("s:url", NAMES)]


def test_no_address_no_sitemap() -> None:
    assert files(article("a"), pages=(page("index.md"),), url="") == {}


def test_a_page_stands_in_it_with_its_date_where_that_is_known() -> None:
    pages = (page("x.md", "2024-12-08"), page("index.md"), page("a b/ü.md", "2024"), page("list.md", search=False))
    found = files(pages=pages)["sitemap.xml"]
    assert found.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    told = [(url.findtext("s:loc", None, NAMES), url.findtext("s:lastmod", None, NAMES)) for url in found]
    assert told == [(URL, None), (URL + "a%20b/%C3%BC/", "2024"), (URL + "x/", "2024-12-08")]


def test_an_article_is_news() -> None:
    (told,) = news(article("a", "2024-12-15T09:30+01:00", title="<A> & B", language="de-AT"))
    assert told == [URL + "articles/2024/12/a/", "A & B", "de", "2024-12-15T09:30:00+01:00", "<A> & B"]


def test_all_that_news_require_is_there() -> None:
    (url,) = files(article("a", "2024-12-15"))["news-sitemap.xml"]
    (one,) = url.findall("news:news", NAMES)
    for name in ("publication/news:name", "publication/news:language", "publication_date", "title"):
        assert one.findtext(f"news:{name}", "", NAMES)


def test_a_day_is_not_made_a_time() -> None:
    assert news(article("a", "2024-12-15"))[0][3] == "2024-12-15"


def test_the_newest_come_first_and_those_kept_from_search_not_at_all() -> None:
    found = news(
        article("a", "2024-12-14T13:00Z"), article("b", "2024-12-16"), article("c", "2024-12-16", search=False)
    )
    assert [told[-1] for told in found] == ["Title of b", "Title of a"]


@pytest.mark.parametrize(
    ("date", "publish", "expected"),
    [
        ("2024-12-14T12:00Z", None, True),
        ("2024-12-14T11:59Z", None, False),
        ("2024-12-14T13:59+02:00", None, False),
        ("2024-12-14", None, True),
        ("2024-12-13", None, False),
        ("2024-12-16", None, True),
        ("2024-12-01", "2024-12-15T06:00Z", True),
        ("2024-12-01", "2024-12-13", False),
    ],
)
def test_news_are_of_two_days(date: str, publish: str | None, expected: bool) -> None:
    assert is_news(article("a", date, publish=publish), NOW) is expected


def test_the_date_of_the_build_decides() -> None:
    one = article("a", "2024-12-14T12:00Z")
    assert [is_news(one, NOW + timedelta(seconds=later)) for later in (0, 1)] == [True, False]


def test_without_news_there_is_no_file_of_them() -> None:
    assert "news-sitemap.xml" not in files(article("a", "2024-01-15"))


def test_more_news_than_fit_into_one_file() -> None:
    articles = [article(f"a{number:04}", "2024-12-16") for number in range(MOST_NEWS + 1)]
    assert list(files(*articles[:-1])) == ["sitemap.xml", "news-sitemap.xml"]
    found = files(*articles)
    assert list(found) == ["sitemap.xml", "news-sitemap.xml", "news-sitemap-1.xml", "news-sitemap-2.xml"]
    index = found["news-sitemap.xml"]
    assert index.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"
    assert addresses(index) == [URL + "news-sitemap-1.xml", URL + "news-sitemap-2.xml"]
    parts = [addresses(found[path]) for path in ("news-sitemap-1.xml", "news-sitemap-2.xml")]
    assert [len(part) for part in parts] == [MOST_NEWS, 1]
    assert parts[0] + parts[1] == [f"{URL}articles/2024/12/{one.id}/" for one in articles]
    assert len(list(found["news-sitemap-2.xml"].iter(f"{{{NAMES['news']}}}news"))) == 1


def test_more_pages_than_fit_into_one_file() -> None:
    found = files(pages=tuple(page(f"p{number:05}.md") for number in range(MOST_PAGES + 1)))
    assert list(found) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert addresses(found["sitemap.xml"]) == [URL + "sitemap-1.xml", URL + "sitemap-2.xml"]
    assert addresses(found["sitemap-2.xml"]) == [f"{URL}p{MOST_PAGES:05}/"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *(("en", "en"), ("en-GB", "en"), ("sr-Latn", "sr"), ("ckb", "ckb")),
        *(("zh", "zh-cn"), ("zh-Hans", "zh-cn"), ("zh-CN", "zh-cn"), ("zh-Hant", "zh-tw"), ("zh-Hant-HK", "zh-tw")),
        ("zh-TW", "zh-tw"),
    ],
)
def test_languages_as_news_name_them(tag: str, expected: str) -> None:
    assert news_language(tag) == expected
