"""The downloads: which files there are, the same for the same library, whatever the order of its files."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from dossier_gen.downloads import downloads
from dossier_gen.edition import edition
from dossier_gen.model import COLLECTIONS, Library
from tests.downloads.making import URL, made, rich
from tests.factory import dossier, library

NAMES = ("timeline.json", "timeline.csv", "timelinejs.json", "calendar.ics")


@pytest.mark.parametrize("url", [URL, ""])
def test_every_dossier_has_every_file_whether_or_not_the_site_knows_its_address(url: str) -> None:
    found = [output.path for output in downloads(made(*rich(), dossier("empty"), url=url))]
    expected = [f"dossiers/{key}/{name}" for key in ("up", "d", "empty") for name in NAMES]
    assert sorted(found) == sorted([*expected, "assets/timeline.schema.json"])


def shuffled(known: Library, seed: int) -> Library:
    random = Random(seed)
    shelves: dict[str, Any] = {}
    for name in COLLECTIONS:
        records = list(known.collection(name).items())
        random.shuffle(records)
        shelves[name] = dict(records)
    return replace(known, **shelves)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_files_changes_no_byte(seed: int) -> None:
    known = library(*rich())
    files = [
        {output.path: output.content for output in downloads(edition(one, "A site", URL))}
        for one in (known, shuffled(known, seed))
    ]
    assert files[0] == files[1]
