"""Days and instants: what is read, what is refused with its cure, and that nothing is lost on the way."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_gen.moments import MomentError, day_begins, day_ends, parse_moment, rfc3339


def outcome(text: str) -> str:
    """The text of the moment, or that it was refused with a message and a cure; whatever else is raised fails."""
    try:
        return parse_moment(text).text
    except MomentError as error:
        return "refused" if str(error) and error.cure.endswith(".") else "refused without a word"


def refusal(text: str) -> MomentError:
    with pytest.raises(MomentError) as caught:
        parse_moment(text)
    return caught.value


def test_a_day_begins_at_midnight_utc() -> None:
    moment = parse_moment("2024-12-16")
    assert (moment.text, moment.day, moment.instant) == ("2024-12-16", date(2024, 12, 16), None)
    assert moment.start == datetime(2024, 12, 16, tzinfo=UTC)


def test_a_moment_as_rfc_3339_writes_it() -> None:
    assert rfc3339(datetime(2024, 12, 16, 9, 30, tzinfo=timezone(timedelta(hours=1)))) == "2024-12-16T08:30:00Z"


def test_a_day_begins_first_in_the_east_and_ends_last_in_the_west() -> None:
    day = date(2024, 12, 16)
    assert day_begins(day) == parse_moment("2024-12-16T00:00+14:00").start
    assert timedelta(0) < parse_moment("2024-12-17T00:00-12:00").start - day_ends(day) < timedelta(seconds=1)


def test_the_first_and_the_last_day_of_the_calendar_have_ends() -> None:
    assert day_begins(date.min) <= datetime.min.replace(tzinfo=UTC) < day_ends(date.min)
    assert day_begins(date.max) < datetime.max.replace(tzinfo=UTC) <= day_ends(date.max)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2024-12-16T09:30+01:00", "2024-12-16T08:30:00+00:00"),
        ("2024-12-16T09:30:15Z", "2024-12-16T09:30:15+00:00"),
        ("2024-12-16 09:30 -0500", "2024-12-16T14:30:00+00:00"),
        ("2024-12-16T00:30+02:00", "2024-12-15T22:30:00+00:00"),
        ("2024-12-16T23:59:59+05:45", "2024-12-16T18:14:59+00:00"),
        ("2024-12-16T09:30-00:00", "2024-12-16T09:30:00+00:00"),
    ],
)
def test_an_instant_keeps_the_day_and_the_offset_it_was_written_with(text: str, start: str) -> None:
    moment = parse_moment(text)
    assert moment.day == date(2024, 12, 16)
    assert moment.start == datetime.fromisoformat(start)
    assert moment.instant
    assert moment.instant.strftime("%H:%M") == text[11:16]


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("", "is not a date", "Write a day as 2024-12-16"),
        ("tomorrow", "is not a date", "Write a day as 2024-12-16"),
        ("2024-02-30", "has a day 30 that February 2024 does not have", "Check the day."),
        ("2023-02-29", "has a day 29 that February 2023 does not have", "Check the day."),
        ("2024-12-00", "has a day 00 that December 2024 does not have", "Check the day."),
        ("2024-16-12", "has a month 16", "Months go from 01 to 12; the year comes first"),
        ("2024-00-12", "has a month 00", "Months go from 01 to 12"),
        ("0000-01-01", "has a year 0", "Years begin at 0001."),
        ("2024-02-30T09:30Z", "has a day 30 that February 2024 does not have", "Check the day."),
        ("2024-12-16T09:30", "has a time without its offset from UTC", "Add the offset from UTC: `2024-12-16T09:30Z`"),
        ("2024-12-16T24:00Z", "has a time that no clock shows, 24:00", "Hours go from 00 to 23"),
        ("2024-12-16T09:60Z", "has a time that no clock shows, 09:60", "Hours go from 00 to 23"),
        ("2024-12-16T09:30:60Z", "has a time that no clock shows, 09:30:60", "Hours go from 00 to 23"),
        ("2024-12-16T09:30+24:00", "has an offset from UTC that no place has, +24:00", "Write it as +01:00"),
        ("2024-12-16T09:30+01:75", "has an offset from UTC that no place has, +01:75", "Write it as +01:00"),
        ("0001-01-01T00:00+01:00", "lies outside the years 1 to 9999 in UTC", "Check the year."),
        ("9999-12-31T23:00-01:00", "lies outside the years 1 to 9999 in UTC", "Check the year."),
        ("20241216", "has no hyphens", "Write `2024-12-16`."),
        ("2024/12/16", "has no hyphens", "Write `2024-12-16`."),
        ("2024-6-1", "has a month and a day of one digit", "Write `2024-06-01`."),
        ("2024-6-16", "has a month of one digit", "Write `2024-06-16`."),
        ("2024-12-6", "has a day of one digit", "Write `2024-12-06`."),
        ("2024-12", "is not a day", "Write the day too, as in 2024-12-16."),
        ("2024~", "is not a day", "Write the day too, as in 2024-12-16."),
        ("2024-12-16 9:30:01 -0400", "has an hour of one digit", "Write `2024-12-16T09:30:01-0400`."),
        ("2024-12-16T09:30 CET", "has a time zone in letters", "Write a day as 2024-12-16"),
        ("16 December 2024", "has the month in words", "Write a day as 2024-12-16"),
        ("Dec 16, 2024", "has the month in words", "Write a day as 2024-12-16"),
        ("16.12.2024", "does not begin with the year", "Write a day as 2024-12-16"),
        ("٢٠٢٤-١٢-١٦", "is not a date", "Write a day as 2024-12-16"),
        ("2024-12-16\n", "is not a date", "Write a day as 2024-12-16"),
        ("2024-W51-1", "is not a date", "Write a day as 2024-12-16"),
    ],
)
def test_what_is_no_moment_is_told_with_its_cure(text: str, message: str, cure: str) -> None:
    error = refusal(text)
    assert str(error) == message
    assert error.cure.startswith(cure)


@given(st.dates())
def test_every_day_round_trips(day: date) -> None:
    moment = parse_moment(day.isoformat())
    assert (moment.day, moment.instant) == (day, None)
    assert moment.start.date() == day


offsets = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=offsets), st.sampled_from("T "))  # noqa: DTZ001
def test_every_instant_round_trips(instant: datetime, separator: str) -> None:
    instant = instant.replace(microsecond=0, fold=0)
    moment = parse_moment(instant.isoformat(separator))
    assert (moment.instant, moment.day) == (instant, instant.date())
    assert moment.start == instant


@given(st.text() | st.from_regex(r"[0-9TZ:+ ?~/.-]{0,30}", fullmatch=True))
@example("0000-00-00T00:00+00:00")
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    assert outcome(text) in {text, "refused"}
