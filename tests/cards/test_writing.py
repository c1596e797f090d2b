"""Letters on cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.cards.writing import SANS, SERIF, drawable, in_place, is_right_to_left, runs, width


@pytest.mark.parametrize(
    "text",
    [
        "What Russia’s 2 bases cost – “€5 m”, 50 % of it…",
        "Ångström, Łódź, Šibenik, Đà Nẵng, Ő, ǆ",
        "Что осталось: Ђ, Ґ, Ө",
        "Αθήνα, Κύπρος",
        "سوريا؟ پچژگ ٣٤ «آ»",
    ],
)
def test_our_fonts_have_the_letters_of_these_scripts(text: str) -> None:
    assert drawable(text) == text


@pytest.mark.parametrize("text", ["俄罗斯在叙利亚", "Ελλάδα と", "שלום", "नमस्ते", "ไทย", "한국", "Ꙁ\u0840"])
def test_a_text_with_letters_that_they_lack_is_not_drawn(text: str) -> None:
    assert drawable(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("🔥 Breaking 🔥 news 👩\u200d👩\u200d👧", "Breaking news"),
        ("a\tb\n\u2028c\u00a0 d", "a b c d"),
        ("Z\u0338a\u0334l\u0323g\u0335o", "Zaḷgo"),
        ("e\u0301", "é"),
        ("\u202etxt\u0000\u2066", "txt"),
        ("می\u200cکند", "می\u200cکند"),
        ("", ""),
    ],
)
def test_what_a_text_can_do_without_is_left_out(text: str, found: str) -> None:
    assert drawable(text) == found


def test_arabic_letters_are_joined_and_stand_from_the_right() -> None:
    assert in_place("(سور) 24", right_to_left=True) == "24 (\ufead\ufeee\ufeb3)"
    assert in_place("می\u200cکند", right_to_left=True) == "\ufeaa\ufee8\ufb90\ufbfd\ufee3"
    assert in_place("plain (1)", right_to_left=False) == "plain (1)"
    assert "\ufefb" in in_place("لا", right_to_left=True) or "\ufefc" in in_place("لا", right_to_left=True)


@pytest.mark.parametrize(
    ("text", "found"), [("abc سوريا", False), ("سوريا abc", True), ("2024: سوريا", True), ("2024", False), ("", False)]
)
def test_the_first_letter_says_where_a_text_begins(text: str, found: bool) -> None:
    assert is_right_to_left(text) is found


def test_arabic_letters_come_from_a_font_of_their_own() -> None:
    assert list(runs("24 \ufeb3", SANS)) == [(SANS, "24 "), ("NotoNaskhArabic-Bold", "\ufeb3")]


@given(st.text(max_size=40))
def test_any_text_can_be_measured_once_it_is_drawable(text: str) -> None:
    found = drawable(text)
    assert drawable(found) == found
    assert width(found, SERIF) >= 0
    assert in_place(found, right_to_left=is_right_to_left(found)).isprintable()


def test_a_width_is_nearly_in_proportion() -> None:
    text = "An unusually long headline of many words"
    assert width(text, SERIF, 40) == pytest.approx(width(text, SERIF), rel=0.01)
