"""Coverage: what nothing covers, mentions or shows."""

import pytest

from dossier_gen.checks.coverage import uncovered_dossiers, unmentioned_names, unused_files
from dossier_gen.model import Author, Location, Named, Organisation, Outlet, Person, Record, Section
from tests.checks.found import found
from tests.factory import article, claim, dossier, event, image, library, named, page, source

OUTLET_USED = source("s")


def test_dossiers_without_articles() -> None:
    records = (dossier("a"), dossier("b", parent="a"), article("x", dossiers=("b",), draft=True))
    assert found(uncovered_dossiers, library(*records)) == [
        "dossiers/a/index.md:1: no article is part of the dossier `a` | Write `dossiers: [a]` in the articles about it."
    ]


@pytest.mark.parametrize(
    ("kind", "mention"),
    [
        (Person, article("a", people=("n",))),
        (Person, event("e", people=("n",))),
        (Person, dossier("d", people=("n",))),
        (Person, claim("c", said_by="n")),
        (Person, event("e", attributed_to="n")),
        (Organisation, article("a", organisations=("n",))),
        (Organisation, claim("c", said_by="n")),
        (Location, event("e", places=("n",))),
        (Outlet, source("x", outlet="n")),
        (Outlet, claim("c", said_by="n")),
        (Outlet, source("x", via="n")),
        (Author, article("a", authors=("n",))),
        (Author, dossier("d", editors=("n",))),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else type(value).__name__,
)
def test_names_that_something_mentions(kind: type[Named], mention: Record) -> None:
    assert found(unmentioned_names, library(named(kind, "n"), mention, OUTLET_USED)) == []


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (Person, "no article, event or dossier names the person `n` | Name it in `people`,"),
        (Organisation, "no article, event or dossier names the organisation `n` | Name it in `organisations`,"),
        (Location, "no article, event or dossier names the place `n` | Name it in `places`,"),
        (Outlet, "no source names the outlet `n` | Name it as the `outlet` of a source,"),
        (
            Author,
            "no article or dossier names the author `n` | Name it in an article's `authors` or a dossier's `editors`,",
        ),
    ],
)
def test_names_that_nothing_mentions(kind: type[Named], problem: str) -> None:
    unlike = (article("a", people=("other",)), claim("c", said_by="N"), named(Section, "unused"))
    (told,) = found(unmentioned_names, library(named(kind, "n"), *unlike, OUTLET_USED))
    assert f":1: {problem}" in told


def test_files_that_nothing_shows() -> None:
    files = ["media/by-record.svg", "media/by-text.png", "media/by-link.pdf", "media/by-html.jpg", "port.JPG"]
    idle = ["media/idle.svg", "media/idle.pdf", "map.svg", "robots.txt", "CNAME"]
    records = (
        event("e", image=image("media/by-record.svg")),
        article("a", body="![x](../../../media/by-text.png) [y](../../../media/by-link.pdf) ![z](../../../port.JPG)"),
        page("about", body='<img src="../media/by-html.jpg">'),
    )
    made = library(*records, files=frozenset((*files, *idle)))
    assert [problem.partition(":")[0] for problem in found(unused_files, made)] == [
        *("map.svg", "media/idle.pdf", "media/idle.svg")
    ]
