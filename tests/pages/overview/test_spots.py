"""Where events lie, and which stretch of time is shown."""

from datetime import date, timedelta

import pytest

from dossier_gen.pages.overview.periods import END, FIRST
from dossier_gen.pages.overview.spots import Spot, shown, spots
from tests.factory import event


def spot(written: str) -> Spot:
    (found,) = spots([event("e", written)])
    return found


def stretch(*written: str, articles: tuple[str, ...] = ()) -> tuple[str, str]:
    days = [date.fromisoformat(day).toordinal() for day in articles]
    first, end = shown(tuple(spots(event(f"e{i}", text) for i, text in enumerate(written))), days)
    return date.fromordinal(first).isoformat(), date.fromordinal(end - 1).isoformat()


def daily(first: str, number: int) -> list[str]:
    return [(date.fromisoformat(first) + timedelta(i)).isoformat() for i in range(number)]


@pytest.mark.parametrize(
    ("written", "is_day"),
    [
        ("2024-12-08", True),
        ("2024-12-08T05:00:00Z", True),
        ("2024-12-08?", False),
        ("2024-12-08~", False),
        ("2024-12", False),
        ("2024-12-08/2024-12-09", False),
        ("2024-12-08/..", False),
    ],
)
def test_a_single_day_is_one_that_is_written_without_doubt(written: str, is_day: bool) -> None:
    assert spot(written).is_day is is_day


def test_without_any_bound_there_is_no_spot() -> None:
    assert list(spots([event("a", "XXXX"), event("b", "../.."), event("c", "-0044-03-15")])) == []


def test_doubt_moves_the_bounds_outwards_to_the_end_of_the_calendar_at_most() -> None:
    assert (spot("2024-12-08~").wide_first, spot("2024-12-08~").first) == (739227, 739228)
    assert spot("0001-01-01~").wide_first == FIRST
    assert spot("9999-12-31~").wide_last == END - 1
    assert spot("2024-12-08~/..").wide_last is None


def test_all_events_are_shown_where_they_lie_near_each_other() -> None:
    assert stretch("2024-01-01", *daily("2024-03-01", 30)) == ("2024-01-01", "2024-03-30")


def test_one_in_twenty_far_away_is_left_out_and_what_lies_near_the_rest_is_not() -> None:
    far = ["1971-01-01", "1980-01-01"]
    assert stretch(*far, *daily("2024-03-01", 38)) == ("2024-03-01", "2024-04-07")
    assert stretch(*far, *daily("2024-03-01", 30)) != ("2024-03-01", "2024-03-30")
    assert stretch("1971-01-01", *daily("2024-03-01", 38), "2024-04-12") == ("2024-03-01", "2024-04-12")


def test_of_few_events_none_is_left_out() -> None:
    assert stretch("1971-01-01", *daily("2024-03-01", 8)) == ("1971-01-01", "2024-03-08")
    assert stretch("1971-01-01", *daily("2024-03-01", 9)) == ("2024-03-01", "2024-03-09")


def test_a_stretch_is_a_week_at_least_and_stays_in_the_calendar() -> None:
    assert stretch(*["2024-03-05"] * 5) == ("2024-03-02", "2024-03-08")
    assert stretch(*["0001-01-01"] * 5) == ("0001-01-01", "0001-01-07")
    assert stretch(*["9999-12-31"] * 5)[1] == "9999-12-31"


def test_articles_lengthen_it_where_they_are_near() -> None:
    days = daily("2024-03-01", 20)
    assert stretch(*days, articles=("2024-03-25", "2025-01-01")) == ("2024-03-01", "2024-03-25")


def test_long_dates_lengthen_it_where_most_are_long() -> None:
    assert stretch(*["2024"] * 5) == ("2024-01-01", "2024-12-31")
    assert stretch("1900/2100", *daily("2024-03-01", 5)) == ("2000-07-01", "2024-03-05")
