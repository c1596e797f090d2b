"""The JSON Schemas are those committed, are sound, and agree with what reading accepts."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dossier_gen.fields import Country, EdtfDate, Kind, Language, Media, MomentKind, Ref, SitePath, Url, specs
from dossier_gen.model import COLLECTIONS, SINGULAR
from dossier_gen.output import Output
from dossier_gen.reading.convert import Converter
from dossier_gen.reading.nodes import parse
from dossier_gen.reading.values import READERS, Refusal
from dossier_gen.schema import example, generated, record_schema, reference_table, schemas
from dossier_gen.schema.forms import form

ROOT = Path(__file__).resolve().parent.parent
RECORDS = sorted(COLLECTIONS)


class _Core(yaml.SafeLoader):
    """YAML as editors' tools read it: a date is text (YAML 1.2 knows no dates)."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def by_schema(collection: str, text: str) -> bool:
    """Whether the schema takes a record written in YAML."""
    schema = schemas()[SINGULAR[collection]]
    return Draft202012Validator(schema).is_valid(yaml.load(text, Loader=_Core))


def by_reading(collection: str, text: str) -> bool:
    """Whether reading takes a record written in YAML, as it stands in a file."""
    node, problems = parse(text, "x")
    assert node is not None, problems
    converter = Converter("x")
    given = {} if "id" in specs(COLLECTIONS[collection]) else {"id": "x", "path": "x", "body": ""}
    converter.record(COLLECTIONS[collection], node, "it", **given)
    return not converter.problems


def full(collection: str) -> dict[str, str]:
    """Every key of a record with an example of its value."""
    return {key: example(COLLECTIONS[collection], key) for key in specs(COLLECTIONS[collection])}


