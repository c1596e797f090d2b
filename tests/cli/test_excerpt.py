"""Lines as a terminal shows them: harmless, cut to fit, the caret under what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.cli.excerpt import LEAD, WIDTH, columns, excerpt, visible


@pytest.mark.parametrize(
    ("line", "column", "width", "shown", "caret"),
    [
        ("sumary: Something", 1, 6, "sumary: Something", "^^^^^^"),
        ("title: x", 8, 1, "title: x", "       ^"),
        ("a\tb", 3, 1, "a    b", "     ^"),
        ("\tb", 1, 1, "    b", "^^^^"),
        ("名前: x", 5, 1, "名前: x", "      ^"),
        ("名前", 2, 1, "名前", "  ^^"),
        ("cafe\u0301: x", 8, 1, "cafe\u0301: x", "      ^"),
        ("a: \x1b[31mx", 4, 1, "a: \\x1b[31mx", "   ^^^^"),
        ("a: \u202ex", 5, 1, "a: \\u202ex", "         ^"),
        ("a:", 3, 1, "a:", "  ^"),
        ("a:", 9, 4, "a:", "  ^"),
        ("a: b   ", 4, 9, "a: b", "   ^"),
        ("a: b", 4, 0, "a: b", "   ^"),
    ],
)
def test_caret_stands_under_what_is_meant(line: str, column: int, width: int, shown: str, caret: str) -> None:
    assert excerpt(line, column, width) == (shown, caret)


def test_long_line_is_cut_around_the_caret() -> None:
    line = "".join(f"<{number:03}>" for number in range(100))
    shown, caret = excerpt(line, 251, 5)
    assert shown.startswith("...<044>")
    assert shown.endswith("<063>...")
    assert shown[len(caret) - 5 : len(caret)] == "<050>"


def test_long_line_is_shown_from_its_beginning_or_to_its_end_where_the_caret_is_near_to_it() -> None:
    line = "a" * 99 + "b" * 99
    assert excerpt(line, 1, 1) == ("a" * 99 + "b...", "^")
    assert excerpt(line, 198, 1) == ("...a" + "b" * 99, " " * 102 + "^")


def test_carets_end_with_the_part_that_is_shown() -> None:
    shown, caret = excerpt("x" * 1000, 500, 400)
    assert len(caret) == len(shown) - len("...")


@given(st.text(max_size=300), st.integers(1, 400), st.integers(0, 400))
def test_any_line_fits_and_is_harmless(line: str, column: int, width: int) -> None:
    shown, caret = excerpt(line, column, width)
    assert columns(shown) <= WIDTH + 2 * len("...")
    assert len(caret) <= columns(shown) + 1
    assert set(caret) <= {" ", "^"}
    assert "^" in caret
    assert shown == visible(shown)


@given(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=400), st.data())
def test_the_character_meant_is_in_the_window(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    shown, caret = excerpt(line, column, 1)
    assert shown[len(caret) - 1] == line[column - 1]
    assert len(caret) > min(column - 1, LEAD)


@given(st.text(st.characters()))
def test_visible_leaves_nothing_that_steers_a_terminal(text: str) -> None:
    shown = visible(text)
    assert all(character.isprintable() or character.isspace() for character in shown)
    assert not set(shown) & set("\x1b\r\n\x07\u202e\u2028\ufeff\ud800")
