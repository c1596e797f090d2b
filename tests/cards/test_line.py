"""The line of a timeline on a card."""

from dossier_gen.cards.card import Mark, TimeLine
from dossier_gen.cards.line import ground, line_of
from dossier_gen.model import Event, Record
from tests.factory import dossier, event
from tests.pages.making import an_edition


def line(*records: Record, key_events: tuple[str, ...] = ()) -> TimeLine | None:
    made = an_edition(dossier("d", key_events=key_events), *records)
    return line_of(ground(made.library.dossiers["d"], made))


def days(*numbers: int, **more: object) -> list[Event]:
    return [event(f"e{day}", f"2024-01-{day:02}", **more) for day in numbers]


def test_days_stand_in_their_order_within_the_line() -> None:
    found = line(*days(2, 9, 25))
    assert found
    assert [mark.end for mark in found.marks] == [None] * 3
    places = [mark.start for mark in found.marks]
    assert places == sorted(places)
    assert 0 < places[0] < places[2] < 100
    assert found.labels == ((0.0, "Jan 2024"),)


def test_a_date_that_is_no_single_day_is_a_span() -> None:
    found = line(*days(2, 9, 25), event("month", "2024-01"), event("open", "2024-01-05/.."))
    assert found
    spans = [mark for mark in found.marks if mark.end is not None]
    assert len(spans) == 2
    assert all(mark.end - mark.start > 50 for mark in spans if mark.end)
    assert max(mark.end for mark in spans if mark.end) == 100.0


def test_turning_points_come_last_and_are_the_editor_s_choice_where_there_is_one() -> None:
    def keys(found: TimeLine | None) -> list[bool]:
        assert found
        return [mark.is_key for mark in found.marks]

    events = [*days(2, 9), *days(5, key=True)]
    assert keys(line(*events)) == [False, False, True]
    found = line(*events, key_events=("e2",))
    assert keys(found) == [False, False, True]
    assert found
    assert found.marks[2].start < found.marks[0].start


def test_what_is_withdrawn_expected_or_undated_is_not_on_the_line() -> None:
    odd = (event("x", "2024-01-15", status="retracted"), event("y", "2030", status="expected"), event("z", "../.."))
    assert line(*days(2, 9, 25), *odd) == line(*days(2, 9, 25))


def test_too_few_events_make_no_line() -> None:
    assert line(*days(2, 9)) is None


def test_events_of_one_place_are_one_mark() -> None:
    same = [event(f"s{number}", "2024-01-09") for number in range(5)]
    found = line(*days(2, 25), *same)
    assert found
    assert len(found.marks) == 3
    assert found.marks[0] == Mark(found.marks[0].start, None, False)
