"""What belongs to what, and in which order; never the order in which files were read."""

from collections.abc import Iterable
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.index import Index, index, last_day, newest_first, speaker
from dossier_gen.model import Library, Organisation, Outlet, Person, Record
from tests.factory import (
    article,
    change,
    claim,
    correction,
    dossier,
    event,
    library,
    named,
    source,
    statement,
)


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def lists(found: dict[str, Any] | Any) -> dict[str, list[str]]:
    return {key: ids(records) for key, records in found.items()}


def shape(found: Index) -> dict[str, Any]:
    """All of an index as ids."""
    shelves = ("articles_of", "events_of", "claims_of", "sources_of", "dossiers_of")
    around = {key: [one and one.id for one in pair] for key, pair in found.neighbours.items()}
    return {name: {key: lists(group) for key, group in getattr(found, name).items()} for name in shelves} | {
        "articles": ids(found.articles),
        "parts_of": lists(found.parts_of),
        "versions_of": lists(found.versions_of),
        "neighbours": around,
    }


def test_articles_come_newest_first_by_day_then_time_then_id() -> None:
    times = {
        "morning": "2024-05-01T08:00Z",
        "east": "2024-05-02T00:30+03:00",  # earlier than `morning`'s evening in UTC, but of the next day as written
        "evening": "2024-05-01T22:00Z",
        "day-b": "2024-05-01",
        "day-a": "2024-05-01",
        "old": "2023-12-31",
    }
    found = index(library(*(article(key, when) for key, when in times.items())))
    assert ids(found.articles) == ["east", "evening", "morning", "day-a", "day-b", "old"]


def test_an_article_is_listed_wherever_it_says() -> None:
    keys: dict[str, Any] = {name: (f"x-{name}",) for name in ("dossiers", "authors", "people", "organisations")}
    keys |= {name: (f"x-{name}",) for name in ("places", "events", "claims", "sources")}
    found = index(library(article("a", section="x-sections", **keys), article("b")))
    assert {name: lists(group) for name, group in found.articles_of.items()} == {
        name: {f"x-{name}": ["a"]} for name in (*keys, "sections")
    }


def test_an_events_dossiers_are_its_ledgers_or_its_articles_and_those_it_names() -> None:
    found = index(
        library(
            dossier("d"),
            *(dossier(key) for key in ("e", "f")),
            article("a", dossiers=("e", "f"), events=("own", "cited")),
            event("own", "2024-01-02", article="a", also_in=("d", "e")),
            event("cited", "2024-01-01", also_in=("f",)),
        )
    )
    assert lists(found.events_of["dossiers"]) == {"d": ["cited", "own"], "e": ["own"], "f": ["cited", "own"]}


def test_events_come_oldest_first_and_by_whom_they_concern() -> None:
    events = [
        event("later", "2024-02", people=("p",), sources=("s",)),
        event("earlier", "2024-01-05", people=("p",), organisations=("g",)),
        event("earliest", "2023", places=("q",), history=(change("2023-01-01", "claimed", None, "s"),)),
    ]
    found = index(library(*events)).events_of
    assert lists(found["people"]) == {"p": ["earlier", "later"]}
    assert lists(found["organisations"]) == {"g": ["earlier"]}
    assert lists(found["places"]) == {"q": ["earliest"]}
    assert lists(found["sources"]) == {"s": ["earliest", "later"]}


def test_claims_belong_to_dossiers_to_those_who_speak_and_to_sources() -> None:
    found = index(
        library(
            dossier("e"),
            article("a", dossiers=("e",), claims=("written-out", "cited")),
            claim("undated", said_by=("both", "p")),
            claim("cited", "2024-03", said_by="p", sources=("s",)),
            claim("written-out", "2024-02", said_by="Plain words", article="a"),
            named(Person, "p"),
            named(Organisation, "both"),
            named(Outlet, "both"),
        )
    ).claims_of
    assert lists(found["dossiers"]) == {"d": ["cited", "undated"], "e": ["written-out", "cited"]}
    assert lists(found["people"]) == {"p": ["cited", "undated"]}
    assert lists(found["organisations"]) == {"both": ["undated"]}
    assert lists(found["outlets"]) == {}
    assert lists(found["sources"]) == {"s": ["cited"]}


def test_a_copy_belongs_to_its_outlet_and_to_who_carried_it() -> None:
    found = index(library(source("s", via="p"), source("t", via="mirror.example"), named(Outlet, "p"))).sources_of
    assert ids(found["outlets"]["o"]) == ["s", "t"]
    assert ids(found["outlets"]["p"]) == ["s"]


@pytest.mark.parametrize(
    ("voice", "found"),
    [
        ("p", ("people", "p")),
        ("both", ("organisations", "both")),
        ("o", ("outlets", "o")),
        ("A spokesman", None),
        ("nobody", None),
    ],
)
def test_who_speaks_is_one_of_the_names_or_nobody(voice: str, found: tuple[str, str] | None) -> None:
    known = library(named(Person, "p"), named(Organisation, "both"), named(Outlet, "both"))
    assert speaker(voice, known) == found


def test_a_dossier_rests_on_the_sources_of_all_that_is_in_it() -> None:
    sources = [source(f"s-{number}", f"2024-01-0{number}", dossier=None) for number in range(1, 9)]
    found = index(
        library(
            *sources,
            source("ledger", dossier="e"),
            source("elsewhere", dossier="f"),
            dossier(
                "e",
                so_far=(statement("x", None, "s-8"),),
                unknown=(statement("x", None, "s-7"),),
                next=(statement("x", None, "s-6"),),
            ),
            article("a", dossiers=("e",), sources=("s-5",), claims=("c",)),
            event("v", dossier="e", sources=("s-4",), history=(change("2024", "claimed", None, "s-3"),)),
            claim("c", article="a", sources=("s-2",), history=(change("2024", "claimed", None, "s-1"),)),
        )
    ).sources_of
    expected = ["s-1", "s-2", "s-3", "s-4", "s-5", "s-6", "s-7", "s-8", "ledger"]
    assert ids(found["dossiers"]["e"]) == expected
    assert set(ids(found["outlets"]["o"])) == {*expected, "elsewhere"}


