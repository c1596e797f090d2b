"""Terms as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.suggestions.terms import Text


@pytest.mark.parametrize(
    ("term", "text", "written"),
    [
        ("gas", "The price of gas", "gas"),
        ("gas", "Gas is dear; so gas is saved", "gas"),
        ("gazprom", "What Gazprom says", "Gazprom"),
        ("hts", "What HTS says", "HTS"),
        ("gas", "Gasoline, biogas", ""),
        ("gas", "Gasoline and Gas.", "Gas"),
        ("of", "The price of gas", ""),
        ("s-400", "The s-400", ""),
        ("2024", "In 2024", ""),
        ("предел", "За предел", "предел"),
        ("istanbul", "İZMİR, Istanbul", "Istanbul"),
        ("京都", "京都府", ""),
        ("gone", "", ""),
    ],
)
def test_a_term_is_a_whole_word_of_the_text(term: str, text: str, written: str) -> None:
    assert Text(text).term(term) == written


@given(st.text(st.sampled_from("aAbBİß é.-"), max_size=30), st.text(st.sampled_from("abß é"), max_size=4))
def test_nothing_is_quoted_that_is_not_there(text: str, term: str) -> None:
    written = Text(text).term(term)
    assert written in text
    assert not written or len(written) == len(term)
