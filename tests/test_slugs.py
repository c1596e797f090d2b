import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.slugs import is_slug, slugify


@pytest.mark.parametrize("text", ["a", "7", "fall-of-assad", "2024-12-16-x", "a" * 200])
def test_slugs(text: str) -> None:
    assert is_slug(text)
    assert slugify(text) == text


@pytest.mark.parametrize(
    "text", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a\n", "а", "٣", "a.b", "a" * 201]
)
def test_no_slugs(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Fall of Assad", "fall-of-assad"),
        ("  What's next?  ", "whats-next"),
        ("Syria’s “new” rulers", "syrias-new-rulers"),
        ("Russia–Syria—talks", "russia-syria-talks"),
        ("Élysée: Saïd à Łódź", "elysee-said-a-lodz"),
        ("Straße, Ærø, Đà Nẵng, Þór, Œuvre", "strasse-aero-da-nang-thor-oeuvre"),
        ("Hayʾat Taḥrīr al-Šām, ʿAlawī", "hayat-tahrir-al-sam-alawi"),
        ("İstanbul ½ ﬁnal Ⅳ", "istanbul-1-2-final-iv"),
        ("co\u00adoperate", "cooperate"),
        ("foo_bar.md", "foo-bar-md"),
        ("word " * 100, ("word-" * 40)[:-1]),
        ("Тартус", ""),
        ("الشام", ""),
        ("", ""),
        ("---", ""),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_what_slugify_makes_is_a_slug_or_nothing_and_stays(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or is_slug(slug)
    assert slugify(slug) == slug
    assert slugify(text + "\n") == slug
