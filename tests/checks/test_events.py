"""Events and claims: sources, dossiers, and what has not happened yet. Now is noon of 1 June 2024, UTC."""

import pytest

from dossier_gen.checks.events import (
    future_events,
    homeless_events,
    unadded_events,
    unsourced,
    untold_statuses,
    voiceless_statuses,
)
from dossier_gen.model import STATUSES, Library
from tests.checks.found import found
from tests.factory import article, change, claim, dossier, event, library


@pytest.mark.parametrize("status", STATUSES)
def test_only_what_is_expected_may_be_without_source(status: str) -> None:
    problems = found(unsourced, library(event("e", status=status), claim("c", status=status)))
    told = [problem.partition(": ")[2].partition(" |")[0] for problem in problems]
    assert told == ([] if status == "expected" else ["the event `e` names no source", "the claim `c` names no source"])


def test_events_and_claims_with_sources() -> None:
    assert found(unsourced, library(event("e", sources=("s",)), claim("c", sources=("s",)))) == []


def test_events_in_a_dossier() -> None:
    records = (
        article("in", dossiers=("d",)),
        article("out"),
        event("of-a-ledger"),
        event("of-an-article", article="in"),
        event("of-itself", article="out", also_in=("d",)),
    )
    assert found(homeless_events, library(*records)) == []


def test_an_event_outside_every_dossier() -> None:
    (problem,) = found(homeless_events, library(article("out"), event("e", article="out")))
    assert ": the event `e` belongs to no dossier" in problem


def test_an_event_of_a_broken_article_is_not_reported_as_well() -> None:
    lost = event("e", article="lost")
    assert len(found(homeless_events, Library(events={"e": lost}))) == 1
    assert found(homeless_events, Library(events={"e": lost}, broken=frozenset({("articles", "lost")}))) == []


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_still_to_come_is_expected_or_withdrawn(status: str) -> None:
    problems = found(future_events, library(event("e", "2024-06-03", status=status)))
    if status in {"expected", "denied", "retracted"}:
        assert problems == []
    else:
        (problem,) = problems
        assert problem == (
            f"dossiers/d/events.yml:1 date: the event `e` is dated 2024-06-03, which is still to come,"
            f" but it is {status} | Write `status: expected` until it has happened, or correct the date."
        )


@pytest.mark.parametrize("date", ["2024-06-04", "2024-08", "2026~", "2024-06-05~", "2025/..", "9999-12-31", "206X"])
def test_dates_of_events_that_have_surely_not_come(date: str) -> None:
    assert len(found(future_events, library(event("e", date)))) == 1


@pytest.mark.parametrize(
    "date", ["2024-06-01", "2024-06-02", "2024-06-03~", "2024-07~", "2024", "2025~", "../2030", "202X", "0001-01-01"]
)
def test_dates_of_events_that_may_have_come(date: str) -> None:
    assert found(future_events, library(event("e", date))) == []


@pytest.mark.parametrize(
    ("more", "count"),
    [({}, 1), ({"publish": "2024-06-02"}, 1), ({"publish": "2024-06-03"}, 0), ({"draft": True}, 0)],
)
def test_an_event_of_an_article_has_happened_when_that_is_out(more: dict[str, object], count: int) -> None:
    holder = article("a", "2024-06-01", dossiers=("d",), **more)
    assert len(found(future_events, library(holder, event("e", "2024-06-03", article="a")))) == count


def test_an_event_that_could_not_be_read_in_full_is_not_reported_as_well() -> None:
    assert found(future_events, Library(events={"e": event("e", "2030")}, broken=frozenset({("events", "e")}))) == []


GIVEN = (change("2024-02-02", "disputed"), change("2024-02-01", "reported"))


def test_a_history_ends_with_the_status_of_today() -> None:
    sound = (
        event("a"),
        event("b", status="disputed", history=GIVEN),
        claim("c", status="disputed", history=GIVEN),
        event("same-day", status="denied", history=(change("2024-02", "reported"), change("2024-02", "denied"))),
    )
    assert found(untold_statuses, library(*sound)) == []
    in_event, in_claim = found(
        untold_statuses, library(event("e", status="reported", history=GIVEN), claim("c", history=GIVEN[:1]))
    )
    assert in_event == (
        "dossiers/d/events.yml:1 status: today's status of the event `e` is reported, but its history ends with"
        " disputed on 2024-02-02 | Add `{date: …, status: reported}` to `history`, with the day on which that was"
        " given; or write `status: disputed`, if it still holds."
    )
    assert "today's status of the claim `c` is claimed, but its history ends with disputed on 2024-02-02" in in_claim


def test_in_a_ledger_that_says_when_events_were_added_all_do() -> None:
    others = (event("x", dossier="other"), event("y", article="a"), article("a", dossiers=("d",)))
    assert found(unadded_events, library(event("a"), event("b"), *others)) == []
    assert found(unadded_events, library(event("a", added="2024-02-01"), *others)) == []
    (one,) = found(unadded_events, library(event("a", added="2024-02-01"), event("b"), *others))
    assert one == (
        "dossiers/d/events.yml:1 added: nothing says when the event `b` was entered, though the rest of the ledger does"
        " | Add `added: 2024-06-01` if that is today, or else the day on which it was entered."
    )
    (two,) = found(unadded_events, library(event("a"), event("b", added="2024-02-01"), event("c"), *others))
    assert "the event `a` and 1 other were entered, though" in two


@pytest.mark.parametrize("status", ["claimed", "denied"])
def test_a_status_that_somebody_gives_says_who(status: str) -> None:
    voiceless = event("a", status=status)
    (problem,) = found(voiceless_statuses, library(dossier("d"), voiceless))
    told, _, cure = problem.partition(" | ")
    assert told == f"dossiers/d/events.yml:1 status: the event `a` is {status}, but does not say by whom"
    assert cure.startswith("Add `attributed_to` with the id of a person")
    voiced = event("a", status=status, attributed_to="Two passengers")
    assert found(voiceless_statuses, library(dossier("d"), voiced, event("b", status="reported"))) == []
