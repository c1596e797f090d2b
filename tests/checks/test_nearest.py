"""Did you mean: ids and paths near to a misspelt one."""

import pytest

from dossier_gen.checks.nearest import Nearest, Tree

IDS = ["asma-al-assad", "bashar-al-assad", "hayat-tahrir-al-sham", "kamal-lababidi", "vladimir-putin"]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("bashar-al-asad", "bashar-al-assad"),
        ("vashar-al-assad", "bashar-al-assad"),
        ("bashir-al-assad", "bashar-al-assad"),
        ("kamal-lababidy", "kamal-lababidi"),
        ("putin", "vladimir-putin"),
        ("vladimir", "vladimir-putin"),
        ("hayat-tahrir", "hayat-tahrir-al-sham"),
        ("sergei-lavrov", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_ids(word: str, near: str | None) -> None:
    assert Nearest(IDS).to(word) == near


def test_among_many() -> None:
    many = Nearest([f"story-{number:06d}" for number in range(20_000)] + IDS)
    assert many.to("basharr-al-assad") == "bashar-al-assad"


def test_after_a_thousand_searches_it_finds_nothing_more() -> None:
    nearest = Nearest(IDS)
    assert [nearest.to("vladimir-puttin") for _ in range(1001)] == ["vladimir-putin"] * 1000 + [None]


def test_none() -> None:
    assert Nearest([]).to("a") is None
    assert Tree([]).near("a") is None


PATHS = ["about.md", "dossiers/fall/index.md", "media/map.svg", "people/anna.md", "people/index.md", "places/anna.md"]


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("about", "about.md"),
        ("about/", "about.md"),
        ("content/about.md", "about.md"),
        ("dossiers/fall", "dossiers/fall/index.md"),
        ("dossiers/fall/index.html", "dossiers/fall/index.md"),
        ("people", "people/index.md"),
        ("../../map.svg", "media/map.svg"),
        ("articles/2024/media/map.svg", "media/map.svg"),
        ("people/ana.md", "people/anna.md"),
        ("zeppelins.md", None),
    ],
)
def test_paths(path: str, near: str | None) -> None:
    assert Tree(PATHS).near(path) == near
