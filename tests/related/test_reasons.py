"""The reasons of a match: what raised its score, and by how much."""

import pytest
from hypothesis import given

from dossier_gen.related import NEARNESS, TEXT, TITLE, Document, Engine, Match
from dossier_gen.related.vectors import ONE
from tests.related.archive import archives, story

OTHERS = [story(f"z{number}", f"nothing of{number} that{number}", day=-900 - number) for number in range(8)]


def match(one: Document, other: Document) -> Match:
    return Engine([one, other, *OTHERS]).related(one.id, 1)[0]


def test_only_words_are_shared() -> None:
    found = match(story("a", "ships left the harbour"), story("b", "ships in harbour", day=2000))
    assert found.id == "b"
    assert found.shares == {TEXT: pytest.approx(1.0)}
    assert found.shared == ()


def test_a_title_in_the_others_words() -> None:
    other = story("b", "ships in the harbour", day=2000)
    assert match(story("a", "an unusual thing in harbour"), other).shares.keys() == {TEXT}
    assert match(story("a", "an unusual thing", title="In Harbour"), other).shares.keys() == {TEXT, TITLE}


def test_names_with_their_weights() -> None:
    found = match(
        story("a", people="ann", section="world", events="withdrawal"),
        story("b", people="ann", section="world", events="withdrawal", day=2000),
    )
    assert [(one.facet, one.value) for one in found.shared] == [
        ("events", "withdrawal"),
        ("people", "ann"),
        ("section", "world"),
    ]
    assert [one.share for one in found.shared] == pytest.approx([found.shares[one.facet] for one in found.shared])


def test_a_link_from_one_to_the_other_is_shared() -> None:
    found = match(Document(id="a", links=frozenset({"b"})), Document(id="b"))
    assert [(one.facet, one.value) for one in found.shared] == [("links", "b")]


def test_nearness_is_a_reason_within_a_year() -> None:
    one = story("a", "ships left the harbour")
    shares = [
        match(one, story("b", "ships left the harbour", day=day)).shares.get(NEARNESS, 0.0) for day in (0, 30, 364, 366)
    ]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.2
    assert shares[2] > 0 == shares[3]
    assert NEARNESS not in match(one, story("b", "ships left the harbour", day=None)).shares


def test_the_same_words_score_one() -> None:
    text = "ships left the harbour in the night"
    assert match(story("a", text), story("b", text)).score == pytest.approx(1.0, abs=0.01)


def test_shared_words() -> None:
    archive = [story("a", "ships ships left Tartus"), story("b", "ships in Tartus", day=2000), *OTHERS]
    found = Engine(archive).shared_words("a", "b")
    assert list(found) == ["ships", "tartus"]
    assert sum(found.values()) == pytest.approx(1.0)


def test_shared_words_that_few_articles_have() -> None:
    third = story("c", "ships", day=3000)
    engine = Engine([story("a", "ships left Tartus"), story("b", "ships in Tartus", day=2000), third, *OTHERS])
    assert list(engine.shared_words("a", "b", 2)) == ["tartus"]
    assert engine.shared_words("a", "b", 2)["tartus"] == engine.shared_words("a", "b")["tartus"]
    assert engine.shared_words("a", "b", 1) == {}


@given(archives())
def test_the_shares_of_a_match_make_its_score(archive: dict[str, Document]) -> None:
    engine = Engine(archive.values())
    for key, matches in engine.all_related(30):
        for found in matches:
            assert sum(found.shares.values()) == pytest.approx(1.0)
            assert all(share > 0 for share in found.shares.values())
            words = sum(found.shares.get(signal, 0.0) for signal in (TEXT, TITLE))
            assert sum(engine.shared_words(key, found.id).values()) == pytest.approx(words)
            assert sum(one.share for one in found.shared) + words + found.shares.get(NEARNESS, 0) == pytest.approx(1.0)


@given(archives())
def test_the_score_that_is_explained_is_the_one_that_is_ranked_by(archive: dict[str, Document]) -> None:
    engine = Engine(archive.values())
    for _, matches in engine.all_related(30):
        scores = [found.score * ONE**2 for found in matches]
        assert scores == sorted(scores, reverse=True)
