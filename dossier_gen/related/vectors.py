"""The vectors of articles, in whole numbers: sums do not depend on their order, and every machine has the same.

Words weigh as in Salton & Buckley 1988 (doi:10.1016/0306-4573(88)90021-0): the square root of how often a word is in an
article (as in Lucene's ClassicSimilarity) times the inverse document frequency of Spärck Jones 1972, the whole divided
by the vector's length. The document frequency is taken in octaves: one more article moves a word to the next octave
seldom, and only then the vectors of the articles that have this word change.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Features
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Ints, Places, Rows, joined

ONE = 4096
_BLOCK = 5000
_ROOTS = np.rint(np.sqrt(np.arange(256)) * 64).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Commonness:
    """In how many articles each feature is, and among how many."""

    articles: int
    frequencies: Places

    @property
    def octave(self) -> int:
        """The number of articles in octaves, rounded."""
        return int(octaves(np.array([self.articles]))[0])

    def rarity(self) -> Ints:
        """For each feature how many half octaves it is rarer than one of all articles, and one more; at least 0."""
        return np.maximum(2 * (self.octave - octaves(self.frequencies)) + 1, 0)

    def leading(self, limits: Limits) -> NDArray[np.bool_]:
        """Which features lead from one article to another: those that some share, but not too many."""
        return (self.frequencies > 1) & (self.frequencies <= limits.common)


@dataclass(frozen=True, slots=True)
class Scales:
    """What the vectors of a part of the articles need to know of all."""

    features: Features
    common: Commonness
    weights: Weights
    limits: Limits


def octaves(numbers: NDArray[np.integer[Any]]) -> Ints:
    """The logarithm to the base of two, rounded; -1 for 0."""
    return np.where(numbers > 0, np.rint(np.log2(np.maximum(numbers, 1))), -1).astype(np.int64)


def frequencies(counts: Rows, features: Features) -> Places:
    """In how many articles each feature is."""
    return np.bincount(counts.columns, minlength=2 * len(features.keys))[::2].astype(np.int32)


def vectors(counts: Rows, scales: Scales) -> Rows:
    """The vectors of articles: in column 2f what a feature weighs, in 2f + 1 what of it is due to the title."""
    parts = [_weighed(counts.of(block), scales) for block in _blocks(len(counts))]
    return Rows(counts.starts, counts.columns, np.concatenate([np.zeros(0, np.int16), *parts]))


def leading(vectors: Rows, scales: Scales) -> Rows:
    """What of the vectors leads to other articles: all names, and of the words the heaviest, equal ones by key."""
    parts = [_telling(vectors.of(block), scales) for block in _blocks(len(vectors))]
    return joined([Rows(np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int32)), *parts])


def _blocks(rows: int) -> list[Ints]:
    """The rows block by block, so that intermediate results stay small."""
    return [np.arange(first, min(first + _BLOCK, rows)) for first in range(0, rows, _BLOCK)]


def _weighed(block: Rows, scales: Scales) -> NDArray[np.int16]:
    rarity = scales.common.rarity()[block.columns >> 1]
    kinds = scales.features.kinds[block.columns >> 1]
    in_title = (block.columns & 1).astype(bool)
    values = _ROOTS[block.values] * rarity
    words = _unit(np.where((kinds == 0) & ~in_title, values, 0), block)
    title = np.rint(_unit(np.where(in_title, values, 0), block) * scales.weights.title)
    whole = words.copy()
    whole[:-1] += title[1:]  # a title's column comes next to that of the whole
    return np.where(in_title, title, np.where(kinds == 0, whole, _names(block, kinds, rarity, scales))).astype(np.int16)


def _unit(values: Ints, block: Rows) -> NDArray[np.float64]:
    """Rows of length ONE, in whole numbers; a row without values stays so."""
    squares = np.concatenate([np.zeros(1, np.int64), np.cumsum(values * values)])[block.starts]
    lengths = np.sqrt(np.diff(squares).astype(np.float64))
    each = np.repeat(np.maximum(lengths, 1.0), np.diff(block.starts))
    return np.rint(values * (ONE / each))


def _names(block: Rows, kinds: NDArray[np.uint8], rarity: Ints, scales: Scales) -> NDArray[np.float64]:
    """A name that nobody else has weighs as its facet does, divided among the names of the same facet."""
    facets = scales.features.facets
    group = block.numbers() * len(facets) + kinds
    beside = np.bincount(group)[group]
    factors = np.array([scales.weights.facet(name) for name in facets])
    share = rarity / (2 * scales.common.octave + 1)
    found: NDArray[np.float64] = np.rint(ONE * share * np.sqrt(factors[kinds] / beside))
    return found


def _telling(block: Rows, scales: Scales) -> Rows:
    leads = scales.common.leading(scales.limits)
    found = block.where((block.columns & 1 == 0) & leads[block.columns >> 1] & (block.values > 0))
    columns, values = found.columns >> 1, found.values.astype(np.int32)
    is_word = scales.features.kinds[columns] == 0
    entries = np.flatnonzero(is_word)
    rows = found.numbers()[entries]
    place = ((rows + 1) * (8 * ONE) - values[entries]).astype(np.uint64) << np.uint64(32)  # no value is eight times ONE
    order = np.argsort(place | (scales.features.keys[columns[entries]] >> np.uint64(32)), kind="stable")
    first = np.searchsorted(rows, np.arange(len(found)))  # the rows ascend, before they are sorted and after
    rank = np.arange(len(entries)) - first[rows]
    keep = ~is_word
    keep[entries[order[rank < scales.limits.telling]]] = True
    return Rows(found.starts, columns, values).where(keep)
