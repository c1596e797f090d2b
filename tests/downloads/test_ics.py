"""The calendar: read back whole, folded as the standard asks, without a day that nobody knows."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, vUnknown

from dossier_gen import offers
from dossier_gen.downloads.ics import exact_days
from dossier_gen.downloads.telling import as_text
from dossier_gen.edtf import parse
from tests.downloads.making import DATES, HOSTILE, URL, content, made, read_ics, rich, told
from tests.factory import dossier, event, source

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


def logical_lines(data: bytes) -> list[str]:
    """The lines of a calendar, unfolded by hand (RFC 5545, 3.1); each physical line must itself be UTF-8."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in physical)
    assert all(len(line) <= 75 for line in physical)
    lines: list[str] = []
    for line in physical:
        text = line.decode("utf-8")
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def unescaped(value: str) -> str:
    """A text of a property that icalendar leaves as it stands, as it does not know it (RFC 5545, 3.3.11)."""
    if not isinstance(value, vUnknown):
        return value
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] in "nN" else escape[1], value)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-12-08", ("2024-12-08", "2024-12-08")),
        ("2024-11-27/2024-12-08", ("2024-11-27", "2024-12-08")),
        ("2024-12-08T23:30:00+05:00", ("2024-12-08", "2024-12-08")),
        ("0001-01-01", ("0001-01-01", "0001-01-01")),
        ("9999-12-30", ("9999-12-30", "9999-12-30")),
        ("9999-12-31", None),  # there is no day after it on which it could be over
        *((text, None) for text in ("2024-12-08?", "2024-12-08~", "2024-12-08%", "2024-12-?08", "2004?-06-11")),
        *((text, None) for text in ("2024-12", "2024", "202X", "2024-21", "2024-12-XX", "2024-12-0X", "2024-XX-08")),
        *((text, None) for text in ("2024-12-08/..", "2024-12-08/", "../2024-12-08", "/2024-12-08")),
        *((text, None) for text in ("2024-11-27~/2024-12-08", "2024-11/2024-12-08", "2024-11-27/2025")),
        *((text, None) for text in ("[2024-12-07,2024-12-08]", "{2024-12-07,2024-12-08}", "-0044-03-15", "Y12000")),
    ],
)
def test_only_what_is_known_to_the_day_is_in_the_calendar(text: str, days: tuple[str, str] | None) -> None:
    expected = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None
    assert exact_days(parse(text)) == expected


def test_an_event_is_told_whole() -> None:
    found = made(*rich())
    _, events = read_ics(found)
    assert set(events) == {"event-bare", "event-one-place", "event-later-day"}
    one, entries = events["event-one-place"], {entry.id: entry for entry in told(*rich())}
    assert one["UID"] == "event-one-place@x.example/news"
    assert (one["DTSTART"].dt, one["DTEND"].dt) == (date(2024, 12, 10), date(2024, 12, 11))
    assert one["SUMMARY"] == "Retracted: Event one-place"
    assert one["DESCRIPTION"] == as_text(entries["one-place"])
    assert one["STATUS"] == "CANCELLED"
    assert one["TRANSP"] == "TRANSPARENT"
    assert one["URL"] == URL + "events/one-place/"
    assert one["LOCATION"] == "Name of here"
    assert (one["GEO"].latitude, one["GEO"].longitude) == (-33.5, 0.00001)
    assert one["CATEGORIES"].cats == ["Retracted"]
    assert one["DTSTAMP"].dt == datetime(2024, 12, 20, tzinfo=UTC)


def test_texts_are_read_back() -> None:
    full = event("e", title=HOSTILE, text=HOSTILE * 20, key=True, added="2024-12-09", updated="2024-12-18T09:30+01:00")
    _, events = read_ics(made(full))
    one = events["event-e"]
    assert one["SUMMARY"] == HOSTILE
    assert HOSTILE * 20 in one["DESCRIPTION"]
    assert one["CATEGORIES"].cats == ["Confirmed", "Turning point"]
    assert one["CREATED"].dt == datetime(2024, 12, 9, tzinfo=UTC)
    assert one["DTSTAMP"].dt == one["LAST-MODIFIED"].dt == datetime(2024, 12, 18, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("confirmed", "CONFIRMED"),
        *((status, "TENTATIVE") for status in ("reported", "claimed", "disputed", "expected")),
        *((status, "CANCELLED") for status in ("denied", "retracted")),
    ],
)
def test_a_calendar_has_a_status_for_every_status(status: str, shown: str) -> None:
    _, events = read_ics(made(event("e", status=status)))
    assert events["event-e"]["STATUS"] == shown


