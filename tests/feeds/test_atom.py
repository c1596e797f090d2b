"""Atom: what RFC 4287 requires is there, and a correction brings an article up again under its id."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from dossier_gen.model import Author, Record
from tests.factory import article, correction, dossier, named
from tests.feeds.making import NAMES, URL, in_full, made, parsed

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(*records: Record, path: str = "feed.atom", full: bool = False) -> ET.Element:
    """A feed, read."""
    files = made(*records, text=in_full) if full else made(*records)
    return parsed(files[path])


def text(found: ET.Element, name: str) -> str:
    """The text of the one element of a name."""
    (element,) = found.findall(f"atom:{name}", NAMES)
    return element.text or ""


def links(found: ET.Element) -> dict[str, tuple[str, str]]:
    """The addresses and types of an element's links by what they are to it."""
    every = found.findall("atom:link", NAMES)
    return {link.attrib["rel"]: (link.attrib["href"], link.attrib["type"]) for link in every}


def entries(found: ET.Element) -> list[ET.Element]:
    return found.findall("atom:entry", NAMES)


RECORDS = (
    article("a", "2024-01-02", authors=("w",), dossiers=("d",), title="<A> & B"),
    article("b", "2024-01-01", language="de", updated="2024-01-05"),
    dossier("d", language="fr"),
    named(Author, "w"),
)


@pytest.mark.parametrize("path", ["feed.atom", "dossiers/d/feed.atom", "authors/w/feed.atom"])
@pytest.mark.parametrize("full", [True, False])
def test_all_that_atom_requires_is_there(path: str, full: bool) -> None:
    found = feed(*RECORDS, path=path, full=full)
    home = URL + path.removesuffix("feed.atom")
    assert found.tag == "{http://www.w3.org/2005/Atom}feed"
    assert text(found, "id") == URL + path
    assert text(found, "title")
    assert links(found) == {"self": (URL + path, "application/atom+xml"), "alternate": (home, "text/html")}
    assert found.findtext("atom:author/atom:name", namespaces=NAMES) == "A & B"
    assert found.findtext("atom:author/atom:uri", namespaces=NAMES) == URL
    moments = [datetime.fromisoformat(text(entry, "updated")) for entry in entries(found)]
    assert datetime.fromisoformat(text(found, "updated")) == max(moments)
    assert moments == sorted(moments, reverse=True)
    for entry in entries(found):
        assert text(entry, "title")
        assert links(entry) == {"alternate": (text(entry, "id"), "text/html")}
        assert datetime.fromisoformat(text(entry, "published")) <= datetime.fromisoformat(text(entry, "updated"))
        assert text(entry, "summary")
        assert (entry.find("atom:content", NAMES) is not None) == full


def test_an_entry_tells_of_its_article() -> None:
    german, english = entries(feed(*RECORDS, full=True))
    assert (german.attrib[LANGUAGE], english.attrib[LANGUAGE]) == ("de", "en")
    assert text(german, "updated") == "2024-01-05T00:00:00Z"
    assert text(english, "id") == URL + "articles/2024/01/a/"
    assert text(english, "title") == "<A> & B"
    (author,) = english.findall("atom:author", NAMES)
    assert [one.text for one in author] == ["Name of w", URL + "authors/w/"]
    (category,) = english.findall("atom:category", NAMES)
    assert category.attrib == {"term": "d", "label": "Dossier d", "scheme": URL + "dossiers/"}
    assert text(english, "content") == in_full(RECORDS[0])
    assert text(english, "summary") == "<p>Summary of a</p>"


def test_a_feed_says_its_language() -> None:
    assert feed(*RECORDS, path="dossiers/d/feed.atom").attrib[LANGUAGE] == "fr"


def test_an_empty_feed_has_a_date_too() -> None:
    found = feed(dossier("d"), path="dossiers/d/feed.atom")
    assert (entries(found), text(found, "updated")) == ([], "1970-01-01T00:00:00Z")


def test_an_article_that_is_corrected_comes_up_again_under_its_id() -> None:
    others = [article(f"o{number:02}", f"2024-01-{number:02}") for number in range(2, 29)]
    before = entries(feed(*others, article("a", "2024-01-01")))
    after = entries(
        feed(*others, article("a", "2024-01-01", corrections=(correction("2024-02-01", "Five, not six."),)))
    )
    assert text(before[-1], "id") == text(after[0], "id") == URL + "articles/2024/01/a/"
    assert text(after[0], "published") == text(before[-1], "published")
    assert (text(before[-1], "updated"), text(after[0], "updated")) == ("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z")
    assert "<strong>Correction:</strong> Five, not six." in text(after[0], "summary")
