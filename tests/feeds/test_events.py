"""The feed of events: what Atom asks for is there, what changed last comes first, under an id that stays."""

from datetime import UTC, datetime
from html import escape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.edition import edition
from dossier_gen.feeds import feeds
from dossier_gen.feeds.events import MOST_ENTRIES, MOST_UNDATED
from dossier_gen.model import Record
from tests.downloads.making import HOSTILE, rich
from tests.factory import change, dossier, event, library
from tests.pages.document import Document

URL = "https://x.example/news/"
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: What XML can hold; a line may end in many ways, and the feed makes one of all of them.
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff")


def feed(*records: Record, key: str = "d") -> ET.Element:
    """The feed of a dossier, read."""
    files = {output.path: str(output.content) for output in feeds(edition(library(*records), "A & B", URL))}
    return ET.fromstring(files[f"dossiers/{key}/events.atom"])


def entries(found: ET.Element) -> list[ET.Element]:
    return found.findall(f"{ATOM}entry")


def text(found: ET.Element, name: str) -> str:
    """The text of the one element of a name."""
    (element,) = found.findall(ATOM + name)
    return element.text or ""


def links(found: ET.Element) -> dict[str, str]:
    """The addresses of an element's links by what they are to it."""
    return {link.attrib["rel"]: link.attrib["href"] for link in found.findall(f"{ATOM}link")}


def ids(found: ET.Element) -> list[str]:
    return [text(entry, "id").removeprefix(URL + "events/").removesuffix("/") for entry in entries(found)]


def moment(written: str) -> datetime:
    """A moment of Atom, which has an offset."""
    found = datetime.fromisoformat(written)
    assert found.tzinfo is not None
    return found


def test_no_address_no_feed() -> None:
    assert list(feeds(edition(library(event("e")), "A site", ""))) == []


@pytest.mark.parametrize("records", [rich(), (dossier("d"),)], ids=["rich", "empty"])
def test_all_that_atom_requires_is_there(records: tuple[Record, ...]) -> None:
    found = feed(*records)
    assert found.tag == f"{ATOM}feed"
    assert found.attrib[LANGUAGE] == "en"
    assert text(found, "id") == links(found)["self"] == URL + "dossiers/d/events.atom"
    assert links(found)["alternate"] == URL + "dossiers/d/"
    assert text(found, "title")
    assert [name.text for name in found.findall(f"{ATOM}author/{ATOM}name")] == ["A & B"]
    moments = [moment(text(entry, "updated")) for entry in entries(found)]
    assert moment(text(found, "updated")) == max(moments, default=datetime(1970, 1, 1, tzinfo=UTC))
    assert moments == sorted(moments, reverse=True)
    assert len(set(ids(found))) == len(ids(found))
    for entry in entries(found):
        assert text(entry, "title")
        assert links(entry) == {"alternate": text(entry, "id")}
        assert text(entry, "content")


def test_an_entry_tells_of_its_event() -> None:
    entry = entries(feed(*rich()))[1]
    assert text(entry, "id") == URL + "events/full/"
    assert text(entry, "title").split() == ["Disputed:", *HOSTILE.split()]
    assert text(entry, "updated") == "2024-12-18T08:30:00Z"
    assert text(entry, "published") == "2024-12-09T00:00:00Z"
    assert [(one.attrib["term"], one.attrib["label"]) for one in entry.findall(f"{ATOM}category")] == [
        ("disputed", "Disputed"),
        ("turning-point", "Turning point"),
    ]
    content = Document(f"<div>{text(entry, 'content')}</div>")
    assert not content.named("b")
    for told in (
        "Around 8 December 2024. Disputed, according to Ann and Two | officers; a turning point.",
        "Before: Reported",
        "Sources:",
    ):
        assert told in content.text
    assert "https://example.org/a|b?c=1&d='2'" in content.links


def test_a_text_says_its_language() -> None:
    found = feed(dossier("d", language="de"), event("e", text="Text"))
    (entry,) = entries(found)
    (title,) = entry.findall(f"{ATOM}title")
    (content,) = entry.findall(f"{ATOM}content")
    assert (found.attrib[LANGUAGE], title.attrib[LANGUAGE], content.attrib[LANGUAGE]) == ("de", "de", "en")
    assert content.attrib["type"] == "html"
    assert '<span lang="de" dir="auto">Text</span>' in (content.text or "")


def test_what_changed_last_comes_first_and_what_nobody_dates_last() -> None:
    found = feed(
        event("a", "2030-01-01", status="expected"),
        event("b", added="2024-12-09"),
        event("c", added="2024-12-08", updated="2024-12-10T01:00+02:00"),
        event("d", added="2024-12-09"),
    )
    assert ids(found) == ["c", "d", "b", "a"]
    assert text(entries(found)[0], "updated") == "2024-12-09T23:00:00Z"
    assert text(entries(found)[-1], "updated") == "1970-01-01T00:00:00Z"
    assert entries(found)[-1].find(f"{ATOM}published") is None


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "retracted", "history": (change("2025-01-01", "reported"),)},
        {"title": "Another title", "updated": "2025-01-01"},
    ],
)
def test_an_event_that_changes_comes_up_again_under_the_same_id(changed: dict[str, object]) -> None:
    others = [event(f"e{number}", added="2024-12-09") for number in range(3)]
    before = feed(*others, event("x", added="2024-12-01", status="reported"))
    after = feed(*others, event("x", **({"added": "2024-12-01", "status": "reported"} | changed)))
    assert ids(before) == ["e2", "e1", "e0", "x"]
    assert ids(after) == ["x", "e2", "e1", "e0"]
    assert text(after, "updated") == "2025-01-01T00:00:00Z"
    assert text(after, "id") == text(before, "id")


def test_it_does_not_grow_for_ever() -> None:
    many = [event(f"e{n:03}", added=f"2024-01-{n % 28 + 1:02}") for n in range(MOST_ENTRIES + 5)]
    found = entries(feed(*many))
    assert len(found) == MOST_ENTRIES
    assert min(text(entry, "updated") for entry in found) >= "2024-01-02"


def test_where_nobody_says_what_is_new_it_holds_more() -> None:
    many = [event(f"e{n:03}", "2024-01-01") for n in range(MOST_UNDATED + 5)]
    assert len(entries(feed(*many))) == MOST_UNDATED
    assert len(entries(feed(*many, event("new", added="2024-02-01")))) == MOST_ENTRIES


def test_of_events_added_on_one_day_the_last_to_happen_comes_first() -> None:
    dates = ("2024-01-05", "2024-01-03", "2024-01-04")
    found = feed(*(event(f"e{date[-1]}", date, added="2024-02-01") for date in dates))
    assert ids(found) == ["e5", "e4", "e3"]


@given(st.text(CHARACTERS, min_size=1))
def test_any_text_is_read_back(written: str) -> None:
    (entry,) = entries(feed(event("e", title=f"a{written}z", text=f"a{written}z")))
    assert text(entry, "title") == f"a{written}z"
    assert f"<p>a{escape(written)}z</p>" in text(entry, "content")
