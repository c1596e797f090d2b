import pytest

from dossier_gen.reading.words import field_words, short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Sednaya", "Sednaya"),
        ("a\nb\x1b\u202e", "a�b��"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 57 + "..."),
        ("\n" * 10**6, "�" * 57 + "..."),
    ],
)
def test_short(text: str, expected: str) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("title", "`title`"),
        ("people[0]", "entry 1 of `people`"),
        ("image.alt", "`alt` in `image`"),
        ("so_far[1].sources[2]", "entry 3 of `sources` in entry 2 of `so_far`"),
    ],
)
def test_field_words(name: str, expected: str) -> None:
    assert field_words(name) == expected
