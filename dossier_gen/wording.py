"""Words for readers: dates, counts and the names of statuses and kinds, in one place."""

from datetime import date

from dossier_gen.moments import Moment

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

#: The language of our own words, in which a text is unless it says otherwise.
LANGUAGE = "en"

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
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_words(year: int, month: int) -> str:
    """A month as readers write it: December 2024."""
    return f"{_MONTHS[month - 1]} {year}"


def moment_words(moment: Moment) -> str:
    """A moment as exactly as it was written: 8 December 2024, or with the time and its offset from UTC."""
    words = day_words(moment.day)
    if moment.instant is None:
        return words
    offset = moment.instant.strftime("%z")
    zone = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:]}"
    return f"{words}, {f'{moment.instant:%H:%M:%S}'.removesuffix(':00')} {zone}"


def foreign(language: str | None) -> str | None:
    """The language where it is another than that of our own words, else None."""
    return language if language and language.partition("-")[0] != LANGUAGE else None


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 event, 2 events."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    return ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else "".join(words)
