"""Timelines: every event in one place, no date made more exact, no page too heavy."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.index import timeline_order
from dossier_gen.model import STATUSES, Event
from dossier_gen.timeline import Timeline, timeline
from tests.factory import event


def of(*dates: str, most: int = 60, fullest: int = 150) -> Timeline:
    """The timeline of events at these dates; their ids are the dates' numbers."""
    events = [event(f"e{number:03}", date) for number, date in enumerate(dates)]
    return timeline(sorted(events, key=timeline_order), most, fullest)


def outline(found: Timeline) -> list[tuple[str, int | None, int | None, list[str]]]:
    """Slug, year, month and dates, in order."""
    return [
        (stretch.slug, year.year, month.month, [event.date.text for event in month.events])
        for stretch in found.stretches
        for year in stretch.years
        for month in year.months
    ]


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2024-12-08", 2024, 12),
        ("2024-12-08T10:30:00Z", 2024, 12),
        ("2024-12", 2024, 12),
        ("2024-12~", 2024, 12),
        ("2024-12-08?", 2024, 12),
        ("2024-12-XX", 2024, 12),
        ("2024", 2024, None),
        ("2024?", 2024, None),
        ("2024-22", 2024, None),  # summer
        ("2024-XX", 2024, None),
        ("2024-XX-05", 2024, None),
        ("2024-1X", 2024, None),
        ("2024-11-27/2024-12-08", 2024, 11),
        ("2024-11/2025", 2024, 11),
        ("2024-12-08/..", 2024, 12),
        ("2024-12-08/", 2024, 12),
        ("2024/2026", 2024, None),
        ("2024-21/2025", 2024, None),  # from spring on
        ("2024-XX-05/2025", 2024, None),
        ("[2024-12-03,2024-12-05]", 2024, 12),
        ("[2024-11-03,2024-12-05]", 2024, None),
        ("{2024-11-03,2024-12-05}", 2024, 11),
        ("{2024-11-03..2024-12-05}", 2024, 11),
        ("[2024-12-30,2025-01-02]", None, None),
        ("202X", None, None),
        ("202X-12-08", None, None),
        ("201X/2024", None, None),
        ("XXXX", None, None),
        ("../2024", None, None),
        ("/2024", None, None),
        ("[..2024-12-03]", None, None),
        ("../..", None, None),
        ("-0043-03-15", None, None),
        ("Y170000002", None, None),
        ("0001-01-01", 1, 1),
    ],
)
def test_an_event_stands_where_it_surely_begins(date: str, year: int | None, month: int | None) -> None:
    assert outline(of(date)) == [("", year, month, [date])]


def test_years_and_months_come_in_order_the_inexact_first() -> None:
    dates = ["2024-12-08", "2024-02-01", "2023", "2024", "2024-22", "202X", "2024-12", "2024-02-01?", "2023-05"]
    assert outline(of(*dates)) == [
        ("", None, None, ["202X"]),
        ("", 2023, None, ["2023"]),
        ("", 2023, 5, ["2023-05"]),
        ("", 2024, None, ["2024", "2024-22"]),
        ("", 2024, 2, ["2024-02-01", "2024-02-01?"]),
        ("", 2024, 12, ["2024-12", "2024-12-08"]),
    ]


def test_nothing_has_no_stretch() -> None:
    empty = of()
    assert (empty.stretches, empty.happened, empty.expected, empty.latest) == ((), (), (), None)
    assert not empty.is_split


def test_a_full_timeline_is_whole_and_one_more_event_splits_it() -> None:
    dates = ["2023-01-01", "2024-01-01", "2024-02-01"]
    assert [stretch.slug for stretch in of(*dates, most=3).stretches] == [""]
    assert not of(*dates, most=3).is_split
    assert [stretch.slug for stretch in of(*dates, most=2).stretches] == ["2023", "2024"]
    assert of(*dates, most=2).is_split


def test_a_fuller_year_is_cut_by_month() -> None:
    dates = ["202X", "2023-05", "2024", "2024-02-01", "2024-02-03", "2024-02-02", "2024-11"]
    assert outline(of(*dates, most=2)) == [
        ("other-dates", None, None, ["202X"]),
        ("2023", 2023, 5, ["2023-05"]),
        ("2024", 2024, None, ["2024"]),
        ("2024/02", 2024, 2, ["2024-02-01", "2024-02-02", "2024-02-03"]),
        ("2024/11", 2024, 11, ["2024-11"]),
    ]


def pages(found: Timeline) -> list[tuple[str, list[str]]]:
    """Slug and dates of each stretch."""
    return [(stretch.slug, [event.date.text for event in stretch.events]) for stretch in found.stretches]


def test_a_fuller_month_is_cut_by_thirds_and_a_fuller_third_by_days() -> None:
    dates = ["2024-02", "2024-02-01", "2024-02-09/2024-03", "2024-02-10/2024-02-12", "2024-02-28", "2024-02-29?"]
    dates += ["2024-02-11", "2024-02-13", "2024-02-14", "[2024-02-12,2024-02-14]", "[2024-02-09,2024-02-14]"]
    assert pages(of(*dates, most=2, fullest=3)) == [
        ("2024/02", ["2024-02", "[2024-02-09,2024-02-14]"]),
        ("2024/02/01-10", ["2024-02-01", "2024-02-09/2024-03", "2024-02-10/2024-02-12"]),
        ("2024/02/11-20", ["[2024-02-12,2024-02-14]"]),
        ("2024/02/11", ["2024-02-11"]),
        ("2024/02/13", ["2024-02-13"]),
        ("2024/02/14", ["2024-02-14"]),
        ("2024/02/21-31", ["2024-02-28", "2024-02-29?"]),
    ]


