"""What readers may not see yet is not merged."""

from datetime import UTC, datetime

import pytest

from dossier_gen.duplicates import held_back
from tests.factory import article, event, library

NOW = datetime(2024, 12, 20, tzinfo=UTC)
OPEN = event("a")


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"draft": True}, "an article that is a draft: merge after that is published"),
        (
            {"publish": "2031-01-02T06:00+01:00"},
            "an article that is held back until 2 January 2031, 06:00 UTC+01:00: merge after that",
        ),
        ({"expires": "2024-12-19"}, "an article that has expired: a merge would show again what it said"),
    ],
)
def test_what_is_not_public_is_held_back(keys: dict[str, object], why: str) -> None:
    held, shelf = event("b", article="x"), article("x", **keys)
    assert held_back((OPEN, held), library(OPEN, held, shelf), NOW) == (f"`b` stands in {why}",)
    assert held_back((held, OPEN), library(OPEN, held, shelf), NOW) == (f"`b` stands in {why}",)


def test_an_article_of_a_later_day_is_held_back() -> None:
    held = event("b", article="x")
    (why,) = held_back((OPEN, held), library(OPEN, held, article("x", "2025-01-01")), NOW)
    assert why == "`b` stands in an article that is held back until 1 January 2025: merge after that"


def test_what_is_public_is_not_held_back() -> None:
    written = event("b", article="x")
    assert held_back((OPEN, written), library(OPEN, written, article("x")), NOW) == ()
    assert held_back((OPEN, event("c")), library(OPEN), NOW) == ()


def test_within_one_article_nothing_is_shown() -> None:
    one, other = event("b", article="x"), event("c", article="x")
    assert held_back((one, other), library(one, other, article("x", draft=True)), NOW) == ()


def test_an_article_that_could_not_be_read_may_be_held_back() -> None:
    lost = event("b", article="x")
    (why,) = held_back((OPEN, lost), library(OPEN, lost), NOW)
    assert why == "`b` stands in an article that could not be read: run `dossier check` first"
