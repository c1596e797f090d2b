"""Agreement with the examples of the Library of Congress and with the vectors of edtf-validate.

The data stand beside the repository, not in it; a clone without them skips these tests.

No library is asked here, as none is a better judge than these data. On all 271 texts edtf-validate 2.0.0 says what we
say; it only validates, and the vectors are its own. edtf 5.0.2 refuses 24 valid dates and reads 14 that are none
(2012-24/2012-21, 1000/-2000); where both read a date, its strict bounds differ from ours in 33 of 193 for five reasons:
it fails on a span with X in a day or month, puts an unknown end ten years away, ends XXXX in 9999, takes no notice of
how many digits of 1950S2 are significant, and ends a winter on 31 December. undate 0.8.0 reads no span and little of
level 2, 43 of the 217 that we read; there the bounds are ours.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from dossier_gen.edtf import EdtfError, parse, words

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "edtf"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="no ../shared/data/edtf beside the repository")


def rows(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if not row["disputed"]]


def is_valid(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def test_every_example_of_the_library_of_congress_is_read() -> None:
    refused = [row["edtf"] for row in rows("loc_examples.jsonl") if not is_valid(row["edtf"])]
    assert len(rows("loc_examples.jsonl")) == 63
    assert refused == []


def test_the_vectors_of_edtf_validate_agree() -> None:
    vectors = rows("edtf_validate_vectors.jsonl")
    differing = [row["edtf"] for row in vectors if is_valid(row["edtf"]) != row["valid"]]
    assert len(vectors) > 100
    assert 1 - len(differing) / len(vectors) >= 0.97, differing


def test_all_that_is_read_has_words() -> None:
    texts = [row["edtf"] for name in ("loc_examples", "edtf_validate_vectors") for row in rows(f"{name}.jsonl")]
    told = [words(parse(text)) for text in texts if is_valid(text)]
    assert len(told) > 200
    assert all(phrase and "{" not in phrase and "  " not in phrase for phrase in told)
