"""Where events lie in time, and the stretch of time that a picture of them shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from dossier_gen.model import Event
from dossier_gen.pages.overview.periods import END, FIRST

#: One event in so many may lie outside of the picture …
ONE_IN = 20
#: … but with fewer events none, except one of at least these …
ENOUGH_FOR_ONE = 10
#: … and only where the picture would else be so many times as long.
TOO_LONG = 4
#: A picture of less than a week shows nothing.
SHORTEST = 7


@dataclass(frozen=True, slots=True)
class Spot:
    """The days that bound an event's date, as numbers; None where an end is open or not in the calendar.

    `wide_first` and `wide_last` are the bounds moved outwards for the date's marks of doubt.
    """

    event: Event
    first: int | None
    last: int | None
    wide_first: int | None
    wide_last: int | None

    @property
    def is_day(self) -> bool:
        """Whether it is one single day, and written without doubt."""
        date_ = self.event.date
        return self.first is not None and self.first == self.last and not (date_.uncertain or date_.approximate)

    @property
    def middle(self) -> int:
        """The middle of its days, or the one bound that is known."""
        known = [day for day in (self.first, self.last) if day is not None]
        return sum(known) // len(known)

    @property
    def length(self) -> int:
        """How many days it may be; 1 where an end is not known."""
        return 1 if self.first is None or self.last is None else self.last - self.first + 1

    def lies_within(self, first: int, end: int) -> bool:
        """Whether any of its days may lie from `first` until before `end`."""
        return not self.is_before(first) and not self.is_after(end)

    def is_before(self, day: int) -> bool:
        """Whether it surely ends before a day."""
        return self.last is not None and self.last < day

    def is_after(self, end: int) -> bool:
        """Whether it surely begins at `end` or later."""
        return self.first is not None and self.first >= end


def spots(events: Iterable[Event]) -> Iterator[Spot]:
    """The events that have at least one bound in the calendar."""
    for event in events:
        when = event.date
        if when.earliest or when.latest:
            first, last = _number(when.earliest), _number(when.latest)
            yield Spot(event, first, last, *_wide(first, last, when.earliest_padded, when.latest_padded))


def _number(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _wide(
    first: int | None, last: int | None, earliest: date | None, latest: date | None
) -> tuple[int | None, int | None]:
    """The padded bounds; where padding left the calendar, its end."""
    return (
        first if first is None else _number(earliest) or FIRST,
        last if last is None else _number(latest) or END - 1,
    )


def shown(found: Sequence[Spot], articles: Sequence[int]) -> tuple[int, int]:
    """The first day of the picture and the day after its last.

    It holds all events, or where a few far away would press the rest together, 19 of 20 and what is near them. Dates
    that are no single day, and articles, lengthen it at each side by at most a quarter, or by what half of them last.
    """
    first, last = _most(sorted(spot.middle for spot in found))
    within = [spot for spot in found if first <= spot.middle <= last]
    room = max((last - first + 1) // 4, median_low(spot.length for spot in within))
    days = [day for spot in within for day in (spot.first, spot.last) if day is not None]
    near = [day for day in (*days, *articles) if first - room <= day <= last + room]
    return _at_least(min([first, *near]), max([last, *near]) + 1)


def _most(days: Sequence[int]) -> tuple[int, int]:
    """The shortest stretch that holds most of the days, with the days that follow it closely."""
    outside = len(days) // ONE_IN or int(len(days) >= ENOUGH_FOR_ONE)
    size = len(days) - outside
    left = min(range(outside + 1), key=lambda i: (days[i + size - 1] - days[i], i))
    right = left + size - 1
    if days[-1] - days[0] + 1 <= TOO_LONG * (days[right] - days[left] + 1):
        return days[0], days[-1]
    near = max(SHORTEST, (days[right] - days[left]) // 10)
    while left > 0 and days[left] - days[left - 1] <= near:
        left -= 1
    while right < len(days) - 1 and days[right + 1] - days[right] <= near:
        right += 1
    return days[left], days[right]


def _at_least(first: int, end: int) -> tuple[int, int]:
    """A stretch made longer at both sides where it is too short, inside the calendar."""
    missing = max(0, SHORTEST - (end - first))
    first = max(FIRST, first - missing // 2)
    end = min(END, max(end, first + SHORTEST))
    return min(first, end - SHORTEST), end
