"""Events and claims: sources and dossiers."""

import pytest

from dossier_gen.checks.events import homeless_events, unsourced
from dossier_gen.model import STATUSES, Library
from tests.checks.found import found
from tests.factory import article, claim, event, library


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