def test_what_nothing_cuts_goes_on_on_further_pages() -> None:
    assert pages(of("202X", "202X", "202X", most=1, fullest=2)) == [
        ("other-dates", ["202X", "202X"]),
        ("other-dates/page/2", ["202X"]),
    ]
    assert pages(of("2024-02-01", "2024-02-01", "2024-02-01", most=1, fullest=2)) == [
        ("2024/02/01", ["2024-02-01", "2024-02-01"]),
        ("2024/02/01/page/2", ["2024-02-01"]),
    ]


def test_a_new_event_moves_none_to_another_page() -> None:
    dates = [f"2024-02-{day:02}" for day in range(1, 25)]
    before, after = (dict(pages(of(*some, most=2, fullest=10))) for some in (dates, ["2024-02-22", *dates]))
    assert {slug: found for slug, found in after.items() if slug != "2024/02/21-31"} == {
        slug: found for slug, found in before.items() if slug != "2024/02/21-31"
    }
    assert before.keys() == after.keys()


def test_too_much_that_is_expected_is_cut_too() -> None:
    events = [event(f"e{n}", status="expected") for n in range(5)]
    assert timeline(events, 5).ahead == ()
    assert [(s.slug, len(s.events)) for s in timeline(events, 4, 3).ahead] == [("expected", 3), ("expected/page/2", 2)]


def test_an_early_year_has_four_digits_in_its_address() -> None:
    assert [stretch.slug for stretch in of("0033-04-03", "0070", most=1).stretches] == ["0033", "0070"]


def test_what_is_expected_stands_apart_whatever_its_date() -> None:
    events = [
        event("a", "2020-01-01", status="expected"),
        event("b", "2024-01-01"),
        event("c", "2030", status="expected"),
    ]
    found = timeline(events)
    assert [e.id for e in found.expected] == ["a", "c"]
    assert [e.id for e in found.happened] == ["b"]


def test_the_latest_event_is_not_one_that_was_withdrawn() -> None:
    events = [
        event("a", "2024-01-01", status="disputed"),
        event("b", "2024-01-02", status="denied"),
        event("c", "2024-01-03", status="retracted"),
        event("d", "2024-01-04", status="expected"),
    ]
    latest = timeline(events).latest
    assert latest is events[0]
    assert timeline(events[1:]).latest is None


YEARS = st.integers(2022, 2024).map(str)
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
DAYS = st.builds("{}-{:02}".format, MONTHS, st.integers(1, 28))
DATES = YEARS | MONTHS | DAYS | DAYS.map("{}?".format) | st.sampled_from(
    ["202X", "2023-22", "../2023", "2022-06-01/2024", "[2022-05-01,2023-05-01]", "2023-1X"]
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    dates = draw(st.lists(DATES, max_size=40))
    return [event(f"e{i}", date, status=draw(st.sampled_from(STATUSES))) for i, date in enumerate(dates)]


@given(events(), st.integers(1, 12), st.integers(1, 6))
def test_every_event_stands_in_one_place(found: list[Event], most: int, fullest: int) -> None:
    made = timeline(sorted(found, key=timeline_order), most, fullest)
    placed = [event.id for stretch in made.stretches for event in stretch.events] + [e.id for e in made.expected]
    assert sorted(placed) == sorted(event.id for event in found)
    assert list(made.happened) == [event for stretch in made.stretches for event in stretch.events]
    assert all(event.status != "expected" for event in made.happened)


@given(events(), st.integers(1, 12), st.integers(1, 6))
def test_pages_are_split_only_where_they_would_be_heavy(found: list[Event], most: int, fullest: int) -> None:
    made = timeline(sorted(found, key=timeline_order), most, fullest)
    assert made.is_split == (len(made.happened) > most)
    slugs = [stretch.slug for stretch in made.stretches]
    assert len(slugs) == len(set(slugs))
    for stretch in made.stretches:
        months = [month for year in stretch.years for month in year.months]
        assert len(stretch.events) <= most or len(months) == 1
        assert len(stretch.events) <= max(most, fullest)
        assert stretch.events


@given(events(), st.integers(1, 12), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(found: list[Event], most: int, random: Random) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    one, other = (timeline(sorted(events, key=timeline_order), most) for events in (found, mixed))
    assert one == other


@given(events())
def test_years_and_months_only_rise(found: list[Event]) -> None:
    made = timeline(sorted(found, key=timeline_order))
    places = [(year or 0, month or 0) for _, year, month, _ in outline(made)]
    assert places == sorted(set(places))


@given(events())
def test_no_event_stands_under_a_year_or_month_that_it_may_not_begin_in(found: list[Event]) -> None:
    for stretch in timeline(found).stretches:
        for year in stretch.years:
            for month in year.months:
                for one in month.events:
                    if year.year:
                        assert one.date.earliest is not None
                        assert one.date.earliest.year == year.year
                        assert month.month in (None, one.date.earliest.month)
