"""Moments: a day, or a time of day with its offset, as an editor wrote it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)?", re.ASCII)


class MomentError(ValueError):
    """A text that is no moment; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or an instant within it. `instant` is None where only the day was written."""

    text: str
    day: date
    instant: datetime | None = None

    @property
    def start(self) -> datetime:
        """The instant in UTC at which the moment begins; a bare day begins at midnight UTC."""
        return self.instant or datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)

    @property
    def iso(self) -> str:
        """The moment for `<time datetime>` and feeds, no more exact than it was written."""
        return self.text if self.instant is None else self.instant.isoformat()


def parse_moment(text: str) -> Moment:
    """Read `2024-12-16` or `2024-12-16T09:30+01:00`; raises MomentError where it is neither."""
    if _DAY.fullmatch(text):
        return Moment(text, _day(text))
    match = _TIME.fullmatch(text)
    if not match:
        raise MomentError("is not a date such as 2024-12-16 or 2024-12-16T09:30+01:00")
    day, clock, offset = match.groups()
    _day(day)
    if not offset:
        raise MomentError("has a time without its offset from UTC, such as +01:00 or Z")
    try:
        instant = datetime.fromisoformat(f"{day}T{clock}{offset}")
        return Moment(text, instant.date(), instant.astimezone(UTC).astimezone(instant.tzinfo))
    except (ValueError, OverflowError):
        raise MomentError(f"has a time that no clock shows: {clock}{offset}") from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    year, month, number = (int(part) for part in text.split("-"))
    if year == 0:
        raise MomentError("has a year 0; years begin at 0001")
    if not 1 <= month <= 12:
        raise MomentError(f"has a month {month:02}; months go from 01 to 12")
    raise MomentError(f"has a day {number:02} that {date(year, month, 1):%B %Y} does not have")
