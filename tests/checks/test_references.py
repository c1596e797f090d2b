"""References: unknown ids, voices and dossiers, and what unpublished articles hold."""

from typing import Any

import pytest

from dossier_gen.checks.references import (
    hidden_records,
    homeless_ledgers,
    unknown_carriers,
    unknown_ids,
    unknown_voices,
)
from dossier_gen.model import Author, Library, Organisation, Outlet, Person, Record
from tests.checks.found import found
from tests.factory import article, change, claim, dossier, event, library, named, page, source, statement


def broken(made: Library, *ids: tuple[str, str]) -> Library:
    collections = {name: made.collection(name) for name in ("articles", "dossiers", "events", "claims", "sources")}
    return Library(**collections, broken=frozenset(ids))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (article("a", authors=("nobody",)), "authors[0]"),
        (article("a", section="nobody"), "section"),
        (article("a", dossiers=("nobody",)), "dossiers[0]"),
        (article("a", people=("nobody",)), "people[0]"),
        (article("a", organisations=("nobody",)), "organisations[0]"),
        (article("a", places=("nobody",)), "places[0]"),
        (article("a", sources=("nobody",)), "sources[0]"),
        (article("a", events=("nobody",)), "events[0]"),
        (article("a", claims=("nobody",)), "claims[0]"),
        (article("a", read_also=("a", "nobody")), "read_also[1]"),
        (article("a", translation_of="nobody"), "translation_of"),
        (dossier("d", parent="nobody"), "parent"),
        (dossier("d", editors=("nobody",)), "editors[0]"),
        (dossier("d", so_far=(statement("x"), statement("x", None, "nobody"))), "so_far[1].sources[0]"),
        (dossier("d", unknown=(statement("x", None, "nobody"),)), "unknown[0].sources[0]"),
        (dossier("d", next=(statement("x", None, "nobody"),)), "next[0].sources[0]"),
        (dossier("d", key_events=("nobody",)), "key_events[0]"),
        (dossier("d", pinned=("nobody",)), "pinned[0]"),
        (event("e", also_in=("nobody",)), "also_in[0]"),
        (event("e", history=(change("2024", "reported", None, "nobody"),)), "history[0].sources[0]"),
        (claim("c", contradicts=("c", "nobody")), "contradicts[1]"),
        (claim("c", history=(change("2024", "reported", None, "nobody"),)), "history[0].sources[0]"),
        (source("s", outlet="nobody"), "outlet"),
        (page("index", picks=("nobody",)), "picks[0]"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_every_reference_is_looked_up(record: Record, field: str) -> None:
    (problem,) = found(unknown_ids, library(record))
    assert f" {field}: there is no " in problem
    assert "`nobody`" in problem


def test_references_that_lead_somewhere() -> None:
    records = (
        article("a", dossiers=("d",), authors=("x",), events=("e",), sources=("s",), read_also=("b",)),
        article("b"),
        event("e", sources=("s",)),
        source("s"),
        named(Author, "x"),
    )
    assert found(unknown_ids, library(*records)) == []


def test_ids_of_broken_records_are_not_reported_again() -> None:
    made = library(event("e", sources=("lost",)), claim("c", said_by="lost-too", sources=("lost",)))
    assert len(found(unknown_ids, made)) == 2
    assert len(found(unknown_voices, made)) == 1
    known = broken(made, ("sources", "lost"), ("outlets", "lost-too"))
    assert found(unknown_ids, known) == []
    assert found(unknown_voices, known) == []


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("vladimir-puttin", "Did you mean `vladimir-putin`?"),
        ("putin", "Did you mean `vladimir-putin`?"),
        ("reuters", "`reuters` is an organisation, not a person: move it to `organisations`."),
        ("d", "`d` is a dossier, not a person: move it to `dossiers`."),
        ("a", "`a` is an article, not a person: correct the id."),
        ("somebody-else", "Correct the id, or add the file people/somebody-else.md."),
    ],
)
def test_hints(key: str, hint: str) -> None:
    people = (named(Person, "vladimir-putin"), named(Person, "asma-al-assad"), named(Organisation, "reuters"))
    (problem,) = found(unknown_ids, library(article("a", people=(key,)), dossier("d"), *people))
    assert problem == f"articles/2024/01/a.md:1 people[0]: there is no person `{key}` | {hint}"


def test_an_article_may_still_have_to_be_written() -> None:
    (problem,) = found(unknown_ids, library(article("a", read_also=("bases-explained",))))
    assert problem.endswith('without `.md`. To write it: dossier new article "Title" --slug bases-explained')


@pytest.mark.parametrize(
    ("voice", "known"),
    [
        ("Local residents", True),
        ("two officials", True),
        ("Q", True),
        ("anna", True),
        ("tass", True),
        ("kremlin", True),
        ("ana", False),
        ("moscow", False),
        ("x", False),
    ],
)
def test_voices(voice: str, known: bool) -> None:
    names = (named(Person, "anna"), named(Outlet, "tass"), named(Organisation, "kremlin"), named(Author, "x"))
    history = (change("2024", "claimed", by=voice),)
    speaking = (event("e", attributed_to=voice), claim("c", said_by=voice))
    for record in (*speaking, event("e", history=history), claim("c", history=history)):
        assert (found(unknown_voices, library(record, *names)) == []) is known


