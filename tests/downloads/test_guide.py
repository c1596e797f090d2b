"""The guide to the downloads tells of every field and of every column."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import dossier_gen
from dossier_gen import offers
from dossier_gen.downloads.document import schema
from dossier_gen.downloads.spreadsheet import COLUMNS
from tests.downloads.making import content, made, read_json, rich
from tests.factory import event

GUIDE = (Path(dossier_gen.__file__).parent / "docs/downloads.md").read_text("utf-8")


def chapter(title: str) -> str:
    """What the guide says under a heading, with what stands below it."""
    level = "#" * (len(title) - len(title.lstrip("#")))
    found = re.search(rf"^{re.escape(title)}\n(.*?)(?=^#{{2,{len(level)}}} |\Z)", GUIDE, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1]


SCHEMA: dict[str, Any] = json.loads(str(schema().content))
OBJECTS = {
    "The document": SCHEMA,
    "site": SCHEMA["properties"]["site"],
    "dossier": SCHEMA["properties"]["dossier"],
    **SCHEMA["$defs"],
}


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_of_the_json_is_explained_as_in_the_schema(name: str) -> None:
    told = re.findall(r"^\| `([^`]+)` \| .* \| ([^|]+) \|$", chapter(f"### {name}"), re.MULTILINE)
    assert told == [(field, what["description"]) for field, what in OBJECTS[name]["properties"].items()]


def test_every_column_of_the_csv_is_explained() -> None:
    assert re.findall(r"^\| `([^`]+)` \|", chapter("## timeline.csv"), re.MULTILINE) == list(COLUMNS)


def test_every_field_for_timelinejs_is_explained() -> None:
    found = read_json(made(*rich(), event("span", "2024-01-01/2024-01-03")), offers.TIMELINEJS)
    fields = [*found, *dict.fromkeys(f"events[].{name}" for slide in found["events"] for name in slide)]
    told = re.findall(r"^\| `([^`]+)` \|", chapter("## timelinejs.json"), re.MULTILINE)
    assert sorted(told) == sorted(fields)


def test_every_property_of_the_calendar_is_explained() -> None:
    lines = content(made(*rich(), event("e", added="2024-12-09")), offers.CALENDAR).decode("utf-8").split("\r\n")
    names = {re.split("[:;]", line)[0] for line in lines if re.match("[A-Z]", line)}
    told = set(re.findall(r"`([A-Z-]+)`", chapter("## calendar.ics")))
    assert names - {"BEGIN", "END", "PRODID", "VERSION"} <= told


@pytest.mark.parametrize("offer", [*offers.FILES, offers.ATOM, offers.EMBED], ids=lambda offer: offer.title)
def test_every_file_has_a_chapter(offer: offers.Offer) -> None:
    assert chapter(f"## {offer.path}")
