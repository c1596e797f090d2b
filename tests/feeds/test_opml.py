"""The list of all feeds: each once, in groups."""

from xml.etree import ElementTree as ET

from dossier_gen.model import Author, Section
from dossier_gen.offers import OPML
from tests.factory import dossier, named
from tests.feeds.making import URL, made, parsed

RECORDS = (
    dossier("e", title='<E> & "e"', summary="About e.", language="de"),
    dossier("d"),
    named(Section, "s"),
    named(Author, "w"),
)


def outlines(found: ET.Element) -> list[tuple[str, str]]:
    """The feeds as a subscriber sees them: the way to each, and its address."""
    told = []
    for one in found.findall("body/outline"):
        told += [(one.attrib["text"], one.get("xmlUrl", ""))] if "xmlUrl" in one.attrib else []
        told += [(f"{one.attrib['text']} / {sub.attrib['text']}", sub.attrib["xmlUrl"]) for sub in one]
    return told


def test_every_feed_stands_in_it_once() -> None:
    found = parsed(made(*RECORDS)[OPML.path])
    assert (found.tag, found.attrib, found.findtext("head/title")) == ("opml", {"version": "2.0"}, "Feeds of A & B")
    assert outlines(found) == [
        ("A & B", URL + "feed.xml"),
        ("Dossiers / Dossier d", URL + "dossiers/d/feed.xml"),
        ("Dossiers / Dossier d: events", URL + "dossiers/d/events.atom"),
        ('Dossiers / <E> & "e"', URL + "dossiers/e/feed.xml"),
        ('Dossiers / <E> & "e": events', URL + "dossiers/e/events.atom"),
        ("Sections / Name of s", URL + "sections/s/feed.xml"),
        ("Authors / Name of w", URL + "authors/w/feed.xml"),
    ]


def test_it_names_all_feeds_that_there_are() -> None:
    files = made(*RECORDS)
    found = {address.removeprefix(URL) for _, address in outlines(parsed(files[OPML.path]))}
    assert found == {path for path in files if path.endswith(("feed.xml", "events.atom"))}


def test_what_is_told_of_a_feed() -> None:
    every = {
        one.attrib["xmlUrl"]: one.attrib for one in parsed(made(*RECORDS)[OPML.path]).iter("outline") if len(one) == 0
    }
    told = {"type": "rss", "description": "About e.", "language": "de", "htmlUrl": URL + "dossiers/e/"}
    articles, events = every[URL + "dossiers/e/feed.xml"], every[URL + "dossiers/e/events.atom"]
    assert told.items() <= articles.items()
    assert told.items() <= events.items()
    assert (articles["title"], articles["version"]) == ('<E> & "e"', "RSS2")
    assert "version" not in events


def test_a_site_without_anything_has_its_own_feed() -> None:
    assert outlines(parsed(made()[OPML.path])) == [("A & B", URL + "feed.xml")]
