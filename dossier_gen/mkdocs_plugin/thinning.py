"""The index of Pagefind 1.5.2, made thinner where it is heavy: of a word that stands often in a text, the first places.

A file of the index holds some words and, for each, the entries that have it: [number, places in the text, places in
the title]. Places are steps from one to the next; a negative number says how much those behind it weigh. How often a
word stands in a text counts for little above a few times (BM25 flattens it), and what is quoted is the beginning, but
the places of frequent words are most of what a reader loads.
"""

import gzip
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dossier_gen.mkdocs_plugin.bundle import read, write

#: Files of fewer bytes stay as they are: there are many of them, and little to be gained.
HEAVY = 40_000
#: So many places of a word in a text are kept.
PLACES = 3


def thin(folder: Path) -> None:
    """Make the heavy files of the index in `folder` thinner; raises ValueError where they are not Pagefind 1.5.2's."""
    for file in sorted(folder.glob("*.pf_index")):
        if file.stat().st_size > HEAVY:
            value = read(file.read_bytes())
            for _, entries, variants in value[0]:
                _thin(entries)
                for _, others in variants:
                    _thin(others)
            file.write_bytes(gzip.compress(write(value), mtime=0))


def _thin(entries: Iterable[list[Any]]) -> None:
    for entry in entries:
        places = entry[1]
        if len(places) > PLACES:
            entry[1] = first_places(places)


def first_places(places: Iterable[int]) -> list[int]:
    """The first places, each with what says how much it weighs."""
    kept: list[int] = []
    weight: list[int] = []
    left = PLACES
    for place in places:
        if place < 0:
            weight = [place]
        elif left:
            kept += [*weight, place]
            weight = []
            left -= 1
    return kept
