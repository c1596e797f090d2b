"""Nearness in time."""

import numpy as np

from dossier_gen.related import Weights
from dossier_gen.related.times import BITS, UNDATED, Nearness, around, days
from tests.related.archive import DAY

FAR = 10**6


def factors(*when: int) -> list[int]:
    """The factors of the first day and each of the others."""
    nearness = Nearness(np.array(when, np.int32), Weights())
    found: list[int] = nearness.factors(np.zeros(len(when) - 1, np.int64), np.arange(1, len(when))).tolist()
    return found


def test_the_further_the_less() -> None:
    found = factors(1000, 1000, 1001, 1030, 700, 1000 + FAR)
    assert found[0] == 1 << BITS
    assert found == sorted(set(found), reverse=True)


def test_earlier_is_as_far_as_later() -> None:
    assert len(set(factors(1000, 900, 1100))) == 1


def test_an_article_without_a_date_is_far_from_all() -> None:
    (far,) = factors(1000, 1000 + FAR)
    assert factors(1000, UNDATED) == factors(UNDATED, 1000) == factors(UNDATED, UNDATED) == [far]


def test_days() -> None:
    assert days([DAY, None]).tolist() == [DAY.toordinal(), UNDATED]


def test_neighbours_in_time() -> None:
    found = around(np.array([30, 10, 20, 10], np.int32), 1)
    assert found.tolist() == [[2, -1], [-1, 3], [3, 0], [1, 2]]
