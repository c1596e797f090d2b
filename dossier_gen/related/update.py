"""The state after a few articles have changed, exactly as if everything were derived anew.

What one article changes is known: its own vector; the vectors of articles with a word that has become so much commoner
that it is in another octave; and the lists in which one of these articles is or has to be. The lists of leads are cut
off at a length, so what was cut off is unknown: where it could matter now, the list is found anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Counts, Features, Ints, Places, count_more
from dossier_gen.related.document import Document
from dossier_gen.related.leads import NOBODY, Comparison, Finder, Leads, Pairs, Promises, best, blocks, order_keys, put
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import counts_of, spliced_counts, spliced_rows
from dossier_gen.related.state import State, built, digests_of
from dossier_gen.related.times import Nearness, around, days
from dossier_gen.related.vectors import Commonness, Scales, octaves, vectors, vectors_and_leads

_GONE = -2


@dataclass(frozen=True, slots=True)
class _Change:
    """Where each article was before, NOBODY where it was not; where each is now; the new and changed ones."""

    before: Ints
    after: Ints
    fresh: Ints


def renewed(state: State, documents: Sequence[Document], weights: Weights, limits: Limits) -> State:
    """The state of these documents, whose ids ascend, from that of earlier ones."""
    digests = digests_of(documents)
    change = _change(state, documents, digests)
    removed = int(np.count_nonzero(change.after == _GONE))
    most = max(limits.few, int(limits.changed * len(documents)))
    if len(change.fresh) + removed > most or _octave(len(documents)) != _octave(len(state.ids)):
        return built(documents, weights, limits)
    if not len(change.fresh) and not removed:
        return state
    return _Update(state, documents, change, weights, limits).state(digests)


def _octave(number: int) -> int:
    return int(octaves(np.array([number]))[0])


def _change(state: State, documents: Sequence[Document], digests: NDArray[np.uint8]) -> _Change:
    places = {key: place for place, key in enumerate(state.ids)}
    before = np.array([places.get(document.id, NOBODY) for document in documents], np.int64)
    known = np.flatnonzero(before >= 0)
    after = np.full(len(state.ids) + 1, _GONE, np.int64)  # one more, for NOBODY
    after[before[known]] = known
    after[NOBODY] = NOBODY
    same = np.zeros(len(documents), bool)
    same[known] = (state.digests[before[known]] == digests[known]).all(axis=1)
    return _Change(before, after, np.flatnonzero(~same))


class _Update:
    """One update; the attributes are what several of its steps need."""

    def __init__(
        self, state: State, documents: Sequence[Document], change: _Change, weights: Weights, limits: Limits
    ) -> None:
        self._old = state
        self._change = change
        self._limits = limits
        self._size = len(documents)
        self._ids = tuple(document.id for document in documents)
        self._days = days([document.date for document in documents])
        self._nearness = Nearness(self._days, weights)
        fresh, self._features = count_more([documents[place] for place in change.fresh], state.features)
        self._counts = spliced_counts(state.counts, fresh, self._sources(change.fresh))
        self._frequencies = self._recounted(fresh)
        self._scales = Scales(self._features, Commonness(self._size, self._frequencies), weights, limits)

    def state(self, digests: NDArray[np.uint8]) -> State:
        """The state afterwards."""
        moved = self._moved()
        _, leading = vectors_and_leads(counts_of(self._counts, moved), self._scales)
        leading = spliced_rows(self._old.leading, leading, self._sources(moved))
        promises = Promises(leading.matrix(len(self._features.keys)), self._nearness)
        leads = self._renewed_leads(moved, promises)
        return State(
            self._ids, digests, self._days, self._counts, self._features, self._frequencies, leading, leads
        )

    def _sources(self, replaced: Ints) -> Ints:
        """For each article its old row, or, where it is replaced, its row behind all old ones."""
        source = self._change.before.copy()
        source[replaced] = len(self._old.ids) + np.arange(len(replaced))
        return source

    def _recounted(self, fresh: Counts) -> Places:
        width = len(self._features.keys)
        after = self._change.after[:-1]
        again = self._change.before[self._change.fresh]
        gone = np.concatenate([np.flatnonzero(after == _GONE), again[again >= 0]])
        lost = np.bincount(counts_of(self._old.counts, gone).columns, minlength=width)
        won = np.bincount(fresh.columns, minlength=width)
        found = won - lost
        found[: len(self._old.frequencies)] += self._old.frequencies
        return found.astype(np.int32)

    def _moved(self) -> Ints:
        """The articles whose vectors are others now."""
        common = self._scales.common
        had = np.zeros(len(self._features.keys), np.int32)
        had[: len(self._old.frequencies)] = self._old.frequencies
        past = Commonness(common.articles, had)
        differs = (past.rarity() != common.rarity()) | (past.leading(self._limits) != common.leading(self._limits))
        entries = np.flatnonzero(differs[self._counts.columns])
        touched = np.searchsorted(self._counts.starts, entries, side="right") - 1
        return np.union1d(touched, self._change.fresh)

    def _renewed_leads(self, moved: Ints, promises: Promises) -> Leads:
        """The leads of all articles: first what can be known from the old ones, then the rest anew."""
        leads = self._carried()
        windows = around(self._days, self._limits.around)
        merge = _Merge(leads, moved, self._size, self._limits)
        for block in blocks(moved):
            for pairs in promises.pairs(block):
                merge.add(pairs, windows[pairs.row])
        merge.finish(self._window_moved(windows))
        anew, scored = merge.anew(), merge.unscored()
        for block in blocks(anew):
            for pairs in promises.pairs(block):
                put(leads, pairs.row, *best(pairs, windows[pairs.row], self._size, self._limits))
        self._score(leads, np.union1d(anew, moved), scored)
        return leads

    def _carried(self) -> Leads:
        """The old leads at their new places, in arrays that can be written to; a removed article is _GONE."""
        old, before = self._old.leads, self._change.before
        others = self._change.after.astype(np.int32)[old.others[before]]
        leads = Leads(others, old.promises[before], old.scores[before])
        added = before == NOBODY
        leads.others[added], leads.promises[added], leads.scores[added] = NOBODY, 0, 0
        return leads

    def _window_moved(self, windows: Places) -> NDArray[np.bool_]:
        """Which articles have other neighbours in time."""
        old = around(self._old.days, self._limits.around)
        past = self._change.after[old[self._change.before]]
        return (past != windows).any(axis=1)

    def _score(self, leads: Leads, rows: Ints, pairs: tuple[Ints, Ints]) -> None:
        """Compare these rows with all their leads, and these pairs: a row, and a place in its leads."""
        listed = leads.others[rows]
        some = leads.others[pairs]
        need = np.unique(np.concatenate([rows, listed[listed >= 0], pairs[0], some]))
        comparison = Comparison(
            vectors(counts_of(self._counts, need), self._scales), need, len(self._features.keys), self._nearness
        )
        scratch = comparison.scratch()
        for row in rows.tolist():
            others = leads.others[row]
            size = int(np.count_nonzero(others >= 0))
            leads.scores[row, :size] = comparison.scores(row, others[:size], scratch)
        order = np.argsort(some, kind="stable")
        edges = np.flatnonzero(np.diff(some[order])) + 1
        for group in np.split(order, edges) if len(order) else []:
            other = int(some[group[0]])
            leads.scores[pairs[0][group], pairs[1][group]] = comparison.scores(
                other, pairs[0][group].astype(np.int32), scratch
            )


class _Merge:
    """Puts the moved articles where they belong in the leads of the others, and says which leads are to be found anew."""

    def __init__(self, leads: Leads, moved: Ints, size: int, limits: Limits) -> None:
        self._leads = leads
        self._size = size
        self._limits = limits
        self._is_moved = np.zeros(size + 2, bool)
        self._is_moved[moved] = True
        self._is_moved[_GONE] = True
        self._full = leads.promises[:, -1] > 0
        last = np.where(leads.others[:, -1] == _GONE, -1, leads.others[:, -1])
        self._threshold = order_keys(leads.promises[:, -1], last, size)
        self._hit = self._is_moved[leads.others].any(axis=1)
        self._anew = np.zeros(size, bool)
        self._rows: list[Ints] = [np.zeros(0, np.int64)]
        self._others: list[Ints] = [np.zeros(0, np.int64)]
        self._promises: list[Ints] = [np.zeros(0, np.int64)]
        self._own: list[tuple[int, Places, Places]] = []
        self._unscored = (np.zeros(0, np.int64), np.zeros(0, np.int64))

    def add(self, pairs: Pairs, neighbours: Places) -> None:
        """A moved article: its own leads, and what it is to others."""
        self._own.append((pairs.row, *best(pairs, neighbours, self._size, self._limits)))
        still = ~self._is_moved[pairs.others]
        others, promises = pairs.others[still], pairs.promises[still]
        self._anew[others[~self._full[others]]] = True
        keys = order_keys(promises, np.full(len(others), pairs.row), self._size)
        better = self._full[others] & (keys >= self._threshold[others])
        self._rows.append(others[better].astype(np.int64))
        self._others.append(np.full(int(better.sum()), pairs.row, np.int64))
        self._promises.append(promises[better].astype(np.int64))

    def finish(self, window_moved: NDArray[np.bool_]) -> None:
        """Merge all that was added."""
        self._anew |= ~self._full & (window_moved | self._hit)
        new_rows = np.concatenate(self._rows)
        touched = np.unique(np.concatenate([new_rows, np.flatnonzero(self._hit & self._full)]))
        touched = touched[~self._is_moved[touched]]
        self._merge(touched, new_rows, np.concatenate(self._others), np.concatenate(self._promises))
        for row, others, promises in self._own:
            put(self._leads, row, others, promises)
            self._anew[row] = False

    def _merge(self, touched: Ints, rows: Ints, others: Ints, promises: Ints) -> None:
        leads, length = self._leads, self._limits.leads
        old = leads.others[touched]
        kept = ~self._is_moved[old]
        number = np.repeat(np.arange(len(touched)), length).reshape(old.shape)[kept]
        numbers = np.concatenate([number, np.searchsorted(touched, rows)])
        places = np.concatenate([old[kept], others])
        found = np.concatenate([leads.promises[touched][kept], promises])
        scores = np.concatenate([leads.scores[touched][kept], np.full(len(rows), -1)])
        order = np.lexsort((-order_keys(found, places, self._size), numbers))
        first = np.searchsorted(numbers[order], np.arange(len(touched) + 1))
        rank = np.arange(len(order)) - first[numbers[order]]
        top = rank < length
        order, rank = order[top], rank[top]
        row = touched[numbers[order]]
        leads.others[touched], leads.promises[touched] = NOBODY, 0
        leads.others[row, rank], leads.promises[row, rank] = places[order], found[order]
        leads.scores[row, rank] = scores[order]
        last = order_keys(leads.promises[touched, -1], leads.others[touched, -1], self._size)
        short = (leads.others[touched, -1] == NOBODY) | (last < self._threshold[touched])
        self._anew[touched[short]] = True
        new = (scores[order] == -1) & ~self._anew[row]
        self._unscored = (row[new], rank[new])

    def anew(self) -> Ints:
        """The articles whose leads are to be found anew."""
        return np.flatnonzero(self._anew)

    def unscored(self) -> tuple[Ints, Ints]:
        """The pairs that have not been compared yet: rows, and places in their leads."""
        return self._unscored
