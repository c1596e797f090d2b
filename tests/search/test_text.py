"""Markdown as plain words."""

import pytest

from dossier_gen.search.text import words_of


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("One\ntwo\n\nthree", "One two three"),
        ("## A heading ##\n\nText", "A heading ## Text"),
        ("> quoted\n> - in a list\n", "quoted in a list"),
        ("- one\n* two\n+ three\n1. four", "one two three four"),
        ("-5 degrees, 12 ships", "-5 degrees, 12 ships"),
        ("**bold**, _slanted_, `code`, snake_case", "bold, slanted, code, snake_case"),
        ("[A link](other.md), and ![a picture](x.svg)", "A link, and a picture"),
        ("Said so[^1].\n\n[^1]: A note.", "Said so. A note."),
        ("<b>bold</b> &amp; AT&amp;T", "bold & AT&T"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("Title\n=====\n\n---\n\nText", "Title Text"),
        (r"1\. not a list, \*not slanted\*", "1. not a list, not slanted"),
        ("", ""),
    ],
)
def test_markup_is_left_out(markdown: str, words: str) -> None:
    assert words_of(markdown) == words
