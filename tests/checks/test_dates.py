"""Dates of articles: the future, and an order that can be. Now is noon of 1 June 2024, UTC."""

import pytest

from dossier_gen.checks.dates import dates_in_order, future_articles
from tests.checks.found import found
from tests.factory import article, correction, library


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
