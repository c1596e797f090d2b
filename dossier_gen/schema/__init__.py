"""The records' keys as JSON Schema for tools and as a reference for people, both made from the fields' specs."""

import json
from typing import Any

from dossier_gen.model import COLLECTIONS, SINGULAR, LedgerRecord
from dossier_gen.output import Output
from dossier_gen.schema.forms import Schema, example, record_schema, summary_of
from dossier_gen.schema.reference import reference_table

__all__ = ["Schema", "example", "generated", "record_schema", "reference_table", "schemas"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LEDGERS = tuple(name for name, record in COLLECTIONS.items() if issubclass(record, LedgerRecord))


def schemas() -> dict[str, Schema]:
    """Every schema by its name: "article" is an article's front matter, "events" a dossier's ledger of events."""
    found = {SINGULAR[name]: _headed(summary_of(record), record_schema(record)) for name, record in COLLECTIONS.items()}
    for name in LEDGERS:
        ledger = {"type": "array", "items": record_schema(COLLECTIONS[name])}
        found[name] = _headed(f"A dossier's ledger of {name}.", ledger)
    return found


def generated() -> tuple[Output, ...]:
    """The files of the repository that are made from the fields' specs; their paths lie below its root."""
    files = {f"dossier_gen/schemas/{name}.schema.json": as_json(schema) for name, schema in schemas().items()}
    ledgers = {f"./dossier_gen/schemas/{name}.schema.json": f"content/dossiers/*/{name}.yml" for name in LEDGERS}
    files["dossier_gen/docs/reference.md"] = reference_table()
    files[".vscode/settings.json"] = as_json({"yaml.schemas": ledgers})
    files[".vscode/extensions.json"] = as_json({"recommendations": ["redhat.vscode-yaml"]})
    return tuple(Output(path, text) for path, text in files.items())


def as_json(value: Any) -> str:
    """A value as indented JSON that ends its last line."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _headed(title: str, schema: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **schema}
