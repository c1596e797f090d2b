"""What an event tells, in a form that can be compared."""

import pytest

from dossier_gen.duplicates.telling import spelt, telling, words_of
from tests.factory import event, library, source


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 1,205 people", {1205}),
        ("Twenty-three killed, 5 missing", {23, 5}),
        ("seventy", {70}),
        ("forty fifty", {40, 50}),
        ("The 894th goal in 2025", {894}),
        ("none", set()),
        ("9" * 40, {999999999999}),
    ],
)
def test_numbers_are_read_from_figures_and_words(text: str, told: set[int]) -> None:
    assert telling(event("a", title=text), library()).numbers == told


def test_words_have_no_case_accents_or_endings_and_no_word_that_says_nothing() -> None:
    assert dict(words_of(list(spelt("The Líberation of the CITY, liberated at 9")))) == {
        "libera": "liberation",
        "city": "city",
    }
    assert set(words_of(list(spelt("Взятие города")))) == {"взятие", "города"}


def test_an_address_is_one_however_it_is_written() -> None:
    shelf = library(
        source("s", url="https://www.example.org/a/"),
        source("t", url="http://example.org/a#top"),
        source("u", url=None),
    )
    assert telling(event("a", sources=("s", "t", "u", "lost")), shelf).sources == {"example.org/a", "u", "lost"}


def test_days_are_those_of_the_date_with_its_marks() -> None:
    day, around, always = (telling(event("a", date), library()) for date in ("2024-12-08", "2024-12-08~", "../.."))
    assert (day.first, day.last, day.is_dated) == (day.first, day.first, True)
    assert around.first < day.first < around.last
    assert (always.first, always.is_dated) == (1, False)
