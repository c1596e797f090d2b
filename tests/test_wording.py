"""Words for readers."""

from datetime import date

import pytest

from dossier_gen.model import ARTICLE_KINDS, DOSSIER_STATUSES, OUTLET_KINDS, STATUSES
from dossier_gen.moments import parse_moment
from dossier_gen.reading.countries import COUNTRIES
from dossier_gen.wording import (
    KIND_WORDS,
    OUTLET_WORDS,
    STATUS_WORDS,
    count,
    country_words,
    day_words,
    foreign,
    language_words,
    listed,
    moment_words,
    month_words,
)


def test_every_choice_has_its_word() -> None:
    assert set(STATUS_WORDS) == {*STATUSES, *DOSSIER_STATUSES}
    assert set(KIND_WORDS) == set(ARTICLE_KINDS)
    assert set(OUTLET_WORDS) == set(OUTLET_KINDS)


def test_days_and_months() -> None:
    assert day_words(date(2024, 12, 8)) == "8 December 2024"
    assert day_words(date(44, 3, 15)) == "15 March AD 44"
    assert [month_words(2024, month) for month in (1, 9, 12)] == ["January 2024", "September 2024", "December 2024"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-12-08", "8 December 2024"),
        ("2024-12-08T09:05Z", "8 December 2024, 09:05 UTC"),
        ("2024-12-08T00:30+05:30", "8 December 2024, 00:30 UTC+05:30"),
        ("2024-12-08T23:59:59-03:00", "8 December 2024, 23:59:59 UTC-03:00"),
        ("2024-12-08T23:00:00-03:00", "8 December 2024, 23:00 UTC-03:00"),
    ],
)
def test_a_moment_is_told_in_the_time_in_which_it_was_written(text: str, words: str) -> None:
    assert moment_words(parse_moment(text)) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories"), (1234, "1,234 stories")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert count(number, "story", "stories") == words
    assert count(number, "event") == words.replace("stories", "events").replace("story", "event")


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_in_a_sentence(words: list[str], text: str) -> None:
    assert listed(words) == text


@pytest.mark.parametrize(
    ("language", "other"),
    [(None, None), ("en", None), ("en-GB", None), ("eng", "eng"), ("ar", "ar"), ("pt-BR", "pt-BR")],
)
def test_another_language_is_one_that_our_words_are_not_in(language: str | None, other: str | None) -> None:
    assert foreign(language) == other


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SY", "Syria"),
        ("RU", "Russia"),
        ("TR", "Türkiye"),
        ("GB", "United Kingdom"),
        ("EU", "European Union"),
        ("XK", "Kosovo"),
        ("QX", "QX"),
        ("", ""),
    ],
)
def test_a_country_by_its_code(code: str, words: str) -> None:
    assert country_words(code) == words


def test_every_country_that_can_be_written_has_its_name() -> None:
    names = {code: country_words(code) for code in COUNTRIES}
    assert not [code for code, name in names.items() if name == code]
    assert len(set(names.values())) == len(COUNTRIES)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "English"),
        ("ar", "Arabic"),
        ("ckb", "Central Kurdish"),
        ("pt-BR", "Brazilian Portuguese"),
        ("pt-br", "Brazilian Portuguese"),
        ("zh-Hans", "Simplified Chinese"),
        ("sr-Latn", "Serbian (Latin)"),
        ("zh-Hant-HK", "Chinese (Traditional, Hong Kong SAR China)"),
        ("de-DE", "German (Germany)"),
        ("de-1901", "German (1901)"),
        ("qx", "qx"),
        ("qx-Latn", "qx-Latn"),
    ],
)
def test_a_language_by_its_tag(tag: str, words: str) -> None:
    assert language_words(tag) == words
