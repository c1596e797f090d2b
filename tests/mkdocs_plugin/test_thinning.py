"""The heavy files of the search's index become thinner, and find the same."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.mkdocs_plugin import thinning
from dossier_gen.mkdocs_plugin.bundle import read, write
from dossier_gen.mkdocs_plugin.indexing import Indexing
from dossier_gen.mkdocs_plugin.thinning import first_places, thin
from dossier_gen.search import Entry


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ([], []),
        ([5, 1], [5, 1]),
        ([5, 1, 7, 9], [5, 1, 7]),
        ([-25, 5, 1, 7, 9], [-25, 5, 1, 7]),
        ([-25, 5, -49, 1, -25, 7, -49, 9], [-25, 5, -49, 1, -25, 7]),
        ([-25, 5, 1, 7, -49, 9], [-25, 5, 1, 7]),
    ],
)
def test_the_first_places_are_kept_as_they_weigh(places: list[int], kept: list[int]) -> None:
    assert first_places(places) == kept


@given(st.lists(st.integers(-300, 300)))
def test_no_more_than_a_few(places: list[int]) -> None:
    found = first_places(places)
    assert [place for place in found if place >= 0] == [place for place in places if place >= 0][: thinning.PLACES]


def words(folder: Path) -> dict[str, list[list[Any]]]:
    """The entries of each word."""
    files = (read(file.read_bytes())[0] for file in folder.glob("*.pf_index"))
    return {word: entries for file in files for word, entries, _ in file}


def made(folder: Path) -> dict[str, list[list[Any]]]:
    """The index of twenty texts in which a word stands more and more often."""
    facets = {"kind": ("Event",)}
    texts = ["ferry boat " * (number + 1) + f"pier{number}" for number in range(20)]
    entries = [Entry(url=f"e/{len(text)}/", title="A title", text=text, note="", facets=facets) for text in texts]
    Indexing(entries, folder).finish()
    return words(folder / "index")


def test_every_word_still_finds_every_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = made(tmp_path / "whole")
    monkeypatch.setattr(thinning, "HEAVY", 0)
    thinner = made(tmp_path / "thin")
    assert thinner.keys() == whole.keys()
    for word, entries in whole.items():
        assert [entry[0] for entry in thinner[word]] == [entry[0] for entry in entries]
        assert [entry[2:] for entry in thinner[word]] == [entry[2:] for entry in entries]
        for few, all_ in zip(thinner[word], entries, strict=True):
            assert few[1] == first_places(all_[1])
    assert max(len(entry[1]) for entry in whole["ferri"]) > 10


def test_variants_are_thinned_too_and_light_files_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    value = [[["word", [[0, [1, 1, 1, 1], []]], [["wörd", [[0, [2, 1, 1, 1], []]]]]]]]
    file = tmp_path / "x.pf_index"
    file.write_bytes(gzip.compress(write(value), mtime=0))
    thin(tmp_path)
    assert read(file.read_bytes()) == value
    monkeypatch.setattr(thinning, "HEAVY", 0)
    thin(tmp_path)
    assert read(file.read_bytes()) == [[["word", [[0, [1, 1, 1], []]], [["wörd", [[0, [2, 1, 1], []]]]]]]]
