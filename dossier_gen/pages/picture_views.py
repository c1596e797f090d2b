"""View records of the pictures: places along the axis as SVG has them ("12.5%"), heights in pixels, texts as shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the picture and its label; each `…_is_wide` where only a wide screen has room for it."""

    x: str
    label: str
    line_is_wide: bool
    label_is_wide: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """One event."""

    x: str
    y: int
    is_expected: bool


@dataclass(frozen=True, slots=True)
class Column:
    """What falls into a period: a column, and upon it a hollow one for what is expected."""

    x: str
    width: str
    y: int
    height: int
    expected_y: int
    expected_height: int
    words: str


@dataclass(frozen=True, slots=True)
class Most:
    """The number above the highest column; `anchor` is the side of the text that stands at `x`."""

    x: str
    y: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A date that is no single day: what bounds it, and in `wide` what bounds it if its marks of doubt count.

    `is_open` where an end is open or not in the calendar; `runs` are the edges that it runs over.
    """

    x1: str
    x2: str
    y: int
    is_open: bool
    is_expected: bool
    wide: tuple[str, str] | None
    runs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """A turning point: its shape from `x1` to `x2`, and its number with a line to the shape where it has one."""

    x1: str
    x2: str
    is_day: bool
    is_expected: bool
    number: int
    number_x: str
    line_x: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A turning point in the list below the picture."""

    url: str
    title: str
    when: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of the picture: its words, where they stand, and its bottom."""

    words: str
    words_y: int
    bottom: int


@dataclass(frozen=True, slots=True)
class TurningBand:
    """The turning points, whose shapes stand at the height `y`."""

    y: int
    turnings: tuple[Turning, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A band of dots, or of columns with the number above the highest."""

    band: Band
    dots: tuple[Dot, ...]
    columns: tuple[Column, ...]
    most: Most | None


@dataclass(frozen=True, slots=True)
class OthersBand:
    """The dates that are no single day."""

    band: Band
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the legend: which sign, and what it stands for."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Share:
    """A row of the source mix: its name, how many, the share as words and as a length.

    `marked` is the length of its part that is from state media, `note` says how many those are.
    """

    name: str
    number: str
    percent: str
    length: str
    marked: str
    note: str


@dataclass(frozen=True, slots=True)
class Mix:
    """One way to sort the sources."""

    title: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line of a map's grid: where it is, and which degree."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map with a place in its middle: the land as a path, the lines from north to south and those across."""

    title: str
    width: int
    height: int
    land: str
    meridians: tuple[MapLine, ...]
    parallels: tuple[MapLine, ...]
