"""The axis: its lines stand at whole periods, and its labels have room."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.pages.overview.axis import axis, larger, lines, percent
from dossier_gen.pages.overview.periods import END, FIRST


def labels(first: str, last: str) -> tuple[str, str, str]:
    """The labels on every screen, those on wide ones in addition, and those below."""
    along = axis(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)
    found = lines(along)
    return (
        " ".join(line.label for line in found if line.label and not line.label_is_wide),
        " ".join(line.label for line in found if line.label and line.label_is_wide),
        " | ".join(line.label for line in larger(along) if line.label),
    )


@pytest.mark.parametrize(
    ("first", "last", "always", "wide", "below"),
    [
        ("2024-12-01", "2024-12-09", "1 3 5 7", "2 4 6 8 9", "Dec 2024"),
        ("2024-11-26", "2024-12-20", "2 9 16", "", "Nov 2024 | Dec 2024"),
        ("2024-10-01", "2025-02-20", "Oct Nov Dec Jan Feb", "", "2024 | 2025"),
        ("2024-01-01", "2025-12-31", "Jan Jul Jan Jul", "Apr Oct Apr Oct", "2024 | 2025"),
        ("2015-01-01", "2020-06-30", "2015 2016 2017 2018 2019", "2020", ""),
        ("1900-01-01", "2024-12-31", "1900 1925 1950 1975 2000", "", ""),
    ],
)
def test_labels_follow_the_calendar(first: str, last: str, always: str, wide: str, below: str) -> None:
    assert labels(first, last) == (always, wide, below)


def test_a_day_stands_where_it_is_in_the_stretch() -> None:
    along = axis(FIRST + 10, FIRST + 20)
    assert [along.at(day) for day in (along.first - 5, along.first, along.first + 5, along.end)] == [0, 0, 50, 100]
    assert [percent(number) for number in (0, 12.54, 100)] == ["0%", "12.5%", "100%"]


@given(st.integers(FIRST, END - 8), st.integers(7, 4_000_000))
def test_labels_never_lie_upon_each_other(first: int, length: int) -> None:
    along = axis(first, min(END, first + length))
    assert len(along.periods) <= 62
    for found, narrow, broad in ((lines(along), 8.0, 4.5), (larger(along), 11.0, 6.0)):
        places = [(float(line.x[:-1]), line.label_is_wide) for line in found if line.label]
        always = [place for place, is_wide in places if not is_wide]
        assert all(after - before >= narrow for before, after in pairwise(always)), always
        every = [place for place, _ in places]
        assert all(after - before >= broad for before, after in pairwise(every)), every
