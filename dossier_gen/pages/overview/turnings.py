"""The turning points of a picture: each a shape in its place, and a number that has room beside the others."""

from collections.abc import Iterable, Iterator, Sequence

from dossier_gen.edtf import words
from dossier_gen.pages.overview.axis import Axis, percent
from dossier_gen.pages.overview.spots import Spot
from dossier_gen.pages.picture_views import Turning

#: More turning points than this are marked without numbers.
MOST_NUMBERS = 18
#: What a number of two digits takes on a telephone, in per cent.
NUMBER_ROOM = 5.4


def turnings(found: Sequence[Spot], along: Axis) -> tuple[Turning, ...]:
    """The turning points in the order of their dates, numbered; or where there are many, where they lie."""
    reach = [(_at(spot.wide_first, along, 0), _at(spot.wide_last, along, 1), spot) for spot in found]
    if len(found) > MOST_NUMBERS:
        return tuple(_crowd(reach))
    numbered = zip(reach, spread([(x1 + x2) / 2 for x1, x2, _ in reach], NUMBER_ROOM), strict=True)
    return tuple(_turning(x1, x2, spot, i, place) for i, ((x1, x2, spot), place) in enumerate(numbered, 1))


def _crowd(reach: Iterable[tuple[float, float, Spot]]) -> Iterator[Turning]:
    """A shape for every place that holds turning points: they cannot be told apart there in any case."""
    days: dict[int, bool] = {}
    spans: list[tuple[float, float, bool]] = []
    for x1, x2, spot in sorted(reach, key=lambda one: one[:2]):
        hollow = spot.event.status == "expected"
        if spot.is_day:
            place = round((x1 + x2) / 2)
            days[place] = days.get(place, True) and hollow
        elif spans and x1 <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(x2, spans[-1][1]), spans[-1][2] and hollow)
        else:
            spans.append((x1, x2, hollow))
    for x1, x2, hollow in spans:
        yield Turning(percent(x1), percent(x2), False, hollow, 0, "", "", "")
    for place, hollow in days.items():
        yield Turning(percent(place), percent(place), True, hollow, 0, "", "", "")


def _turning(x1: float, x2: float, spot: Spot, number: int, place: float) -> Turning:
    if spot.is_day:
        x1 = x2 = (x1 + x2) / 2
    return Turning(
        percent(x1),
        percent(x2),
        spot.is_day,
        spot.event.status == "expected",
        number,
        percent(place),
        percent(min(x2, max(x1, place))),
        f"{words(spot.event.date)}: {spot.event.title}",
    )


def _at(day: int | None, along: Axis, after: int) -> float:
    """Where a day begins (`after` 0) or ends (1); the edge of that side where it is not known."""
    return along.at((along.end if after else along.first) if day is None else day + after)


def spread(wanted: Sequence[float], room: float) -> list[float]:
    """Places as near as can be to those wanted, in the same order, each with its room, all between the edges.

    Neighbours that want the same place form a block around the mean of what they want: isotonic regression by pooling
    adjacent violators (https://en.wikipedia.org/wiki/Isotonic_regression), after moving each place by the room of
    those before it.
    """
    blocks: list[tuple[float, int]] = []
    for i, place in enumerate(wanted):
        total, size = place - i * room, 1
        while blocks and blocks[-1][0] * size >= total * blocks[-1][1]:
            total, size = total + blocks[-1][0], size + blocks[-1][1]
            blocks.pop()
        blocks.append((total, size))
    highest = 100 - room / 2 - (len(wanted) - 1) * room
    level = [min(highest, max(room / 2, total / size)) for total, size in blocks for _ in range(size)]
    return [place + i * room for i, place in enumerate(level)]
