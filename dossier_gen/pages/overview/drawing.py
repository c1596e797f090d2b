"""The drawing: the bands of a picture from top to bottom, and what stands in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier_gen.pages.overview.axis import Axis
from dossier_gen.pages.overview.marks import DOT, ROW, columns, most, rows, stacks, tally
from dossier_gen.pages.overview.spots import Spot
from dossier_gen.pages.overview.turnings import MOST_NUMBERS, turnings
from dossier_gen.pages.picture_views import Band, Counted, OthersBand, TurningBand

#: Heights in pixels: the words of a band, the number above its highest column, columns of events and of articles.
WORDS, NUMBER, EVENTS, ARTICLES = 20, 14, 56, 30
#: Where turning points stand with their numbers above them, and without; and what is below their middle.
NUMBERED, BARE, BELOW = 40, 10, 10


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, and what the words about it need.

    Of the events `inside` the picture, in the order of their dates, `single` are those of one single day, `others` the
    other ones, both with their turning points, which are `keys`; `earlier` and `later` are outside. The counts are by
    period of the axis.
    """

    along: Axis
    inside: tuple[Spot, ...]
    single: tuple[Spot, ...]
    others: tuple[Spot, ...]
    keys: tuple[Spot, ...]
    earlier: tuple[Spot, ...]
    later: tuple[Spot, ...]
    single_counts: tuple[int, ...]
    article_counts: tuple[int, ...]
    articles: int
    turning_band: TurningBand | None
    event_band: Counted | None
    other_band: OthersBand | None
    article_band: Counted | None
    bottom: int

    @property
    def lines_top(self) -> int:
        """Where the lines across the picture begin: below the numbers of the turning points."""
        return self.turning_band.y - BELOW if self.turning_band else 0

    @property
    def bars_left_out(self) -> int:
        """How many dates that are no single day found no room."""
        drawn = len(self.other_band.bars) if self.other_band else 0
        return sum(1 for spot in self.others if not spot.event.key) - drawn


def draw(found: Sequence[Spot], articles: Sequence[int], along: Axis) -> Drawing:
    """Draw events, in the order of their dates, and articles by the numbers of their days."""
    inside = tuple(spot for spot in found if spot.lies_within(along.first, along.end))
    single = tuple(spot for spot in inside if spot.is_day)
    others = tuple(spot for spot in inside if not spot.is_day)
    keys = tuple(spot for spot in inside if spot.event.key)
    happened, expected = (
        tally((spot.middle for spot in single if (spot.event.status == "expected") is wanted), along)
        for wanted in (False, True)
    )
    covered = tally(articles, along)
    turning_band, y = _turnings(keys, along)
    event_band, y = _events(happened, expected, along, y)
    other_band, y = _others(tuple(spot for spot in others if not spot.event.key), along, y)
    article_band, y = _articles(covered, along, y)
    return Drawing(
        along=along,
        inside=inside,
        single=single,
        others=others,
        keys=keys,
        earlier=tuple(spot for spot in found if spot.is_before(along.first)),
        later=tuple(spot for spot in found if spot.is_after(along.end)),
        single_counts=tuple(a + b for a, b in zip(happened, expected, strict=True)),
        article_counts=covered,
        articles=len(articles),
        turning_band=turning_band,
        event_band=event_band,
        other_band=other_band,
        article_band=article_band,
        bottom=y,
    )


def _turnings(keys: Sequence[Spot], along: Axis) -> tuple[TurningBand | None, int]:
    if not keys:
        return None, 0
    middle = NUMBERED if len(keys) <= MOST_NUMBERS else BARE
    return TurningBand(middle, turnings(keys, along)), middle + BELOW


def _events(happened: Sequence[int], expected: Sequence[int], along: Axis, y: int) -> tuple[Counted | None, int]:
    heights = tuple(a + b for a, b in zip(happened, expected, strict=True))
    if not any(heights):
        return None, y
    top = y + WORDS
    if stacks(happened, expected, along, 0):
        bottom = top + DOT * max(heights) + 2
        band = Band(f"Events, one dot each, by {along.unit.name}", y + 12, bottom)
        return Counted(band, stacks(happened, expected, along, bottom), (), None), bottom
    bottom = top + NUMBER + EVENTS
    band = Band(f"Events per {along.unit.name}", y + 12, bottom)
    drawn = columns(happened, expected, along, bottom, EVENTS, "event")
    return Counted(band, (), drawn, most(heights, along, top + NUMBER - 3)), bottom


def _others(others: Sequence[Spot], along: Axis, y: int) -> tuple[OthersBand | None, int]:
    if not others:
        return None, y
    top = y + WORDS
    bars = rows(others, along, top)
    bottom = max(bar.y for bar in bars) + ROW // 2 + 2
    return OthersBand(Band("No single day", y + 14, bottom), bars), bottom


def _articles(covered: Sequence[int], along: Axis, y: int) -> tuple[Counted | None, int]:
    if not any(covered):
        return None, y
    top = y + WORDS
    bottom = top + NUMBER + ARTICLES
    band = Band(f"Our articles per {along.unit.name}", y + 14, bottom)
    drawn = columns(covered, [0] * len(covered), along, bottom, ARTICLES, "article")
    return Counted(band, (), drawn, most(covered, along, top + NUMBER - 3)), bottom