def test_a_last_change_that_nobody_knows_is_none() -> None:
    records = (event("e", sources=("s",)), source("s", "2024-02-01"), event("x", status="expected"))
    _, events = read_ics(made(*records))
    assert events["event-e"]["DTSTAMP"].dt == datetime(2024, 2, 1, tzinfo=UTC)
    assert events["event-x"]["DTSTAMP"].dt == datetime(1970, 1, 1, tzinfo=UTC)
    assert "LAST-MODIFIED" not in events["event-e"]
    assert "GEO" not in events["event-e"]


def test_the_calendar_says_what_it_is_and_what_is_left_out() -> None:
    records = [event(f"e{n}", text) for n, text in enumerate(DATES)]
    calendar, events = read_ics(made(*records, dossier("d", title=HOSTILE)))
    left_out = int(calendar["X-DOSSIER-LEFT-OUT"])
    assert len(events) + left_out == len(records)
    assert {key.removeprefix("event-") for key in events} == {one.id for one in records if exact_days(one.date)}
    sentence = f"{left_out} events are not in this calendar, as their dates are not known to the day"
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        assert unescaped(calendar[name]) == f"Summary of d {sentence}; the dossier has all {len(records)}."
    assert unescaped(calendar["NAME"]) == unescaped(calendar["X-WR-CALNAME"]) == HOSTILE
    assert (calendar["PRODID"], calendar["VERSION"]) == ("-//dossier-gen//timeline//EN", "2.0")
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=12)
    assert calendar["SOURCE"] == URL + "dossiers/d/calendar.ics"


def test_where_nothing_is_left_out_nothing_is_said_of_it() -> None:
    calendar, _ = read_ics(made(event("e")))
    assert (calendar["DESCRIPTION"], calendar["X-DOSSIER-LEFT-OUT"]) == ("Summary of d", "0")
    calendar, events = read_ics(made(event("e", "2024")))
    assert calendar["DESCRIPTION"].startswith("Summary of d 1 event is not in this calendar, as its date is not known")
    assert events == {}


def test_lines_are_folded_between_characters_and_end_as_they_must() -> None:
    data = content(made(*rich(), event("long", text="ü😀" * 300), event("x" * 90, title="€" * 200)), offers.CALENDAR)
    lines = logical_lines(data)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert any("ü😀" * 300 in line for line in lines)
    assert f"SUMMARY:{'€' * 200}" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines
    assert "DTSTART;VALUE=DATE:20241209" in lines


@given(TEXTS, TEXTS)
def test_any_text_is_folded_and_read_back(title: str, text: str) -> None:
    data = content(made(event("e", title=title, text=text)), offers.CALENDAR)
    logical_lines(data)
    one: Any
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    assert one["SUMMARY"] == title
    assert text in one["DESCRIPTION"]


def test_ids_stay_and_are_the_events_own_in_each_of_its_dossiers() -> None:
    records = (event("e", also_in=("up",)), dossier("up"))
    ids = [str(read_ics(made(*records), key)[1]["event-e"]["UID"]) for key in ("d", "up")]
    assert ids == ["event-e@x.example/news"] * 2
    later = read_ics(made(event("e", "2025-01-01", title="Another"), dossier("up")))[1]["event-e"]
    assert later["UID"] == ids[0]


def test_without_the_sites_address_there_is_no_address() -> None:
    calendar, events = read_ics(made(event("e"), url=""))
    assert "SOURCE" not in calendar
    assert "URL" not in events["event-e"]
    assert events["event-e"]["UID"] == "event-e@dossier.invalid"
