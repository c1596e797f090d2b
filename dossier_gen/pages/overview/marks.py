"""What is drawn for events and articles: dots or columns, bars for dates that are no single day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from dossier_gen.pages.overview.axis import Axis, percent
from dossier_gen.pages.overview.spots import Spot
from dossier_gen.pages.picture_views import Bar, Column, Dot, Most
from dossier_gen.wording import count

#: Dots stand on one another up to this height, and there are at most so many; else columns count them.
HIGHEST_STACK, MOST_DOTS = 8, 150
DOT = 7
#: Rows of bars; what finds no room in them is told in words.
MOST_ROWS, ROW = 8, 8
#: The room that the shortest bar takes, and the gap behind it, in per cent.
SHORTEST_BAR, GAP = 1.5, 1.0


def tally(days: Iterable[int], along: Axis) -> tuple[int, ...]:
    """How many of the days fall into each period of the axis; those outside are not counted."""
    counted = Counter(along.unit.start(day) for day in days if along.first <= day < along.end)
    return tuple(counted[start] for start, _ in along.periods)


def stacks(happened: Sequence[int], expected: Sequence[int], along: Axis, bottom: int) -> tuple[Dot, ...]:
    """A dot for each event, stacked in the middle of its period; none where there are too many for dots."""
    heights = [a + b for a, b in zip(happened, expected, strict=True)]
    if max(heights) > HIGHEST_STACK or sum(heights) > MOST_DOTS:
        return ()
    return tuple(
        Dot(percent(along.at((start + end) / 2)), bottom - DOT // 2 - DOT * i, is_expected=i >= happened[place])
        for place, (start, end) in enumerate(along.periods)
        for i in range(heights[place])
    )


def columns(
    happened: Sequence[int], expected: Sequence[int], along: Axis, bottom: int, height: int, noun: str
) -> tuple[Column, ...]:
    """A column for each period that holds anything, the highest of the given height, the lowest still to be seen."""
    highest = max(a + b for a, b in zip(happened, expected, strict=True))
    found = []
    for (start, end), some, more in zip(along.periods, happened, expected, strict=True):
        if not some + more:
            continue
        solid, hollow = _height(some, highest, height), _height(more, highest, height)
        said = f"{along.unit.words(start)}: {count(some + more, noun)}{f', {more} of them expected' if more else ''}"
        x1, x2 = round(along.at(start), 1), round(along.at(end), 1)
        found.append(
            Column(percent(x1), percent(x2 - x1), bottom - solid, solid, bottom - solid - hollow, hollow, said)
        )
    return tuple(found)


def _height(number: int, highest: int, height: int) -> int:
    return max(2, round(number * height / highest)) if number else 0


def most(heights: Sequence[int], along: Axis, y: int) -> Most:
    """The number above the first of the highest columns."""
    highest = max(heights)
    start, end = along.periods[list(heights).index(highest)]
    place = along.at((start + end) / 2)
    anchor = "start" if place < 5 else "end" if place > 95 else "middle"
    edge = along.at(start) if anchor == "start" else along.at(end) if anchor == "end" else place
    return Most(percent(edge), y, anchor, f"{highest:,}")


def rows(found: Iterable[Spot], along: Axis, top: int) -> tuple[Bar, ...]:
    """Bars in the first row that has room for each, the shortest, which say most, first; none where no row has room."""
    taken: list[list[tuple[float, float]]] = []
    bars = []
    for spot, x1, x2 in _shortest_first(found, along):
        row = next((i for i, others in enumerate(taken) if _is_free(x1, x2, others)), len(taken))
        if row == MOST_ROWS:
            continue
        taken[row:] = taken[row:] or [[]]
        taken[row].append((x1, x2))
        bars.append(_bar(spot, along, top + ROW * row + ROW // 2))
    return tuple(bars)


def _shortest_first(found: Iterable[Spot], along: Axis) -> list[tuple[Spot, float, float]]:
    reach = [(spot, *_between(spot.wide_first, spot.wide_last, along)) for spot in found]
    wide = [(spot, x1, max(x2, x1 + SHORTEST_BAR)) for spot, x1, x2 in reach]
    return sorted(wide, key=lambda bar: (round(bar[2] - bar[1], 2), bar[1]))


def _is_free(x1: float, x2: float, others: Iterable[tuple[float, float]]) -> bool:
    return all(x2 + GAP <= start or end + GAP <= x1 for start, end in others)


def _bar(spot: Spot, along: Axis, y: int) -> Bar:
    x1, x2 = _between(spot.first, spot.last, along)
    wide = _between(spot.wide_first, spot.wide_last, along)
    left = spot.first is None or spot.first < along.first
    right = spot.last is None or spot.last >= along.end
    return Bar(
        percent(x1),
        percent(x2),
        y,
        is_open=spot.first is None or spot.last is None,
        is_expected=spot.event.status == "expected",
        wide=(percent(wide[0]), percent(wide[1])) if wide != (x1, x2) else None,
        runs=tuple(chain(("left",) * left, ("right",) * right)),
    )


def _between(first: int | None, last: int | None, along: Axis) -> tuple[float, float]:
    """From the beginning of the first day to the end of the last; to the edges where there is none."""
    return (
        along.at(along.first if first is None else first),
        along.at(along.end if last is None else last + 1),
    )
