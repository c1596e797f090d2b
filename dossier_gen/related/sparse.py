"""Rows of sparse matrices: chosen, joined, spliced, and as scipy has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Ints = NDArray[np.int64]
Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows of whole numbers: row `i` has `values` in `columns`, both from `starts[i]` to `starts[i + 1]`."""

    starts: Ints
    columns: Places
    values: NDArray[Any]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def numbers(self) -> Ints:
        """The row of each entry."""
        return np.repeat(np.arange(len(self), dtype=np.int64), np.diff(self.starts))

    def where(self, keep: NDArray[np.bool_]) -> "Rows":
        """The same rows with these entries only."""
        kept = np.concatenate([np.zeros(1, np.int64), np.cumsum(keep)])
        return Rows(kept[self.starts], self.columns[keep], self.values[keep])

    def row(self, number: int) -> "Rows":
        """One row, by itself."""
        begin, end = int(self.starts[number]), int(self.starts[number + 1])
        return Rows(np.array([0, end - begin]), self.columns[begin:end], self.values[begin:end])

    def of(self, rows: NDArray[np.integer[Any]]) -> "Rows":
        """These rows, in this order."""
        begins = self.starts[rows]
        sizes = self.starts[rows + 1] - begins
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        entries = np.repeat(begins - starts[:-1], sizes) + np.arange(int(starts[-1]), dtype=np.int64)
        return Rows(starts, self.columns[entries], self.values[entries])

    def matrix(self, width: int) -> csr_matrix:
        """The rows as a matrix of scipy; nothing is copied."""
        return csr_matrix((self.values, self.columns, self.starts), shape=(len(self), width), copy=False)


def joined(parts: Sequence[Rows]) -> Rows:
    """Rows behind one another; there is at least one part."""
    sizes = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.starts) for part in parts)])
    columns = np.concatenate([part.columns for part in parts])
    return Rows(np.cumsum(sizes), columns, np.concatenate([part.values for part in parts]))


def spliced(old: Rows, new: Rows, source: Ints) -> Rows:
    """The rows of which row `i` is the old row `source[i]`, or the new one where the old ones are at an end."""
    sizes = np.concatenate([np.diff(old.starts), np.diff(new.starts)])[source]
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    columns = spliced_values(old, new, source, old.columns, new.columns)
    return Rows(starts, columns, spliced_values(old, new, source, old.values, new.values))


def spliced_values(old: Rows, new: Rows, source: Ints, before: NDArray[Any], after: NDArray[Any]) -> NDArray[Any]:
    """The same for values that belong to the entries of these rows; runs of rows are copied at once."""
    border = len(old)
    pieces = [before[:0]]
    for first, last in _runs(source, border):
        if first < border:
            pieces.append(before[old.starts[first] : old.starts[last]])
        else:
            pieces.append(after[new.starts[first - border] : new.starts[last - border]])
    return np.concatenate(pieces)


def _runs(source: Ints, border: int) -> Iterator[tuple[int, int]]:
    """The first and the end of each run of numbers that follow one another on one side of the border."""
    if not len(source):
        return
    breaks = (np.diff(source) != 1) | (source[1:] == border)
    edges = [0, *(np.flatnonzero(breaks) + 1).tolist(), len(source)]
    for first, end in pairwise(edges):
        yield int(source[first]), int(source[end - 1]) + 1
