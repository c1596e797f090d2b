"""How far apart two days are, in words that say no more than the days do."""

from datetime import date

from dossier_gen.wording import month_words

_NUMBERS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MOST_DAYS = 13
_MOST_WEEKS = 8


def interval_words(here: date, there: date) -> str:
    """When what is of another day came, as seen from one: two days later, published in March 2024."""
    days = (there - here).days
    if days == 0:
        return "the same day"
    direction = "later" if days > 0 else "earlier"
    days = abs(days)
    if days <= _MOST_DAYS and days != 7:
        return f"{_counted(days, 'day')} {direction}"
    weeks, rest = divmod(days + 3, 7)
    if weeks <= _MOST_WEEKS:
        return f"{'' if rest == 3 else 'about '}{_counted(weeks, 'week')} {direction}"
    return f"published in {month_words(there.year, there.month)}"


def _counted(number: int, noun: str) -> str:
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {noun}" if number == 1 else f"{words} {noun}s"
