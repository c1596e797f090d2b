"""The kept index: what is not exactly it is no index."""

import json
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.related import Limits, Weights
from dossier_gen.related.kept import dump, load
from dossier_gen.related.state import built
from tests.related.archive import story

ARCHIVE = [story(f"d{number}", f"harbour word{number % 3} ship", people="ann") for number in range(9)]
STATE = built(ARCHIVE, Weights(), Limits())
KEPT = b"".join(dump(STATE, Weights(), Limits()))


def test_what_is_kept_is_loaded() -> None:
    found = load(KEPT, Weights(), Limits())
    assert found is not None
    assert (found.ids, found.features.facets) == (STATE.ids, STATE.features.facets)
    assert b"".join(dump(found, Weights(), Limits())) == KEPT
    assert np.array_equal(found.leads.scores, STATE.leads.scores)


def test_the_same_documents_give_the_same_bytes() -> None:
    assert b"".join(dump(built(ARCHIVE, Weights(), Limits()), Weights(), Limits())) == KEPT


def test_nothing_is_kept_of_nothing() -> None:
    empty = built([], Weights(), Limits())
    found = load(b"".join(dump(empty, Weights(), Limits())), Weights(), Limits())
    assert found is not None
    assert found.ids == ()


@pytest.mark.parametrize("stranger", [b"", b"x", b"\n" * 99, b"{}", KEPT[:-1], KEPT + b"\0", KEPT[1:], KEPT * 2])
def test_a_foreign_file_is_none(stranger: bytes) -> None:
    assert load(stranger, Weights(), Limits()) is None


@given(st.integers(0, len(KEPT) - 1), st.integers(1, 255))
def test_a_file_with_one_other_byte_is_none(place: int, difference: int) -> None:
    damaged = bytearray(KEPT)
    damaged[place] ^= difference
    assert load(bytes(damaged), Weights(), Limits()) is None


@given(st.integers(0, len(KEPT) - 1))
def test_a_file_cut_off_is_none(size: int) -> None:
    assert load(KEPT[:size], Weights(), Limits()) is None


def test_an_index_of_other_settings_is_none() -> None:
    assert load(KEPT, Weights(title=0.5), Limits()) is None
    assert load(KEPT, Weights(), Limits(leads=7)) is None


def _signed(kept: bytes) -> bytes:
    """The same with the checksum that belongs to it."""
    first = KEPT.index(b"\n") + 2
    return KEPT[: first - 10] + b"%08x\n " % crc32(kept[first:]) + kept[first:]


def _header(kept: bytes) -> tuple[int, int]:
    first = kept.index(b"\n") + 2
    return first, kept.index(b"\n", first)


@pytest.mark.parametrize(
    "header",
    [b"not json", b"[1]", b"{}", b'{"settings": null, "arrays": {}}', b"\xff"],
)
def test_a_header_that_is_none_is_noticed(header: bytes) -> None:
    first, end = _header(KEPT)
    found = _signed(KEPT[:first] + header.ljust(end - first) + KEPT[end:])
    assert load(found, Weights(), Limits()) is None


@pytest.mark.parametrize("name", ["days", "columns", "starts", "keys", "kinds", "others", "scores", "leading columns"])
@pytest.mark.parametrize("change", [["<i4", [1 << 40], 0], ["|O", [2], 0], ["<i4", [3], 0], ["<i4", [9], 1 << 40]])
def test_an_array_that_does_not_fit_is_noticed(name: str, change: list[Any]) -> None:
    first, end = _header(KEPT)
    header = json.loads(KEPT[first:end])
    header["arrays"][name] = change
    kept = json.dumps(header).encode()
    found = _signed(KEPT[:first] + kept + b"\n" + KEPT[end + 1 :])
    assert load(found, Weights(), Limits()) is None


@pytest.mark.parametrize(
    ("name", "value"), [("columns", 1 << 30), ("columns", -5), ("starts", 1 << 40), ("others", 99)]
)
def test_a_place_out_of_reach_is_noticed(name: str, value: int) -> None:
    first, end = _header(KEPT)
    kind, _, begin = json.loads(KEPT[first:end])["arrays"][name]
    size = np.dtype(kind).itemsize
    place = end + 1 + begin + size
    found = _signed(KEPT[:place] + np.array(value, kind).tobytes() + KEPT[place + size :])
    assert load(found, Weights(), Limits()) is None
