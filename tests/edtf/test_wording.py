"""Dates in words: what was written, never more exact."""

import pytest

from dossier_gen.edtf import parse, words

WORDS = (
    ("2024", "2024"),
    ("2024-12", "December 2024"),
    ("2024-12-08", "8 December 2024"),
    ("2024-12-08T10:30:00Z", "8 December 2024, 10:30 UTC"),
    ("2024-12-08T10:30:15+04:30", "8 December 2024, 10:30:15 UTC+04:30"),
    ("2024-12-08T10:30:00-04", "8 December 2024, 10:30 UTC-04"),
    ("2024-12-08T00:00:00", "8 December 2024, 00:00 local time"),
    # marks
    ("2024-12~", "around December 2024"),
    ("2024-12-08?", "8 December 2024, uncertain"),
    ("2024-12-08%", "around 8 December 2024, uncertain"),
    ("%2024", "around 2024, uncertain"),
    ("2024-21~", "around spring 2024"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004?-06-11", "11 June 2004 (year uncertain)"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-%06-11", "11 June 2004 (month uncertain and approximate)"),
    ("?2004-06-04~", "around 4 June 2004 (year uncertain)"),
    ("2004~-06?", "June 2004 (year approximate), uncertain"),
    ("2004-?21", "spring 2004 (season uncertain)"),
    ("202X~", "around the 2020s"),
    # spans
    ("2024-11-27/2024-12-08", "from 27 November to 8 December 2024"),
    ("2024-12-01/2024-12-08", "from 1 to 8 December 2024"),
    ("2024-11/2025-01", "from November 2024 to January 2025"),
    ("2024-11/2024-12", "from November to December 2024"),
    ("2024-12-08/2024-12-08", "from 8 December 2024 to 8 December 2024"),
    ("2024-02-01/2024-05", "from 1 February 2024 to May 2024"),
    ("1964/2008", "from 1964 to 2008"),
    ("1984-06?/2004-08~", "from June 1984 (uncertain) to around August 2004"),
    ("2024-11-27~/2024-12-08", "from around 27 November 2024 to 8 December 2024"),
    ("2025-21/2025-23", "from spring 2025 to autumn 2025"),
    ("2024-12-08/..", "since 8 December 2024"),
    ("2024-12~/..", "since around December 2024"),
    ("../2011", "until 2011"),
    ("2024-12-08/", "from 8 December 2024 to an unknown date"),
    ("/2011", "from an unknown date to 2011"),
    ("/..", "since an unknown date"),
    ("../", "until an unknown date"),
    ("../..", "without a start or an end"),
    # sets
    ("[2024-11-27..2024-12-08]", "between 27 November and 8 December 2024"),
    ("[2024-11-27,2024-11-29,2024-12-01]", "27 November, 29 November or 1 December 2024"),
    ("{2024-11-27,2024-11-29}", "27 November and 29 November 2024"),
    ("[2024-11,2024-12]", "November or December 2024"),
    ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670 to 1672"),
    ("[2024-11-27?,2024-12-01]", "27 November 2024 (uncertain) or 1 December 2024"),
    ("[2024]", "2024"),
    ("[..2011]", "2011 or earlier"),
    ("[2011..]", "2011 or later"),
    ("{..2011}", "2011 and earlier"),
    ("{2011..}", "2011 and later"),
    # parts of years
    ("2025-21", "spring 2025"),
    ("2025-24", "winter 2025"),
    ("2025-27", "autumn 2025 (northern hemisphere)"),
    ("2025-30", "summer 2025 (southern hemisphere)"),
    ("2025-33", "the first quarter of 2025"),
    ("2025-39", "the last four months of 2025"),
    ("2025-40", "the first half of 2025"),
    # unspecified digits
    ("202X", "the 2020s"),
    ("200X", "the 2000s (decade)"),
    ("19XX", "the 1900s (century)"),
    ("20XX", "the 2000s (century)"),
    ("1XXX", "the 1000s (millennium)"),
    ("XXXX", "an unknown year"),
    ("0XXX", "a year written 0XXX"),
    ("-201X", "a year written -201X"),
    ("20X0-10-02", "2 October in a year written 20X0"),
    ("2024-XX", "some month in 2024"),
    ("2024-12-XX", "some day in December 2024"),
    ("2024-XX-XX", "some day in 2024"),
    ("2024-XX-25", "day 25 of some month in 2024"),
    ("XXXX-12-25", "25 December in an unknown year"),
    ("156X-12-25", "25 December in the 1560s"),
    ("1XXX-12-XX", "some day in December in the 1000s (millennium)"),
    ("1984-1X", "October, November or December 1984"),
    ("1984-0X", "a month from January to September 1984"),
    ("1984-X0", "October 1984"),
    ("2018-05-X0", "10, 20 or 30 May 2018"),
    ("2015-02-X9", "9 or 19 February 2015"),
    ("202X-02-X9", "9, 19 or 29 February in the 2020s"),
    ("2018-05-1X", "a day from 10 to 19 May 2018"),
    ("2018-X2-X1~", "around a date written 2018-X2-X1"),
    # far years
    ("0044-03-15", "15 March AD 44"),
    ("0000", "1 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("-1985", "1986 BC"),
    ("-2004-23", "autumn 2005 BC"),
    ("Y170000002", "the year 170000002"),
    ("Y-17E7", "the year -170000000"),
    ("Y9E99999999", "a year written Y9E99999999"),
    ("1950S2", "around 1950 (between 1900 and 1999)"),
    ("1950S4", "1950"),
    ("-1859S2", "around 1860 BC (between 1900 BC and 1801 BC)"),
)


@pytest.mark.parametrize(("text", "told"), WORDS)
def test_words(text: str, told: str) -> None:
    assert words(parse(text)) == told


@pytest.mark.parametrize("locale", ["en", "en-GB", "en_US", "EN"])
def test_a_region_makes_no_difference(locale: str) -> None:
    assert words(parse("2024-12"), locale) == "December 2024"


def test_a_locale_without_words_is_told() -> None:
    with pytest.raises(ValueError, match=r"^no words for dates in the locale 'nb'; there are: en$"):
        words(parse("2024"), "nb")
