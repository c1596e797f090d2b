"""Dates: the future, and an order that can be. Now is noon of 1 June 2024, UTC."""

from typing import Any

import pytest

from dossier_gen.checks.dates import dates_in_order, future_articles, future_dates
from dossier_gen.model import Record
from tests.checks.found import found
from tests.factory import article, change, claim, correction, dossier, event, library


@pytest.mark.parametrize(
    ("date", "more"),
    [
        ("2024-05-31", {}),
        ("2024-06-01", {}),
        ("2024-06-02", {}),  # it has begun in Kiribati
        ("2024-06-01T12:00Z", {}),
        ("2024-06-01T21:00+09:00", {}),
        ("2024-06-02", {"draft": True}),
        ("2024-06-02", {"publish": "2024-06-02"}),
        ("2024-06-02", {"publish": "2024-06-03"}),
        ("2024-06-02", {"publish": "2024-06-02T00:30+02:00"}),
        ("2024-06-02T08:00+02:00", {"publish": "2024-06-02T06:00Z"}),
    ],
)
def test_articles_of_today_or_held_back(date: str, more: dict[str, object]) -> None:
    assert found(future_articles, library(article("a", date, **more))) == []


@pytest.mark.parametrize(
    ("date", "more", "field"),
    [
        ("2024-06-03", {}, "date"),
        ("2024-06-01T12:01Z", {}, "date"),
        ("2024-06-01T13:00-01:00", {}, "date"),
        ("2024-06-03", {"publish": "2024-06-02"}, "publish"),
        ("2024-06-03", {"publish": "2024-05-01"}, "publish"),
        ("2024-06-02T08:00Z", {"publish": "2024-06-02T07:59Z"}, "publish"),
    ],
)
def test_articles_from_the_future(date: str, more: dict[str, object], field: str) -> None:
    (problem,) = found(future_articles, library(article("a", date, **more)))
    assert f".md:1 {field}: " in problem


def test_a_date_to_come_can_be_copied_into_the_embargo() -> None:
    assert found(future_articles, library(article("a", "2024-06-02T08:00+02:00"))) == [
        (
            "articles/2024/06/a.md:1 date: the article is dated 2024-06-02T08:00+02:00, which is still to come"
            " | Correct the date; or add `publish: 2024-06-02T08:00+02:00` to hold it back until then,"
            " or `draft: true`."
        )
    ]


@pytest.mark.parametrize(
    ("date", "more"),
    [
        ("2024-01-02", {"updated": "2024-01-02"}),
        ("2024-01-02", {"updated": "2024-01-02T00:30+03:00"}),
        ("2024-01-02T10:00Z", {"updated": "2024-01-02"}),
        ("2024-01-02T10:00Z", {"updated": "2024-01-02T11:00+01:00"}),
        ("2024-01-02", {"corrections": (correction("2024-01-02", "x"), correction("2024-01-03", "x"))}),
        ("2024-01-02", {"expires": "2024-01-03"}),
        ("2024-01-02", {"expires": "2024-01-02T01:00Z"}),
        ("2024-01-02", {"publish": "2024-01-04", "expires": "2024-01-05"}),
    ],
)
def test_dates_in_order(date: str, more: dict[str, object]) -> None:
    assert found(dates_in_order, library(article("a", date, **more))) == []


@pytest.mark.parametrize(
    ("date", "more", "problem"),
    [
        (
            "2024-01-02",
            {"updated": "2024-01-01"},
            "updated: the article was updated on 2024-01-01, before its `date`, 2024-01-02",
        ),
        (
            "2024-01-02T10:00Z",
            {"updated": "2024-01-02T10:59+01:00"},
            "updated: the article was updated on 2024-01-02T10:59+01:00, before its `date`, 2024-01-02T10:00Z",
        ),
        (
            "2024-01-02",
            {"corrections": (correction("2024-01-02", "x"), correction("2023-01-02", "x"))},
            "corrections[1].date: the article was corrected on 2023-01-02, before its `date`, 2024-01-02",
        ),
        (
            "2024-01-02",
            {"expires": "2024-01-02"},
            "expires: the article expires on 2024-01-02, not after its `date`, 2024-01-02",
        ),
        (
            "2024-01-02",
            {"publish": "2024-01-04", "expires": "2024-01-03"},
            "expires: the article expires on 2024-01-03, not after its `publish`, 2024-01-04",
        ),
        (
            "2024-01-02",
            {"publish": "2024-01-01", "expires": "2024-01-02"},
            "expires: the article expires on 2024-01-02, not after its `date`, 2024-01-02",
        ),
    ],
)
def test_dates_out_of_order(date: str, more: dict[str, object], problem: str) -> None:
    (told,) = found(dates_in_order, library(article("a", date, **more)))
    assert told == f"articles/2024/01/a.md:1 {problem} | Correct one of the two dates."


