"""Periods of the calendar: whole, without gaps, and sound at both ends of time."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.pages.overview.periods import (
    DAY,
    DECADE,
    END,
    FIRST,
    MONTH,
    QUARTER,
    UNITS,
    WEEK,
    YEAR,
    Unit,
    cut,
    unit_for,
)


def number(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("unit", "start", "words"),
    [
        (DAY, "2024-02-29", "29 February 2024"),
        (WEEK, "2024-02-26", "the week of 26 February 2024"),
        (MONTH, "2024-02-01", "February 2024"),
        (QUARTER, "2024-01-01", "January to March 2024"),
        (YEAR, "2024-01-01", "2024"),
        (DECADE, "2020-01-01", "2020 to 2029"),
    ],
)
def test_the_period_that_holds_a_day(unit: Unit, start: str, words: str) -> None:
    assert unit.start(number("2024-02-29")) == number(start)
    assert unit.words(number(start)) == words


def test_periods_at_the_ends_of_the_calendar_are_cut() -> None:
    assert DECADE.start(FIRST) == FIRST
    assert DECADE.after(FIRST) == number("0010-01-01")
    assert DECADE.words(FIRST) == "1 to 9"
    assert YEAR.after(number("9999-01-01")) == END
    assert WEEK.after(number("9999-12-27")) == END


def test_the_finest_unit_that_is_not_too_many() -> None:
    assert unit_for(60, 60) is DAY
    assert unit_for(61, 60) is WEEK
    assert unit_for(10 * 366, 60) is QUARTER
    assert unit_for(END - FIRST, 60).name == "millennium"


@given(st.sampled_from(UNITS), st.integers(FIRST, END - 1), st.integers(1, 3000))
def test_a_stretch_is_cut_into_whole_periods_without_gaps(unit: Unit, first: int, length: int) -> None:
    end = min(END, first + length)
    periods = cut(first, end, unit)
    assert periods[0][0] <= first < periods[0][1]
    assert periods[-1][0] < end <= periods[-1][1] <= END
    assert all(before[1] == after[0] for before, after in pairwise(periods))
    assert all(unit.start(day) == start for start, stop in periods[:3] for day in (start, stop - 1))
    assert list(unit.starts(periods[0][0], periods[-1][1])) == [start for start, _ in periods]
