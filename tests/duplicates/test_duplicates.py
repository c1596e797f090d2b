"""Events that are probably the same: found where they are told in other words, not where they only follow a pattern."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.duplicates import duplicates, reasons
from dossier_gen.edtf import parse
from dossier_gen.model import Event, Location, Organisation
from tests.factory import event, library, named, source

HAMA = event(
    "hama-falls",
    "2024-12-05",
    title="Hama falls to the rebels",
    text="Fighters entered the city after the army withdrew.",
    places=("hama",),
    organisations=("hts",),
)
HAMA_AGAIN = event(
    "army-gives-up-hama",
    "2024-12-05",
    title="The army gives up Hama",
    text="The ministry says that its troops have left the city to spare civilians; HTS fighters have entered.",
    places=("hama",),
    organisations=("hts", "army"),
    dossier="e",
)
LIKELY = 0.4


def found(*events: Event) -> dict[frozenset[str], float]:
    """The pairs that are suggested, and how likely each is."""
    return {
        frozenset(event.id for event in suggestion.events): suggestion.score
        for suggestion in duplicates(library(*events, source("s", url="https://example.org/1")))
    }


def likely(*events: Event) -> set[frozenset[str]]:
    return {pair for pair, score in found(*events).items() if score >= LIKELY}


def test_one_event_in_different_words() -> None:
    assert likely(HAMA, HAMA_AGAIN) == {frozenset((HAMA.id, HAMA_AGAIN.id))}


def test_one_event_with_a_vague_date() -> None:
    seen = event(
        "an-124",
        "2024-12-13~",
        title="Cargo planes seen at Khmeimim",
        text="Satellite images show two An-124 with open noses.",
        places=("khmeimim",),
        sources=("s",),
    )
    told = event(
        "loading",
        "2024-12",
        title="Satellite images: Russia is loading aircraft",
        text="Two An-124 cargo planes stand at Khmeimim, noses open.",
        places=("khmeimim",),
        sources=("s",),
    )
    assert likely(seen, told) == {frozenset(("an-124", "loading"))}


def test_a_toll_that_grows() -> None:
    first = event("quake", "2025-08-31", title="At least 610 people are killed in an earthquake in Jalalabad")
    later = event("toll", "2025-09-01", title="The toll of the earthquake in Jalalabad rises to 1,100 people killed")
    assert likely(first, later) == {frozenset(("quake", "toll"))}


def test_news_that_comes_again_and_again_is_not_one_event() -> None:
    days = [
        event(f"day-{day}", f"2024-12-{day:02}", title=f"Air strikes kill {day * 7} people in Idlib", places=("idlib",))
        for day in range(1, 11)
    ]
    assert found(*days) == {}


def test_what_came_of_an_event_is_another() -> None:
    one = event("ambush", "2025-09-19", title="Eleven police officers are killed in an ambush in Benue State")
    other = event("arrest", "2025-09-21", title="Police arrest and charge six suspects after the ambush in Benue State")
    assert likely(one, other) == set()


def test_a_higher_toll_does_not_contradict() -> None:
    first = event("a", "2025-09-10", title="At least 19 people are killed by flash floods in Bali and Lombok")
    later = event("b", "2025-09-12", title="At least 23 people are killed in flash floods in Bali and Lombok")
    (suggestion,) = duplicates(library(first, later))
    assert suggestion.score >= LIKELY
    assert suggestion.likeness.is_later_toll
    lower = event("b", "2025-09-12", title="At least 13 people are killed in flash floods in Bali and Lombok")
    (fewer,) = duplicates(library(first, lower))
    assert fewer.score < suggestion.score
    assert not fewer.likeness.is_later_toll
    assert reasons(fewer.events, fewer.likeness, library()).speaks_against[-1] == "they tell other numbers"


NAVY = event(
    "navy",
    "2024-12-10",
    title="Syrian fleet destroyed in the port of Latakia",
    text="Missile boats fired at night, and aircraft bombed the docks.",
    organisations=("idf",),
    places=("latakia",),
    sources=("s",),
)
NAVY_AGAIN = event(
    "ships-sunk",
    "2024-12-10",
    title="Israel sinks warships along the coast",
    text="A defence minister confirmed the attack by missile craft.",
    organisations=("idf",),
    places=("latakia",),
    sources=("s",),
)


def test_one_report_of_one_place_is_enough_where_the_words_differ() -> None:
    assert likely(NAVY, NAVY_AGAIN) == {frozenset((NAVY.id, NAVY_AGAIN.id))}
    assert likely(NAVY, dataclasses.replace(NAVY_AGAIN, sources=())) == set()
    assert likely(NAVY, dataclasses.replace(NAVY_AGAIN, places=("tartus",))) == set()
    assert likely(NAVY, dataclasses.replace(NAVY_AGAIN, date=parse("2024-12-12"))) == set()


def test_a_source_that_many_cite_says_little() -> None:
    others = [event(f"other-{number}", "2024-12-10", title=f"x{number}y", sources=("s",)) for number in range(3)]
    assert likely(NAVY, NAVY_AGAIN, *others) == set()


def test_the_same_words_from_one_source() -> None:
    told = "with the main aim of the operation being to destroy the nuclear programme of the country"
    one = event("a", title=f"The air force begins to bomb sites {told}", organisations=("idf",), sources=("s",))
    other = event("b", title=f"The military confirms strikes {told}", organisations=("idf",), sources=("s",))
    shelf = library(one, other, source("s", url="https://example.org/1"))
    (suggestion,) = duplicates(shelf)
    assert suggestion.likeness.run == len(told.split())
    assert "16 words in a row are the same" in reasons(suggestion.events, suggestion.likeness, shelf).speaks_for
    (without,) = duplicates(library(one, dataclasses.replace(other, sources=())))
    assert without.score < suggestion.score


def test_other_places_are_another_event() -> None:
    one = event("a", title="The toll of the floods rises to 604 people killed", places=("indonesia",))
    other = event("b", title="The toll of the floods rises to 366 people killed", places=("sri-lanka",))
    here = event("c", title="The toll of the floods rises to 366 people killed", places=("indonesia",))
    assert found(one, other).get(frozenset("ab"), 0) < found(one, here)[frozenset("ac")]


def test_of_three_alike_two_pairs_join_them() -> None:
    assert len(found(*(event(key, title="The bridge over the Orontes is blown up") for key in "abc"))) == 2


def test_nothing_where_little_is_told() -> None:
    assert found() == {}
    assert found(event("a")) == {}
    assert found(event("a", "../..", title="!"), event("b", "../..", title="?")) == {}
    assert found(event("a", "Y-170000002", title="1"), event("b", "2024-XX-XX", title="1")) == {}


TELLING = ["Hama", "Homs", "army", "rebels", "bridge", "falls", "killed", "toll", "rises", "12", "seven", "the"]
WORDS = st.lists(st.sampled_from(TELLING), min_size=1)


@st.composite
def some_events(draw: st.DrawFn) -> list[Event]:
    dates = st.sampled_from(("2024-12-05", "2024-12-06~", "2024-12", "2024-12-01/..", "../..", "2024-12-30"))
    return [
        event(
            f"e{number}",
            draw(dates),
            title=" ".join(draw(WORDS)),
            places=tuple(draw(st.sets(st.sampled_from(("hama", "homs"))))),
            sources=tuple(draw(st.sets(st.sampled_from(("s", "lost"))))),
        )
        for number in range(draw(st.integers(0, 6)))
    ]


@given(st.data())
def test_the_order_in_which_events_are_written_changes_nothing(data: st.DataObject) -> None:
    events = data.draw(some_events())
    shuffled = data.draw(st.permutations(events))
    one, other = (duplicates(library(*written)) for written in (events, shuffled))
    assert [(s.events, s.score) for s in one] == [(s.events, s.score) for s in other]
    assert all(0 <= suggestion.score <= 1 for suggestion in one)
    assert [suggestion.score for suggestion in one] == sorted((s.score for s in one), reverse=True)


def test_reasons_name_what_is_shared_and_what_is_not() -> None:
    shelf = library(HAMA, HAMA_AGAIN, named(Location, "hama", name="Hama"), named(Organisation, "hts", name="HTS"))
    (suggestion,) = duplicates(shelf)
    said = reasons(suggestion.events, suggestion.likeness, shelf)
    assert said.speaks_for == (
        "both name HTS and Hama",
        "both say “army”, “city”, “entered” and “fighters”",
        "both are dated 5 December 2024",
    )
    assert said.speaks_against == ("only one of them says “withdrew”",)
