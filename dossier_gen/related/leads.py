"""Which articles are worth comparing in full, and the full comparison: for each article a fixed number of leads.

Two stages, as usual in retrieval (Wang, Lin & Metzler 2011, doi:10.1145/2009916.2009934): an article's most telling
words and its names lead to others by a product of sparse matrices, and the most promising are compared in full. A
feature of too many articles leads to none, so the work for one article does not grow with the archive.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from dossier_gen.related.counts import Ints, Places
from dossier_gen.related.settings import Limits
from dossier_gen.related.times import Nearness
from dossier_gen.related.vectors import Vectors

_BLOCK = 250
_THREADS = 2
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Leads:
    """For each article, by row, the places of others, the most promising first: their promise, and their full score."""

    others: Places
    promises: Places
    scores: Places

    def __len__(self) -> int:
        return len(self.others)


def empty(rows: int, limits: Limits) -> Leads:
    """No leads yet."""
    shape = (rows, limits.leads)
    return Leads(np.full(shape, NOBODY, np.int32), np.zeros(shape, np.int32), np.zeros(shape, np.int32))


def order_keys(values: NDArray[np.integer], places: NDArray[np.integer], articles: int) -> Ints:
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

    def __init__(self, leading: csr_matrix, nearness: Nearness) -> None:
        self._leading = leading
        self._turned = leading.T.tocsr()
        self._nearness = nearness

    def pairs(self, rows: NDArray[np.integer]) -> Iterator[Pairs]:
        """For each of these articles all others that share something telling with it."""
        product = self._leading[rows] @ self._turned
        starts = product.indptr
        lefts = np.repeat(rows, np.diff(starts))
        promises = self._nearness.applied(product.data.astype(np.int64), lefts, product.indices)
        for number, row in enumerate(rows.tolist()):
            here = slice(starts[number], starts[number + 1])
            others, found = product.indices[here], promises[here]
            keep = (others != row) & (found > 0)
            yield Pairs(row, others[keep].astype(np.int32), found[keep])


class Comparison:
    """The second stage: the score of two articles by all that they have in common.

    The vectors are those of the articles at `rows`, which ascend; only they can be compared.
    """

    def __init__(self, vectors: Vectors, rows: NDArray[np.integer], width: int, nearness: Nearness) -> None:
        self._vectors = vectors
        self._rows = rows
        self._whole = vectors.whole.matrix(width)
        self._title = vectors.title.matrix(width)
        self._width = width
        self._nearness = nearness

    def scores(self, row: int, others: Places, scratch: Places) -> Places:
        """The scores of an article with others: a title counts in the other's words, but not in the other's title.

        `scratch` is a vector of zeros, and is so again afterwards.
        """
        here, there = np.searchsorted(self._rows, row), np.searchsorted(self._rows, others)
        sums = self._sums(self._whole, self._vectors.whole, here, there, scratch)
        sums -= self._sums(self._title, self._vectors.title, here, there, scratch)
        return self._nearness.applied(sums, np.full(len(others), row), others)

    def scratch(self) -> Places:
        """What `scores` needs; each thread has its own."""
        return np.zeros(self._width, np.int32)

    @staticmethod
    def _sums(matrix: csr_matrix, rows, here: int, there: Ints, scratch: Places) -> Ints:
        entries = slice(rows.starts[here], rows.starts[here + 1])
        scratch[rows.columns[entries]] = rows.values[entries]
        sums = matrix[there] @ scratch
        scratch[rows.columns[entries]] = 0
        return sums.astype(np.int64)


def best(pairs: Pairs, neighbours: Places, articles: int, limits: Limits) -> tuple[Places, Places]:
    """The most promising; where they are too few, the neighbours in time too, which promise nothing."""
    keys = order_keys(pairs.promises, pairs.others, articles)
    if len(keys) > limits.leads:
        top = np.argpartition(keys, len(keys) - limits.leads)[-limits.leads :]
    else:
        top = np.arange(len(keys))
    top = top[np.argsort(-keys[top])]
    others, promises = pairs.others[top], pairs.promises[top]
    if len(top) < limits.leads:
        more = np.setdiff1d(neighbours[neighbours >= 0], others)[: limits.leads - len(top)]
        others = np.concatenate([others, more]).astype(np.int32)
        promises = np.concatenate([promises, np.zeros(len(more), np.int32)])
    return others, promises


def blocks(rows: NDArray[np.integer]) -> list[NDArray[np.integer]]:
    """The rows in blocks whose product fits into memory."""
    return [rows[first : first + _BLOCK] for first in range(0, len(rows), _BLOCK)]


@dataclass(frozen=True, slots=True)
class Finder:
    """Both stages, and the neighbours in time of all articles."""

    promises: Promises
    comparison: Comparison
    windows: Places
    limits: Limits

    def fill(self, leads: Leads, rows: NDArray[np.integer]) -> None:
        """Find the leads of these articles anew; numpy and scipy let two threads work at the same time."""
        with ThreadPoolExecutor(_THREADS) as pool:
            for _ in pool.map(lambda block: self._fill(leads, block), blocks(rows)):
                pass

    def _fill(self, leads: Leads, rows: NDArray[np.integer]) -> None:
        scratch = self.comparison.scratch()
        for pairs in self.promises.pairs(rows):
            others, promises = best(pairs, self.windows[pairs.row], len(leads), self.limits)
            put(leads, pairs.row, others, promises)
            leads.scores[pairs.row, : len(others)] = self.comparison.scores(pairs.row, others, scratch)


def put(leads: Leads, row: int, others: Places, promises: Places) -> None:
    """Replace the leads of an article, without their scores."""
    size = len(others)
    leads.others[row, :size], leads.others[row, size:] = others, NOBODY
    leads.promises[row, :size], leads.promises[row, size:] = promises, 0
    leads.scores[row] = 0
