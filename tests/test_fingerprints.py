"""A fingerprint changes with what a reader is told, and with nothing else."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.fingerprints import article_fingerprint, event_fingerprint
from dossier_gen.moments import parse_moment
from tests.factory import article, change, correction, event, image

FACTS: dict[str, Any] = {
    "title": "A title",
    "text": "A text in a few words.",
    "status": "reported",
    "attributed_to": "Somebody",
    "sources": ("a", "b"),
    "history": (change("2024-01", "claimed", "Why", "a", by="x"),),
}


def test_a_fingerprint_is_short_and_always_the_same() -> None:
    assert event_fingerprint(event("e", **FACTS)) == "axwz8"
    assert article_fingerprint(article("a")) == "zqujp"


@pytest.mark.parametrize(
    "more",
    [
        {"title": "Another title"},
        {"text": "A text in few words."},
        {"text": None},
        {"status": "confirmed"},
        {"attributed_to": "Somebody else"},
        {"sources": ("a",)},
        {"sources": ("a", "b", "c")},
        {"history": ()},
        {"history": (change("2024-02", "claimed", "Why", "a", by="x"),)},
        {"history": (change("2024-01", "claimed", "Why", "b", by="x"),)},
    ],
)
def test_an_event_that_says_something_else_has_changed(more: dict[str, Any]) -> None:
    before, after = event_fingerprint(event("e", **FACTS)), event_fingerprint(event("e", **FACTS | more))
    assert before[:3] == after[:3]
    assert before != after


def test_an_event_of_another_date_has_changed() -> None:
    assert event_fingerprint(event("e", "2024-12")) != event_fingerprint(event("e", "2024-12~"))


@pytest.mark.parametrize(
    "more",
    [
        {"text": "A text\n  in a few words.\n"},
        {"sources": ("b", "a")},
        {"people": ("p",), "places": ("q",), "also_in": ("d2",), "aliases": ("/old/",)},
        {"key": True, "image": image()},
        {"added": "2024-12-01", "updated": "2024-12-02"},
        {"dossier": "another"},
    ],
)
def test_what_an_editor_does_behind_the_scenes_is_no_change(more: dict[str, Any]) -> None:
    assert event_fingerprint(event("e", **FACTS | more)) == event_fingerprint(event("e", **FACTS))


def test_an_article_has_changed_where_its_editor_says_so() -> None:
    first = article_fingerprint(article("a"))
    same = article("a", "2024-03-03", body="Another text", kind="opinion", dossiers=("d",))
    assert article_fingerprint(same) == first
    changed = (
        article("a", title="x"),
        article("a", summary="x"),
        article("a", updated="2024-01-02"),
        article("a", updated=parse_moment("2024-01-02T10:00Z")),
        article("a", corrections=(correction("2024-01-02", "Right."),)),
        article("a", corrections=(correction("2024-01-02", "Right."), correction("2024-01-03", "Right."))),
    )
    found = [article_fingerprint(one) for one in changed]
    assert {mark[:3] for mark in found} == {first[:3]}
    assert len({first, *found}) == len(found) + 1


def test_an_event_and_an_article_of_one_id_are_two() -> None:
    assert event_fingerprint(event("x"))[:3] != article_fingerprint(article("x"))[:3]


@given(st.text(), st.text())
def test_whatever_is_written_a_fingerprint_is_five_harmless_characters(title: str, text: str) -> None:
    assert re.fullmatch("[a-z0-9]{5}", event_fingerprint(event("e", title=title, text=text)))
