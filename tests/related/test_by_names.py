"""Related articles: what is shared counts, the rarer the more; and the reason is true."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.index import index
from dossier_gen.model import Article, Organisation, Person, Record
from dossier_gen.related import MOST_RELATED, reason, related
from tests.factory import article, dossier, event, library, named

NAMES: tuple[Record, ...] = (
    *(named(Person, key) for key in ("p", "q", "r")),
    named(Organisation, "g"),
    event("e"),
    *(dossier(key) for key in ("d", "x")),
)


def suggestions(*articles: Article) -> dict[str, list[str]]:
    found = related(index(library(*NAMES, *articles)))
    return {key: [suggestion.article.id for suggestion in group] for key, group in found.items()}


def reasons(*articles: Article) -> list[str]:
    """Why the others are suggested to the first."""
    indexed = index(library(*NAMES, *articles))
    return [reason(suggestion, articles[0], indexed) for suggestion in related(indexed)[articles[0].id]]


def test_nothing_shared_nothing_suggested() -> None:
    assert suggestions(article("a", people=("p",)), article("b", people=("q",))) == {"a": [], "b": []}


def test_what_is_shared_by_few_counts_more() -> None:
    common = [article(f"c{number}", people=("p",)) for number in range(4)]
    rare = article("rare", people=("q",))
    assert suggestions(article("a", people=("p", "q")), rare, *common)["a"][0] == "rare"


def test_a_shared_event_counts_more_than_a_shared_person_more_than_a_shared_place() -> None:
    found = suggestions(
        article("a", people=("p",), organisations=("g",), events=("e",)),
        article("person", people=("p",)),
        article("organisation", organisations=("g",)),
        article("event", events=("e",)),
    )
    assert found["a"] == ["event", "person", "organisation"]


def test_the_nearer_in_time_comes_first_and_then_the_newer_and_then_the_id() -> None:
    found = suggestions(
        article("a", "2024-03-01", people=("p",)),
        article("far", "2023-03-01", people=("p",)),
        article("before", "2024-02-29", people=("p",)),
        article("after-b", "2024-03-02", people=("p",)),
        article("after-a", "2024-03-02", people=("p",)),
        article("later", "2025-09-02", people=("p",)),
    )
    assert found["a"] == ["after-a", "after-b", "before", "far", "later"]


def test_an_article_is_not_suggested_to_itself_nor_what_it_names_nor_a_translation() -> None:
    found = suggestions(
        article("a", people=("p",), read_also=("named",)),
        article("named", people=("p",)),
        article("b", people=("p",), translation_of="a", language="fr"),
        article("c", people=("p",), translation_of="a", language="de"),
        article("d", people=("p",)),
    )
    assert found["a"] == ["d"]
    assert found["b"] == ["d", "named"]


def test_few_are_suggested_and_those_left_out_take_no_place() -> None:
    others = [article(f"o{number}", people=("p",)) for number in range(9)]
    found = suggestions(article("a", people=("p",), read_also=("o0", "o1", "o2", "o3", "o4")), *others)
    assert found["a"] == ["o5", "o6", "o7", "o8"]
    assert len(found["o0"]) == MOST_RELATED


def test_what_there_is_not_is_shared_by_nobody() -> None:
    assert suggestions(article("a", events=("hidden",)), article("b", events=("hidden",))) == {"a": [], "b": []}


def test_what_nearly_all_share_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_gen.related.by_names._MOST_SHARING", 3)
    three = [article(key, people=("p",)) for key in "abc"]
    assert all(suggestions(*three).values())
    assert not any(suggestions(*three, article("d", people=("p",))).values())


@pytest.mark.parametrize(
    ("keys", "date", "words"),
    [
        ({"events": ("e",), "people": ("p",), "dossiers": ("d",)}, "2024-01-01", "Covers the same event"),
        ({"people": ("p",), "dossiers": ("d",)}, "2024-01-01", "Also about Name of p"),
        ({"people": ("p", "q", "r")}, "2024-01-01", "Also about Name of p and Name of q"),
        ({"organisations": ("g",), "people": ("r",)}, "2024-01-01", "Also about Name of r and Name of g"),
        ({"dossiers": ("d",)}, "2024-01-01", "Also in “Dossier d”, the same day"),
        ({"dossiers": ("d",)}, "2024-01-02", "Also in “Dossier d”, 1 day later"),
        ({"dossiers": ("d",)}, "2023-12-22", "Also in “Dossier d”, 10 days earlier"),
    ],
)
def test_the_reason_names_what_is_shared(keys: dict[str, Any], date: str, words: str) -> None:
    everything = {"events": ("e",), "people": ("p", "q", "r"), "organisations": ("g",), "dossiers": ("d", "x")}
    assert reasons(article("a", "2024-01-01", **everything), article("b", date, **keys)) == [words]


KEYS = st.lists(st.sampled_from("pqr"), max_size=3, unique=True).map(tuple)


@st.composite
def archives(draw: st.DrawFn) -> list[Article]:
    days = st.integers(1, 28).map("2024-01-{:02}".format)
    own = st.lists(st.sampled_from(["d", "x"]), max_size=2, unique=True).map(tuple)
    count = draw(st.integers(0, 9))
    return [article(f"a{n}", draw(days), people=draw(KEYS), dossiers=draw(own)) for n in range(count)]


@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(articles: list[Article], random: Random) -> None:
    mixed = list(articles)
    random.shuffle(mixed)
    assert related(index(library(*NAMES, *articles))) == related(index(library(*NAMES, *mixed)))


@given(archives())
def test_every_suggestion_has_a_true_reason(articles: list[Article]) -> None:
    indexed = index(library(*NAMES, *articles))
    for key, group in related(indexed).items():
        one = indexed.library.articles[key]
        scores = [suggestion.score for suggestion in group]
        assert scores == sorted(scores, reverse=True)
        for suggestion in group:
            assert suggestion.shared
            assert all(
                shared in getattr(one, name) and shared in getattr(suggestion.article, name)
                for name, shared in suggestion.shared
            )
            assert reason(suggestion, one, indexed)
