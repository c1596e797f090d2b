"""The kept index: what is not exactly it is no index."""

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
