"""A small map that shows where a place is: the coasts around it, drawn into the page, so that nothing is asked for.

The coasts are Natural Earth's at 1:50 million, in the public domain (https://www.naturalearthdata.com), made coarser:
`land.txt` has a ring of land in each line, its corners as pairs of east and north in twentieths of a degree.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, radians

from dossier_gen.model import Location
from dossier_gen.pages.picture_views import Locator, MapLine

#: Degrees from the southern edge of a map to its northern one, and of that of what is larger than a town: the first
#: with which there are coasts to know the place by.
_HEIGHTS: tuple[float, ...] = (12.0, 24.0, 48.0)
_HEIGHTS_OF_LARGE: tuple[float, ...] = (36.0, 60.0)
#: So many numbers there are at least in the path of such coasts.
_LEAST = 120
_LARGE = frozenset({"region", "country", "sea"})

#: The map in its own units.
_SIZE = (320, 200)

#: So near an edge words would be cut off.
_MARGIN = 26

#: A degree of longitude is drawn no narrower than this part of one of latitude, or near a pole it would be nothing.
_NARROWEST = 0.2
_PER_DEGREE = 20

_Point = tuple[float, float]


def locator(place: Location) -> Locator | None:
    """The map around a place, as wide as it must be to show where it is; None where it has no coordinates."""
    if place.latitude is None or place.longitude is None:
        return None
    for degrees in _HEIGHTS_OF_LARGE if place.kind in _LARGE else _HEIGHTS:
        view = _View(place.longitude, place.latitude, degrees)
        land = "".join(_drawn(_inside([view.placed(*corner) for corner in ring])) for ring in _rings())
        if land.count(" ") > _LEAST:
            break
    width, height = _SIZE
    step = 5 if degrees <= 12 else 10
    return Locator(
        f"{place.name} on a map of the coasts around it",
        width,
        height,
        land,
        tuple(_line(view.placed(east, 0)[0], _words(_around(east), "E", "W"), width) for east in view.meridians(step)),
        tuple(_line(view.placed(0, north)[1], _words(north, "N", "S"), height) for north in view.parallels(step)),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """What the map shows: its middle, and how many degrees it is high. Away from the equator degrees are narrower."""

    east: float
    north: float
    degrees: float

    @property
    def scale(self) -> _Point:
        """How long a degree is drawn from west to east, and from north to south."""
        length = _SIZE[1] / self.degrees
        return length * max(cos(radians(self.north)), _NARROWEST), length

    def placed(self, east: float, north: float) -> _Point:
        """Where a point is on the map."""
        across, down = self.scale
        return _SIZE[0] / 2 + (east - self.east) * across, _SIZE[1] / 2 - (north - self.north) * down

    def meridians(self, step: int) -> Iterator[int]:
        """The lines from north to south."""
        half = _SIZE[0] / 2 / self.scale[0]
        return _steps(self.east - half, self.east + half, step)

    def parallels(self, step: int) -> Iterator[int]:
        """The lines from west to east; none beyond a pole."""
        half = self.degrees / 2
        return (north for north in _steps(self.north - half, self.north + half, step) if abs(north) <= 90)


def _line(at: float, words: str, length: int) -> MapLine:
    """A line of the grid; near a corner of the map it has no words."""
    return MapLine(round(at), words if _MARGIN < at < length - _MARGIN else "")


def _steps(first: float, last: float, step: int) -> Iterator[int]:
    start = -int(-first // step) * step
    return (degree for degree in range(start, int(last) + 1, step) if first < degree < last)


def _around(east: int) -> int:
    """A longitude from 180° W to 180° E."""
    return (east + 180) % 360 - 180


def _words(degrees: int, above: str, below: str) -> str:
    if degrees in (0, -180):
        return f"{abs(degrees)}°"
    return f"{abs(degrees)}° {above if degrees > 0 else below}"


@cache
def _rings() -> tuple[tuple[_Point, ...], ...]:
    """The land of the world, and again to the west and to the east of it: a map may reach across its edge."""
    lines = files(__package__).joinpath("land.txt").read_text("ascii").splitlines()
    rings = [
        [tuple(int(number) / _PER_DEGREE for number in pair.split(",")) for pair in line.split()] for line in lines
    ]
    return tuple(tuple((east + turn, north) for east, north in ring) for turn in (0, -360, 360) for ring in rings)


def _inside(ring: Sequence[_Point]) -> Sequence[_Point]:
    """The part of a ring that is on the map, side by side as Sutherland and Hodgman cut (doi:10.1145/360767.360802)."""
    for axis, bound in enumerate(_SIZE):
        if all(corner[axis] < 0 for corner in ring) or all(corner[axis] > bound for corner in ring):
            return ()
    for axis, bound in enumerate(_SIZE):
        for edge, side in ((0.0, 1), (float(bound), -1)):
            ring = tuple(_cut(ring, axis, edge, side))
    return ring


def _cut(ring: Sequence[_Point], axis: int, edge: float, side: int) -> Iterator[_Point]:
    for one, other in zip((*ring[-1:], *ring), ring, strict=False):
        is_in, was_in = (other[axis] - edge) * side >= 0, (one[axis] - edge) * side >= 0
        if is_in != was_in:
            share = (edge - one[axis]) / (other[axis] - one[axis])
            yield one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])
        if is_in:
            yield other


def _drawn(ring: Iterable[_Point]) -> str:
    """A ring as a path of whole units, corners that fall together drawn once."""
    corners = [f"{round(x)} {round(y)}" for x, y in ring]
    distinct = [corner for corner, before in zip(corners, (None, *corners), strict=False) if corner != before]
    return f"M{' '.join(distinct)}Z" if len(distinct) > 2 else ""