def test_ledgers_without_a_dossier_are_told_once_a_file() -> None:
    records = (event("e", dossier="fall"), event("f", dossier="fall"), source("s", dossier="fal"), dossier("fall-of-x"))
    assert found(homeless_ledgers, library(*records)) == [
        (
            "dossiers/fall/events.yml:1: this ledger belongs to the dossier `fall`, which there is not"
            " | Did you mean the folder dossiers/fall-of-x/?"
        ),
        (
            "dossiers/d/sources.yml:1: this ledger belongs to the dossier `fal`, which there is not"
            " | Add dossiers/fal/index.md with the dossier's title and summary."
        ),
    ]
    assert found(homeless_ledgers, broken(library(*records), ("dossiers", "fall"), ("dossiers", "fal"))) == []


HIDDEN: dict[str, dict[str, Any]] = {
    "a draft": {"draft": True},
    "held back until 2024-06-02": {"publish": "2024-06-02"},
    "off the site from 2024-05-01 on": {"expires": "2024-05-01"},
    "off the site from 2030-01-01 on": {"expires": "2030-01-01"},
}
HELD = (event("e", article="held"), claim("c", article="held"), source("s", article="held"))


@pytest.mark.parametrize("why", HIDDEN)
@pytest.mark.parametrize(
    ("record", "field"),
    [
        (article("shown", events=("e",)), "events[0]"),
        (article("shown", sources=("s",)), "sources[0]"),
        (dossier("d", key_events=("e",)), "key_events[0]"),
        (dossier("d", so_far=(statement("x", None, "s"),)), "so_far[0].sources[0]"),
        (event("other", sources=("s",)), "sources[0]"),
        (claim("other", contradicts=("c",)), "contradicts[0]"),
        (claim("other", article="shown", sources=("s",)), "sources[0]"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_what_unpublished_articles_hold_is_not_for_others(record: Record, field: str, why: str) -> None:
    (problem,) = found(hidden_records, library(article("held", **HIDDEN[why]), *HELD, record))
    assert f" {field}: the " in problem
    assert f"is written in the article `held`, which is {why}" in problem


def test_what_published_articles_hold_is_for_all() -> None:
    records = (article("held"), *HELD, dossier("d", key_events=("e",)), event("other", sources=("s",)))
    assert found(hidden_records, library(*records)) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "sound"),
    [
        ({"publish": "2024-07-01"}, {"publish": "2024-07-01"}, True),
        ({"publish": "2024-07-01"}, {"publish": "2024-07-02"}, False),
        ({"publish": "2024-07-02"}, {"publish": "2024-07-01"}, True),
        ({"expires": "2024-07-01"}, {"expires": "2024-07-01"}, True),
        ({"expires": "2024-07-02"}, {"expires": "2024-07-01"}, False),
        ({"expires": "2024-05-01"}, {"draft": True}, True),
    ],
)
def test_what_is_held_back_is_for_those_who_are_held_back_as_long(
    ours: dict[str, Any], theirs: dict[str, Any], sound: bool
) -> None:
    made = library(article("held", **theirs), *HELD, article("shown", **ours, events=("e",)))
    assert (found(hidden_records, made) == []) is sound


def test_unpublished_articles_may_refer_to_each_other_and_be_named_as_reading() -> None:
    records = (
        article("held", draft=True, events=("e",), sources=("s",)),
        *HELD,
        article("also-held", draft=True, events=("e",)),
        event("in-also-held", article="also-held", sources=("s",)),
        article("shown", read_also=("held",), translation_of="held"),
        dossier("d", pinned=("held",)),
        page("index", picks=("held",)),
    )
    assert found(hidden_records, library(*records)) == []


@pytest.mark.parametrize(("via", "known"), [(None, True), ("o", True), ("mirror.example", True), ("The Mirror", True)])
def test_where_a_copy_was_read_is_an_outlet_or_plain_words(via: str | None, known: bool) -> None:
    assert (found(unknown_carriers, library(source("s", via=via))) == []) is known


def test_an_outlet_that_carries_a_copy_must_be_there() -> None:
    mirror = (named(Outlet, "daily-mirror"), named(Organisation, "kremlin"))
    (near,) = found(unknown_carriers, library(source("s", via="daily-miror"), *mirror))
    assert near == "dossiers/d/sources.yml:1 via: there is no outlet `daily-miror` | Did you mean `daily-mirror`?"
    (other,) = found(unknown_carriers, library(source("s", via="kremlin"), *mirror))
    assert "| Add the file outlets/kremlin.md, or write plain words with a capital, a space or a full stop." in other
