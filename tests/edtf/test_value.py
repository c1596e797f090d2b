"""Exactness, marks, open ends, the form in HTML, and the order."""

import copy
import pickle
import random
from dataclasses import FrozenInstanceError

import pytest

from dossier_gen.edtf import Edtf, EdtfError, parse


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2024-12-08T10:30:00Z", "second"),
        ("2024-12-08", "day"),
        ("2024-12-08~", "day"),
        ("2024-12", "month"),
        ("2024-12-XX", "month"),
        ("2024-12-1X", "month"),
        ("2024-21", "season"),
        ("2024-33", "season"),
        ("2024", "year"),
        ("2024-XX", "year"),
        ("2024-XX-XX", "year"),
        ("1560-XX-25", "year"),
        ("1984-1X", "year"),
        ("Y170000002", "year"),
        ("1950S4", "year"),
        ("202X", "decade"),
        ("-201X", "decade"),
        ("156X-12-25", "decade"),
        ("1950S3", "decade"),
        ("20XX", "century"),
        ("20X3", "century"),
        ("1950S2", "century"),
        ("2XXX", "millennium"),
        ("Y3388E2S3", "millennium"),
        ("Y171010000S3", "unknown"),
        ("Y9E99999999S1", "unknown"),
        ("XXXX", "unknown"),
        ("XXXX-12-25", "unknown"),
        ("2024/2025", "interval"),
        ("2024/..", "interval"),
        ("[2024,2025]", "set"),
        ("{2024..}", "set"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    assert parse(text).precision == precision


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2024", False, False),
        ("2024?", True, False),
        ("2024~", False, True),
        ("2024%", True, True),
        ("2004-06~-11", False, True),
        ("2004-?06-~11", True, True),
        ("2023/2024?", True, False),
        ("[2023~,2024]", False, True),
        ("2024-XX", False, False),
    ],
)
def test_marks(text: str, uncertain: bool, approximate: bool) -> None:
    value = parse(text)
    assert (value.uncertain, value.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "is_interval", "is_set", "open_start", "open_end"),
    [
        ("2024", False, False, False, False),
        ("2023/2024", True, False, False, False),
        ("2024/..", True, False, False, True),
        ("../2024", True, False, True, False),
        ("2024/", True, False, False, False),
        ("/2024", True, False, False, False),
        ("../..", True, False, True, True),
        ("[2023,2024]", False, True, False, False),
        ("[..2023,2024]", False, True, True, False),
        ("{2023,2024..}", False, True, False, True),
        ("[2023..2024]", False, True, False, False),
    ],
)
def test_shape(text: str, is_interval: bool, is_set: bool, open_start: bool, open_end: bool) -> None:
    value = parse(text)
    assert (value.is_interval, value.is_set) == (is_interval, is_set)
    assert (value.open_start, value.open_end) == (open_start, open_end)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("2024", "2024"),
        ("2024-12", "2024-12"),
        ("2024-12-08", "2024-12-08"),
        ("0044-03-15", "0044-03-15"),
        ("2024-12-08T10:30:00Z", "2024-12-08T10:30:00Z"),
        ("2024-12-08T10:30:00+01:00", "2024-12-08T10:30:00+01:00"),
        ("2024-12-08T10:30:00-04", "2024-12-08T10:30:00-04:00"),
        ("2024-12-08T10:30:00", None),
        ("2024?", None),
        ("2024-12~", None),
        ("2024-12-08%", None),
        ("2004?-06-11", None),
        ("202X", None),
        ("2024-XX", None),
        ("2024-12-XX", None),
        ("2024-21", None),
        ("2024-34", None),
        ("2024-11-27/2024-12-08", None),
        ("2024-12-08/..", None),
        ("[2024-12-08]", None),
        ("0000", None),
        ("-1985-04-12", None),
        ("-1985-04-12T23:20:30Z", None),
        ("Y170000002", None),
        ("Y2E3", None),
        ("1950S4", None),
    ],
)
def test_html_datetime(text: str, html: str | None) -> None:
    assert parse(text).html_datetime == html


#: Each before the next: no start first, then by first day, the less exact before the more exact, then by text.
ORDER = (
    "../..",
    "[..2024-12-09]",
    "../2024-12-08",
    "/2024-12-08",
    "Y-9E99999999",
    "Y-17E7",
    "-1985",
    "0000",
    "0001",
    "1XXX",
    "1950S2",
    "1999-12-31",
    "20XX",
    "2024-12-01/..",
    "2024-12-01/2025-01-31",
    "2024-12",
    "2024-12-XX",
    "2024-12~",
    "2024-12-01",
    "2024-12-01?",
    "2024-12-01T00:30:00+01:00",
    "2024-12-01T00:00:00Z",
    "2024-12-01T01:00:00+00:30",
    "2024-12-02",
    "Y170000002",
    "Y9E99999999",
)


def test_order() -> None:
    values = [parse(text) for text in ORDER]
    shuffled = values.copy()
    random.Random(7).shuffle(shuffled)
    assert [str(value) for value in sorted(shuffled, key=lambda value: value.sort_key)] == list(ORDER)


def test_values_are_equal_by_text_and_frozen() -> None:
    value = parse("2024-12~")
    assert value == parse("2024-12~")
    assert value != parse("2024-12?")
    assert {value, parse("2024-12~"), parse("2024-12")} == {value, parse("2024-12")}
    assert str(value) == value.text == "2024-12~"
    assert copy.deepcopy(value).sort_key == value.sort_key
    assert pickle.loads(pickle.dumps(value)).latest_padded == value.latest_padded
    with pytest.raises(FrozenInstanceError):
        value.text = "2024"  # type: ignore[misc]


def test_a_value_shows_what_it_is() -> None:
    assert "2024-12" in repr(parse("2024-12"))
    assert isinstance(parse("2024"), Edtf)


def test_an_error_survives_the_way_between_processes() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("2023-02-29")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
