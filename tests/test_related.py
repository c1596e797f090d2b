"""Related articles: what is shared counts, the rarer the more; and every share is true."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.matching import Document
from dossier_gen.moments import parse_moment
from dossier_gen.related import MOST_MATCHES, related


def document(key: str, date: str = "2024-01-01", /, **names: str) -> Document:
    """A document of a day; its names are single letters."""
    return Document(
        id=key, date=parse_moment(date).day, names={facet: frozenset(values) for facet, values in names.items()}
    )


def ids(*documents: Document) -> dict[str, list[str]]:
    return {key: [match.id for match in found] for key, found in related(documents).items()}


def test_nothing_shared_nothing_related() -> None:
    assert ids(document("a", people="p"), document("b", people="q")) == {"a": [], "b": []}


def test_what_is_shared_by_few_counts_more() -> None:
    common = [document(f"c{number}", people="p") for number in range(4)]
    assert ids(document("a", people="pq"), document("rare", people="q"), *common)["a"][0] == "rare"


def test_a_shared_event_counts_more_than_a_shared_person_more_than_an_organisation() -> None:
    found = ids(
        document("a", people="p", organisations="g", events="e"),
        document("person", people="p"),
        document("organisation", organisations="g"),
        document("event", events="e"),
    )
    assert found["a"] == ["event", "person", "organisation"]


def test_the_nearer_in_time_comes_first_and_then_the_newer_and_then_the_id() -> None:
    found = ids(
        document("a", "2024-03-01", people="p"),
        document("far", "2023-03-01", people="p"),
        document("before", "2024-02-29", people="p"),
        document("after-b", "2024-03-02", people="p"),
        document("after-a", "2024-03-02", people="p"),
        document("later", "2025-09-02", people="p"),
    )
    assert found["a"] == ["after-a", "after-b", "before", "far", "later"]


def test_few_are_ranked() -> None:
    assert len(ids(*(document(f"o{number}", people="p") for number in range(40)))["o0"]) == MOST_MATCHES


def test_what_nearly_all_share_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_gen.related._MOST_SHARING", 3)
    three = [document(key, people="p") for key in "abc"]
    assert all(ids(*three).values())
    assert not any(ids(*three, document("d", people="p")).values())


@st.composite
def archives(draw: st.DrawFn) -> list[Document]:
    days = st.integers(1, 28).map("2024-01-{:02}".format)
    names = st.text("pqr", max_size=3)
    count = draw(st.integers(0, 9))
    return [document(f"a{n}", draw(days), people=draw(names), dossiers=draw(names)) for n in range(count)]


@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(documents: list[Document], random: Random) -> None:
    mixed = list(documents)
    random.shuffle(mixed)
    assert related(documents) == related(mixed)


@given(archives())
def test_shares_are_whole_and_reasons_true(documents: list[Document]) -> None:
    by_id = {one.id: one for one in documents}
    for key, found in related(documents).items():
        scores = [match.score for match in found]
        assert scores == sorted(scores, reverse=True)
        for match in found:
            assert sum(match.shares.values()) == pytest.approx(1)
            assert match.why
            weights = [shared.weight for shared in match.why]
            assert weights == sorted(weights, reverse=True)
            for shared in match.why:
                assert shared.value in by_id[key].names[shared.facet] & by_id[match.id].names[shared.facet]
