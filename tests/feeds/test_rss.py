"""RSS 2.0: what the specification asks for is there, and all of it is read back."""

from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import Author, Record, Section
from tests.factory import article, correction, dossier, named
from tests.feeds.making import NAMES, URL, in_full, made, parsed
from tests.feeds.test_events import CHARACTERS


def channel(*records: Record, path: str = "feed.xml", full: bool = False) -> ET.Element:
    """The channel of a feed."""
    files = made(*records, text=in_full) if full else made(*records)
    root = parsed(files[path])
    assert (root.tag, root.attrib) == ("rss", {"version": "2.0"})
    (found,) = root
    return found


@pytest.mark.parametrize(
    ("path", "link", "title", "description", "language"),
    [
        ("feed.xml", URL, "A & B", "The latest on A & B", "en"),
        ("dossiers/d/feed.xml", URL + "dossiers/d/", "Dossier d", "Summary of d", "de"),
        ("sections/s/feed.xml", URL + "sections/s/", "Name of s", "Name of s", "en"),
        ("authors/w/feed.xml", URL + "authors/w/", "Name of w", "Writes.", "en"),
    ],
)
def test_a_channel_says_whose_it_is(path: str, link: str, title: str, description: str, language: str) -> None:
    records = (dossier("d", language="de"), named(Author, "w", summary="Writes."), named(Section, "s"))
    found = channel(*records, path=path)
    facts = [found.findtext(name) for name in ("title", "link", "description", "language")]
    assert facts == [title, link, description, language]
    (own,) = found.findall("atom:link", NAMES)
    assert own.attrib == {"href": URL + path, "rel": "self", "type": "application/rss+xml"}
    assert found.find("lastBuildDate") is None


def test_an_item_tells_of_its_article() -> None:
    found = channel(
        article(
            "a",
            "2024-01-02T01:00+02:00",
            title="<b>A</b> & B",
            updated="2024-01-03T09:00Z",
            authors=("w",),
            dossiers=("d",),
            section="s",
            language="de",
        ),
        named(Author, "w"),
        named(Section, "s"),
        dossier("d"),
    )
    (item,) = found.findall("item")
    url = URL + "articles/2024/01/a/"
    assert [(child.tag.rpartition("}")[2], child.text) for child in item] == [
        ("title", "<b>A</b> & B"),
        ("link", url),
        ("guid", url),
        ("pubDate", "Mon, 01 Jan 2024 23:00:00 +0000"),
        ("updated", "2024-01-03T09:00:00Z"),
        ("language", "de"),
        ("creator", "Name of w"),
        ("category", "Name of s"),
        ("category", "Dossier d"),
        ("description", '<p lang="de" dir="auto">Summary of a</p>'),
    ]
    assert found.findtext("lastBuildDate") == "Wed, 03 Jan 2024 09:00:00 +0000"
    assert [one.attrib["domain"] for one in item.findall("category")] == [URL + "sections/", URL + "dossiers/"]


def test_an_article_that_nobody_changed_is_not_told_to_be_updated() -> None:
    (item,) = channel(article("a")).findall("item")
    assert item.find("atom:updated", NAMES) is None
    assert item.find("content:encoded", NAMES) is None
    assert item.find("dc:language", NAMES) is None


def test_the_whole_text_is_read_back_to_the_letter() -> None:
    one = article("a")
    (item,) = channel(one, full=True).findall("item")
    assert item.findtext("content:encoded", namespaces=NAMES) == in_full(one)
    assert item.findtext("description") == "<p>Summary of a</p>"


def test_all_that_rss_requires_is_there() -> None:
    found = channel(article("a"), article("b", corrections=(correction("2024-02-01", "C"),)))
    assert all(found.findtext(name) for name in ("title", "link", "description"))
    dates = [found.findtext("lastBuildDate", ""), *(item.findtext("pubDate", "") for item in found.findall("item"))]
    assert [parsedate_to_datetime(date).tzinfo is not None for date in dates] == [True] * 3
    for item in found.findall("item"):
        assert item.findtext("title")
        guid = item.find("guid")
        assert guid is not None
        assert (guid.attrib, guid.text) == ({"isPermaLink": "true"}, item.findtext("link"))
    updated = found.findtext("item/atom:updated", namespaces=NAMES) or ""
    assert datetime.fromisoformat(updated).tzinfo is not None


@given(st.text(CHARACTERS, min_size=1))
def test_any_title_is_read_back(written: str) -> None:
    (item,) = channel(article("a", title=f"a{written}z")).findall("item")
    assert item.findtext("title") == f"a{written}z"
