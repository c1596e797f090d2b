"""The state after a few articles have changed, exactly as if everything were derived anew.

What one article changes is known: its own vector; the vectors of articles with a word that has become so much commoner
that it is in another octave; and the lists in which one of these articles is or has to be. The lists of leads are cut
off at a length, so what was cut off is unknown: where it could matter now, the list is found anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossier_gen.matching import Document
from dossier_gen.related.counts import count_more
from dossier_gen.related.leads import NOBODY, Comparison, Finder, Leads, Promises, in_blocks
from dossier_gen.related.merge import GONE, Merge
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Ints, Places, Rows, spliced, spliced_values
from dossier_gen.related.state import State, built, digests_of
from dossier_gen.related.times import Nearness, around, days
from dossier_gen.related.vectors import Commonness, Scales, frequencies, leading, octaves, vectors

#: Where more features than this, and half of all, are in no article any more, everything is derived anew without them.
_MOST_DEAD = 10_000


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
    removed = int(np.count_nonzero(change.after == GONE))
    most = max(limits.few, int(limits.changed * len(documents)))
    dead = int(np.count_nonzero(state.frequencies == 0))
    is_worn = dead > max(_MOST_DEAD, len(state.frequencies) // 2)
    if len(change.fresh) + removed > most or is_worn or _octave(len(documents)) != _octave(len(state.ids)):
        return built(documents, weights, limits)
    if not len(change.fresh) and not removed:
        return state
    ids = tuple(document.id for document in documents)
    return _Update(state, documents, change, weights, limits).state(ids, digests)


def _octave(number: int) -> int:
    return int(octaves(np.array([number]))[0])


def _change(state: State, documents: Sequence[Document], digests: NDArray[np.uint8]) -> _Change:
    places = {key: place for place, key in enumerate(state.ids)}
    before = np.array([places.get(document.id, NOBODY) for document in documents], np.int64)
    known = np.flatnonzero(before >= 0)
    after = np.full(len(state.ids) + 1, GONE, np.int64)  # one more, for NOBODY
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
        self._days = days([document.date for document in documents])
        self._nearness = Nearness(self._days, weights)
        fresh, self._features = count_more([documents[place] for place in change.fresh], state.features)
        self._counts = spliced(state.counts, fresh, self._sources(change.fresh))
        self._frequencies = self._recounted(fresh)
        self._scales = Scales(self._features, Commonness(len(documents), self._frequencies), weights, limits)

    def state(self, ids: tuple[str, ...], digests: NDArray[np.uint8]) -> State:
        """The state afterwards."""
        moved = self._moved()
        source = self._sources(moved)
        new = vectors(self._counts.of(moved), self._scales)
        values = spliced_values(self._old.vectors, new, source, self._old.vectors.values, new.values)
        found = Rows(self._counts.starts, self._counts.columns, values)
        telling = spliced(self._old.leading, leading(new, self._scales), source)
        number = len(self._features.keys)
        windows = around(self._days, self._limits.around)
        promises, comparison = Promises(telling, number, self._nearness), Comparison(found, number, self._nearness)
        leads = self._leads(moved, Finder(promises, comparison, windows, self._limits))
        return State(ids, digests, self._days, self._features, self._frequencies, self._counts, found, telling, leads)

    def _sources(self, replaced: Ints) -> Ints:
        """For each article its old row, or, where it is replaced, its row behind all old ones."""
        source = self._change.before.copy()
        source[replaced] = len(self._old.ids) + np.arange(len(replaced))
        return source

    def _recounted(self, fresh: Rows) -> Places:
        again = self._change.before[self._change.fresh]
        gone = np.concatenate([np.flatnonzero(self._change.after[:-1] == GONE), again[again >= 0]])
        found = frequencies(fresh, self._features) - frequencies(self._old.counts.of(gone), self._features)
        found[: len(self._old.frequencies)] += self._old.frequencies
        return found

    def _moved(self) -> Ints:
        """The articles whose vectors are others now."""
        common = self._scales.common
        had = np.zeros(len(self._features.keys), np.int32)
        had[: len(self._old.frequencies)] = self._old.frequencies
        past = Commonness(common.articles, had)
        differs = (past.rarity() != common.rarity()) | (past.leading(self._limits) != common.leading(self._limits))
        entries = np.flatnonzero(np.repeat(differs, 2)[self._counts.columns])
        touched = np.searchsorted(self._counts.starts, entries, side="right") - 1
        return np.union1d(touched, self._change.fresh)

    def _leads(self, moved: Ints, finder: Finder) -> Leads:
        """The leads of all articles: first what can be known from the old ones, then the rest anew."""
        leads = self._carried()
        merge = Merge(leads, moved, self._limits)
        merge.add(in_blocks(lambda block: merge.news(finder.promises.pairs(block)), moved))
        finder.fill(leads, np.union1d(moved, merge.anew(self._window_moved(finder.windows))))
        merge.score(finder.comparison)
        return leads

    def _carried(self) -> Leads:
        """The old leads at their new places, in arrays that can be written to; a removed article is GONE."""
        old, before = self._old.leads, self._change.before
        others = self._change.after.astype(np.int32)[old.others[before]]
        leads = Leads(others, old.promises[before], old.scores[before])
        added = before == NOBODY
        leads.others[added], leads.promises[added], leads.scores[added] = NOBODY, 0, 0
        return leads

    def _window_moved(self, windows: Places) -> NDArray[np.bool_]:
        """Which articles have other neighbours in time."""
        old = around(self._old.days, self._limits.around)
        found: NDArray[np.bool_] = (self._change.after[old[self._change.before]] != windows).any(axis=1)
        return found
