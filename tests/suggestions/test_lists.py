"""The lists on an article's page: in their order, short, varied, without repetition."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.matching import Match
from dossier_gen.model import Article
from dossier_gen.suggestions import Lists, suggester
from dossier_gen.suggestions.candidates import MOST_OF_A_DAY
from dossier_gen.suggestions.lists import MOST_ALSO_LIKE, MOST_BACKGROUND, MOST_NEXT
from tests.factory import article
from tests.suggestions.making import Ranked, indexed, lists, match

EVENT: dict[str, Any] = {"events": ("e",)}
DOSSIER: dict[str, Any] = {"dossiers": ("d",)}


def ids(found: Lists) -> dict[str, list[str]]:
    """The articles of the computed lists that are not empty."""
    return {title: [one.article.id for one in some] for title, some in found.computed().items() if some}


def days(*numbers: int, **more: Any) -> list[Article]:
    """An article for each of some days of January 2024, each with a letter of its own."""
    return [article(chr(98 + place), f"2024-01-{day:02}", **more) for place, day in enumerate(numbers)]


def test_the_editors_own_come_as_they_were_written() -> None:
    found = lists(article("a", read_also=("c", "hidden", "b")), article("b"), article("c"), article("d"))
    assert [one.id for one in found.read_also] == ["c", "b"]
    assert ids(found) == {"You may also like": ["d"]}
    assert found.left_out == dict.fromkeys(("b", "c"), "in “Read also” already")


def test_the_best_come_first_but_only_two_of_a_day() -> None:
    found = lists(article("a", "2024-02-01"), *days(1, 1, 1, 2, 3, 4, 5))
    assert ids(found) == {"You may also like": ["b", "c", "e", "f", "g"]}
    assert found.left_out == {"d": "two of that day stand there already", "h": "further down than the lists reach"}


@pytest.mark.parametrize(
    ("score", "date", "more", "last"),
    [
        (0.9, "2024-01-09", {"dossiers": ("x",)}, "z"),
        (0.9, "2024-01-09", {}, "z"),
        (0.4, "2024-01-09", {"dossiers": ("x",)}, "f"),
        (0.9, "2024-01-09", {"dossiers": ("x", "d")}, "f"),
        (0.9, "2024-01-09", {"dossiers": ("x",), "language": "de"}, "f"),
        (0.9, "2024-01-02", {"dossiers": ("x",)}, "f"),
    ],
)
def test_where_all_are_of_one_dossier_the_last_gives_way_to_a_good_one(
    score: float, date: str, more: dict[str, Any], last: str
) -> None:
    same, other = days(1, 2, 2, 4, 5, **DOSSIER), article("z", date, **more)
    matches = (*(match(one.id) for one in same), match("z", score=score))
    found = lists(article("a", "2024-02-01", **DOSSIER), *same, other, matches=matches)
    assert ids(found) == {"You may also like": ["b", "c", "d", "e", last]}
    assert found.left_out == {"f" if last == "z" else "z": "further down than the lists reach"}


def test_where_another_dossier_is_among_them_none_gives_way() -> None:
    others = [*days(1, 2, 3, 4, **DOSSIER), article("f", "2024-01-05"), article("g", "2024-01-06", dossiers=("x",))]
    found = lists(article("a", "2024-02-01", **DOSSIER), *others)
    assert ids(found) == {"You may also like": ["b", "c", "d", "e", "f"]}


def test_what_reads_the_same_stands_there_once() -> None:
    others = [article(key, f"2024-01-0{day}", title="The same", summary="Same") for day, key in enumerate("bcd", 1)]
    found = lists(article("a", "2024-02-01"), *others)
    assert ids(found) == {"You may also like": ["b"]}
    assert found.left_out == dict.fromkeys("cd", "one with that title and summary stands there already")


def test_nothing_stands_there_without_a_reason() -> None:
    found = lists(article("a"), article("b"), matches=(match("b", ("kind", "news", 1.0), kind=1.0),))
    assert ids(found) == {}
    assert found.left_out == {"b": "nothing to tell a reader why"}


def test_newer_articles_about_its_events_come_before_those_of_its_dossiers_and_all_in_order_of_time() -> None:
    others = [
        *(article(f"d{day}", f"2024-01-1{day}", **DOSSIER) for day in range(5)),
        article("e2", "2024-03-01", **EVENT),
        article("e1", "2024-01-11", **EVENT),
        article("same-day", "2024-01-01", **EVENT),
        article("earlier", "2023-12-31", **EVENT),
        article("else", "2024-01-20"),
    ]
    found = lists(article("a", "2024-01-01", **EVENT, **DOSSIER), *others)
    assert ids(found) == {
        "You may also like": ["d3", "d4", "same-day", "earlier", "else"],
        "What happened next": ["d0", "d1", "e1", "d2", "e2"],
    }
    assert [one.reason for one in found.next][:2] == [
        "The same dossier, nine days later",
        "The same dossier, ten days later",
    ]
    assert found.next[2].reason == "Covers the same event, ten days later: Event e"


def test_what_is_about_its_events_needs_no_match_but_what_is_of_its_dossier_does() -> None:
    others = [article(f"e{n:02}", f"2024-01-{n:02}", **EVENT) for n in range(1, 29)]
    dossier = [article("x", "2024-01-30", **DOSSIER)]
    found = lists(article("a", "2024-01-03", **EVENT, **DOSSIER), *others, *dossier, matches=())
    assert ids(found) == {"What happened next": ["e04", "e05", "e06", "e07", "e08"]}


@pytest.mark.parametrize(("date", "title"), [("2024-01-31", "What happened next"), ("2024-02-01", "You may also like")])
def test_an_event_that_an_article_looks_back_at_is_not_what_it_reports(date: str, title: str) -> None:
    found = lists(article("a", date, **EVENT), article("b", "2024-03-01", **EVENT))
    assert ids(found) == {title: ["b"]}


def test_few_of_one_day_stand_in_each_list() -> None:
    others = [article(key, "2024-01-05", **EVENT) for key in "bcdefg"]
    found = lists(article("a", **EVENT), *others)
    assert ids(found) == {"You may also like": ["d", "e"], "What happened next": ["b", "c"]}
    assert found.left_out == dict.fromkeys("fg", "two of that day stand there already")


def test_what_reads_the_same_stands_in_one_list() -> None:
    same = {"title": "The same", "summary": "Same"}
    others = [article(key, f"2024-01-0{day}", **EVENT, **same) for day, key in enumerate("bcd", 2)]
    assert ids(lists(article("a", **EVENT), *others)) == {"What happened next": ["b"]}


def test_explainers_and_profiles_are_the_background() -> None:
    others = [
        article("news", "2023-01-01"),
        article("profile", "2024-01-09", kind="profile", **EVENT),
        article("explainer", "2023-01-01", kind="explainer"),
        article("of-the-dossier", "2023-02-01", kind="explainer", **DOSSIER),
        article("of-another", "2023-02-01", kind="explainer", dossiers=("x",)),
    ]
    matches = (match("news"), match("profile"), match("explainer"))
    found = lists(article("a", **EVENT, dossiers=("d", "x")), *others, matches=matches)
    background = ["profile", "explainer", "of-the-dossier"]
    assert ids(found) == {"You may also like": ["news"], "Background": background}
    assert found.background[2].reason == "Also in the dossier “Dossier d”, published in February 2023"


@pytest.mark.parametrize("kind", ["explainer", "profile"])
def test_an_explainer_has_no_background(kind: str) -> None:
    found = lists(article("a", kind=kind), article("b", kind="explainer"), article("c", kind="profile"))
    assert ids(found) == {"You may also like": ["b", "c"]}


def test_no_more_than_three_are_the_background() -> None:
    others = [article(f"b{number}", f"2024-01-0{number}", kind="profile") for number in range(1, 6)]
    found = lists(article("a"), *others)
    assert ids(found) == {"Background": ["b1", "b2", "b3"], "You may also like": ["b4", "b5"]}


def test_versions_of_an_article_are_one_article() -> None:
    others = [
        article("a-de", language="de", translation_of="a"),
        article("b"),
        article("b-de", language="de", translation_of="b"),
        article("c-de", "2024-01-02", language="de"),
        article("c", "2024-01-02", translation_of="c-de"),
        article("r-de", language="de", translation_of="r"),
        article("r"),
    ]
    found = lists(article("a", read_also=("r",)), *others)
    assert ids(found) == {"You may also like": ["b", "c"]}
    assert found.left_out == {
        "a-de": "this article in another language",
        "b-de": "in “You may also like” already",
        "c-de": "in “You may also like” already",
        "r-de": "in “Read also” already",
        "r": "in “Read also” already",
    }


def test_articles_in_another_language_come_after_all_others() -> None:
    others = [
        article("de-1", "2024-01-02", language="de", **EVENT),
        article("en-1", "2024-01-03", **EVENT),
        article("de-2", "2023-12-02", language="de"),
        article("en-2", "2023-12-03"),
        article("de-3", language="de", kind="profile"),
        article("en-3", kind="profile"),
    ]
    assert ids(lists(article("a", **EVENT), *others)) == {
        "You may also like": ["en-2", "de-2"],
        "What happened next": ["en-1", "de-1"],
        "Background": ["en-3", "de-3"],
    }


def test_what_is_excluded_is_suggested_elsewhere_only() -> None:
    one, other = article("a", exclude_related=("b", "hidden"), **EVENT), article("b", "2024-01-02", **EVENT)
    found = lists(one, other)
    assert ids(found) == {}
    assert found.left_out == {"b": "left out by `exclude_related`"}
    assert ids(lists(other, one)) == {"You may also like": ["a"]}


def test_without_related_only_the_editors_own_are_left_and_others_still_suggest_it() -> None:
    one, other = article("a", related=False, read_also=("c",), **EVENT), article("b", "2024-01-02", **EVENT)
    found = lists(one, other, article("c"))
    assert [article.id for article in found.read_also] == ["c"]
    assert ids(found) == {}
    assert found.left_out["b"] == "`related: false`"
    assert ids(lists(other, one)) == {"You may also like": ["a"]}


@st.composite
def archives(draw: st.DrawFn) -> tuple[list[Article], dict[str, tuple[Match, ...]]]:
    """Articles, and for each some matches with others, among them such as the library does not have."""
    keys = [f"a{number}" for number in range(draw(st.integers(1, 12)))]
    some = st.lists(st.sampled_from([*keys, "hidden"]), max_size=3, unique=True).map(tuple)
    articles = [
        article(
            key,
            draw(st.integers(1, 4).map("2024-01-{:02}".format)),
            kind=draw(st.sampled_from(["news", "explainer", "profile"])),
            language=draw(st.sampled_from(["en", "en", "de"])),
            translation_of=draw(st.sampled_from([None, None, *keys])),
            events=draw(st.sampled_from([(), ("e",)])),
            dossiers=draw(st.sampled_from([(), ("d",), ("x", "d")])),
            read_also=draw(some),
            exclude_related=draw(some),
            related=draw(st.sampled_from([True, True, True, False])),
        )
        for key in keys
    ]
    orders = {key: draw(st.permutations(keys)) for key in keys}
    return articles, {
        key: tuple(match(other, score=1 / n) for n, other in enumerate(order, 1) if other != key)
        for key, order in orders.items()
    }


@given(archives())
def test_no_list_breaks_its_promises(archive: tuple[list[Article], dict[str, tuple[Match, ...]]]) -> None:
    articles, matches = archive
    index = indexed(*articles)
    makes = suggester(index, Ranked(matches))
    for one in articles:
        found = makes.lists(one)
        listed = [item for some in found.computed().values() for item in some]
        every = [*found.read_also, *(item.article for item in listed)]
        assert len({other.id for other in every}) == len(every)
        barred = {one.id, *one.exclude_related, *(version.id for version in index.versions_of.get(one.id, ()))}
        assert barred.isdisjoint(item.article.id for item in listed)
        assert (len(found.also_like) <= MOST_ALSO_LIKE, len(found.next) <= MOST_NEXT) == (True, True)
        assert len(found.background) <= MOST_BACKGROUND
        assert max(Counter(item.article.date.day for item in found.also_like).values(), default=0) <= MOST_OF_A_DAY
        assert all(item.article.date.day > one.date.day for item in found.next)
        assert all(item.reason for item in listed)
        assert one.related or not listed
        ranked = {other.id for other in matches[one.id]}
        assert set(found.left_out) == ranked - {item.article.id for item in listed}


@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(
    archive: tuple[list[Article], dict[str, tuple[Match, ...]]], random: Random
) -> None:
    articles, matches = archive
    mixed = list(articles)
    random.shuffle(mixed)
    one, other = (suggester(indexed(*some), Ranked(matches)) for some in (articles, mixed))
    assert [one.lists(article) for article in articles] == [other.lists(article) for article in articles]
