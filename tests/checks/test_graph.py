"""Chains: circles are told once each, whatever their length."""

import pytest

from dossier_gen.checks.graph import parent_cycles, self_references, translation_cycles
from tests.checks.found import found
from tests.factory import article, claim, dossier, library


def test_chains_that_end() -> None:
    records = (dossier("a", parent="b"), dossier("b", parent="c"), dossier("c"), dossier("d", parent="gone"))
    assert found(parent_cycles, library(*records)) == []
    assert found(translation_cycles, library(article("a", translation_of="b"), article("b"))) == []


def test_a_circle_is_told_once_at_its_smallest_path() -> None:
    records = (dossier("c", parent="b"), dossier("b", parent="a"), dossier("a", parent="c"), dossier("d", parent="a"))
    assert found(parent_cycles, library(*records)) == [
        (
            "dossiers/a/index.md:1 parent: the parents of these dossiers go round in a circle: `a` → `c` → `b` → `a`"
            " | Remove `parent` from the one that the others are part of."
        )
    ]


def test_two_circles_are_two_problems() -> None:
    records = (dossier("a", parent="a"), dossier("b", parent="c"), dossier("c", parent="b"))
    assert [problem.partition("|")[0] for problem in found(parent_cycles, library(*records))] == [
        "dossiers/a/index.md:1 parent: `a` cannot be its own `parent` ",
        "dossiers/b/index.md:1 parent: the parents of these dossiers go round in a circle: `b` → `c` → `b` ",
    ]


def test_a_long_circle_is_told_in_short() -> None:
    records = [dossier(f"d{number}", parent=f"d{(number + 1) % 1000}") for number in range(1000)]
    (problem,) = found(parent_cycles, library(*records))
    assert "circle: `d0` → `d1` → `d2` → `d3` → … → `d0` |" in problem


def test_translations_in_a_circle() -> None:
    records = (article("a", "2024-02-01", translation_of="b"), article("b", translation_of="a"))
    (problem,) = found(translation_cycles, library(*records))
    assert problem.startswith("articles/2024/01/b.md:1 translation_of: these articles are translations of each other")


@pytest.mark.parametrize("others", [(), ("b",)])
def test_a_claim_against_itself(others: tuple[str, ...]) -> None:
    records = (claim("a", contradicts=(*others, "a")), claim("b", contradicts=("a",)))
    (problem,) = found(self_references, library(*records))
    assert f" contradicts[{len(others)}]: the claim `a` contradicts itself" in problem


def test_claims_against_each_other_are_as_they_should_be() -> None:
    assert found(self_references, library(claim("a", contradicts=("b",)), claim("b", contradicts=("a",)))) == []


def test_an_article_as_its_own_further_reading() -> None:
    (problem,) = found(self_references, library(article("a", read_also=("b", "a")), article("b", read_also=("a",))))
    assert "a.md:1 read_also[1]: the article names itself" in problem
