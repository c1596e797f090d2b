"""Which claims cannot be true together, and how they stand face to face."""

from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import Claim
from dossier_gen.opposition import Dispute, disputes, on_pages, opposed, side_by_side
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


def told(*claims: Claim) -> list[tuple[list[list[str]], bool]]:
    """The sides of each dispute, and whether it is complete."""
    found = disputes(claims, opposed(library(*claims)))
    return [(ids(dispute.sides), dispute.is_complete) for dispute in found]


def test_claims_are_told_apart_into_two_sides() -> None:
    a, c = claim("a", contradicts=("b",)), claim("c", contradicts=("b",))
    assert told(a, claim("b"), c) == [([["a", "c"], ["b"]], True)]
    assert told(a, claim("b"), c, claim("e", contradicts=("c",))) == [([["a", "c"], ["b", "e"]], False)]


def test_three_that_contradict_one_another_have_one_side() -> None:
    a, b = claim("a", contradicts=("b", "c")), claim("b", contradicts=("c",))
    assert told(a, b, claim("c")) == [([["a", "b", "c"]], True)]
    assert told(a, b, claim("c"), claim("e", contradicts=("a",))) == [([["a", "b", "c", "e"]], False)]


def test_what_nobody_contradicts_comes_last() -> None:
    assert told(claim("a"), claim("b"), claim("c", contradicts=("b",))) == [([["b"], ["c"]], True), ([["a"]], True)]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12))
def test_nobody_contradicts_their_own_side(pairs: list[tuple[str, str]]) -> None:
    claims = [claim(key, contradicts=tuple({b for a, b in pairs if a == key} - {key})) for key in "abcdefgh"]
    opposition = opposed(library(*claims))
    found = disputes(claims, opposition)
    assert sorted(one.id for dispute in found for one in dispute.claims) == list("abcdefgh")
    for dispute in found:
        for side in dispute.sides if len(dispute.sides) == 2 else ():
            assert not {other.id for one in side for other in opposition[one.id]} & {one.id for one in side}


@given(st.lists(st.integers(1, 9), max_size=20), st.integers(1, 12))
def test_a_page_holds_no_more_than_it_may_unless_one_dispute_does(sizes: list[int], most: int) -> None:
    found = [
        Dispute((tuple(claim(f"{n}-{k}") for k in range(size)),), is_complete=True) for n, size in enumerate(sizes)
    ]
    pages = on_pages(found, most)
    assert [dispute for page in pages for dispute in page] == found
    for page in pages:
        assert len(page) == 1 or sum(len(dispute.claims) for dispute in page) <= most
    for one, after in pairwise(pages):
        assert sum(len(dispute.claims) for dispute in (*one, after[0])) > most
