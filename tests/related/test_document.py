"""What the engine knows of an article."""

import datetime as dt
from dataclasses import replace

import pytest

from dossier_gen.matching import Document
from dossier_gen.related.document import digest, names_of

ONE = Document(
    id="one",
    title="A title",
    summary="A summary",
    text="A text",
    names={"people": frozenset({"ann", "bob"}), "places": frozenset({"tartus"})},
    section="world",
    kind="news",
    date=dt.date(2024, 12, 16),
    links=frozenset({"two"}),
)


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, title="A titl", summary="eA summary"),
        replace(ONE, summary="A summaryA", text=" text"),
        replace(ONE, text="A text."),
        replace(ONE, names={"people": frozenset({"ann"}), "places": frozenset({"bob", "tartus"})}),
        replace(ONE, names={"people": frozenset({"ann bob"}), "places": frozenset({"tartus"})}),
        replace(ONE, section="news", kind="world"),
        replace(ONE, date=dt.date(2024, 12, 17)),
        replace(ONE, date=None),
        replace(ONE, links=frozenset()),
    ],
)
def test_any_difference_shows_in_the_digest(other: Document) -> None:
    assert digest(other) != digest(ONE)


def test_the_order_of_names_does_not_show_in_the_digest() -> None:
    names = {"places": frozenset({"tartus"}), "topics": frozenset[str](), "people": frozenset({"bob", "ann"})}
    assert digest(replace(ONE, names=names)) == digest(ONE)


def test_an_article_is_named_by_what_links_to_it() -> None:
    assert names_of(ONE) == [
        ("kind", "news"),
        ("links", "one"),
        ("links", "two"),
        ("people", "ann"),
        ("people", "bob"),
        ("places", "tartus"),
        ("section", "world"),
    ]
