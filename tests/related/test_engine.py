"""The engine as a whole: what is related, whatever the order, however odd the articles."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.related import Document, Engine, Match
from tests.related.archive import DAY, archives, changed, story

TOPICS = {
    "bases": "harbour frigate Tartus airfield runway garrison convoy",
    "grain": "wheat silo export Odesa tonnage shipment price",
    "power": "reactor turbine grid outage voltage substation cable",
}


def archive(size: int = 30) -> list[Document]:
    """Articles of three topics, turn by turn, with words of their own."""
    rng = random.Random(1)
    found = []
    for number in range(size):
        name, text = list(TOPICS.items())[number % 3]
        words = " ".join([*rng.sample(text.split(), 5), *(f"own{number}{letter}" for letter in "abc")])
        found.append(story(f"{name}-{number:02d}", words, day=number, topics=name))
    return found


def ids(matches: tuple[Match, ...]) -> list[str]:
    return [match.id for match in matches]


def everything(engine: Engine) -> dict[str, tuple[Match, ...]]:
    return dict(engine.all_related(30))


def test_what_is_related_is_of_the_same_topic() -> None:
    for key, matches in Engine(archive()).all_related(5):
        assert [match.id.partition("-")[0] for match in matches] == [key.partition("-")[0]] * 5


def test_the_nearer_in_time_comes_first_where_all_else_is_equal() -> None:
    found = [story(key, "ships left", day=day) for key, day in [("a", 0), ("b", 90), ("c", -8), ("d", 8)]]
    assert ids(Engine([*found, story("e", "no thing")]).related("a", 5)) == ["c", "d", "b"]


def test_a_rarer_name_counts_more() -> None:
    found = [story(f"x{number}", people="common") for number in range(6)]
    one = Document(id="a", names={"people": frozenset({"common", "rare"})}, date=DAY)
    assert ids(Engine([*found, one, story("b", people="rare")]).related("a", 1)) == ["b"]


def test_a_condition_chooses_among_all() -> None:
    engine = Engine(archive())
    newer = engine.related("bases-00", 3, lambda document: document.id > "bases-12")
    assert len(newer) == 3
    assert all(match.id > "bases-12" for match in newer)
    assert engine.related("bases-00", 3, lambda _: False) == ()


@given(st.data(), archives())
def test_the_order_of_articles_does_not_matter(data: st.DataObject, found: dict[str, Document]) -> None:
    shuffled = data.draw(st.permutations(list(found.values())))
    assert everything(Engine(shuffled)) == everything(Engine(found.values()))


@given(st.data(), archives())
def test_a_kept_index_changes_nothing(data: st.DataObject, found: dict[str, Document]) -> None:
    kept = b"".join(Engine(found.values()).keep())
    new = data.draw(changed(found))
    assert everything(Engine(new.values(), kept)) == everything(Engine(new.values()))


@pytest.mark.parametrize("stranger", [b"", b"no index", b"".join(Engine(archive(9)).keep())[:-7]])
def test_an_index_that_is_none_is_passed_over(stranger: bytes) -> None:
    assert everything(Engine(archive(), stranger)) == everything(Engine(archive()))


def test_no_article_is_related_to_itself() -> None:
    assert all(key not in ids(matches) for key, matches in Engine(archive()).all_related(30))


def test_two_articles_of_one_id_are_an_error() -> None:
    with pytest.raises(ValueError, match="same id"):
        Engine([story("a"), story("a", "again")])


@pytest.mark.parametrize(
    "found",
    [
        [],
        [story("a")],
        [story("a"), story("b")],
        [story("a", day=None), story("b", "words", day=None)],
        [story("a", title="Only a title"), story("b", "text")],
        [Document(id="a", links=frozenset({"elsewhere", "a"}))],
        [story("\ud800", "\ud800 \0 \x01", topics="\0")],
    ],
)
def test_articles_without_anything_in_common_have_no_lists(found: list[Document]) -> None:
    assert all(matches == () for _, matches in Engine(found).all_related(5))


def test_many_of_the_same_text_are_ordered_by_time() -> None:
    found = [story(f"d{number:04d}", "sunny with some clouds", title="Weather", day=number) for number in range(900)]
    lists = dict(Engine(found).all_related(4))
    assert ids(lists["d0500"]) == ["d0499", "d0501", "d0498", "d0502"]
    assert ids(lists["d0000"]) == ["d0001", "d0002", "d0003", "d0004"]


def test_languages_stay_among_themselves() -> None:
    found = [
        story("zh-1", "北京大学举行毕业典礼，校长致辞"),
        story("zh-2", "清华大学校长在北京致辞"),
        story("th-1", "ประเทศไทยมีการเลือกตั้ง"),
        story("th-2", "การเลือกตั้งในประเทศไทย"),
        story("ar-1", "انسحاب القوات من دمشق"),
        story("ar-2", "القوات في دمشق اليوم"),
    ]
    for key, matches in Engine(found).all_related(5):
        assert [match.id[:2] for match in matches] == [key[:2]]


def test_a_stranger_changes_no_list() -> None:
    before = dict(Engine(archive(40)).all_related(5))
    stranger = story("stranger", "entirely unheard of words", day=5)
    after = dict(Engine([*archive(40), stranger]).all_related(5))
    assert {key: ids(after[key]) for key in before} == {key: ids(matches) for key, matches in before.items()}


@pytest.mark.parametrize("facet", ["", "text", "title", "nearness", "a\0b"])
def test_a_facet_is_not_named_as_a_signal(facet: str) -> None:
    with pytest.raises(ValueError, match="facets"):
        Engine([Document(id="a", names={facet: frozenset("b")})])


def test_there_are_not_too_many_facets() -> None:
    with pytest.raises(ValueError, match="facets"):
        Engine([Document(id="a", names={f"facet{number}": frozenset("b") for number in range(251)})])


def test_articles_that_share_nothing_share_no_words() -> None:
    assert Engine([story("a", "ships left"), story("b", "wheat price")]).shared_words("a", "b") == {}
