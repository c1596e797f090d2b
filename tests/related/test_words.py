"""Words of texts in many scripts."""

import pytest

from dossier_gen.related.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Troops left Qudsaya, at 6 a.m.", ["troops", "left", "qudsaya", "at"]),
        ("T-72 tanks: 40 of them", ["72", "tanks", "40", "of", "them"]),
        ("Die Straße nach Überlingen", ["die", "strasse", "nach", "überlingen"]),
        ("Zo\u0308e and Zöe", ["zöe", "and", "zöe"]),
        ("Вывод войск", ["вывод", "войск"]),
        ("دمشق اليوم", ["دمشق", "اليوم"]),
        ("दिल्ली से", ["दिल्ली", "से"]),
        ("北京大学", ["北京", "京大", "大学"]),
        ("晴", ["晴"]),
        ("iPhoneの新型", ["iphone", "の新", "新型"]),
        ("ไทย", ["ไท", "ทย"]),
        ("ＡＢＣ", ["abc"]),
        ("\ud800 broken", ["broken"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_word_is_the_same_beside_other_scripts() -> None:
    assert words("Plain words here") == words("Plain words here …")
