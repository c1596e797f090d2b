"""The records of a card: what it says, in words and in places along the line of its timeline."""

from dataclasses import dataclass

#: The size of every card in pixels, as https://ogp.me and its readers like it best.
WIDTH, HEIGHT = 1200, 630

#: Labels along a line: places in per cent, and their words.
Labels = tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an event stands on the line, in per cent; `end` is None for one single day."""

    start: float
    end: float | None
    is_key: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A line of a timeline: its marks as they are drawn one after the other, the card's own ones, the labels below."""

    marks: tuple[Mark, ...]
    own: tuple[Mark, ...]
    labels: Labels


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `path` is its file below the site, `alt` what it shows in words.

    `label` is what kind of thing it is of, `topic` what that belongs to, `note` its date or how much there is, `site`
    who publishes it.
    """

    path: str
    label: str
    title: str
    topic: str
    note: str
    site: str
    alt: str
    line: TimeLine | None = None
