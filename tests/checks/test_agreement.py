"""Articles and what they cite: nothing surely later than their last day, and a source for each event named."""

from typing import Any

import pytest

from dossier_gen.checks.agreement import later_than_article, uncited_events
from tests.checks.found import found
from tests.factory import article, change, claim, correction, event, library, source

PLACE = "articles/2024/01/a.md:1"


def later(published: str, **more: Any) -> list[str]:
    """What is said of an article of 10 January that cites a source of some day."""
    one = article("a", "2024-01-10", **({"sources": ("s",)} | more))
    return found(later_than_article, library(one, source("s", published)))


def named(when: str, **more: Any) -> list[str]:
    """What is said of an article of 10 January that names an event of some day."""
    one = article("a", "2024-01-10", events=("gone", "e"))
    return found(later_than_article, library(one, event("e", when, **more)))


def uncited(*sources: str, **more: Any) -> list[str]:
    """What is said of an article that cites these sources and names an event that rests on two others."""
    one = article("a", sources=sources, events=("gone", "e"))
    facts = {"sources": ("s", "t")} | more
    return found(uncited_events, library(one, event("e", **facts), *(source(key) for key in ("r", "s", "t", "u"))))


def test_a_source_later_than_the_article() -> None:
    problem = f"{PLACE} sources[0]: the source `s` was published on 2024-01-11; the article's last day is 2024-01-10 | "
    cure = "Write `updated: 2024-01-11` or later, if it was added to the article then; or correct the dates."
    assert later("2024-01-11") == [problem + cure]
    assert later("2024-01-11", updated="2024-01-10T23:30Z")
    assert later("2024-01-11", updated="2024-01-11") == []


def test_a_correction_is_a_change_too() -> None:
    corrected = (correction("2024-01-11", "C"), correction("2024-01-10", "B"))
    assert later("2024-01-11", corrections=corrected) == []
    assert "last day is 2024-01-11 |" in later("2024-01-12", corrections=corrected)[0]


@pytest.mark.parametrize(
    "when",
    ["2024-01-10", "2024-01", "2024", "2024-01-11~", "2024-01-11?", "2024-01-10/2024-02-01", "../2024-02", "202X"],
)
def test_only_what_is_surely_later(when: str) -> None:
    assert later(when) == []
    assert named(when) == []


@pytest.mark.parametrize(
    ("when", "day"),
    [("2024-02", "2024-02-01"), ("2024-01-11/..", "2024-01-11"), ("[2024-01-12,2024-01-14]", "2024-01-12")],
)
def test_a_date_that_may_mean_several_days_is_cured_by_the_first(when: str, day: str) -> None:
    (problem,) = later(when)
    assert f"Write `updated: {day}` or later" in problem
    assert later(when, updated=day) == []


def test_one_cure_for_all_that_is_later() -> None:
    one = article("a", "2024-01-10", sources=("s", "t"), events=("e",), claims=("c",))
    shelf = (source("s", "2024-01-11"), source("t", "2024-01-09"), event("e", "2024-01-13"), claim("c", "2024-01-12"))
    (problem,) = found(later_than_article, library(one, *shelf))
    what = "the event `e` is dated 2024-01-13; the article's last day is 2024-01-10, and 2 others after it"
    assert problem.startswith(f"{PLACE} events[0]: {what} | ")
    (problem,) = found(later_than_article, library(one, *shelf[:2], shelf[3]))
    assert problem.startswith(f"{PLACE} claims[0]: the claim `c` was made on 2024-01-12; ")


def test_an_event_that_was_expected_when_the_article_was_written() -> None:
    assert len(named("2024-02-01")) == 1
    assert named("2024-02-01", status="expected") == []
    history = (change("2024-01-05", "expected"), change("2024-02-01", "confirmed"))
    assert named("2024-02-01", history=history) == []
    assert len(named("2024-02-01", history=(change("2024-01-12", "expected"), history[1]))) == 1


def test_what_is_still_to_come_is_told_elsewhere() -> None:
    one = article("a", "2024-01-10", events=("e",), claims=("c",))
    assert found(later_than_article, library(one, event("e", "2024-06-03"), claim("c", "2024-07"))) == []
    assert len(found(later_than_article, library(one, event("e", "2024-06-02"), claim("c", "2024-05")))) == 1


def test_an_event_without_any_of_its_sources() -> None:
    problem = f"{PLACE} events[1]: the article names the event `e`, but cites none of its sources | "
    cure = "Add one of them to `sources`: `s`, `t`; or remove the event, if the text does not tell of it."
    assert uncited("r") == [problem + cure]
    assert uncited("r", "t") == []
    assert "`s`, `t`, `q`; or" in uncited("r", sources=("s", "t", "q", "p"))[0]


def test_the_sources_of_a_history_count() -> None:
    assert uncited("u", history=(change("2024-01-05", "reported", None, "u"),)) == []


def test_nothing_is_asked_where_there_is_no_list() -> None:
    assert uncited() == []
    assert uncited("r", sources=()) == []
