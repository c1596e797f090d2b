"""How far apart two days are: never more exact than they are, never wrong."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.suggestions.intervals import interval_words

DAY = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "the same day"),
        (1, "a day later"),
        (-1, "a day earlier"),
        (2, "two days later"),
        (7, "a week later"),
        (-12, "twelve days earlier"),
        (13, "13 days later"),
        (14, "two weeks later"),
        (15, "about two weeks later"),
        (-20, "about three weeks earlier"),
        (-21, "three weeks earlier"),
        (59, "about eight weeks later"),
        (60, "published in May 2024"),
        (-400, "published in February 2023"),
    ],
)
def test_in_words(days: int, words: str) -> None:
    assert interval_words(DAY, DAY + timedelta(days)) == words


@given(st.integers(-4000, 4000))
def test_weeks_are_told_as_such_only_where_they_are_whole_or_about_so(days: int) -> None:
    words = interval_words(DAY, DAY + timedelta(days))
    assert words.endswith("later") is (0 < days < 60)
    assert words.endswith("earlier") is (-60 < days < 0)
    assert words.startswith("about ") is (bool(re.search("week", words)) and days % 7 != 0)
