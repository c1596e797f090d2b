"""The editor's own related articles."""

from typing import Any

import pytest

from dossier_gen.checks.further_reading import contradictory_related, outdated_read_also, unpublished_read_also
from dossier_gen.model import Article
from tests.checks.found import found
from tests.factory import article, library

PLACE = "articles/2024/01/a.md:1"


def unpublished(**more: Any) -> list[str]:
    """What is said of an article that names another one."""
    return found(unpublished_read_also, library(article("a", read_also=("gone", "b")), article("b", **more)))


def outdated(*others: Article, **more: Any) -> list[str]:
    """What is said of an article that names b."""
    one = article("a", **({"read_also": ("b",)} | more))
    return found(outdated_read_also, library(one, *others))


def test_a_draft() -> None:
    problem = f"{PLACE} read_also[1]: readers do not find `b` here: it is a draft | "
    assert unpublished(draft=True) == [problem + "Publish it, or remove it from this list."]


def test_an_article_that_has_expired() -> None:
    problem = f"{PLACE} read_also[1]: readers do not find `b` here: it is off the site from 2024-05-01 on | "
    assert unpublished(expires="2024-05-01") == [problem + "Remove it from this list."]


@pytest.mark.parametrize("more", [{}, {"publish": "2024-07-01"}, {"expires": "2024-07-01"}])
def test_what_readers_see_or_will_see(more: dict[str, str]) -> None:
    assert unpublished(**more) == []


def test_drafts_may_name_drafts() -> None:
    both = (article("a", read_also=("b",), draft=True), article("b", draft=True))
    assert found(unpublished_read_also, library(*both)) == []


def test_a_newer_article_of_the_same_title() -> None:
    others = (
        article("b", "2024-01-02", title="The strike: what we know"),
        article("c", "2024-01-03", title="The strike – what we know"),
        article("d", "2024-01-04", title="THE STRIKE: WHAT WE KNOW?"),
        article("draft", "2024-01-05", title="The strike: what we know", draft=True),
        article("german", "2024-01-06", title="The strike: what we know", language="de"),
        article("other", "2024-01-07", title="The strike: what we knew"),
    )
    problem = f"{PLACE} read_also[0]: `b` has the same title as a newer article of 2024-01-04 | "
    assert outdated(*others) == [problem + "Write `d` instead."]
    assert outdated(*others, read_also=("b", "d")) == [problem + "Remove it: `d` is in this list already."]
    assert outdated(*others, read_also=("d",)) == []


def test_the_newest_may_name_the_one_before_it() -> None:
    both = {"title": "The strike"}
    assert outdated(article("b", "2023-12-01", **both), **both) == []
    assert outdated(article("b", "2024-01-01", **both), article("c", "2024-01-01", **both)) == []


def test_titles_without_letters_are_no_titles() -> None:
    assert outdated(article("b", title="…"), article("c", "2024-01-02", title="???")) == []


def test_a_version_in_the_articles_own_language() -> None:
    others = (
        article("b", language="de"),
        article("c", translation_of="b"),
        article("d", language="fr", translation_of="c"),
    )
    problem = "is in another language than this article, and there is a version in its own | Write `c` instead."
    assert outdated(*others) == [f"{PLACE} read_also[0]: `b` {problem}"]
    assert outdated(*others, read_also=("d",)) == [f"{PLACE} read_also[0]: `d` {problem}"]
    assert outdated(*others, read_also=("c",)) == []
    assert outdated(*others, language="it") == []
    assert outdated(others[0], article("c", translation_of="b", draft=True)) == []


def test_an_article_may_name_its_own_translation() -> None:
    assert outdated(article("b", language="de", translation_of="a")) == []


def test_translations_in_a_circle_come_to_an_end() -> None:
    circle = (article("b", language="de", translation_of="c"), article("c", language="fr", translation_of="b"))
    assert outdated(*circle) == []


def test_what_is_excluded_is_not_named() -> None:
    one = article("a", read_also=("b", "c"), exclude_related=("d", "c"))
    problem = f"{PLACE} exclude_related[1]: `c` is in `read_also` too, and is shown there | "
    others = [article(key) for key in "bcd"]
    assert found(contradictory_related, library(one, *others)) == [problem + "Remove it from one of the two lists."]
