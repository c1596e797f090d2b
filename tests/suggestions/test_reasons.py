"""Reasons: in words a reader understands, and true."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.matching import Match, Shared
from dossier_gen.model import Organisation, Outlet, Person
from dossier_gen.suggestions import Teller
from tests.factory import article, dossier, event, library, named
from tests.suggestions.making import NAMES, match

ALL: dict[str, Any] = {
    "events": ("e", "f"),
    "people": ("p", "q"),
    "organisations": ("g",),
    "places": ("l",),
    "dossiers": ("d", "x"),
    "authors": ("v",),
    "section": "s",
    "title": "A pipeline leaks",
    "summary": "It leads to an exit for gas.",
    "body": "Much about Gas, a pipeline and an exit.",
}
EVENT, LONG = ("events", "e", 1.0), ("events", "f", 1.0)
LONG_TITLE = "A title of an event that is by far too long to stand in a reason with other words"


def reason(found: Match, date: str = "2024-01-03", words: Sequence[str] = (), **more: Any) -> str:
    """Why b is suggested beside a, which has all names; b has them too unless something else is said."""
    one = article("a", "2024-01-01", **(ALL | more))
    other = article("b", date, **ALL)
    third = article("c", title="What both name")
    known = library(*NAMES, event("f", title=LONG_TITLE), one, other, third)
    return Teller(one, known, lambda key: words if key == "b" else ()).reason(found)


@pytest.mark.parametrize(
    ("shared", "words"),
    [
        ([EVENT, ("people", "p", 0.9)], "Covers the same event: Event e"),
        ([LONG], "Covers the same event"),
        ([("people", "p", 1.0)], "Also about Name of p"),
        ([("people", "p", 0.02)], "Also about Name of p"),
        ([("people", "p", 0.01), ("section", "s", 0.01), ("authors", "v", 0.01)], ""),
        ([("dossiers", "x", 0.01), ("people", "p", 0.01)], "Also in the dossier “Dossier x”, two days later"),
        ([("places", "l", 1.0), ("people", "p", 0.5)], "Also about Name of l and Name of p"),
        ([("people", "p", 1.0), ("people", "q", 0.9), ("places", "l", 0.8)], "Also about Name of p and Name of q"),
        ([("people", "p", 1.0), ("places", "l", 0.3)], "Also about Name of p"),
        ([("dossiers", "x", 1.0)], "Also in the dossier “Dossier x”, two days later"),
        ([("dossiers", "d", 1.0), ("people", "p", 0.5), ("people", "q", 0.5)],
         "Also in the dossier “Dossier d”, two days later; also about Name of p"),
        ([("dossiers", "d", 1.0), ("people", "p", 0.1)], "Also in the dossier “Dossier d”, two days later"),
        ([("authors", "v", 1.0)], "Also by Name of v"),
        ([("section", "s", 1.0)], "Also in Name of s"),
        ([("links", "b", 1.0)], "Linked in this article"),
        ([("links", "a", 1.0)], "Links to this article"),
        ([("links", "a", 1.0), ("people", "p", 0.5)], "Links to this article"),
        ([("links", "c", 1.0)], "Links, like this article, to “What both name”"),
        ([("links", "c", 1.0), ("people", "p", 0.5)], "Also about Name of p"),
        ([("kind", "news", 1.0), ("people", "p", 0.1)], "Also about Name of p"),
        ([("kind", "news", 1.0)], ""),
        ([("links", "hidden", 1.0)], ""),
        ([("people", "hidden", 1.0)], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_the_reason_names_what_raised_the_score_most(shared: list[tuple[str, str, float]], words: str) -> None:
    assert reason(match("b", *shared, nearness=1.0)) == words


@pytest.mark.parametrize(
    ("shared", "words", "told"),
    [
        ([], [], "On a similar subject"),
        ([], ["gas", "pipeline"], "On a similar subject: “gas”, “pipeline”"),
        ([], ["gas", "pipe", "pipeline"], "On a similar subject: “gas”, “pipeline”"),
        ([], ["gas", "about", "pipeline", "exit", "leaks"], "On a similar subject: “gas”, “pipeline”, “exit”"),
        ([], ["much", "about", "and"], "On a similar subject"),
        ([], ["京都", "東京", "大阪"], "On a similar subject"),
        ([("people", "p", 0.05)], ["gas", "about", "much"], "On a similar subject: “gas”; also about Name of p"),
        ([("people", "p", 0.05)], [], "On a similar subject; also about Name of p"),
        ([("dossiers", "d", 0.06)], ["gas", "about", "much"],
         "On a similar subject: “gas”; also in the dossier “Dossier d”, two days later"),
        ([("people", "p", 0.1)], ["gas", "about", "much"], "Also about Name of p"),
    ],
)  # fmt: skip
def test_the_reason_says_where_it_was_the_words(
    shared: list[tuple[str, str, float]], words: list[str], told: str
) -> None:
    assert reason(match("b", *shared, text=0.5, title=0.2), words=words) == told


@pytest.mark.parametrize(("score", "told"), [(0.16, "On a similar subject: “gas”"), (0.15, "")])
def test_words_that_are_shared_by_chance_are_no_reason(score: float, told: str) -> None:
    assert reason(match("b", score=score, text=0.3, title=0.2, nearness=0.5), words=["gas", "about", "much"]) == told


def test_the_dossier_has_no_name_where_an_article_has_but_one() -> None:
    found = match("b", ("dossiers", "d", 1.0))
    assert reason(found, "2024-01-01", dossiers=("d",)) == "The same dossier, the same day"
    assert reason(found, "2023-03-01", dossiers=("d",)) == "The same dossier, published in March 2023"


def test_a_name_in_both_titles_comes_first() -> None:
    known = library(
        named(Person, "ann", name="Ann al-Sharaa"), named(Person, "bob", name="Bob Rare"), *NAMES,
        article("a", title="Who is al-Sharaa", people=("ann", "bob")),
        article("b", summary="About al-Sharaa.", people=("ann", "bob")),
    )  # fmt: skip
    teller = Teller(known.articles["a"], known)
    shares = {0.02: "Bob Rare", 0.05: "Bob Rare and Ann al-Sharaa", 0.07: "Ann al-Sharaa and Bob Rare"}
    for share, told in shares.items():
        found = match("b", ("people", "bob", 0.2), ("people", "ann", share))
        assert teller.reason(found) == f"Also about {told}"


def test_an_agency_is_named_where_the_titles_name_it() -> None:
    agency = {"organisations": ("tass",)}
    known = library(
        named(Organisation, "tass", name="TASS"), named(Outlet, "tass", name="TASS"), *NAMES,
        article("a", title="TASS denies", **agency),
        article("b", **agency), article("c", summary="What TASS wrote", **agency),
    )  # fmt: skip
    teller = Teller(known.articles["a"], known)
    assert teller.reason(match("b", ("organisations", "tass", 0.2))) == ""
    assert teller.reason(match("c", ("organisations", "tass", 0.2))) == "Also about TASS"


def test_what_only_one_of_the_two_names_is_never_told() -> None:
    assert (
        reason(match("b", ("people", "p", 1.0), ("places", "l", 0.1), people=1.0), people=()) == "Also about Name of l"
    )


FACETS = {"events": "ef", "people": "pq", "organisations": "g", "places": "l", "dossiers": "dx", "authors": "v"}
SHARED = st.sampled_from([(facet, value) for facet, values in FACETS.items() for value in values])


@given(st.lists(st.tuples(SHARED, st.floats(0.1, 1)), max_size=8, unique_by=lambda one: one[0]))
def test_no_reason_names_what_was_not_shared(drawn: list[tuple[tuple[str, str], float]]) -> None:
    all_shared = tuple(Shared(*thing, share) for thing, share in sorted(drawn, key=lambda one: (-one[1], one[0])))
    words = reason(Match("b", 1.0, {"nearness": 1.0}, all_shared))
    assert bool(words) is bool(all_shared)
    told = {f"Name of {key}" for key in "pqglv"} | {"Event e", "Dossier d", "Dossier x"}
    shared = {one.value for one in all_shared if one.share >= all_shared[0].share / 3}
    assert {name[-1] for name in told if name in words} <= shared
    assert sum(name in words for name in told) <= 3


def test_a_sequel_covers_an_event_or_else_a_dossier() -> None:
    one = article("a", "2024-01-01", events=("e", "gone"), dossiers=("d",))
    teller = Teller(one, library(*NAMES, dossier("d"), one))
    assert teller.sequel(article("b", "2024-01-02", events=("e",))) == "Covers the same event, a day later: Event e"
    assert teller.sequel(article("b", "2024-01-08", dossiers=("d",))) == "The same dossier, a week later"
    assert teller.sequel(article("b", "2024-01-08", events=("gone",), dossiers=("x",))) == ""
