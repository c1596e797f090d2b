"""Names that are probably one, and names that only look so."""

import pytest

from dossier_gen.duplicates import names_alike
from dossier_gen.duplicates.names import ORDER, SAME, SLIP
from dossier_gen.model import Location, Organisation, Outlet, Person
from tests.factory import dossier, event, library, named, source


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Crisis (2023–present)", "Crisis (2023-present)", SAME),
        ("Law and Crime", "Law and crime", SAME),
        ("Sébastien", "Sebastien", SAME),
        ("Al Jazeera", "AlJazeera", SAME),
        ("Москва", "москва", SAME),
        ("Armed conflicts and attacks", "Attacks and armed conflicts", ORDER),
        ("Disasters and accidents", "Disaster and accidents", SLIP),
        ("The Independent", "The Independant", SLIP),
        ("Khan Yuonis", "Khan Younis", SLIP),
        ("Defence Force", "Defense Force", SLIP),
    ],
)
def test_one_name(one: str, other: str, why: str) -> None:
    (pair,) = names_alike(library(named(Outlet, "a", name=one), named(Outlet, "b", name=other)))
    assert (pair.collection, pair.kept.id, pair.other.id, pair.why) == ("outlets", "a", "b", why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AP via Daily News", "AFP via Daily News"),
        ("Elections of 2024", "Elections of 2025"),
        ("Protests no2024a", "Protests no2025a"),
        ("President of Iran", "President of Iraq"),
        ("Mali war", "Bali war"),
        ("North Korea", "South Korea"),
        ("Daily News", "Daily News Cairo"),
        ("Marianne", "Mariana Islands"),
        ("Kingston", "Kensigton"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert names_alike(library(named(Outlet, "a", name=one), named(Outlet, "b", name=other))) == ()


def test_names_of_different_kinds_are_not_compared() -> None:
    assert names_alike(library(named(Person, "a", name="Homs"), named(Location, "b", name="Homs"))) == ()


def test_the_one_that_is_named_more_often_is_kept() -> None:
    records = named(Organisation, "a", name="Red Crescent"), named(Organisation, "b", name="Red-Crescent")
    (pair,) = names_alike(library(*records, event("e", organisations=("b",)), event("f", organisations=("a", "b"))))
    assert (pair.kept.id, pair.other.id, pair.mentions) == ("b", "a", 1)


def test_a_dossier_counts_its_ledgers() -> None:
    records = dossier("a", title="Law and crime"), dossier("b", title="Law and Crime")
    (pair,) = names_alike(library(*records, event("e", dossier="b"), source("s", dossier="b")))
    assert (pair.kept.id, pair.other.id) == ("b", "a")


def test_the_order_is_total() -> None:
    outlets = [
        named(Outlet, key, name=name) for key, name in zip("dacb", ("News 24", "News24", "news-24", "x"), strict=True)
    ]
    found = [(pair.kept.id, pair.other.id) for pair in names_alike(library(*outlets))]
    assert found == [("a", "c"), ("a", "d"), ("c", "d")]
    assert found == [(pair.kept.id, pair.other.id) for pair in names_alike(library(*reversed(outlets)))]
