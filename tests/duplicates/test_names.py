"""Names that are probably one, and names that only look so."""

import pytest

from dossier_gen.duplicates import NameGroup, names_alike
from dossier_gen.duplicates.names import ORDER, SAME, SLIP
from dossier_gen.model import Location, Organisation, Outlet, Person
from tests.factory import dossier, event, library, named, source


def ids(group: NameGroup) -> list[str]:
    return [group.kept.id, *(record.id for record in group.others)]


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
    (group,) = names_alike(library(named(Outlet, "a", name=one), named(Outlet, "b", name=other)))
    assert (group.collection, ids(group), group.why) == ("outlets", ["a", "b"], why)


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
        ("U.S.", "US$"),
        ("Euro", "€uro"),
        ("Channel 4", "Channel 4+"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert names_alike(library(named(Outlet, "a", name=one), named(Outlet, "b", name=other))) == ()


def test_names_of_different_kinds_are_not_compared() -> None:
    assert names_alike(library(named(Person, "a", name="Homs"), named(Location, "b", name="Homs"))) == ()


def test_the_one_that_is_named_more_often_is_kept() -> None:
    records = named(Organisation, "a", name="Red Crescent"), named(Organisation, "b", name="Red-Crescent")
    (group,) = names_alike(library(*records, event("e", organisations=("b",)), event("f", organisations=("a", "b"))))
    assert (ids(group), group.mentions) == (["b", "a"], (1,))


def test_a_dossier_counts_its_ledgers() -> None:
    records = dossier("a", title="Law and crime"), dossier("b", title="Law and Crime")
    (group,) = names_alike(library(*records, event("e", dossier="b"), source("s", dossier="b")))
    assert ids(group) == ["b", "a"]


def test_names_found_together_are_named_once() -> None:
    names = {"a": "RFE/RL", "b": "RFE-RL", "c": "RFERL", "d": "Daily Herald", "e": "Daily-Herald", "f": "Daily Heralt"}
    cited = event("x", sources=("s",)), source("s", outlet="e")
    groups = names_alike(library(*cited, *(named(Outlet, key, name=name) for key, name in names.items())))
    assert [(ids(group), group.why) for group in groups] == [
        (["a", "b", "c"], SAME),
        (["e", "d"], SAME),
        (["e", "f"], SLIP),
    ]


def test_the_order_is_total() -> None:
    outlets = [
        named(Outlet, key, name=name)
        for key, name in zip("dacbef", ("News 24", "News24", "news-24", "x", "The Wire", "the wire"), strict=True)
    ]
    found = [ids(group) for group in names_alike(library(*outlets))]
    assert found == [["a", "c", "d"], ["e", "f"]]
    assert found == [ids(group) for group in names_alike(library(*reversed(outlets)))]