def test_dossiers_are_listed_by_title_wherever_they_say() -> None:
    found = index(
        library(
            dossier("b", title="Zebra", section="n", editors=("w",), people=("p",), parent="d"),
            dossier("a", title="apple", section="n", editors=("w",), so_far=(statement("x", None, "s"),), parent="d"),
        )
    )
    assert lists(found.dossiers_of["sections"]) == {"n": ["a", "b"]}
    assert lists(found.dossiers_of["authors"]) == {"w": ["a", "b"]}
    assert lists(found.dossiers_of["people"]) == {"p": ["b"]}
    assert lists(found.dossiers_of["sources"]) == {"s": ["a"]}
    assert lists(found.parts_of) == {"d": ["a", "b"]}


def test_versions_are_all_translations_of_one_article() -> None:
    found = index(
        library(
            article("original", language="en"),
            article("french", language="fr", translation_of="original"),
            article("from-french", language="de", translation_of="french"),
            article("alone"),
            article("widow", translation_of="gone"),
        )
    ).versions_of
    assert lists(found) == {
        "original": ["from-french", "french"],
        "french": ["from-french", "original"],
        "from-french": ["original", "french"],
    }


def test_a_circle_of_translations_does_not_hang() -> None:
    circle = [article(key, translation_of=of) for key, of in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"))]
    assert set(index(library(*circle)).versions_of) <= {"a", "b", "c"}


def test_neighbours_are_of_the_same_language() -> None:
    articles = [
        article("one", "2024-01-01", dossiers=("d", "e")),
        article("eins", "2024-01-02", dossiers=("d",), language="de"),
        article("two", "2024-01-03", dossiers=("d",)),
        article("zwei", "2024-01-04", dossiers=("d",), language="de"),
        article("three", "2024-01-05", dossiers=("d", "e")),
    ]
    found = shape(index(library(*articles)))["neighbours"]
    assert found == {
        ("d", "three"): ["two", None],
        ("d", "two"): ["one", "three"],
        ("d", "one"): [None, "two"],
        ("d", "zwei"): ["eins", None],
        ("d", "eins"): [None, "zwei"],
        ("e", "three"): ["one", None],
        ("e", "one"): [None, "three"],
    }


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, date(2024, 1, 1)),
        ({"updated": "2024-02-02T10:00Z"}, date(2024, 2, 2)),
        ({"updated": "2024-02-02", "corrections": (correction("2024-03-03", "x"),)}, date(2024, 3, 3)),
        ({"corrections": (correction("2024-01-02", "x"), correction("2024-01-01", "y"))}, date(2024, 1, 2)),
    ],
)
def test_the_last_day_is_that_of_the_last_change(keys: dict[str, Any], day: date) -> None:
    assert last_day(article("a", "2024-01-01", **keys)) == day


DATES = st.sampled_from(["2024-01-01", "2024-01", "2024", "2024-01-01?", "2024-01/2024-02", "../2024", "202X", "2023"])
MOMENTS = st.sampled_from(["2024-01-01", "2024-01-02", "2024-01-01T10:00Z", "2024-01-01T10:00+02:00"])
KEYS = st.lists(st.sampled_from("abcd"), max_size=3, unique=True).map(tuple)


@st.composite
def libraries(draw: st.DrawFn) -> list[Record]:
    """Records that refer to each other in any way, also to what there is not."""
    found: list[Record] = []
    for number in range(draw(st.integers(0, 6))):
        keys = {name: draw(KEYS) for name in ("dossiers", "people", "events", "sources", "claims", "authors")}
        more = {"language": draw(st.sampled_from(["en", "de"])), "translation_of": draw(st.sampled_from([None, "0"]))}
        found.append(article(str(number), draw(MOMENTS), **keys, **more))
    for key in draw(KEYS):
        found.append(
            dossier(key, title=draw(st.sampled_from("xyXY")), people=draw(KEYS), parent=draw(KEYS)[:1] or None)
        )
        found.append(event(key, draw(DATES), dossier=key, also_in=draw(KEYS), people=draw(KEYS), sources=draw(KEYS)))
        found.append(claim(key, draw(DATES), dossier=key, said_by=draw(st.sampled_from("ab")), sources=draw(KEYS)))
        found.append(source(key, draw(st.none() | DATES), dossier=key))
        found.append(named(Person, key))
    return found


def shuffled(records: list[Record], random: Random) -> Library:
    mixed = list(records)
    random.shuffle(mixed)
    return library(*mixed)


@given(libraries(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(records: list[Record], random: Random) -> None:
    assert shape(index(library(*records))) == shape(index(shuffled(records, random)))


@given(libraries())
def test_no_list_holds_anything_twice(records: list[Record]) -> None:
    found = shape(index(library(*records)))
    groups = [group for name in ("articles_of", "events_of", "claims_of", "sources_of", "dossiers_of")
              for lists_of in found[name].values() for group in lists_of.values()]  # fmt: skip
    for group in [found["articles"], *found["parts_of"].values(), *found["versions_of"].values(), *groups]:
        assert len(group) == len(set(group))


@given(st.lists(MOMENTS, min_size=2, max_size=2))
def test_no_two_articles_share_a_place_in_the_order(dates: list[str]) -> None:
    one, other = article("a", dates[0]), article("b", dates[1])
    assert newest_first(one) != newest_first(other)
