"""What is wrong with a date and how to mend it: every message, word for word."""

import pytest

from dossier_gen.edtf import EdtfError, parse
from dossier_gen.edtf.parsing import MAX_LENGTH, MAX_MEMBERS

NOT_EDTF = "is not a date in EDTF; write a year, month or day, as in 2024, 2024-12 or 2024-12-08"
IN_DIGITS = "has the month in words; write year, month and day with hyphens, in digits, as in 2024-12-08"
SMALL_X = "write a capital X for an unknown digit"
TIME = (
    "has a time that cannot be read; "
    "write hours, minutes, seconds and the offset from UTC (or Z), as in 2024-12-08T10:30:00+01:00"
)
SHORT_Y = "has a Y before a year of four digits or less"
AFTER_Y = (
    "has more than a year after the Y or the S; "
    "write its digits alone, as in Y12024; months, days, marks and X are for years of four digits"
)
UNCLEAR_SET = "is a set of dates without its dates or its ]; write it as [2023,2024]"

MESSAGES = (
    # what the calendar does not have
    ("2023-02-29", "February 2023 has 28 days; write another day, or 2023-02 if the day is unknown"),
    ("2024-04-31", "April 2024 has 30 days; write another day, or 2024-04 if the day is unknown"),
    ("1900-02-2X~/1900-02-30", "February 1900 has 28 days; write another day, or 1900-02 if the day is unknown"),
    ("2026-13-45", "there is no month 13; months go from 01 to 12 (seasons from 21 to 41)"),
    ("2026-00", "there is no month 00; months go from 01 to 12 (seasons from 21 to 41)"),
    ("2026-42", "there is no month 42; months go from 01 to 12 (seasons from 21 to 41)"),
    ("2026-2X", "there is no month 2X; months go from 01 to 12 (seasons from 21 to 41)"),
    ("2026-12-00", "there is no day 00; days go from 01 to 31"),
    ("2026-XX-32", "there is no day 32; days go from 01 to 31"),
    ("2026-X4-31", "no month X4 has a day 31; write XX for the day if it is unknown"),
    ("202X-02-30", "February of a year 202X has no day 30; write another day, or 202X-02 if the day is unknown"),
    ("XXX1-02-29", "February of a year XXX1 has no day 29; write another day, or XXX1-02 if the day is unknown"),
    ("2024-21-05", "21 is a season, which has no days; write the month, from 01 to 12"),
    ("20XX-21", "is a season of an unknown year; write the year in full, or the years alone"),
    ("-0000", "there is no year -0000; the year before 0001 is 0000"),
    # dates in words
    ("before 2011", "is not a date in EDTF; name the last year it can be, as in [..2010] for before 2011"),
    ("after 2011", "is not a date in EDTF; name the first year it can be, as in [2012..] for after 2011"),
    ("early 2025", "is not a date in EDTF; write 2025-37 for its first third, or 2025 alone"),
    ("mid-2024", "is not a date in EDTF; write 2024-38 for its second third, or 2024 alone"),
    ("end of 2024", "is not a date in EDTF; write 2024-39 for its last third, or 2024 alone"),
    (
        "2024-Q1",
        "is not a date in EDTF; write 2024-33 for the first quarter of 2024, -34, -35 and -36 for the next",
    ),
    ("1990s", "is a decade in words; write 199X"),
    (
        "2024-11-27 - 2024-12-08",
        "joins two dates with a word or a hyphen; for a span write 2024-11-27/2024-12-08",
    ),
    ("2024-11-27/12-08", "has no year after the slash; write 2024-11-27/2024-12-08"),
    # times
    ("2024-12-31T24:00:00Z", "there is no hour 24; midnight begins the next day: write 2025-01-01T00:00:00Z"),
    ("-0005-12-08T24:00:00", "there is no hour 24; midnight begins the next day: write -0005-12-09T00:00:00"),
    ("2024-12-08T25:00:00Z", "there is no hour 25; hours go from 00 to 23"),
    ("2024-12-08T10:60:00Z", "there is no minute 60; minutes go from 00 to 59"),
    ("2024-12-08T10:59:60Z", "there is no second 60; seconds go from 00 to 59"),
    ("2024-12-08T10:30Z", "has a time without seconds; write 2024-12-08T10:30:00Z, or the day alone"),
    ("2024-12-08T24:00", "has a time without seconds; write 2024-12-08T24:00:00, or the day alone"),
    ("2024-12-08T10:30:00z", "has a small z; write 2024-12-08T10:30:00Z"),
    ("2024-12-08T", TIME),
    ("2024-12-08T1030", TIME),
    ("2024-12-08T10:30:00.5Z", TIME),
    ("2024-12-08T10:30:00+14:01", "there is no offset +14:01; offsets from UTC go from -14:00 to +14:00"),
    ("2024-12-08T10:30:00-05:60", "there is no offset -05:60; offsets from UTC go from -14:00 to +14:00"),
    ("2024-12-08T10:30:00-00:00", "there is no offset -00:00; write Z for UTC"),
    (
        "2024-12T10:30:00Z",
        "has a time of day without a full date; write the full date, as in 2024-12-08T10:30:00Z",
    ),
    (
        "2024-12-08~T10:30:00Z",
        "has a time of day without a full date; write the full date, as in 2024-12-08T10:30:00Z",
    ),
    ("2024-12-08 10:30", "has no T before the time; write it as in 2024-12-08T10:30:00Z"),
    # habits
    ("20241208", "has no hyphens; write 2024-12-08"),
    ("202412", "has no hyphens; write 2024-12"),
    ("2024.12.08", "has no hyphens; write 2024-12-08"),
    ("2024/12/08", "has no hyphens; write 2024-12-08"),
    ("2024-2025", "joins two years with a hyphen; for a span of years write 2024/2025"),
    ("2024-1", "the month has one digit; write 2024-01"),
    ("2024-1-5", "the month and the day have one digit; write 2024-01-05"),
    ("2024-1-05", "the month has one digit; write 2024-01-05"),
    ("2024-01-5", "the day has one digit; write 2024-01-05"),
    ("8.12.2024", "does not begin with the year; write year, month and day with hyphens, as in 2024-12-08"),
    ("12/08/2024", "does not begin with the year; write year, month and day with hyphens, as in 2024-12-08"),
    ("12024", "has a year of more than four digits; write a Y before it, as in Y12024"),
    ("+2024", "has a plus sign before the year; take it out"),
    ("987", "has a year of less than four digits; fill it up with zeros, as in 0987"),
    ("2023..2024", "has .. between two dates; write 2023/2024 for a span, [2023..2024] for one of them"),
    ("2023..", "has .. after a date; write 2023/.. for since, [2023..] for then or later"),
    ("..2023", "has .. before a date; write ../2023 for until, [..2023] for then or earlier"),
    ("2024?~", "has two marks side by side; for uncertain as well as approximate write one %"),
    ("circa 2024", "is not a date in EDTF; write ~ after the date, as in 2024-12~"),
    ("8 December 2024", IN_DIGITS),
    ("Dec 2024", IN_DIGITS),
    (
        "spring 2025",
        "has the season in words; write 2025-21 for spring 2025, -22 for summer, -23 for autumn, -24 for winter",
    ),
    ("unknown", "is not a date in EDTF; leave the field out, or write XXXX for an unknown year"),
    ("202x", f"has a small x; {SMALL_X}"),
    ("20uu", f"has a u; {SMALL_X}"),
    ("20 24", "has a space or a line break in it; take it out"),
    ("Y-abc", "has a Y without a long year; write Y and five digits or more, as in Y12024"),
    ("tomorrow", NOT_EDTF),
    ("2024-12-08-09", NOT_EDTF),
    ("2024-12-08^", NOT_EDTF),
    # spans
    ("2024/2023", "the end 2023 is before the start 2024; change or swap them"),
    ("2012-24/2012-21", "the end 2012-21 is before the start 2012-24; change or swap them"),
    (
        "2004-06-11/2004-06~",
        (
            "the start lies within 2004-06~, so that the end is not after it; "
            "write 2004-06-11/2004-06-XX~ if the end is not known more exactly"
        ),
    ),
    (
        "2004-06-11/2004",
        (
            "the start lies within 2004, so that the end is not after it; "
            "write 2004-06-11/2004-XX-XX if the end is not known more exactly"
        ),
    ),
    ("/", "is a span without a start and an end; write at least one of them"),
    ("2012///4444", "has more than one slash; put one between the start and the end of a span, no other"),
    ("2024/25", "has two digits after the slash; write 2024-25 for a month, or the year in full"),
    # sets
    ("[2024", UNCLEAR_SET),
    ("[2024}", UNCLEAR_SET),
    ("[]", UNCLEAR_SET),
    ("[", UNCLEAR_SET),
    ("{2024,}", "has an empty place in a set; put one comma between two dates, none at the ends"),
    # long years
    ("Y2006", f"{SHORT_Y}; write 2006"),
    ("Y-12", f"{SHORT_Y}; write -0012"),
    ("Y012345", "has a zero after the Y; write the year without zeros before it"),
    ("Y" + "1" * 19, "has a year of more than 18 digits; write it with an exponent, as in Y17E20"),
    ("Y1E0", "the exponent is 0; write a number from 1 on, without zeros before it"),
    ("Y1E1234567890", "the exponent has more than 9 digits; write a shorter one"),
    ("1950S0", "the number of significant digits is 0; write a number from 1 on, without zeros before it"),
    ("Y12024-01", AFTER_Y),
    ("Y12024~", AFTER_Y),
    ("1950S2?", AFTER_Y),
    ("195S2", NOT_EDTF),
    ("1950E2S2", NOT_EDTF),
)

