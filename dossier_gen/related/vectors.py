"""The vectors of articles, in whole numbers: sums do not depend on their order, and every machine has the same.

Words weigh as in Salton & Buckley 1988 (doi:10.1016/0306-4573(88)90021-0): the square root of how often a word is in an
article (as in Lucene's ClassicSimilarity) times the inverse document frequency of Spärck Jones 1972, the whole divided
by the vector's length. The document frequency is taken in octaves: one more article moves a word to the next octave
seldom, and only then the vectors of the articles that have this word change.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Counts, Features, Ints, Places
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Rows, counts_of, joined, row_numbers

ONE = 4096
_BLOCK = 5000
_ROOTS = np.rint(np.sqrt(np.arange(511)) * 64).astype(np.int64)


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
class Vectors:
    """Of each article in 1/4096 the words and names together, and the title alone."""

    whole: Rows
    title: Rows


@dataclass(frozen=True, slots=True)
class Scales:
    """What the vectors of a part of the articles need to know of all."""

    features: Features
    common: Commonness
    weights: Weights
    limits: Limits


def octaves(numbers: NDArray[np.integer]) -> Ints:
    """The logarithm to the base of two, rounded; -1 for 0."""
    return np.where(numbers > 0, np.rint(np.log2(np.maximum(numbers, 1))), -1).astype(np.int64)


def frequencies(counts: Counts, features: Features) -> Places:
    """In how many articles each feature is."""
    return np.bincount(counts.columns, minlength=len(features.keys)).astype(np.int32)


def vectors(counts: Counts, scales: Scales) -> Vectors:
    """The vectors of articles."""
    parts = [(whole, title) for whole, title, _ in _blocks(counts, scales)]
    return Vectors(joined([whole for whole, _ in parts]), joined([title for _, title in parts]))


def vectors_and_leads(counts: Counts, scales: Scales) -> tuple[Vectors, Rows]:
    """The vectors of articles, and what of them leads to other articles."""
    leads = scales.common.leading(scales.limits)
    parts = [(whole, title, _telling(whole, kinds, leads, scales)) for whole, title, kinds in _blocks(counts, scales)]
    whole, title, leading = (joined(found) for found in (zip(*parts, strict=True) if parts else ((), (), ())))
    return Vectors(whole, title), leading


def _blocks(counts: Counts, scales: Scales) -> Iterator[tuple[Rows, Rows, NDArray[np.uint8]]]:
    """Block by block, so that intermediate results stay small: words and names, titles, and the facet of each entry."""
    rarity = scales.common.rarity()
    for first in range(0, len(counts), _BLOCK):
        block = counts_of(counts, np.arange(first, min(first + _BLOCK, len(counts))))
        kinds = scales.features.kinds[block.columns]
        words, title = _words(block, np.where(kinds == 0, rarity[block.columns], 0), scales.weights)
        values = np.where(kinds == 0, words + title, _names(block, kinds, rarity[block.columns], scales))
        titles = Rows(block.starts, block.columns, title)
        yield Rows(block.starts, block.columns, values.astype(np.int32)), titles.where(title > 0), kinds


def _words(block: Counts, rarity: Ints, weights: Weights) -> tuple[Places, Places]:
    both = block.titles.astype(np.int64) + block.bodies
    title = _unit(_ROOTS[block.titles] * rarity, block.starts) * weights.title
    return _unit(_ROOTS[both] * rarity, block.starts), np.rint(title).astype(np.int32)


def _unit(values: Ints, starts: Ints) -> Places:
    """Rows of length ONE; a row without values stays so."""
    squares = np.concatenate([np.zeros(1, np.int64), np.cumsum(values * values)])
    lengths = np.sqrt((squares[starts[1:]] - squares[starts[:-1]]).astype(np.float64))
    each = np.repeat(np.maximum(lengths, 1.0), np.diff(starts))
    return np.rint(values * (ONE / each)).astype(np.int32)


def _names(block: Counts, kinds: NDArray[np.uint8], rarity: Ints, scales: Scales) -> Places:
    """A name that nobody else has weighs as its facet does, divided among the names of the same facet."""
    facets = scales.features.facets
    group = row_numbers(block.starts) * len(facets) + kinds
    beside = np.bincount(group)[group]
    factors = np.array([scales.weights.facet(name) for name in facets])
    share = rarity / (2 * scales.common.octave + 1)
    return np.rint(ONE * share * np.sqrt(factors[kinds] / beside)).astype(np.int32)


def _telling(whole: Rows, kinds: NDArray[np.uint8], leads: NDArray[np.bool_], scales: Scales) -> Rows:
    """All names that lead to other articles, and of each article's words that do the heaviest, equal ones by key."""
    leading = whole.where(leads[whole.columns] & (whole.values > 0))
    is_word = scales.features.kinds[leading.columns] == 0
    entries = np.flatnonzero(is_word)
    rows = row_numbers(leading.starts)[entries]
    keys = scales.features.keys[leading.columns[entries]]
    order = np.lexsort((keys, -leading.values[entries], rows))
    first = np.searchsorted(rows, np.arange(len(whole)))  # the rows ascend, before they are sorted and after
    rank = np.arange(len(entries)) - first[rows]
    keep = ~is_word
    keep[entries[order[rank < scales.limits.telling]]] = True
    return leading.where(keep)
