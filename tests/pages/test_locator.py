"""The small map of where a place is."""

import re

import pytest

from dossier_gen.model import Location
from dossier_gen.pages.locator import locator
from dossier_gen.pages.picture_views import Locator, MapLine
from tests.factory import image, named
from tests.pages.making import all_pages, look


def drawn(latitude: float, longitude: float, kind: str = "city") -> Locator:
    place = named(Location, "x", latitude=latitude, longitude=longitude, kind=kind)
    assert isinstance(place, Location)
    found = locator(place)
    assert found is not None
    return found


def is_land(found: Locator, x: float, y: float) -> bool:
    """Whether a point of the map is on land, by the even-odd rule."""
    crossed = 0
    for ring in re.findall(r"M([^Z]+)Z", found.land):
        numbers = [int(number) for number in ring.split()]
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
            crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return bool(crossed % 2)


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (33.51, 36.29, True),  # Damascus
        (-15.8, -47.9, True),  # Brasília
        (34.5, 30.0, False),  # between Cyprus and Crete
        (42.0, 51.0, False),  # the Caspian Sea, a hole in the land
        (0.0, -30.0, False),  # the Atlantic
        (68.0, -179.0, True),  # Chukotka, east of the date line
        (-89.0, 0.0, True),  # by the South Pole
    ],
)
def test_land_is_where_land_is(latitude: float, longitude: float, expected: bool) -> None:
    found = drawn(latitude, longitude)
    assert is_land(found, found.width / 2 + 0.5, found.height / 2 + 0.5) == expected


@pytest.mark.parametrize("longitude", [-179.9, 179.9])
def test_a_map_reaches_across_the_date_line(longitude: float) -> None:
    found = drawn(67, longitude)
    assert is_land(found, 20.5, 100.5)
    assert is_land(found, 300.5, 100.5)


@pytest.mark.parametrize(("latitude", "longitude"), [(90.0, 180.0), (-90.0, -180.0), (35.4, 35.95), (0.0, 0.0)])
def test_nothing_is_drawn_off_the_map(latitude: float, longitude: float) -> None:
    found = drawn(latitude, longitude)
    assert all(0 <= int(x) <= found.width for x in re.findall(r"[M ](-?\d+) -?\d+", found.land))
    assert all(0 <= int(y) <= found.height for y in re.findall(r"[M ]-?\d+ (-?\d+)", found.land))
    assert all(0 <= line.at <= found.width for line in found.meridians)
    assert all(0 <= line.at <= found.height for line in found.parallels)


def test_the_grid_says_its_degrees_where_there_is_room() -> None:
    found = drawn(0, 103)
    assert found.meridians == (
        MapLine(27, "95° E"),
        MapLine(110, "100° E"),
        MapLine(193, "105° E"),
        MapLine(277, "110° E"),
    )
    assert found.parallels == (MapLine(183, ""), MapLine(100, "0°"), MapLine(17, ""))
    across = [line.words for line in drawn(67, 178).meridians]
    assert [words for words in across if words] == [
        *("160° E", "165° E", "170° E", "175° E", "180°", "175° W", "170° W", "165° W"),
    ]


def test_the_map_is_as_wide_as_it_must_be() -> None:
    by_the_sea, inland, remote = (drawn(*place) for place in ((35.4, 35.95), (4.36, 18.56), (48.0, 90.0)))
    assert [line.words for line in by_the_sea.parallels if line.words] == ["35° N"]
    assert [line.words for line in inland.parallels if line.words] == ["0°", "10° N"]
    assert [line.words for line in remote.parallels if line.words] == ["40° N", "50° N", "60° N"]


def test_of_what_is_large_more_is_shown() -> None:
    assert len(drawn(20, 0, "country").parallels) < 36 / 5
    assert len(drawn(20, 0, "country").land) > len(drawn(20, 0, "town").land)


def test_a_picture_of_the_place_stands_instead_and_without_coordinates_there_is_no_map() -> None:
    pages = all_pages(
        named(Location, "here", latitude=35.4, longitude=35.9),
        named(Location, "shown", latitude=35.4, longitude=35.9, image=image()),
        named(Location, "somewhere", latitude=35.4),
    )
    maps = {path: len(look(page).named("svg")) for path, page in pages.items() if path.startswith("places/")}
    assert maps == {"places/here.md": 1, "places/shown.md": 0, "places/somewhere.md": 0, "places/index.md": 0}
    assert "Name of here on a map of the coasts around it" in look(pages["places/here.md"]).text
