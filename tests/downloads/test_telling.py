"""An event in sentences: all that is known of it, as text and as HTML."""

import pytest

from dossier_gen.downloads.telling import as_html, as_text, headline, is_link, linked, marked
from dossier_gen.model import Location, Outlet, Person
from tests.downloads.making import URL, told
from tests.factory import article, change, event, named, source
from tests.pages.document import Document

RECORDS = (
    named(Outlet, "o", name="Agency", kind="state-media"),
    named(Person, "ann", name="Ann"),
    named(Location, "here", name="Here"),
    source("s", "2024-12-15~", title="A <report>", url="https://example.org/?a=1&b=2", language="de"),
    source("t", title=None, url="https://example.org/t", archived="https://example.org/archive"),
    source("u", title=None, via="Copy & Co"),
    event(
        "e",
        "2024-11-27/2024-12-08",
        title="It & that",
        text="Text <b>.",
        status="claimed",
        attributed_to="ann",
        key=True,
        people=("ann",),
        places=("here",),
        sources=("s", "t"),
        history=(change("2024-12", "reported", "Why.", "u", by="Somebody"),),
    ),
    article("a", events=("e",), dossiers=("d",), title="Story"),
)


def test_as_text() -> None:
    (entry,) = told(*RECORDS)
    assert headline(entry) == "Claimed: It & that"
    assert as_text(entry).split("\n") == [
        "From 27 November to 8 December 2024. Claimed, according to Ann; a turning point.",
        "Text <b>.",
        "One outlet alone carries it.",
        "State media alone carry it.",
        "Before: Reported, according to Somebody (December 2024). Why.",
        "About: Ann, Here.",
        "Source: Agency: A <report>, around 15 December 2024, https://example.org/?a=1&b=2",
        "Source: Agency, https://example.org/t, archived https://example.org/archive",
        "Source: Agency, as carried by Copy & Co",
        f"Our coverage: Story {URL}articles/2024/01/a/",
    ]


def test_as_html_says_the_same_and_leads_to_it() -> None:
    (entry,) = told(*RECORDS)
    found = Document(f"<div>{as_html(entry)}</div>")
    assert found.faults == []
    assert [one.text for one in found.named("p")] == [
        *as_text(entry).split("\n")[:6],
        "Sources:",
        "Our coverage: Story",
        "Permalink",
    ]
    assert [one.text for one in found.named("li")] == [
        "Agency: A <report>, around 15 December 2024",
        "Agency, report, archived",
        "Agency, as carried by Copy & Co",
    ]
    assert found.links == [
        "https://example.org/?a=1&b=2",
        "https://example.org/t",
        "https://example.org/archive",
        URL + "articles/2024/01/a/",
        URL + "events/e/",
    ]
    assert [one.attributes for one in found.named("span")] == [{"lang": "de", "dir": "auto"}]


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("2026-01-27", "Disputed since 27 January 2026, according to Somebody: Why."),
        ("2026", "Disputed since 2026, according to Somebody: Why."),
        ("2026-01-27~", "Changes of status: Disputed, according to Somebody (around 27 January 2026). Why."),
        ("2026-01-27/..", "Changes of status: Disputed, according to Somebody (since 27 January 2026). Why."),
    ],
)
def test_the_status_of_today_is_no_earlier_one(date: str, line: str) -> None:
    history = (change(date, "disputed", "Why.", by="Somebody"), change("2025", "reported"))
    (entry,) = told(event("e", status="disputed", history=history))
    assert as_text(entry).split("\n")[1:] == ["Before: Reported (2025).", line]


def test_a_status_that_holds_no_longer_was_before() -> None:
    (entry,) = told(event("e", status="retracted", history=(change("2025", "reported"),)))
    assert as_text(entry).split("\n")[1:] == ["Before: Reported (2025)."]


def test_a_status_without_a_reason_ends_its_sentence() -> None:
    (entry,) = told(event("e", history=(change("2025-02", "confirmed"),)))
    assert as_text(entry).split("\n")[1:] == ["Confirmed since February 2025."]


def test_paragraphs_are_kept() -> None:
    (entry,) = told(event("e", text="One.\n\nTwo."))
    assert "\nOne.\n\nTwo." in as_text(entry)
    assert "<p>One.</p><p>Two.</p>" in as_html(entry)


def test_what_is_not_known_is_not_told() -> None:
    (entry,) = told(event("e"))
    assert (headline(entry), as_text(entry)) == ("Event e", "1 January 2024. Confirmed.")
    assert as_html(entry) == f'<p>1 January 2024. Confirmed.</p><p><a href="{URL}events/e/">Permalink</a></p>'


@pytest.mark.parametrize(("url", "leads"), [("https://x.example/", True), ("http://x", True), ("events/e/", False)])
def test_a_path_leads_nowhere(url: str, leads: bool) -> None:
    assert is_link(url) is leads
    assert linked("<x>", url) == (f'<a href="{url}">&lt;x&gt;</a>' if leads else "&lt;x&gt;")


def test_a_foreign_text_is_marked() -> None:
    assert marked("<x>", None) == "&lt;x&gt;"
    assert marked("<x>", "de") == '<span lang="de" dir="auto">&lt;x&gt;</span>'
