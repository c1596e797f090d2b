"""Facets: names that are told apart, years that are sure, and groups that hold every kind."""

import pytest

from dossier_gen.edtf import parse
from dossier_gen.model import Outlet, Person
from dossier_gen.search.facets import FACETS, GROUPS, chosen, day, dossier_label, labels, years
from dossier_gen.wording import KIND_WORDS
from tests.factory import dossier, library, named


def test_records_are_called_by_their_names() -> None:
    known = labels(library(dossier("d", title="A port"), named(Person, "p", name="Somebody")))
    assert known == {("dossier", "d"): "A port", ("person", "p"): "Somebody", ("outlet", "o"): "Name of o"}


def test_two_of_one_name_have_their_ids_beside_it() -> None:
    made = library(dossier("a", title="Ports"), dossier("b", title="Ports"), dossier("c", title="Bases"))
    known = labels(made)
    values = [known["dossier", key] for key in "abc"]
    assert values == ["Ports (a)", "Ports (b)", "Bases"]
    assert [dossier_label(record, made) for record in made.dossiers.values()] == values


def test_a_person_and_an_outlet_of_one_name_are_two_facets() -> None:
    known = labels(library(named(Person, "p", name="Post"), named(Outlet, "o", name="Post")))
    assert known == {("person", "p"): "Post", ("outlet", "o"): "Post"}


def test_what_is_not_there_is_left_out_and_nothing_is_named_twice() -> None:
    known = {("person", "p"): "Somebody", ("place", "x"): "Somewhere"}
    assert chosen("person", ["x", "p", "p", ""], known) == ("Somebody",)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024", ("2024",)),
        ("2024-12-08?", ("2024",)),
        ("2024-XX-08", ("2024",)),
        ("2023-11/2025-02", ("2023", "2024", "2025")),
        ("202X", ()),
        ("1990/2024", ()),
        ("2024-12-08/..", ()),
        ("{2023,2025}", ()),
        ("0987", ("0987",)),
        ("-0044", ()),
    ],
)
def test_the_years_that_a_date_surely_touches(date: str, expected: tuple[str, ...]) -> None:
    assert years(parse(date)) == expected


def test_results_are_ordered_by_first_days() -> None:
    dates = ["2024-12-08", "2024-12", "2024/2025", "2023-12-31"]
    assert [day(parse(date)) for date in dates] == ["2024-12-08", "2024-12-01", "2024-01-01", "2023-12-31"]
    assert day(None) == day(parse("../2010")) == "0000"


def test_each_kind_is_in_one_group() -> None:
    kinds = [kind for group in GROUPS.values() for kind in group]
    assert len(kinds) == len(set(kinds))
    assert set(KIND_WORDS.values()) < set(kinds)
    assert list(FACETS) == ["kind", "dossier", "section", "year", "person", "organisation", "place", "outlet"]