def as_yaml(keys: dict[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in keys.items())


@pytest.mark.parametrize("output", generated(), ids=lambda output: output.path)
def test_committed_files_are_what_the_schemas_make(output: Output) -> None:
    assert (ROOT / output.path).read_text("utf-8") == output.content, "run: dossier schema --write"


def test_no_schema_of_a_record_that_is_gone_stays() -> None:
    made = {Path(output.path).name for output in generated()}
    assert {path.name for path in (ROOT / "dossier_gen/schemas").iterdir()} <= made


@pytest.mark.parametrize("name", sorted(schemas()))
def test_schemas_are_sound_and_say_what_they_are(name: str) -> None:
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert schema["title"].endswith(".")


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_has_its_sentence_and_its_row(name: str) -> None:
    made = record_schema(COLLECTIONS[name])
    chapter = reference_table().partition(f"## {SINGULAR[name]}\n")[2].partition("\n## ")[0]
    for key, spec in specs(COLLECTIONS[name]).items():
        assert made["properties"][key]["description"] == spec.doc
        assert (key in made["required"]) == spec.required
        row = next(line for line in chapter.splitlines() if line.startswith(f"| `{key}` |"))
        assert spec.doc in row
        assert ("| yes |" in row) == spec.required


@pytest.mark.parametrize("name", RECORDS)
def test_both_take_every_example(name: str) -> None:
    text = as_yaml(full(name))
    assert by_schema(name, text)
    assert by_reading(name, text)


@pytest.mark.parametrize("name", RECORDS)
def test_schema_examples_are_of_their_own_kind(name: str) -> None:
    for made in record_schema(COLLECTIONS[name])["properties"].values():
        for value in made.get("examples", ()):
            assert Draft202012Validator(made).is_valid(value)


@pytest.mark.parametrize("name", RECORDS)
def test_neither_takes_an_unknown_key(name: str) -> None:
    text = as_yaml({**full(name), "sumary": "x"})
    assert not by_schema(name, text)
    assert not by_reading(name, text)


@pytest.mark.parametrize(("name", "key"), [(n, k) for n in RECORDS for k in specs(COLLECTIONS[n])])
def test_both_agree_on_what_may_be_left_out_or_left_empty(name: str, key: str) -> None:
    keys = full(name)
    required = specs(COLLECTIONS[name])[key].required
    for text in (as_yaml({k: v for k, v in keys.items() if k != key}), as_yaml({**keys, key: ""})):
        assert by_schema(name, text) is not required
        assert by_reading(name, text) is not required


GOOD = [
    ("articles", "date", "2024-12-16T09:30+01:00"),
    ("articles", "title", '"2024"'),
    ("articles", "sources", "[a, {id: b, outlet: reuters}]"),
    ("articles", "events", "[{id: b, date: 2024-12~, title: x, status: claimed}]"),
    ("articles", "language", "pt-BR"),
    ("dossiers", "next", "[{date: 2025, text: x}]"),
    ("events", "date", "2024"),
    ("events", "date", "2024-12-08/.."),
    ("events", "date", "202X"),
    ("events", "date", "2024-21"),
    ("events", "history", "[{date: 2024-12-08, status: reported, sources: [a]}]"),
    ("claims", "said_by", "Two officers"),
    ("claims", "said_by", "[ann, Two officers]"),
    ("events", "attributed_to", "[ann]"),
    ("events", "attributed_to", "[]"),
    ("places", "latitude", "-33"),
    ("sources", "url", "https://example.org/a?b=c#d"),
]
BAD = [
    ("articles", "date", "16.12.2024"),
    ("articles", "date", "2024-12-16T09:30"),
    ("articles", "date", "2024-13-01"),
    ("articles", "title", "2024"),
    ("articles", "title", "[a]"),
    ("articles", "title", "x" * 201),
    ("articles", "people", "putin"),
    ("claims", "said_by", "[]"),
    ("claims", "said_by", "[ann, ann]"),
    ("claims", "said_by", "{ann: x}"),
    ("articles", "people", "[Putin]"),
    ("articles", "people", "[putin, putin]"),
    ("articles", "kind", "newz"),
    ("articles", "draft", "1"),
    ("articles", "sources", "[{id: b}]"),
    ("articles", "aliases", "[old]"),
    ("articles", "aliases", "[/a//b/]"),
    ("articles", "aliases", "[/a/../b/]"),
    ("articles", "image", "{file: /media/x.jpg, alt: x, credit: x}"),
    ("articles", "image", "{file: media/../../x.jpg, alt: x, credit: x}"),
    ("articles", "image", "{file: media/x.jpg}"),
    ("articles", "corrections", "{date: 2024-12-16, text: x}"),
    ("events", "date", "8 December 2024"),
    ("events", "date", "2024/12/08/2025"),
    ("events", "status", "true"),
    ("events", "id", "No Spaces"),
    ("outlets", "country", "Norway"),
    ("outlets", "country", "no"),
    ("outlets", "homepage", "example.org"),
    ("outlets", "homepage", "javascript:alert(1)"),
    ("places", "latitude", "91"),
    ("places", "latitude", "north"),
    ("sources", "language", "English"),
]


@pytest.mark.parametrize(("name", "key", "value"), GOOD)
def test_both_take(name: str, key: str, value: str) -> None:
    text = as_yaml({**full(name), key: value})
    assert by_schema(name, text)
    assert by_reading(name, text)


@pytest.mark.parametrize(("name", "key", "value"), BAD)
def test_both_refuse(name: str, key: str, value: str) -> None:
    text = as_yaml({**full(name), key: value})
    assert not by_schema(name, text)
    assert not by_reading(name, text)


@given(
    st.sampled_from([Country(), EdtfDate(), Language(), Media(), MomentKind(), Ref("people"), SitePath(), Url()]),
    st.text(st.characters(codec="ascii", exclude_categories=["Cc"]))
    | st.from_regex(r"[0-9X?~%/.T:Z+-]{4,20}", fullmatch=True),
)
def test_schema_takes_whatever_reading_takes(kind: Kind, text: str) -> None:
    try:
        READERS[type(kind)](text, kind)
    except Refusal:
        return
    assert Draft202012Validator(form(kind).schema).is_valid(text)


def test_ledgers_are_lists_of_their_records() -> None:
    for name in ("events", "claims", "sources"):
        made: dict[str, Any] = schemas()[name]
        assert made["type"] == "array"
        assert made["items"] == record_schema(COLLECTIONS[name])


def test_settings_tell_the_editor_which_schema_is_for_which_ledger() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    for file, glob in settings["yaml.schemas"].items():
        assert (ROOT / file).is_file()
        assert glob == f"content/dossiers/*/{Path(file).name.removesuffix('.schema.json')}.yml"
