"""The last change to an event: the editor's word first, then what else is dated; never later than is known."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.changes import last_change
from dossier_gen.model import Article
from tests.factory import article, change, event, library, source

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
    """The moment of an event's last change, as text."""
    found = last_change(event("e", "2030-01-01", **more), articles, SHELF)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("more", "moment"),
    [
        ({}, None),
        ({"sources": ("undated", "not-there", "before", "ancient")}, None),
        ({"added": "2024-03-01"}, "2024-03-01T00:00:00+00:00"),
        ({"added": "2024-03-01", "updated": "2024-03-02T09:30+01:00"}, "2024-03-02T08:30:00+00:00"),
        ({"updated": "2024-03-02T00:30+02:00"}, "2024-03-01T22:30:00+00:00"),
        ({"sources": ("march",)}, "2024-03-05T00:00:00+00:00"),
        ({"sources": ("may", "march")}, "2024-05-01T00:00:00+00:00"),
        ({"sources": ("year", "march")}, "2024-03-05T00:00:00+00:00"),
        ({"sources": ("open",)}, "2024-06-01T00:00:00+00:00"),
        ({"history": (change("2024-02-03", "reported"),)}, "2024-02-03T00:00:00+00:00"),
        ({"history": (change("2024-02", "reported"), change("2024~", "claimed"))}, "2024-02-01T00:00:00+00:00"),
        ({"history": (change("2024-02-03", "reported"),), "sources": ("march",)}, "2024-03-05T00:00:00+00:00"),
    ],
)
def test_last_change(more: dict[str, Any], moment: str | None) -> None:
    assert changed(**more) == moment


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
    found = last_change(event("e"), articles, SHELF)
    chance.shuffle(articles)
    again = last_change(event("e"), articles, SHELF)
    assert found is not None
    assert again is not None
    assert found.isoformat() == again.isoformat()
    assert found.utcoffset() == timedelta(0)
    assert found == max(one.date.start for one in articles)


def test_the_first_day_of_the_calendar_has_a_moment() -> None:
    history = (change("0001-01-01", "reported"),)
    assert last_change(event("e", history=history), (), SHELF) == datetime(1, 1, 1, tzinfo=UTC)
