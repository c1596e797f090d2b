"""The old leads of articles that did not move, brought up to date with those that did.

A list of leads is cut off at a length: of what was cut off it is only known that it promised less than all in the list
did. So a list whose members all promise more still is complete, and any other has to be found anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from dossier_gen.related.leads import NOBODY, Comparison, Leads, Pairs, in_blocks, order_keys
from dossier_gen.related.settings import Limits
from dossier_gen.related.sparse import Ints

#: Stands in a list of leads for an article that has been removed.
GONE = -2

_CHUNK = 50_000


@dataclass(frozen=True, slots=True)
class News:
    """What moved articles are to those that did not: the row of the one, the place of the other, what it promises.

    `touched` are articles whose list is short and has to be found anew.
    """

    rows: Ints
    others: Ints
    promises: Ints
    touched: Ints

    def where(self, keep: np.ndarray) -> "News":
        """Some of it."""
        return News(self.rows[keep], self.others[keep], self.promises[keep], self.touched)


class Merge:
    """Puts the moved articles where they belong in the leads of the others."""

    def __init__(self, leads: Leads, moved: Ints, limits: Limits) -> None:
        self._leads = leads
        self._limits = limits
        self._is_moved = np.zeros(len(leads) + 2, bool)  # with places for GONE and NOBODY
        self._is_moved[moved] = True
        self._is_moved[GONE] = True
        self._least = leads.promises.min(axis=1)
        self._hits = np.count_nonzero(self._is_moved[leads.others], axis=1)
        self._anew = np.zeros(len(leads), bool)
        self._pairs: list[tuple[Ints, Ints]] = []

    def news(self, found: Iterable[Pairs]) -> News:
        """What these moved articles are to others, as far as it may matter to them."""
        rows, others, promises, touched = [], [], [], []
        for pairs in found:
            least = self._least[pairs.others]
            still = ~self._is_moved[pairs.others]
            touched.append(pairs.others[still & (least == 0)])
            matters = still & (least > 0) & (pairs.promises >= least)
            rows.append(pairs.others[matters])
            others.append(np.full(len(rows[-1]), pairs.row))
            promises.append(pairs.promises[matters])
        return News(*(np.concatenate(parts).astype(np.int64) for parts in (rows, others, promises, touched)))

    def add(self, parts: list[News]) -> None:
        """Merge all news."""
        nothing = np.zeros(0, np.int64)
        parts = [News(nothing, nothing, nothing, nothing), *parts]
        news = News(
            np.concatenate([part.rows for part in parts]),
            np.concatenate([part.others for part in parts]),
            np.concatenate([part.promises for part in parts]),
            np.concatenate([part.touched for part in parts]),
        )
        self._anew[news.touched] = True
        slots = self._slots(news)
        stays = (slots != NOBODY) & (news.promises > self._least[news.rows])
        size = len(self._leads)
        full = (self._least > 0) & ~self._is_moved[:size]
        other = np.bincount(news.rows[~stays], minlength=size) > 0
        lost = self._hits != np.bincount(news.rows[stays], minlength=size)
        mixed = full & (other | lost)
        here = stays & ~mixed[news.rows]
        rows, slots = news.rows[here], slots[here]
        self._leads.promises[rows, slots] = news.promises[here]
        self._pairs.append((rows, slots))
        self._rebuild(np.flatnonzero(mixed), news.where(mixed[news.rows]))

    def anew(self, window_moved: np.ndarray) -> Ints:
        """The articles whose leads are to be found anew, given whose neighbours in time are others now."""
        short = self._least == 0
        self._anew |= short & (window_moved | (self._hits > 0))
        return np.flatnonzero(self._anew)

    def score(self, comparison: Comparison) -> None:
        """Compare the pairs that are new or have moved, but for those of articles whose leads were found anew."""
        rows, slots = (np.concatenate(parts) for parts in zip(*self._pairs, strict=True))
        known = ~self._anew[rows]
        rows, slots = rows[known], slots[known]
        others = self._leads.others[rows, slots]
        order = np.argsort(others, kind="stable")
        edges = np.flatnonzero(np.diff(others[order], prepend=NOBODY)).astype(np.int64)
        ends = np.append(edges[1:], len(order))

        def compare(groups: Ints) -> None:
            scratch = comparison.scratch()
            for number in groups.tolist():
                group = order[edges[number] : ends[number]]
                found = comparison.scores(int(others[group[0]]), rows[group].astype(np.int32), scratch)
                self._leads.scores[rows[group], slots[group]] = found

        in_blocks(compare, np.arange(len(edges)))

    def _slots(self, news: News) -> Ints:
        """Where the moved article is in the list already, or NOBODY."""
        found = np.full(len(news.rows), NOBODY, np.int64)
        for first in range(0, len(news.rows), _CHUNK):
            here = slice(first, first + _CHUNK)
            same = self._leads.others[news.rows[here]] == news.others[here, np.newaxis]
            found[here] = np.where(same.any(axis=1), same.argmax(axis=1), NOBODY)
        return found

    def _rebuild(self, rows: Ints, news: News) -> None:
        """Order these lists and the news anew; where what was cut off might now belong in a list, say so."""
        leads, size, most = self._leads, len(self._leads), self._limits.leads
        old, promises = leads.others[rows], leads.promises[rows]
        keys = order_keys(promises, np.where(old == GONE, -1, old), size)
        kept = ~self._is_moved[old]
        numbers = np.concatenate([np.nonzero(kept)[0], np.searchsorted(rows, news.rows)])
        others = np.concatenate([old[kept], news.others])
        found = np.concatenate([promises[kept], news.promises])
        scores = np.concatenate([leads.scores[rows][kept], np.full(len(news.rows), -1)])
        order = np.lexsort((-order_keys(found, others, size), numbers))
        first = np.searchsorted(numbers[order], np.arange(len(rows)))
        rank = np.arange(len(order)) - first[numbers[order]]
        order, rank = order[rank < most], rank[rank < most]
        row = rows[numbers[order]]
        leads.others[rows], leads.promises[rows] = NOBODY, 0
        leads.others[row, rank], leads.promises[row, rank] = others[order], found[order]
        leads.scores[row, rank] = scores[order]
        last = leads.others[rows, -1]
        short = (last == NOBODY) | (order_keys(leads.promises[rows, -1], last, size) < keys.min(axis=1))
        self._anew[rows[short]] = True
        new = scores[order] == -1
        self._pairs.append((row[new], rank[new]))
