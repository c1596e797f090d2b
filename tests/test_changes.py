"""The last change to an event: the editor's word first, then what else is dated; never before it can have been."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.changes import last_change, last_update, probable_change
from dossier_gen.model import NOT_HAPPENED, STATUSES, Article
from tests.factory import article, change, correction, event, library, source

SHELF = library(
    source("march", "2024-03-05"),
    source("may", "2024-05"),
    source("year", "2024"),
    source("open", "2024-06-01/.."),
    source("before", "../2024-06-01"),
    source("ancient", "-0044-03-15"),
    source("undated"),
)
DAYS = st.integers(1, 28).map(lambda day: f"2024-02-{day:02}")
TIMES = st.tuples(DAYS, st.integers(0, 23), st.integers(-12, 14)).map(
    lambda parts: f"{parts[0]}T{parts[1]:02}:00{parts[2]:+03}:00"
)


def changed(*articles: Article, **more: Any) -> str | None:
    """The moment of the last change to an event that is expected, as well as it can be guessed, as text."""
    found = probable_change(event("e", "2030-01-01", status="expected", **more), articles, SHELF)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("more", "moment"),
    [
        ({}, None),
        ({"added": "2024-03-01"}, "2024-03-01T00:00:00+00:00"),
        ({"added": "2024-03-01", "updated": "2024-03-02T09:30+01:00"}, "2024-03-02T08:30:00+00:00"),
        ({"updated": "2024-03-02T00:30+02:00"}, "2024-03-01T22:30:00+00:00"),
        ({"history": (change("2024-02-03", "reported"),)}, "2024-02-03T00:00:00+00:00"),
        ({"history": (change("2024-02", "reported"), change("2024~", "claimed"))}, "2024-02-01T00:00:00+00:00"),
        ({"history": (change("../2024-02", "reported"),)}, None),
    ],
)
def test_what_the_entry_tells(more: dict[str, Any], moment: str | None) -> None:
    assert changed(**more) == moment
    assert changed(**more, sources=("undated", "not-there", "before", "ancient")) == moment
    found = last_change(event("e", "2030-01-01", status="expected", sources=("may",), **more))
    assert (found.isoformat() if found else None) == moment


@pytest.mark.parametrize(
    ("more", "moment"),
    [
        ({"sources": ("march",)}, "2024-03-05T00:00:00+00:00"),
        ({"sources": ("may", "march")}, "2024-05-01T00:00:00+00:00"),
        ({"sources": ("year", "march")}, "2024-03-05T00:00:00+00:00"),
        ({"sources": ("open",)}, "2024-06-01T00:00:00+00:00"),
        ({"history": (change("2024-02-03", "reported"),), "sources": ("march",)}, "2024-03-05T00:00:00+00:00"),
    ],
)
def test_sources_are_a_guess(more: dict[str, Any], moment: str) -> None:
    assert changed(**more) == moment


@pytest.mark.parametrize("status", STATUSES)
def test_what_has_happened_did_not_change_before_it_happened(status: str) -> None:
    one = event("e", "2024-02", status=status, added="2024-01-15")
    began = status not in NOT_HAPPENED
    moment = datetime(2024, 2, 1, tzinfo=UTC) if began else datetime(2024, 1, 15, tzinfo=UTC)
    assert last_change(one) == probable_change(one, (), SHELF) == moment
    bare = event("e", "2024-02", status=status)
    assert last_change(bare) is None
    assert probable_change(bare, (), SHELF) == (moment if began else None)


@given(st.sampled_from(["2024-01", "2024-02-14", "2024-02-10/..", "202X", "../2024"]), st.lists(DAYS, max_size=3))
def test_a_change_is_never_before_the_event(date: str, given_on: list[str]) -> None:
    one = event("e", date, history=tuple(change(day, "reported") for day in given_on))
    found = last_change(one)
    assert (found is None) == (not given_on)
    assert found is None or one.date.earliest is None or found.date() >= one.date.earliest


def test_the_editors_word_outweighs_sources_and_articles() -> None:
    assert changed(article("a", "2024-09-01"), added="2024-03-01", sources=("may",)) == "2024-03-01T00:00:00+00:00"


@pytest.mark.parametrize(("given_on", "moment"), [("2024-04-01", "2024-04-01"), ("2024-02-01", "2024-03-01")])
def test_a_status_given_later_than_the_editors_word_is_a_change(given_on: str, moment: str) -> None:
    history = (change(given_on, "disputed"),)
    for key in ("added", "updated"):
        assert changed(**{key: "2024-03-01", "history": history}) == f"{moment}T00:00:00+00:00"


def test_articles_tell_of_an_event_once_they_are_out() -> None:
    early, held = article("a", "2024-01-02"), article("b", "2024-01-03", publish="2024-01-04T06:00+01:00")
    assert changed(early) == "2024-01-02T00:00:00+00:00"
    assert changed(early, held) == "2024-01-04T05:00:00+00:00"


@given(st.lists(TIMES | DAYS, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter_and_the_clock_is_utc(dates: list[str], chance: Any) -> None:
    articles = [article(f"a{number}", date) for number, date in enumerate(dates)]
    found = probable_change(event("e", status="expected"), articles, SHELF)
    chance.shuffle(articles)
    again = probable_change(event("e", status="expected"), articles, SHELF)
    assert found is not None
    assert again is not None
    assert found.isoformat() == again.isoformat()
    assert found.utcoffset() == timedelta(0)
    assert found == max(one.date.start for one in articles)


def test_the_first_day_of_the_calendar_has_a_moment() -> None:
    history = (change("0001-01-01", "reported"),)
    assert last_change(event("e", "0001", history=history)) == datetime(1, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("updated", "corrected", "moment"),
    [
        (None, (), None),
        ("2024-01-02T10:00Z", (), "2024-01-02T10:00Z"),
        (None, ("2024-01-03", "2024-01-02"), "2024-01-03"),
        ("2024-01-02T23:30-05:00", ("2024-01-03",), "2024-01-03"),
        ("2024-01-03T09:30Z", ("2024-01-03",), "2024-01-03T09:30Z"),
        ("2024-01-04", ("2024-01-03",), "2024-01-04"),
    ],
)
def test_an_article_was_last_changed_when_updated_or_corrected(
    updated: str | None, corrected: tuple[str, ...], moment: str | None
) -> None:
    found = last_update(article("a", updated=updated, corrections=tuple(correction(day, "C") for day in corrected)))
    assert (found and found.text) == moment
