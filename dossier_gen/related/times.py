"""Nearness in time, as a factor in whole numbers."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from dossier_gen.related.settings import Weights
from dossier_gen.related.sparse import Ints, Places

BITS = 12
_LONGEST = 36525  # a hundred years; also what lies between an article without a date and any other
UNDATED = -1
_NEVER = 1 << 29
_SPARE = 8


def days(dates: Sequence[date | None]) -> Places:
    """The dates as numbers of days."""
    return np.array([day.toordinal() if day else UNDATED for day in dates], np.int32)


class Nearness:
    """By how much what two articles share is diminished by the days between them: a power law, without a horizon."""

    def __init__(self, days: Places, weights: Weights) -> None:
        # An article without a date is far from every other, also from those without.
        self._first = np.where(days == UNDATED, _NEVER, days).astype(np.int32)
        self._second = np.where(days == UNDATED, -_NEVER, days).astype(np.int32)
        decay = (1 + np.arange(_LONGEST + 1) / weights.nearness_days) ** -weights.nearness
        self._factors = np.rint(decay * (1 << BITS)).astype(np.int32)

    def factors(self, first: Ints | Places, second: Ints | Places) -> Places:
        """The factors of pairs of articles, in 1/4096."""
        between = np.abs(self._first[first] - self._second[second])
        found: Places = self._factors[np.minimum(between, _LONGEST, out=between)]
        return found

    def factor(self, days: int) -> int:
        """The factor of two articles so many days apart."""
        return int(self._factors[days])

    def applied(self, sums: Places, first: Ints | Places, second: Ints | Places) -> Places:
        """What remains of the sums of pairs; 32 bits are enough for eight times the sum of two equal articles."""
        return ((sums >> _SPARE) * self.factors(first, second)) >> (BITS - _SPARE)


def around(days: Places, reach: int) -> Places:
    """For each article the `reach` articles before and after it by date, then id; -1 where there are none left."""
    order = np.argsort(days, kind="stable").astype(np.int32)
    padded = np.concatenate([np.full(reach, -1, np.int32), order, np.full(reach, -1, np.int32)])
    steps = [step for step in range(2 * reach + 1) if step != reach]
    found = np.empty((len(days), 2 * reach), np.int32)
    for column, step in enumerate(steps):
        found[order, column] = padded[step : step + len(days)]
    return found
