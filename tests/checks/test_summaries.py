"""Summaries of dossiers and what they expect. Now is noon of 1 June 2024, UTC."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.summaries import overdue_expectations, stale_summaries, undated_summaries
from tests.checks.found import found
from tests.factory import article, change, claim, dossier, event, library, statement

TOLD = (statement("It is so."),)
PARTS = ("so_far", "unknown", "next")


@pytest.mark.parametrize("part", PARTS)
def test_a_summary_without_its_day(part: str) -> None:
    (problem,) = found(undated_summaries, library(dossier("d", **{part: TOLD})))
    assert problem == (
        f"dossiers/d/index.md:1 as_of: nothing says on which day `{part}` was last true"
        " | Add `as_of: 2024-06-01` if it is true today, or else the day on which it last was."
    )
    assert found(undated_summaries, library(dossier("d", as_of="2024-01-01", **{part: TOLD}))) == []


def test_a_dossier_without_summary_needs_no_day() -> None:
    assert found(undated_summaries, library(dossier("d"))) == []


def stale(*events: Any, **more: Any) -> list[str]:
    facts = {"as_of": "2024-05-01", "so_far": TOLD} | more
    return found(stale_summaries, library(dossier("d", **facts), *events))


def test_a_summary_older_than_the_news() -> None:
    events = (event("c", "2024-05"), event("b", "2024-05-03"), event("a", "2024-05-04~"), event("z", "2024-04-01"))
    (problem,) = stale(*events)
    assert problem == (
        "dossiers/d/index.md:1 as_of: the summary is as of 2024-05-01, but the dossier holds 2 newer events;"
        " the last is `a`, dated 2024-05-04~, at dossiers/d/events.yml:1"
        " | Read the summary again, tell in it what is new, and write `as_of: 2024-05-04` or later."
    )
    (one,) = stale(event("b", "2024-05-03"))
    assert "holds 1 newer event: `b`, dated 2024-05-03, at dossiers/d/events.yml:1 |" in one


def test_a_summary_older_than_changes_and_claims() -> None:
    records = (
        event("a", "2024-04-01", status="denied", history=(change("2024-05-10", "denied"),)),
        event("ahead", "2025", status="expected", updated="2024-05-09"),
        claim("c", "2024-05-12"),
    )
    (problem,) = stale(*records)
    assert problem == (
        "dossiers/d/index.md:1 as_of: the summary is as of 2024-05-01, but the dossier holds"
        " 2 changed events; the last is `a`, changed on 2024-05-10, at dossiers/d/events.yml:1;"
        " and 1 newer claim: `c`, made on 2024-05-12, at dossiers/d/claims.yml:1"
        " | Read the summary again, tell in it what is new, and write `as_of: 2024-05-12` or later."
    )
    assert stale(*records, as_of="2024-05-12") == []


def test_a_change_or_a_claim_from_the_future_is_another_problem() -> None:
    assert stale(event("a", "2024-04-01", updated="2024-06-03"), claim("c", "2024-06-03")) == []


@pytest.mark.parametrize(("more", "number"), [({}, 1), ({"draft": True}, 0), ({"expires": "2024-05-20"}, 0)])
def test_a_claim_is_news_where_readers_can_see_it(more: dict[str, Any], number: int) -> None:
    holder = article("h", "2024-05-03", **{"dossiers": ("d",), "claims": ("c",)} | more)
    assert len(stale(holder, claim("c", "2024-05-03", article="h"))) == number
    elsewhere = claim("c", "2024-05-03", dossier="other")
    assert len(stale(holder, elsewhere)) == number
    assert stale(elsewhere) == []


def test_what_the_hint_says_mends_it() -> None:
    events = (event("a", "2024-05-03"), event("b", "2024-05-04/2024-05-06"))
    assert stale(*events, as_of="2024-05-04") == []


@pytest.mark.parametrize(
    "more", [{"as_of": None}, {"so_far": ()}, {"as_of": "2024-05-03"}, {"as_of": "2024-05-03T01:00+14:00"}]
)
def test_no_summary_that_is_older(more: dict[str, Any]) -> None:
    assert stale(event("b", "2024-05-03"), **more) == []


def test_events_of_other_dossiers_are_not_its_news() -> None:
    assert stale(event("b", "2024-05-03", dossier="other")) == []
    assert len(stale(event("b", "2024-05-03", dossier="other", also_in=("d",)))) == 1


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ({}, 1),
        ({"draft": True}, 0),
        ({"publish": "2024-06-02"}, 0),
        ({"expires": "2024-05-20"}, 0),
        ({"dossiers": ()}, 0),
    ],
)
def test_only_what_readers_can_see_is_news(more: dict[str, Any], count: int) -> None:
    holder = article("h", "2024-05-03", **{"dossiers": ("d",)} | more)
    assert len(stale(holder, event("b", "2024-05-03", article="h"))) == count


def test_an_event_from_the_future_is_another_problem() -> None:
    assert stale(event("b", "2024-06-03")) == []
    assert len(stale(event("b", "2024-06-02"))) == 1  # it has begun in Kiribati


OVER = ("2024-05-31", "2024-05", "2023", "../2024-03-01", "2024-05-01/2024-05-15", "2024-05-30T10:00:00Z", "2024-04~")
NOT_OVER = ("2024-06-01", "2024-05-31~", "2024-05?", "2024", "2024-05-01/..", "202X", "2025", "9999-12-31")


@pytest.mark.parametrize("date", OVER)
def test_expected_though_its_date_is_over(date: str) -> None:
    summary = dossier("d", next=(statement("x"), statement("y", date)))
    in_summary, in_ledger = found(overdue_expectations, library(summary, event("e", date, status="expected")))
    assert in_summary == (
        f"dossiers/d/index.md:1 next[1].date: what is expected here is dated {date}, which is over"
        " | Say what came of it, in `so_far` or as an event, and remove it here;"
        " or write the new date, if it was put off."
    )
    assert in_ledger == (
        f"dossiers/d/events.yml:1 date: the event `e` is still expected, but its date, {date}, is over"
        " | Say what came of it: its `status`, `date` and `sources`; or write the new date, if it was put off."
        " Remove it, if nothing came of it."
    )


@pytest.mark.parametrize("date", NOT_OVER)
def test_what_may_still_come(date: str) -> None:
    records = (dossier("d", next=(statement("y", date),)), event("e", date, status="expected"))
    assert found(overdue_expectations, library(*records)) == []


def test_a_day_is_over_when_it_has_ended_everywhere() -> None:
    made = library(dossier("d", next=(statement("y", "2024-05-31"),)))
    noon = datetime(2024, 6, 1, 12, tzinfo=UTC)  # midnight at UTC−12
    assert list(overdue_expectations(Inspection(made, noon - timedelta(minutes=1)))) == []
    assert len(list(overdue_expectations(Inspection(made, noon)))) == 1


@pytest.mark.parametrize("status", ["confirmed", "denied", "retracted"])
def test_what_is_not_expected_is_not_overdue(status: str) -> None:
    assert found(overdue_expectations, library(event("e", "2023", status=status))) == []


@pytest.mark.parametrize(("more", "count"), [({}, 1), ({"draft": True}, 0), ({"expires": "2024-05-01"}, 0)])
def test_only_what_readers_can_see_is_overdue(more: dict[str, Any], count: int) -> None:
    held = event("e", "2024-02", article="a", status="expected")
    assert len(found(overdue_expectations, library(article("a", **more), held))) == count
