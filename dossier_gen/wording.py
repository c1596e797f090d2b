"""Words for readers: dates, counts and the names of statuses, kinds, countries and languages, in one place."""

from collections.abc import Mapping
from datetime import date

from babel import Locale

from dossier_gen.edtf import parse, words
from dossier_gen.moments import Moment

#: The language of our own words, in which a text is unless it says otherwise.
LANGUAGE = "en"

# Names of countries and languages are those of Unicode's CLDR in British English.
_NAMES = Locale(LANGUAGE, "GB")

STATUS_WORDS = {
    "confirmed": "Confirmed",
    "reported": "Reported",
    "claimed": "Claimed",
    "disputed": "Disputed",
    "denied": "Denied",
    "retracted": "Retracted",
    "expected": "Expected",
    "developing": "Developing",
    "dormant": "Dormant",
    "closed": "Closed",
}
KIND_WORDS = {
    "news": "News",
    "analysis": "Analysis",
    "explainer": "Explainer",
    "profile": "Profile",
    "interview": "Interview",
    "opinion": "Opinion",
}
OUTLET_WORDS = {
    "news-agency": "News agency",
    "newspaper": "Newspaper",
    "broadcaster": "Broadcaster",
    "state-media": "State media",
    "think-tank": "Think tank",
    "government": "Government",
    "ngo": "Non-governmental organisation",
    "aggregator": "Aggregator",
    "other": "Other",
}


def day_words(day: date) -> str:
    """A day as readers write it: 8 December 2024."""
    return words(parse(day.isoformat()), LANGUAGE)


def month_words(year: int, month: int) -> str:
    """A month as readers write it: December 2024."""
    return words(parse(f"{year:04}-{month:02}"), LANGUAGE)


def moment_words(moment: Moment) -> str:
    """A moment as exactly as it was written: 8 December 2024, or with the time and its offset from UTC."""
    day = day_words(moment.day)
    if moment.instant is None:
        return day
    offset = moment.instant.strftime("%z")
    zone = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:]}"
    return f"{day}, {f'{moment.instant:%H:%M:%S}'.removesuffix(':00')} {zone}"


def country_words(code: str) -> str:
    """A country by its code in ISO 3166-1: SY is Syria; a code that CLDR does not know stays as it is."""
    names: Mapping[str, str] = _NAMES.territories
    return names.get(code, code)


def language_words(tag: str) -> str:
    """A language by its tag: ar is Arabic, pt-BR Brazilian Portuguese, sr-Latn Serbian (Latin); else the tag."""
    code, *rest = tag.split("-")
    own = "_".join([code, *(part.title() if len(part) == 4 else part.upper() for part in rest)])
    names: Mapping[str, str] = _NAMES.languages
    if own in names or code not in names:
        return names.get(own, tag)
    return f"{names[code]} ({', '.join(_part_words(part) for part in rest)})"


def _part_words(part: str) -> str:
    """A script or a region of a tag of a language."""
    return _NAMES.scripts.get(part.title()) or _NAMES.territories.get(part.upper()) or part


def foreign(language: str | None) -> str | None:
    """The language where it is another than that of our own words, else None."""
    return language if language and language.partition("-")[0] != LANGUAGE else None


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 event, 2 events."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)