#: Where only a part is wrong, the message names the part.
PARTS = (
    ("2024/2025-13", "2025-13: there is no month 13; months go from 01 to 12 (seasons from 21 to 41)"),
    ("[2024,2025-13]", "2025-13: there is no month 13; months go from 01 to 12 (seasons from 21 to 41)"),
    ("2024/now", "now: is not a date in EDTF; for an open end write .., as in 2024-12-08/.."),
    (
        "2024-12-08T10:30:00Z/..",
        "2024-12-08T10:30:00Z: has a time of day, which a span cannot have; write 2024-12-08",
    ),
    ("Y12024/..", "Y12024: is a long year, which a span cannot have; write a year of four digits"),
    ("[1950S2]", "1950S2: is a long year, which a set cannot have; write a year of four digits"),
    (
        "[2023..,2024]",
        "2023..: only the last of a set may end with ..; write it last, as in [2011,2013..]",
    ),
    (
        "[2023,..2024]",
        "..2024: only the first of a set may begin with ..; write it first, as in [..2011,2013]",
    ),
    ("{..}", "..: only the first of a set may begin with ..; write it first, as in [..2011,2013]"),
    ("[2024..2023]", "2024..2023: the end 2023 is before the start 2024; change or swap them"),
    (
        "[2023, 2024]",
        '" 2024": has a space or a line break in it; take it out',
    ),
    ("2024-12-08 ", '"2024-12-08 ": has a space or a line break in it; take it out'),
    ("2024\n", "2024\N{REPLACEMENT CHARACTER}: has a space or a line break in it; take it out"),
    ("", '"": is an empty date; write one such as 2024-12-08, or leave the field out'),
    (
        "2024–2025",
        (
            "2024–2025: has the character U+2013 (–); "
            "use plain digits, the hyphen - within a date and the slash / between the two dates of a span"
        ),
    ),
    (
        "2024\ud800",
        (
            "2024\N{REPLACEMENT CHARACTER}: has the character U+D800; "
            "use plain digits, the hyphen - within a date and the slash / between the two dates of a span"
        ),
    ),
    ("x" * 300, f"{'x' * 59}…: is longer than {MAX_LENGTH} characters; write a shorter date"),
)