@pytest.mark.parametrize(
    ("added", "updated"),
    [
        ("2024-01-02", "2024-01-02"),
        ("2024-01-02", "2024-01-02T00:30+03:00"),
        ("2024-01-02T10:00Z", "2024-01-02"),
        ("2024-01-02", None),
        (None, "2024-01-02"),
    ],
)
def test_dates_of_entries_in_order(added: str | None, updated: str | None) -> None:
    assert found(dates_in_order, library(event("e", added=added, updated=updated))) == []


def test_an_entry_that_was_updated_before_it_was_added() -> None:
    late = event("e", added="2024-01-02T10:00Z", updated="2024-01-02T10:30+01:00")
    (told,) = found(dates_in_order, library(late))
    assert told == (
        "dossiers/d/events.yml:1 updated: the event `e` was updated on 2024-01-02T10:30+01:00,"
        " before its `added`, 2024-01-02T10:00Z | Correct one of the two dates."
    )


FUTURE: tuple[tuple[Record, str], ...] = (
    (article("a", updated="2024-06-03"), "updated: the article was updated on 2024-06-03"),
    (
        article("a", corrections=(correction("2024-01-02", "x"), correction("2024-06-01T12:01Z", "x"))),
        "corrections[1].date: the article was corrected on 2024-06-01T12:01Z",
    ),
    (dossier("d", as_of="2024-06-03"), "as_of: the summary was last true on 2024-06-03"),
    (event("e", added="2024-06-03"), "added: the event `e` was added on 2024-06-03"),
    (event("e", updated="2024-06-01T13:00-01:00"), "updated: the event `e` was updated on 2024-06-01T13:00-01:00"),
    (
        event("e", history=(change("2024-05-01", "claimed"), change("2024-06-03", "reported"))),
        "history[1].date: the event `e` was given the status `reported` on 2024-06-03",
    ),
    (claim("c", "2024-06-04~"), "said_on: the claim `c` was made on 2024-06-04~"),
    (
        claim("c", history=(change("2025/..", "disputed"),)),
        "history[0].date: the claim `c` was given the status `disputed` on 2025/..",
    ),
)


@pytest.mark.parametrize(("record", "problem"), FUTURE)
def test_dates_that_have_not_come(record: Record, problem: str) -> None:
    (told,) = found(future_dates, library(record))
    assert told.partition(" ")[2] == f"{problem}, which is still to come | Correct the date."


@pytest.mark.parametrize(
    "record",
    [
        article("a", updated="2024-06-02"),  # it has begun in Kiribati
        article("a", updated="2024-06-01T12:00Z", corrections=(correction("2024-06-01", "x"),)),
        article("a", "2024-06-03", updated="2024-06-03", draft=True),
        article("a", "2024-06-03", updated="2024-06-04", publish="2024-06-04"),
        dossier("d"),
        dossier("d", as_of="2024-06-02"),
        event("e", added="2024-06-02", updated="2024-06-01T14:00+02:00", history=(change("2024", "claimed"),)),
        event("e", "2030", status="expected"),
        claim("c", "2024-06"),
        claim("c", "2024-06-03~"),
        claim("c", "../2030"),
        claim("c", "0001-01-01"),
        claim("c", "202X"),
    ],
)
def test_dates_that_have_come_or_may_have(record: Record) -> None:
    assert found(future_dates, library(record)) == []


@pytest.mark.parametrize(
    ("more", "count"),
    [({}, 1), ({"publish": "2024-06-02"}, 1), ({"publish": "2024-06-03"}, 0), ({"draft": True}, 0)],
)
def test_what_an_article_holds_is_read_when_it_is_out(more: dict[str, Any], count: int) -> None:
    made = library(article("a", "2024-06-01", **more), claim("c", "2024-06-03", article="a"))
    assert len(found(future_dates, made)) == count
