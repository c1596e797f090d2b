"""Titles in their room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.cards.fitting import ELLIPSIS, LEADING, MOST_LINES, SIZES, fit, shortened
from dossier_gen.cards.writing import SANS, SERIF, drawable, width

ROOM = (1056, 280)


def test_a_short_title_is_as_large_as_can_be() -> None:
    assert fit("Port or base?", SERIF, ROOM).lines == ("Port or base?",)
    assert fit("Port or base?", SERIF, ROOM).size == SIZES[0]


def test_a_longer_title_is_smaller_and_broken_between_words() -> None:
    title = "Russians leave the Damascus area as talks go on about Khmeimim and Tartus and the ships"
    found = fit(title, SERIF, ROOM)
    assert found.size < SIZES[0]
    assert " ".join(found.lines) == title


def test_lines_are_of_about_one_length() -> None:
    found = fit("Ahmed al-Sharaa, the rebel commander who became head of state", SERIF, ROOM)
    lengths = [width(line, SERIF) for line in found.lines]
    assert min(lengths) > 0.6 * max(lengths)


def test_what_does_not_fit_is_cut_off() -> None:
    found = fit("W" * 200, SERIF, ROOM)
    assert (found.size, len(found.lines)) == (SIZES[-1], MOST_LINES)
    assert found.lines[-1].endswith(ELLIPSIS)
    assert all(width(line, SERIF) * found.size <= ROOM[0] * 1.01 for line in found.lines)


def test_a_word_longer_than_a_line_is_broken_and_the_rest_kept() -> None:
    found = fit(f"{'Donau' * 12} and the rest", SERIF, ROOM)
    assert "".join(found.lines).replace(" ", "") == f"{'Donau' * 12}andtherest"


@given(st.text(min_size=1, max_size=200).map(drawable).filter(bool))
def test_every_title_fits(title: str) -> None:
    found = fit(title, SERIF, ROOM)
    assert 1 <= len(found.lines) <= MOST_LINES
    assert len(found.lines) * found.size * LEADING <= ROOM[1]
    assert all(width(line, SERIF) * found.size <= ROOM[0] * 1.01 for line in found.lines)


@pytest.mark.parametrize("room", [10, 100, 300, 1000])
def test_one_line_is_shortened_to_its_room(room: int) -> None:
    found = shortened("A dossier of a very long name", SANS, 30, room)
    assert found == "A dossier of a very long name" or found.endswith(ELLIPSIS)
    assert width(found, SANS, 30) * 30 <= max(room, width(ELLIPSIS, SANS, 30) * 30)
