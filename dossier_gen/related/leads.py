"""Which articles are worth comparing in full, and the full comparison: for each article a fixed number of leads.

Two stages, as usual in retrieval (Wang, Lin & Metzler 2011, doi:10.1145/2009916.2009934): an article's most telling
words and its names lead to others by a product of sparse matrices, and the most promising are compared in full. A
feature of too many articles leads to none, so the work for one article does not grow with the archive.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.settings import Limits
from dossier_gen.related.sparse import Ints, Places, Rows
from dossier_gen.related.times import Nearness

_BLOCK = 250
_THREADS = 2
NOBODY = -1

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leads:
    """For each article, by row, the places of others in no order, their promise, and their full score."""

    others: Places
    promises: Places
    scores: Places

    def __len__(self) -> int:
        return len(self.others)


def empty(rows: int, limits: Limits) -> Leads:
    """No leads yet."""
    shape = (rows, limits.leads)
    return Leads(np.full(shape, NOBODY, np.int32), np.zeros(shape, np.int32), np.zeros(shape, np.int32))


def order_keys(values: NDArray[np.integer[Any]], places: NDArray[np.integer[Any]], articles: int) -> Ints:
    """Numbers that order by value, the greatest last, and equal values by place, the first last."""
    return values.astype(np.int64) * (articles + 1) + (articles - 1 - places)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The articles that share something telling with the article at `row`: their places and promises."""

    row: int
    others: Places
    promises: Places


class Promises:
    """The first stage: how promising other articles are, by names and telling words alone."""

    def __init__(self, leading: Rows, features: int, nearness: Nearness) -> None:
        self._leading = leading.matrix(features)
        self._turned = self._leading.T.tocsr()
        self._nearness = nearness

    def pairs(self, rows: Ints) -> Iterator[Pairs]:
        """For each of these articles all others that share something telling with it."""
        product = self._leading[rows] @ self._turned
        starts = product.indptr
        lefts = np.repeat(rows, np.diff(starts))
        promises = self._nearness.applied(product.data, lefts, product.indices)
        for number, row in enumerate(rows.tolist()):
            here = slice(starts[number], starts[number + 1])
            others, found = product.indices[here], promises[here]
            keep = (others != row) & (found > 0)
            yield Pairs(row, others[keep].astype(np.int32), found[keep])


class Comparison:
    """The second stage: the score of two articles by all that they have in common.

    A title counts in the other's words, but not in the other's title: what two titles have in common is subtracted.
    """

    def __init__(self, vectors: Rows, features: int, nearness: Nearness) -> None:
        self._vectors = vectors
        self._width = 2 * features
        self._matrix = vectors.matrix(self._width)
        self._nearness = nearness

    def scores(self, row: int, others: Places, scratch: Places) -> Places:
        """The scores of an article with others; `scratch` is a vector of zeros, and is so again afterwards."""
        here = slice(self._vectors.starts[row], self._vectors.starts[row + 1])
        columns = self._vectors.columns[here]
        scratch[columns] = self._vectors.values[here] * (1 - 2 * (columns & 1))
        sums = self._matrix[others] @ scratch
        scratch[columns] = 0
        return self._nearness.applied(sums, np.full(len(others), row), others)

    def scratch(self) -> Places:
        """What `scores` needs; each thread has its own."""
        return np.zeros(self._width, np.int32)


def in_blocks(work: Callable[[Ints], T], rows: Ints) -> list[T]:
    """The work on rows, block by block, as a product of all would not fit into memory.

    numpy and scipy let two threads work at the same time; each row's result is its own, so their order does not matter.
    """
    blocks = [rows[first : first + _BLOCK] for first in range(0, len(rows), _BLOCK)]
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(work, blocks))


@dataclass(frozen=True, slots=True)
class Finder:
    """Both stages, and the neighbours in time of all articles."""

    promises: Promises
    comparison: Comparison
    windows: Places
    limits: Limits

    def fill(self, leads: Leads, rows: Ints) -> None:
        """Find the leads of these articles anew."""
        in_blocks(lambda block: self._fill(leads, block), rows)

    def _fill(self, leads: Leads, rows: Ints) -> None:
        scratch = self.comparison.scratch()
        for pairs in self.promises.pairs(rows):
            others, promises = self.best(pairs)
            size = len(others)
            leads.others[pairs.row, :size], leads.others[pairs.row, size:] = others, NOBODY
            leads.promises[pairs.row, :size], leads.promises[pairs.row, size:] = promises, 0
            leads.scores[pairs.row, :size] = self.comparison.scores(pairs.row, others, scratch)
            leads.scores[pairs.row, size:] = 0

    def best(self, pairs: Pairs) -> tuple[Places, Places]:
        """The most promising; where they are too few, the neighbours in time too, which promise nothing."""
        most = self.limits.leads
        keys = order_keys(pairs.promises, pairs.others, len(self.windows))
        top = np.argpartition(keys, len(keys) - most)[-most:] if len(keys) > most else np.arange(len(keys))
        others, promises = pairs.others[top], pairs.promises[top]
        if len(top) < most:
            neighbours = self.windows[pairs.row]
            more = np.setdiff1d(neighbours[neighbours >= 0], others)[: most - len(top)]
            others = np.concatenate([others, more]).astype(np.int32)
            promises = np.concatenate([promises, np.zeros(len(more), np.int32)])
        return others, promises
