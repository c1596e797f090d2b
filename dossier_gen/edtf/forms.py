"""What an EDTF text can be: a date, a long year, a span or a set; frozen records with the days they bound."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from dossier_gen.edtf.days import Ymd


class Edge(Enum):
    """An end of a span that is no date: open (`..`) or unknown (nothing written)."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A year, month, season or day as written, with the mark (?, ~, % or nothing) before and after it."""

    digits: str
    before: str
    after: str

    @property
    def has_x(self) -> bool:
        """Whether a digit is left unspecified."""
        return "X" in self.digits


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day to the second, and its offset from UTC as written ("" where none was)."""

    time: str
    offset: str

    @property
    def seconds(self) -> int:
        """Seconds from the midnight UTC of the day that was written; without an offset, UTC is assumed."""
        hour, minute, second = self.time.split(":")
        return int(hour) * 3600 + int(minute) * 60 + int(second) - self._offset_seconds()

    def _offset_seconds(self) -> int:
        if self.offset in ("", "Z"):
            return 0
        size = int(self.offset[1:3]) * 3600 + int(self.offset[4:6] or "0") * 60
        return -size if self.offset[0] == "-" else size


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A year, year and month (or season), or day: one to three parts; perhaps a time of day.

    `first` and `last` are the days between which it surely lies; None where the year is wholly unknown.
    """

    text: str
    parts: tuple[Part, ...]
    first: Ymd | None
    last: Ymd | None
    clock: Clock | None = None

    @property
    def season(self) -> int | None:
        """The code (21 to 41) of a season or another part of a year, where one was written."""
        code = self.parts[1].digits if len(self.parts) == 2 else ""
        return int(code) if code.isdigit() and code > "12" else None

    @property
    def is_plain(self) -> bool:
        """Whether nothing but digits and hyphens was written: no mark, no X, no time."""
        return self.clock is None and not any(mark in self.text for mark in "?~%X")


@dataclass(frozen=True, slots=True)
class LongYear:
    """A year after Y, with an exponent, or with a number of significant digits; Y-17E7, 1950S2.

    `estimate` is the year itself; None where it is too far away to be written out in digits.
    """

    text: str
    estimate: int | None
    first: Ymd
    last: Ymd


@dataclass(frozen=True, slots=True)
class Span:
    """From a date to a date; either end may be open or, outside a set, unknown."""

    start: CalendarDate | Edge
    end: CalendarDate | Edge

    @property
    def first(self) -> Ymd | None:
        """The first day on which it may begin; None where that is open or unknown."""
        return None if isinstance(self.start, Edge) else self.start.first

    @property
    def last(self) -> Ymd | None:
        """The last day on which it may end; None where that is open or unknown."""
        return None if isinstance(self.end, Edge) else self.end.last


@dataclass(frozen=True, slots=True)
class DateSet:
    """Several dates: one of them `[…]`, or all of them `{…}`."""

    members: tuple[CalendarDate | Span, ...]
    all_of: bool

    @property
    def first(self) -> Ymd | None:
        """The first day of the earliest member; None where one has no first day."""
        days = [member.first for member in self.members]
        return None if None in days else min(day for day in days if day)

    @property
    def last(self) -> Ymd | None:
        """The last day of the latest member; None where one has no last day."""
        days = [member.last for member in self.members]
        return None if None in days else max(day for day in days if day)


Form: TypeAlias = CalendarDate | LongYear | Span | DateSet
