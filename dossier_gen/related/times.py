"""Nearness in time, as a factor in whole numbers."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Ints, Places
from dossier_gen.related.settings import Weights

BITS = 12
_LONGEST = 36525  # a hundred years; also what lies between an article without a date and any other
UNDATED = -1


def days(dates: Sequence[date | None]) -> Places:
    """The dates as numbers of days."""
    return np.array([day.toordinal() if day else UNDATED for day in dates], np.int32)


class Nearness:
    """By how much what two articles share is diminished by the days between them: a power law, without a horizon."""

    def __init__(self, days: Places, weights: Weights) -> None:
        self.days = days
        decay = (1 + np.arange(_LONGEST + 1) / weights.nearness_days) ** -weights.nearness
        self._factors = np.rint(decay * (1 << BITS)).astype(np.int64)

    def factors(self, first: NDArray[np.integer], second: NDArray[np.integer]) -> Ints:
        """The factors of pairs of articles, in 1/4096."""
        one, other = self.days[first], self.days[second]
        between = np.minimum(np.abs(one - other), _LONGEST)
        return self._factors[np.where((one == UNDATED) | (other == UNDATED), _LONGEST, between)]

    def applied(self, sums: NDArray[np.integer], first: NDArray[np.integer], second: NDArray[np.integer]) -> Places:
        """What remains of the sums of pairs of articles."""
        return ((sums * self.factors(first, second)) >> BITS).astype(np.int32)


def around(days: Places, reach: int) -> Places:
    """For each article the `reach` articles before and after it by date, then id; -1 where there are none left."""
    order = np.argsort(days, kind="stable").astype(np.int32)
    padded = np.concatenate([np.full(reach, -1, np.int32), order, np.full(reach, -1, np.int32)])
    steps = [step for step in range(2 * reach + 1) if step != reach]
    found = np.empty((len(days), 2 * reach), np.int32)
    for column, step in enumerate(steps):
        found[order, column] = padded[step : step + len(days)]
    return found
