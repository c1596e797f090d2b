"""Turning points: each in its place, each number with its room."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.pages.overview.axis import axis
from dossier_gen.pages.overview.spots import spots
from dossier_gen.pages.overview.turnings import MOST_NUMBERS, NUMBER_ROOM, spread, turnings
from dossier_gen.pages.picture_views import Turning
from tests.factory import event

FIRST = date(2024, 3, 1).toordinal()
TEN_DAYS = axis(FIRST, FIRST + 10)


def found(*written: str) -> tuple[Turning, ...]:
    return turnings(tuple(spots(event(f"e{i}", text, key=True) for i, text in enumerate(written))), TEN_DAYS)


def test_a_day_is_marked_in_its_middle_and_anything_else_from_end_to_end() -> None:
    day, span = found("2024-03-01", "2024-03-05/2024-03-06")
    assert (day.x1, day.x2, day.is_day, day.number, day.words) == ("5%", "5%", True, 1, "1 March 2024: Event e0")
    assert (span.x1, span.x2, span.is_day, span.number) == ("40%", "60%", False, 2)


def test_a_day_in_doubt_is_no_day() -> None:
    (doubtful,) = found("2024-03-05?")
    assert (doubtful.x1, doubtful.x2, doubtful.is_day) == ("30%", "60%", False)


def test_numbers_stand_side_by_side_and_point_to_their_place() -> None:
    first, second = found("2024-03-05", "2024-03-05")
    assert (first.number_x, second.number_x) == ("42.3%", "47.7%")
    assert first.line_x == second.line_x == "45%"


def test_many_are_marked_once_in_each_place() -> None:
    crowd = found(*["2024-03-05"] * MOST_NUMBERS, "2024-03-07/2024-03-08", "2024-03-08/2024-03-09")
    assert [(one.x1, one.x2, one.is_day, one.number) for one in crowd] == [
        ("60%", "90%", False, 0),
        ("45%", "45%", True, 0),
    ]


def test_places_stay_where_there_is_room() -> None:
    assert spread([20, 50, 80], 5) == [20, 50, 80]
    assert spread([], 5) == []
    assert spread([0, 100], 10) == [5, 95]


@given(st.lists(st.floats(0, 100), max_size=MOST_NUMBERS).map(sorted))
def test_every_number_has_its_room_inside_the_picture(wanted: list[float]) -> None:
    places = spread(wanted, NUMBER_ROOM)
    assert len(places) == len(wanted)
    assert all(after - before >= NUMBER_ROOM - 1e-9 for before, after in pairwise(places))
    assert all(NUMBER_ROOM / 2 - 1e-9 <= place <= 100 - NUMBER_ROOM / 2 + 1e-9 for place in places)