def message(text: str) -> str:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    return str(caught.value)


@pytest.mark.parametrize(("text", "told"), MESSAGES)
def test_message(text: str, told: str) -> None:
    assert message(text).partition(": ")[2] == told


@pytest.mark.parametrize(("text", "told"), PARTS)
def test_message_with_the_part_at_fault(text: str, told: str) -> None:
    assert message(text) == told


def test_an_error_has_its_parts() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("2024-1")
    assert isinstance(caught.value, ValueError)
    assert (caught.value.text, caught.value.problem, caught.value.cure) == (
        "2024-1",
        "the month has one digit",
        "write 2024-01",
    )


def test_a_message_can_be_written_as_utf_8() -> None:
    assert message("\ud800" * 100).encode()


def test_caps_on_length_and_on_the_size_of_a_set() -> None:
    assert MAX_LENGTH == 250
    largest = "[" + ",".join(["2024"] * MAX_MEMBERS) + "]"
    assert parse(largest).precision == "set"
    assert "has more than 40 dates in a set" in message(largest.replace("]", ",2024]"))


@pytest.mark.parametrize("cure", ["2024-12-31T24:00:00Z", "2024-12-08T10:30Z", "2004-06-11/2004-06", "2024-1-5"])
def test_what_a_cure_says_to_write_can_be_read(cure: str) -> None:
    written = message(cure).rpartition("write ")[2].partition(" ")[0].rstrip(",")
    assert parse(written).text == written


@pytest.mark.parametrize("value", [None, 2024, [], b"2024"])
def test_what_is_no_text_is_no_date(value: object) -> None:
    with pytest.raises(EdtfError, match="is not a text"):
        parse(value)  # type: ignore[arg-type]
