"""Days and months as CLDR writes them in a locale."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from babel.localedata import locale_identifiers

import dossier_gen
from dossier_gen.edtf import parse, words
from dossier_gen.edtf.languages import PHRASES
from dossier_gen.edtf.locales import language_of

PACKAGE = Path(str(dossier_gen.__file__)).parent


def spoken() -> list[str]:
    """Babel's locales of our languages; without "en", which is British here, and without other scripts."""
    locales = map(Locale.parse, locale_identifiers())
    return sorted(
        str(locale) for locale in locales if locale.language in PHRASES and not locale.script and str(locale) != "en"
    )


def test_days_are_those_of_babel_in_every_locale() -> None:
    assert len(spoken()) > 200
    for locale in spoken():
        day = date(2024, 12, 18)
        assert words(parse(day.isoformat()), locale) == format_date(day, "long", locale=locale), locale


def test_the_year_comes_last_in_every_locale_so_that_a_span_may_name_it_once() -> None:
    for language in map(language_of, ["en", *spoken()]):
        for template in (language.year_month_day, language.year_month):
            assert template.index("{year}") > template.index("{month}")


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en", "around 8 January 2024"),
        ("EN", "around 8 January 2024"),
        ("en-GB", "around 8 January 2024"),
        ("en_ZA", "around 8 January 2024"),
        ("en-US", "around January 8, 2024"),
        ("en_us", "around January 8, 2024"),
        ("en-Latn-US", "around January 8, 2024"),
        ("en-Shaw", "around 8 January 2024"),
        ("en-ZZ", "around 8 January 2024"),
        ("de", "um den 8. Januar 2024"),
        ("de-AT", "um den 8. Jänner 2024"),
        ("de_XX", "um den 8. Januar 2024"),
        ("es-419", "hacia el 8 de enero de 2024"),
        ("ar", "نحو 8 يناير 2024"),
        ("ar_SY", "نحو 8 كانون الثاني 2024"),
    ],
)
def test_a_region_makes_its_difference(locale: str, told: str) -> None:
    assert words(parse("2024-01-08~"), locale) == told


@pytest.mark.parametrize("locale", ["ja", "zh-Hant-TW", "tlh", "", "-", "de\n", "../../de", "x" * 999, "١"])
def test_a_language_without_phrases_is_told_in_english_as_a_whole(locale: str) -> None:
    assert language_of(locale) is language_of("en")
    assert words(parse("2024-12~/2025-01-08"), locale) == "from around December 2024 to 8 January 2025"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-12-01/2024-12-08", "from December 1 to December 8, 2024"),
        ("2024-11-27/2024-12-08", "from November 27 to December 8, 2024"),
        ("2024-11/2024-12", "from November to December 2024"),
        ("[2024-11-27,2024-11-29]", "November 27 or November 29, 2024"),
        ("2018-05-X0", "May 10, 20 or 30, 2018"),
        ("2018-05-1X", "a day from May 10 to 19, 2018"),
        ("156X-12-25", "December 25 in the 1560s"),
        ("-0043-03-15", "March 15, 44 BC"),
        ("0044-03-15", "March 15, AD 44"),
        ("2024-12-08T10:30:00Z", "December 8, 2024, 10:30 UTC"),
    ],
)
def test_the_month_may_come_first(text: str, told: str) -> None:
    assert words(parse(text), "en-US") == told


def imported(name: str) -> Iterator[str]:
    """The modules that a module of ours imports, by their full names."""
    tree = ast.parse((PACKAGE.parent / (name.replace(".", "/") + ".py")).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def test_reading_a_date_needs_no_babel() -> None:
    found, new = set[str](), {"dossier_gen.edtf.value"}
    while new:
        found |= new
        new = {name for module in new if module.startswith("dossier_gen.") for name in imported(module)} - found
    assert "dossier_gen.edtf.parsing" in found
    assert not {name for name in found if name.partition(".")[0] == "babel"}
