"""Which claims cannot be true together."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import Claim
from dossier_gen.pages.opposition import opposed, side_by_side
from tests.factory import claim, library


def ids(groups: Iterable[Iterable[Claim]]) -> list[list[str]]:
    return [[one.id for one in group] for group in groups]


def test_a_contradiction_counts_both_ways_and_once() -> None:
    claims = [
        claim("b", contradicts=("a", "gone")),
        claim("a", contradicts=("b",)),
        claim("c", contradicts=("a",)),
        claim("d"),
    ]
    found = opposed(library(*claims))
    assert {key: [one.id for one in against] for key, against in found.items()} == {
        "a": ["b", "c"],
        "b": ["a"],
        "c": ["a"],
    }


def test_contradicting_claims_stand_side_by_side() -> None:
    claims = [
        claim("a"),
        claim("b"),
        claim("c", contradicts=("a",)),
        claim("d", contradicts=("b",)),
        claim("e", contradicts=("c",)),
    ]
    assert ids(side_by_side(claims, opposed(library(*claims)))) == [["a", "c", "e"], ["b", "d"]]


def test_a_claim_that_is_not_in_the_list_joins_nobody() -> None:
    claims = [claim("a"), claim("b", contradicts=("a", "c")), claim("c")]
    assert ids(side_by_side([claims[0], claims[2]], opposed(library(*claims)))) == [["a"], ["c"]]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12))
def test_each_claim_stands_in_one_group_with_all_its_opponents(pairs: list[tuple[str, str]]) -> None:
    claims = [claim(key, contradicts=tuple({b for a, b in pairs if a == key} - {key})) for key in "abcdefgh"]
    opposition = opposed(library(*claims))
    groups = ids(side_by_side(claims, opposition))
    assert sorted(key for group in groups for key in group) == list("abcdefgh")
    for group in groups:
        assert group == sorted(group)
        assert all({other.id for other in opposition.get(key, ())} <= set(group) for key in group)
