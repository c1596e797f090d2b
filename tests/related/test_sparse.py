"""Rows of sparse matrices."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.related.sparse import Rows, joined, spliced

Lists = list[list[int]]
LISTS = st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=6)


def rows(lists: Lists) -> Rows:
    starts = np.cumsum([0, *map(len, lists)]).astype(np.int64)
    flat = np.array([number for row in lists for number in row], np.int32)
    return Rows(starts, flat, flat * 2)


def lists_of(found: Rows) -> Lists:
    assert (found.values == found.columns * 2).all()
    return [found.columns[first:end].tolist() for first, end in zip(found.starts[:-1], found.starts[1:], strict=True)]


@given(LISTS, LISTS, st.data())
def test_spliced(old: Lists, new: Lists, data: st.DataObject) -> None:
    every = [*old, *new]
    source = data.draw(st.lists(st.integers(0, len(every) - 1), max_size=9)) if every else []
    found = spliced(rows(old), rows(new), np.array(source, np.int64))
    assert lists_of(found) == [every[place] for place in source]


@given(LISTS, st.data())
def test_chosen_rows(lists: Lists, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(lists) - 1), max_size=9)) if lists else []
    assert lists_of(rows(lists).of(np.array(chosen, np.int64))) == [lists[place] for place in chosen]


@given(LISTS, LISTS)
def test_joined(first: Lists, second: Lists) -> None:
    assert lists_of(joined([rows(first), rows(second)])) == [*first, *second]


@given(LISTS)
def test_chosen_entries(lists: Lists) -> None:
    found = rows(lists)
    even = [[number for number in row if number % 2 == 0] for row in lists]
    assert lists_of(found.where(found.columns % 2 == 0)) == even
    assert found.numbers().tolist() == [number for number, row in enumerate(lists) for _ in row]
