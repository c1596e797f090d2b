"""The JSON: its schema describes all of it, and nothing of the ledger is lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dossier_gen import downloads as package
from dossier_gen.downloads.document import SCHEMA, date_facts, moment_text, schema
from dossier_gen.edtf import parse, words
from dossier_gen.moments import parse_moment
from tests.downloads.making import DATES, HOSTILE, URL, made, read_json, rich
from tests.factory import dossier, event

VALIDATOR = Draft202012Validator(json.loads(str(schema().content)))


def objects(value: Any) -> list[dict[str, Any]]:
    """Every object within a JSON value."""
    if isinstance(value, dict):
        return [value, *(found for inner in value.values() for found in objects(inner))]
    return [found for inner in value for found in objects(inner)] if isinstance(value, list) else []


def test_the_schema_is_sound_published_and_explains_everything() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)
    assert schema().path == SCHEMA
    for found in objects(VALIDATOR.schema):
        if found.get("type") == "object":
            assert found["additionalProperties"] is False
            assert found["required"] == list(found["properties"])
            for name, what in found["properties"].items():
                assert what["description"].endswith("."), name


@pytest.mark.parametrize("url", [URL, ""])
def test_documents_follow_the_schema(url: str) -> None:
    for records in (rich(), (dossier("d"),), tuple(event(f"e{n}", date) for n, date in enumerate(DATES))):
        document = read_json(made(*records, url=url))
        VALIDATOR.validate(document)
        assert document["$schema"] == url + SCHEMA


def test_the_schema_refuses_what_is_not_described() -> None:
    document = read_json(made(*rich()))
    document["events"][0]["more"] = 1
    assert not VALIDATOR.is_valid(document)


def test_an_event_is_told_whole() -> None:
    event_of = {found["id"]: found for found in read_json(made(*rich()))["events"]}
    full = event_of["full"]
    assert full.pop("date")["edtf"] == "2024-12-08~"
    (past,) = full.pop("history")
    assert past.pop("date")["edtf"] == "2024-12-12"
    assert past == {
        "status": "reported",
        "attributed_to": [
            {"name": "Two | officers", "id": None, "collection": None},
            {"name": "Army", "id": "army", "collection": "organisations"},
        ],
        "text": HOSTILE,
        "sources": ["s3", "s1"],
    }
    assert full == {
        "id": "full",
        "url": URL + "events/full/",
        "title": HOSTILE,
        "text": HOSTILE * 5,
        "language": "en",
        "status": "disputed",
        "attributed_to": [
            {"name": "Ann", "id": "ann", "collection": "people"},
            {"name": "Two | officers", "id": None, "collection": None},
        ],
        "key": True,
        "people": [{"id": "ann", "name": "Ann", "url": URL + "people/ann/"}],
        "organisations": [{"id": "army", "name": "Army", "url": URL + "organisations/army/"}],
        "places": [
            {
                "id": "here",
                "name": "Name of here",
                "url": URL + "places/here/",
                "latitude": -33.5,
                "longitude": 0.00001,
            },
            {
                "id": "nowhere",
                "name": "Name of nowhere",
                "url": URL + "places/nowhere/",
                "latitude": None,
                "longitude": None,
            },
        ],
        "sources": ["s1", "s2"],
        "single_source": True,
        "state_media_only": True,
        "articles": [{"id": "story", "name": HOSTILE, "url": URL + "articles/2024/01/story/"}],
        "dossiers": [
            {"id": "d", "name": HOSTILE, "url": URL + "dossiers/d/"},
            {"id": "up", "name": "Above", "url": URL + "dossiers/up/"},
        ],
        "image": {
            "url": URL + "media/a%20b.svg",
            "alt": HOSTILE,
            "credit": "Whose it is",
            "licence": "CC BY 4.0",
        },
        "added": "2024-12-09",
        "updated": "2024-12-18T09:30+01:00",
        "last_change": "2024-12-18T08:30:00Z",
    }
    assert list(event_of) == ["full", "bare", "one-place", "later", "later-day"]


def test_a_source_stands_in_full_once() -> None:
    document = read_json(made(*rich()))
    sources = {found["id"]: found for found in document["sources"]}
    assert len(sources) == len(document["sources"]) == 4
    assert sources["s1"]["outlet"] == {"id": "agency", "name": "=Agency | x", "kind": "state-media", "country": "SY"}
    assert sources["s1"]["via"] is None
    assert sources["s3"]["via"] == {"name": "Ann’s | mirror", "id": None, "collection": None}
    assert sources["s1"]["published"]["edtf"] == "2024-12-15~"
    assert [sources["s1"][name] for name in ("title", "url")] == [HOSTILE, "https://example.org/a|b?c=1&d='2'"]
    assert sources["s2"]["archived"] == "https://example.org/archive/2"
    assert [sources["s2"][name] for name in ("title", "url", "published")] == [None, None, None]
    named = {key for found in objects(document) for key in found.get("sources", []) if isinstance(key, str)}
    assert named == set(sources)


def test_claims_and_the_summary_are_told() -> None:
    document = read_json(made(*rich()))
    first, second = document["claims"]
    assert (first["id"], first["url"]) == ("c1", URL + "dossiers/d/#claim-c1")
    assert (first["said_on"]["edtf"], first["contradicts"], first["sources"]) == ("2024-12", ["c2"], ["s4"])
    assert first["said_by"] == [
        {"name": "Army", "id": "army", "collection": "organisations"},
        {"name": "Two | officers", "id": None, "collection": None},
    ]
    assert (second["said_on"], second["history"][0]["status"]) == (None, "reported")
    assert second["contradicts"] == ["c1"]  # though only the first names the other
    about = document["dossier"]
    assert (about["title"], about["as_of"], about["part_of"]["id"]) == (HOSTILE, "2024-12-10T09:30+01:00", "up")
    assert [(one["text"], one["sources"]) for one in about["so_far"]] == [("Known.", ["s2"])]
    assert about["unknown"] == [{"text": "Not known.", "date": None, "sources": []}]
    assert about["next"][0]["date"]["words"] == "2025"


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_told_as_it_was_written(text: str) -> None:
    facts, date = date_facts(parse(text)), parse(text)
    assert facts["edtf"] == text
    assert parse(facts["edtf"]) == date
    assert facts["words"] == words(date)
    for name in ("earliest", "latest", "earliest_padded", "latest_padded"):
        bound = getattr(date, name)
        assert facts[name] == (bound and bound.isoformat())
    for name in ("uncertain", "approximate", "precision"):
        assert facts[name] == getattr(date, name)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2024-12-18", "2024-12-18"),
        ("2024-12-18 09:30 Z", "2024-12-18T09:30+00:00"),
        ("2024-12-18T09:30:05+0100", "2024-12-18T09:30:05+01:00"),
    ],
)
def test_a_moment_is_as_exact_as_it_was_written(written: str, told: str) -> None:
    assert moment_text(parse_moment(written)) == told
    assert moment_text(None) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_is_read_back(text: str) -> None:
    (found,) = read_json(made(event("e", title=text)))["events"]
    assert found["title"] == text


def test_the_schema_is_a_file_of_the_package() -> None:
    assert Path(package.__file__).with_name("timeline.schema.json").is_file()
