"""Which names lead where."""

import pytest

from dossier_gen.model import Library, Location, Organisation, Outlet, Person
from dossier_gen.naming import is_common, known_names
from tests.factory import library, named


def found(text: str, known: Library) -> list[tuple[str, str]]:
    return [(text[start:stop], path) for start, stop, path in known_names(known).found(text)]


def test_names_and_aliases_of_people_organisations_and_places() -> None:
    known = library(
        named(Person, "a", name="Ann Other", aliases=("Annie",)),
        named(Organisation, "b", name="Board of Trade"),
        named(Location, "c", name="Cairo"),
    )
    assert found("Annie (Ann  Other) of the Board of Trade in Cairo", known) == [
        ("Annie", "people/a.md"),
        ("Board of Trade", "organisations/b.md"),
        ("Cairo", "places/c.md"),
    ]


def test_a_name_of_two_leads_nowhere() -> None:
    twins = (named(Person, key, name=f"Name of {key}", aliases=("Tripoli",)) for key in "ab")
    known = library(*twins, named(Location, "tripoli", name="Tripoli"), named(Location, "port", name="Tripoli Port"))
    assert found("Tripoli Port, Tripoli, Name of a", known) == [
        ("Tripoli Port", "places/port.md"),
        ("Name of a", "people/a.md"),
    ]


def test_one_with_another_apostrophe_is_the_same_name() -> None:
    known = library(named(Location, "a", name="Sana'a"), named(Location, "b", name="Sana’a"))
    assert found("Sana'a Sana’a", known) == []


def test_a_record_may_write_its_name_twice() -> None:
    known = library(named(Location, "a", name="Cairo", aliases=("Cairo",)))
    assert found("Cairo", known) == [("Cairo", "places/a.md")]


def test_a_name_within_an_outlets_is_no_mention() -> None:
    known = library(named(Location, "moscow", name="Moscow"), named(Outlet, "times", name="The Moscow Times"))
    assert found("The Moscow Times in Moscow", known) == [("Moscow", "places/moscow.md")]


@pytest.mark.parametrize("text", ["the Moscow Times", "a Moscow Times report", "The Moscow Times"])
def test_an_outlet_is_called_so_with_its_article_or_without(text: str) -> None:
    known = library(named(Location, "moscow", name="Moscow"), named(Outlet, "times", name="The Moscow Times"))
    assert found(text, known) == []


def test_names_that_differ_by_a_capital_are_one() -> None:
    known = library(
        named(Organisation, "old", name="Old Army", aliases=("Syrian army",)),
        named(Organisation, "new", name="New Army", aliases=("Syrian Army",)),
    )
    assert found("The Syrian army and the Syrian Army", known) == []
    assert found("the Old Army", known) == [("Old Army", "organisations/old.md")]


def test_an_outlet_that_is_an_organisation_too_is_found() -> None:
    known = library(named(Outlet, "tass", name="TASS"), named(Organisation, "tass", name="TASS"))
    assert found("TASS", known) == [("TASS", "organisations/tass.md")]


@pytest.mark.parametrize("name", ["Ur", "Ali", "the capital", "opposition", "Al-A"])
def test_common_words(name: str) -> None:
    assert is_common(name)
    assert found(name, library(named(Person, "a", name="Somebody Else", aliases=(name,)))) == []


@pytest.mark.parametrize("name", ["UN", "EU", "BBC", "Hama", "al-Assad", "RFE/RL", "G20", "دمشق"])
def test_names_that_are_no_common_words(name: str) -> None:
    assert not is_common(name)
    assert found(name, library(named(Location, "a", name=name))) == [(name, "places/a.md")]
