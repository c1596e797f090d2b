"""The source mix: every number in words, whatever the sources are."""

from random import Random
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import OUTLET_KINDS, Outlet, Source
from dossier_gen.pages.source_mix import source_mix
from tests.factory import named, source

OUTLETS = {
    "tass": named(Outlet, "tass", kind="state-media", country="RU"),
    "paper": named(Outlet, "paper", kind="newspaper", country="GB"),
    "unknown": named(Outlet, "unknown"),
}


def rows(sources: list[Source], outlets: dict[str, Outlet] = OUTLETS) -> list[list[str]]:
    """The rows of the three lists: name, number, share and note."""
    root = ET.fromstring(source_mix(sources, outlets, id="mix"))
    return [[" ".join("".join(li.itertext()).split()) for li in ul] for ul in root.iter("ul")]


def test_sources_are_counted_by_kind_country_and_language_what_is_not_known_last() -> None:
    sources = [
        source("a", outlet="tass", language="ru"),
        source("b", outlet="unknown"),
        source("c", outlet="unknown"),
        source("d", outlet="paper", language="en-GB"),
        source("e", outlet="paper", language="en"),
        source("f", outlet="paper"),
    ]
    assert rows(sources) == [
        ["Newspaper 3 50%", "State media 1 17%", "Not known 2 33%"],
        ["United Kingdom 3 50%", "Russia 1 17% 1 from state media", "Not known 2 33%"],
        ["English 2 33%", "Russian 1 17% 1 from state media", "Not known 3 50%"],
    ]


def test_state_media_are_hatched_as_well_as_told() -> None:
    html = source_mix([source("a", outlet="tass"), source("b", outlet="paper")], OUTLETS, id="mix")
    assert 'id="mix-hatch"' in html
    assert "Hatched: from state media." in html
    assert html.count('<rect width="50%" height="8" fill="url(#mix-hatch)"') == 3
    assert "Hatched" not in source_mix([source("b", outlet="paper")], OUTLETS, id="mix")


def test_the_six_that_come_most_often_have_a_row_of_their_own() -> None:
    codes = ["de", "fr", "it", "es", "ru", "ar", "tr", "el"]
    sources = [
        source(f"s{code}{i}", outlet="paper", language=code) for n, code in enumerate(codes) for i in range(9 - n)
    ]
    languages = rows(sources)[2]
    assert len(languages) == 7
    assert languages[0].startswith("German 9 ")
    assert languages[-1] == "2 other languages 5 11%"
    assert len(rows([one for one in sources if one.language != "el"])[2]) == 7


def test_a_share_is_never_none_of_something_nor_all_but_one() -> None:
    sources = [source(f"s{i}", outlet="paper", language="en") for i in range(400)] + [source("a", outlet="tass")]
    assert rows(sources)[0] == ["Newspaper 400 over 99%", "State media 1 under 1%"]


def test_without_sources_there_is_no_picture() -> None:
    assert source_mix([], OUTLETS, id="mix") == ""


def test_one_source() -> None:
    assert "Where 1 source comes from" in source_mix([source("a", outlet="paper")], OUTLETS, id="mix")


@st.composite
def mixes(draw: st.DrawFn) -> tuple[list[Source], dict[str, Outlet]]:
    kinds = st.sampled_from([*OUTLET_KINDS, None])
    countries = st.sampled_from(["SY", "RU", "GB", "XX", None, *(f"A{letter}" for letter in "EFGILMOQRSTUWXZ")])
    outlets = {key: named(Outlet, key, kind=draw(kinds), country=draw(countries)) for key in "abcdefghijkl"}
    languages = st.sampled_from(["en", "en-GB", "ar", "zh-Hant", "qqq", None])
    drawn = draw(st.lists(st.tuples(st.sampled_from(sorted(outlets)), languages), min_size=1, max_size=40))
    return [source(f"s{i}", outlet=key, language=lang) for i, (key, lang) in enumerate(drawn)], outlets


@given(mixes(), st.randoms(use_true_random=False))
def test_no_source_is_lost_and_order_changes_nothing(
    mix: tuple[list[Source], dict[str, Outlet]], random: Random
) -> None:
    sources, outlets = mix
    root = ET.fromstring(source_mix(sources, outlets, id="mix"))
    for ul in root.iter("ul"):
        assert sum(int(b.text or "") for b in ul.iter("b")) == len(sources)
        assert len(list(ul)) <= 8
    for rect in root.iter("rect"):
        width = rect.get("width", "0")
        assert not width.endswith("%") or 0 <= float(width[:-1]) <= 100
    mixed = list(sources)
    random.shuffle(mixed)
    assert source_mix(mixed, outlets, id="mix") == source_mix(sources, outlets, id="mix")
