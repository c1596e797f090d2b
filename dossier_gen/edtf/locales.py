"""How a locale writes days and months: from Unicode's CLDR (https://cldr.unicode.org), through Babel.

Babel's own functions are for dates of the calendar. Ours have years before 1, digits left out and several days at
once, so CLDR's patterns become templates that take any text for a day or a year. Intervals are phrases of ours:
the patterns of Babel's `format_interval` shorten the month ("27 Nov – 8 Dec 2024") and know neither seasons nor
marks nor open ends.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from dossier_gen.edtf.languages import PHRASES
from dossier_gen.edtf.phrases import Phrases

_FALLBACK = "en"
# English is British where no region is named.
_REGION = {"en": "GB"}
_REGIONAL = re.compile(r"[A-Z]{2}|[0-9]{3}")
_FIELDS = {"d": "{day}", "dd": "{day}", "MMMM": "{month}", "LLLL": "{month}", "y": "{year}"}


@dataclass(frozen=True, slots=True)
class Language:
    """The phrases of a language, and a locale's templates and names of months.

    `months` are those of a month and year, `months_of_days` those beside a day ("декабрь", but "8 декабря").
    """

    phrases: Phrases
    year_month_day: str
    year_month: str
    month_day: str
    months: tuple[str, ...]
    months_of_days: tuple[str, ...]

    @property
    def day_comes_first(self) -> bool:
        """Whether a day stands before its month."""
        return self.year_month_day.startswith("{day}")

    def day_number(self, number: int) -> str:
        """A day of a month: 8, "8." in German, "1er" in French."""
        told = self.phrases.first_day if number == 1 else str(number)
        return told + "." * self.month_day.startswith("{day}.")

    def day(self, year: int | str, month: int, day: str) -> str:
        """A day with its month and year; `day` is what `day_number` made, or several of these."""
        template, name = _undotted(self.year_month_day), self.months_of_days[month - 1]
        return template.format(day=day, month=name, year=year)

    def day_of_month(self, month: int, day: str) -> str:
        """A day with its month."""
        return _undotted(self.month_day).format(day=day, month=self.months_of_days[month - 1])

    def month(self, year: int | str, month: str) -> str:
        """A month, or several, with the year; `month` is one of `months`, or several of these."""
        return self.year_month.format(month=month, year=year)


def _undotted(template: str) -> str:
    return template.replace("{day}.", "{day}")


@lru_cache(maxsize=64)
def language_of(locale: str) -> Language:
    """The language of a locale such as "de", "en-US" or "ar_SY"; English, as a whole, where we have no phrases.

    A script is passed over, and so is a region that CLDR does not know.
    """
    code, *rest = locale.replace("-", "_").split("_")
    code = code.lower()
    if code not in PHRASES:
        return language_of(_FALLBACK)
    region = next((part for part in map(str.upper, rest) if _REGIONAL.fullmatch(part)), None)
    return _language(PHRASES[code], _known(code, region))


def _known(code: str, region: str | None) -> Locale:
    try:
        return Locale(code, region or _REGION.get(code))
    except UnknownLocaleError:
        return Locale(code, _REGION.get(code))


def _language(phrases: Phrases, locale: Locale) -> Language:
    year_month = locale.datetime_skeletons["yMMMM"].format
    context = "stand-alone" if "LLLL" in year_month else "format"
    return Language(
        phrases,
        _template(locale.date_formats["long"].format),
        _template(year_month),
        _template(locale.datetime_skeletons["MMMMd"].format),
        _months(locale, context),
        _months(locale, "format"),
    )


def _template(pattern: str) -> str:
    """What Babel makes of CLDR's "d. MMMM y", which is "%(d)s. %(MMMM)s %(y)s", as "{day}. {month} {year}"."""
    return pattern % _FIELDS


def _months(locale: Locale, context: str) -> tuple[str, ...]:
    names = locale.months[context]["wide"]
    return tuple(names[number] for number in range(1, 13))
