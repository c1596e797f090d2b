"""Dots, columns and bars: as many as there are, and none more exact than its date."""

from datetime import date

from dossier_gen.pages.overview.axis import Axis, axis
from dossier_gen.pages.overview.marks import MOST_ROWS, columns, most, rows, stacks, tally
from dossier_gen.pages.overview.spots import spots
from dossier_gen.pages.picture_views import Bar, Column, Dot, Most
from tests.factory import event

FIRST = date(2024, 3, 1).toordinal()


def ten_days() -> Axis:
    return axis(FIRST, FIRST + 10)


def bars(*written: str) -> tuple[Bar, ...]:
    return rows(spots(event(f"e{i}", text) for i, text in enumerate(written)), ten_days(), 0)


def test_days_are_counted_by_period_and_those_outside_are_not() -> None:
    assert tally([FIRST - 1, FIRST, FIRST + 9, FIRST + 9, FIRST + 10], ten_days()) == (1, 0, 0, 0, 0, 0, 0, 0, 0, 2)


def test_a_dot_for_each_event_the_expected_above() -> None:
    found = stacks([1] + [0] * 9, [1] + [0] * 9, ten_days(), 100)
    assert found == (Dot("5%", 97, is_expected=False), Dot("5%", 90, is_expected=True))


def test_many_events_are_no_dots() -> None:
    assert len(stacks([8] * 10, [0] * 10, ten_days(), 100)) == 80
    assert stacks([9] + [0] * 9, [0] * 10, ten_days(), 100) == ()
    assert stacks([8] * 20, [0] * 20, axis(FIRST, FIRST + 20), 200) == ()


def test_a_column_is_as_high_as_its_number_and_never_out_of_sight() -> None:
    counted = [0, 100, 1, *[0] * 7]
    assert columns(counted, [0, 0, 1, *[0] * 7], ten_days(), 60, 50, "event") == (
        Column("10%", "10%", 10, 50, 10, 0, "2 March 2024: 100 events"),
        Column("20%", "10%", 58, 2, 56, 2, "3 March 2024: 2 events, 1 of them expected"),
    )


def test_the_highest_column_tells_its_number_inside_the_picture() -> None:
    assert most([0, 3, 3, *[0] * 7], ten_days(), 9) == Most("15%", 9, "middle", "3")
    assert most([1200, *[0] * 59], axis(FIRST, FIRST + 60), 9) == Most("0%", 9, "start", "1,200")
    assert most([*[0] * 59, 1], axis(FIRST, FIRST + 60), 9) == Most("100%", 9, "end", "1")


def test_a_bar_lies_over_all_days_of_its_date() -> None:
    (bar,) = bars("2024-03-03/2024-03-04")
    assert (bar.x1, bar.x2, bar.wide, bar.runs, bar.is_open) == ("20%", "40%", None, (), False)


def test_a_date_in_doubt_has_wider_bounds_too() -> None:
    (bar,) = bars("2024-03-05?")
    assert (bar.x1, bar.x2, bar.wide) == ("40%", "50%", ("30%", "60%"))


def test_a_bar_runs_over_the_edge_where_its_date_does() -> None:
    (whole,), (after,), (before,) = bars("2024"), bars("2024-03-05/.."), bars("../2024-03-04")
    assert (whole.x1, whole.x2, whole.runs, whole.is_open) == ("0%", "100%", ("left", "right"), False)
    assert (after.x1, after.x2, after.runs, after.is_open) == ("40%", "100%", ("right",), True)
    assert (before.x1, before.x2, before.runs, before.is_open) == ("0%", "40%", ("left",), True)


def test_bars_stand_in_rows_the_shortest_first_until_there_is_no_room() -> None:
    found = bars("2024-03-01/2024-03-08", "2024-03-01/2024-03-02", "2024-03-05/2024-03-06", "2024-03-09/2024-03-10")
    assert [(bar.x1, bar.y) for bar in found] == [("0%", 4), ("40%", 4), ("80%", 4), ("0%", 12)]
    assert len(bars(*["2024-03-01/2024-03-02"] * 20)) == MOST_ROWS
