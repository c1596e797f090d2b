"""Feeds of articles: what is in them, in which order, and only where the site knows its address."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

import pytest

from dossier_gen.edition import edition
from dossier_gen.feeds import MOST_ITEMS, feeds
from dossier_gen.model import Author, Library, Record, Section
from tests.factory import article, dossier, library, named

URL = "https://x.example/news/"
NAMES = {"atom": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/elements/1.1/"}


def made(found: Library, url: str = URL) -> dict[str, ET.Element]:
    files = (output for output in feeds(edition(found, "A & B", url)) if output.path.endswith("feed.xml"))
    return {output.path: ET.fromstring(str(output.content)) for output in files}


def some(*more: Record) -> Library:
    return library(
        article(
            "a",
            "2024-01-02T01:00+02:00",
            title="<b>A</b> & B",
            authors=("w", "gone"),
            dossiers=("d",),
            section="n",
        ),
        article("b", "2024-01-01"),
        named(Author, "w", summary="Writes."),
        named(Section, "n"),
        dossier("d"),
        *more,
    )


def titles(feed: ET.Element) -> list[str | None]:
    return [title.text for title in feed.iterfind("channel/item/title")]


def test_no_address_no_feed() -> None:
    assert list(feeds(edition(some(), "A & B", ""))) == []


def test_the_site_its_dossiers_sections_and_authors_have_feeds() -> None:
    found = made(some(dossier("e"), named(Section, "m")))
    assert {path: len(titles(feed)) for path, feed in found.items()} == {
        "feed.xml": 2,
        "dossiers/d/feed.xml": 1,
        "dossiers/e/feed.xml": 0,
        "sections/n/feed.xml": 1,
        "sections/m/feed.xml": 0,
        "authors/w/feed.xml": 1,
    }


@pytest.mark.parametrize(
    ("path", "link", "title", "description"),
    [
        ("feed.xml", URL, "A & B", "The latest on A & B"),
        ("dossiers/d/feed.xml", URL + "dossiers/d/", "Dossier d", "Summary of d"),
        ("sections/n/feed.xml", URL + "sections/n/", "Name of n", "Name of n"),
        ("authors/w/feed.xml", URL + "authors/w/", "Name of w", "Writes."),
    ],
)
def test_a_feed_says_whose_it_is(path: str, link: str, title: str, description: str) -> None:
    channel = made(some())[path].find("channel")
    assert channel is not None
    assert [channel.findtext(name) for name in ("link", "title", "description")] == [link, title, description]
    own = channel.find("atom:link", NAMES)
    assert own is not None
    assert own.attrib == {"href": URL + path, "rel": "self", "type": "application/rss+xml"}


def test_an_item_tells_of_its_article() -> None:
    item = made(some())["feed.xml"].find("channel/item")
    assert item is not None
    assert [(child.tag.replace("{http://purl.org/dc/elements/1.1/}", "dc:"), child.text) for child in item] == [
        ("title", "<b>A</b> & B"),
        ("link", URL + "articles/2024/01/a/"),
        ("guid", URL + "articles/2024/01/a/"),
        ("pubDate", "Mon, 01 Jan 2024 23:00:00 +0000"),
        ("description", "Summary of a"),
        ("dc:creator", "Name of w"),
        ("category", "Dossier d"),
    ]


def test_a_feed_is_as_new_as_its_newest_article() -> None:
    found = made(some(dossier("e")))
    assert found["feed.xml"].findtext("channel/lastBuildDate") == "Mon, 01 Jan 2024 23:00:00 +0000"
    assert found["dossiers/e/feed.xml"].find("channel/lastBuildDate") is None


def test_the_newest_come_first_and_not_for_ever() -> None:
    many: Iterable[Record] = [article(f"a{n:03}", f"2024-01-{n % 28 + 1:02}") for n in range(MOST_ITEMS + 5)]
    feed = made(library(*many))["feed.xml"]
    days = [item.findtext("pubDate", "")[5:7] for item in feed.iterfind("channel/item")]
    assert len(days) == MOST_ITEMS
    assert days == sorted(days, reverse=True)
