"""How likely two events are the same, from what they share and what they do not.

The likelihood is a logistic function of a few measures. Its weights were set by reading pairs and hold for ledgers of
any size: every measure lies between 0 and 1, or counts few things.
"""

from dataclasses import dataclass
from math import exp

from dossier_gen.duplicates.candidates import WINDOW, Key

#: So many words or names that are told only in these days are enough.
_ENOUGH = 4.0

#: So many words in a row, the same in both, do not come about by chance; fewer than these say nothing.
RUN = 10
_CHANCE, _COPY = 6, 14


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two events share, and what they do not.

    `alike` is the cosine of their words and names, each weighed by its rarity; `covered` the part of the shorter that
    the longer has; `own` how much they share that is told only in these days; `flat` the part of the shorter's words,
    each counted once; `named` the weight of the names that they share; `run` the most words in a row that both have,
    where they may be of one time. `sources` counts those that both cite; `has_own_source` says that hardly any other
    event cites one of them, as a live blog is cited. `patterned` counts events at other times that share the same: a
    kind of news that comes again and again. `steps` are stems of steps that only one of them tells; `gap` is in days;
    `tells_tolls` where both tell how many were hurt; `is_update` where one tells a new toll of what the other tells,
    `is_higher` where one merely tells more; `disagrees` where both tell numbers and none is the same; `is_elsewhere`
    where both name places and none is the same.
    """

    shared: tuple[Key, ...]
    alike: float
    covered: float
    own: float
    flat: float
    named: float
    run: int
    patterned: int
    steps: tuple[str, ...]
    gap: int
    sources: int
    has_own_source: bool
    numbers: frozenset[int]
    tells_tolls: bool
    is_update: bool
    is_higher: bool
    disagrees: bool
    is_elsewhere: bool
    is_same_time: bool

    @property
    def score(self) -> float:
        """How likely they are the same, from 0 to 1."""
        text = 3.2 * self.alike + 1.8 * self.covered + 2.2 * min(self.own / _ENOUGH, 1.0) + 1.0 * self.flat
        z = -5.4 + text + self._evidence() + self._names() - self._doubts() - self._distance()
        return round(1 / (1 + exp(-z)), 6)

    @property
    def is_later_toll(self) -> bool:
        """Whether what differs is how many were hurt: one event, of which a later report tells more."""
        return self.is_update or self.is_higher

    @property
    def _shares_report(self) -> bool:
        """Whether both rest on one report that tells of little else."""
        return self.has_own_source and not self.is_elsewhere

    @property
    def _is_one_report(self) -> bool:
        """Whether both tell of the same names on the same days from one report: steps may be told or not."""
        is_copy = bool(self.sources) and self.run >= RUN and not self.is_elsewhere
        return self.gap == 0 and self.named > 0 and not self.disagrees and (self._shares_report or is_copy)

    def _evidence(self) -> float:
        found = 0.25 * min(len(self.numbers), 2) + 1.3 * self.is_update
        if self._shares_report:
            return found + (1.6 if self.gap == 0 or self.is_update else 1.0)
        return found + 0.5 * min(self.sources, 1)

    def _names(self) -> float:
        weight = 0.3 * min(self.named, 3.0) if self._is_one_report else 0.0
        if (self.gap == 0 and self.sources) or (self.tells_tolls and not self.steps):
            return weight + 0.4 * min(self.named, 2.0)
        return weight + (0.2 * min(self.named, 2.0) if self.gap == 0 else 0.0)

    def _doubts(self) -> float:
        step = 0.4 if self.is_update or self._is_one_report else 0.9
        pattern = 0.4 if self._shares_report else 0.8
        found = pattern * min(self.patterned, 3) + step * min(len(self.steps), 3)
        return found + 1.4 * self.disagrees + 1.4 * self.is_elsewhere

    def _distance(self) -> float:
        """What days between them take away; what one time gives is less than nothing."""
        if self.gap == 0:
            # Two events of one day are often told with the same words; with the same words and source seldom.
            copied = min(max(self.run - _CHANCE, 0) / (_COPY - _CHANCE), 1.0) if self.sources else 0.0
            return -0.8 * self.is_same_time - 1.6 * copied
        follows = self.is_update or self.sources
        return 0.25 * min(self.gap, WINDOW) + (0.0 if follows else 0.8)
