"""Rows of sparse matrices: chosen, joined, and as scipy has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from dossier_gen.related.counts import Counts, Ints, Places


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows of whole numbers: row `i` has `values` in `columns`, both from `starts[i]` to `starts[i + 1]`."""

    starts: Ints
    columns: Places
    values: Places

    def __len__(self) -> int:
        return len(self.starts) - 1

    def where(self, keep: NDArray[np.bool_]) -> "Rows":
        """The same rows with these entries only."""
        kept = np.concatenate([np.zeros(1, np.int64), np.cumsum(keep)])
        return Rows(kept[self.starts], self.columns[keep], self.values[keep])

    def matrix(self, width: int) -> csr_matrix:
        """The rows as a matrix of scipy; nothing is copied."""
        return csr_matrix((self.values, self.columns, self.starts), shape=(len(self), width), copy=False)


def counts_of(counts: Counts, rows: NDArray[np.integer]) -> Counts:
    """These rows of the counts, in this order."""
    begins = counts.starts[rows]
    sizes = counts.starts[rows + 1] - begins
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    entries = np.repeat(begins - starts[:-1], sizes) + np.arange(int(starts[-1]), dtype=np.int64)
    return Counts(starts, counts.columns[entries], counts.titles[entries], counts.bodies[entries])


def joined(parts: Sequence[Rows]) -> Rows:
    """Rows behind one another."""
    sizes = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.starts) for part in parts)])
    columns = np.concatenate([np.zeros(0, np.int32), *(part.columns for part in parts)])
    return Rows(np.cumsum(sizes), columns, np.concatenate([np.zeros(0, np.int32), *(part.values for part in parts)]))


def row_numbers(starts: Ints) -> Ints:
    """The row of each entry."""
    return np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts))


def spliced_counts(old: Counts, new: Counts, source: Ints) -> Counts:
    """The counts whose row `i` is the old row `source[i]`, or the new one where old rows are at an end."""
    starts, (columns, titles, bodies) = _spliced(
        (old.starts, (old.columns, old.titles, old.bodies)), (new.starts, (new.columns, new.titles, new.bodies)), source
    )
    return Counts(starts, columns, titles, bodies)


def spliced_rows(old: Rows, new: Rows, source: Ints) -> Rows:
    """The same for rows."""
    starts, (columns, values) = _spliced(
        (old.starts, (old.columns, old.values)), (new.starts, (new.columns, new.values)), source
    )
    return Rows(starts, columns, values)


_Parts = tuple[Ints, tuple[NDArray[np.generic], ...]]


def _spliced(old: _Parts, new: _Parts, source: Ints) -> tuple[Ints, list[NDArray[np.generic]]]:
    """Runs of rows that stood behind one another are copied at once."""
    border = len(old[0]) - 1
    sizes = np.concatenate([np.diff(old[0]), np.diff(new[0])])[source]
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    runs = list(_runs(source, border))
    found = []
    for before, after in zip(old[1], new[1], strict=True):
        pieces = [
            before[old[0][first] : old[0][last]]
            if first < border
            else after[new[0][first - border] : new[0][last - border]]
            for first, last in runs
        ]
        found.append(np.concatenate([before[:0], *pieces]))
    return starts, found


def _runs(source: Ints, border: int) -> Iterator[tuple[int, int]]:
    """The first and the end of each run of numbers that follow one another on one side of the border."""
    if not len(source):
        return
    breaks = (np.diff(source) != 1) | (source[1:] == border)
    edges = [0, *(np.flatnonzero(breaks) + 1).tolist(), len(source)]
    for first, end in zip(edges[:-1], edges[1:], strict=True):
        yield int(source[first]), int(source[end - 1]) + 1
