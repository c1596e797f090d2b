"""The reference of every record and key, in Markdown, for editors."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dossier_gen.fields import Nested, Spec, single, specs
from dossier_gen.model import COLLECTIONS, SINGULAR
from dossier_gen.schema.forms import called, default, example, form, summary_of

#: Where each collection's records are written, below the project's folder.
FILES: Mapping[str, str] = MappingProxyType(
    {
        "articles": "content/articles/YYYY/MM/ID.md",
        "dossiers": "content/dossiers/ID/index.md",
        "events": "content/dossiers/ID/events.yml",
        "claims": "content/dossiers/ID/claims.yml",
        "sources": "content/dossiers/ID/sources.yml",
        "outlets": "content/outlets/ID.md",
        "people": "content/people/ID.md",
        "organisations": "content/organisations/ID.md",
        "places": "content/places/ID.md",
        "authors": "content/authors/ID.md",
        "sections": "content/sections/ID.md",
        "pages": "content/ID.md",
    }
)

_INTRODUCTION = """\
# Reference: every record and its keys

This page is made from the program by `dossier schema --write`. A key that is left out, or left empty, is as
if it had not been there; a key that is not listed here is an error. A text that holds `: ` or ` #`, or that
begins with something other than a letter, stands in quotation marks.

Dates of events, claims and sources are written as exactly as they are known, in EDTF, the format of the
Library of Congress: `2024`, `2024-12`, `2024-12-08`; `2024-12-08?` is unsure, `2024-12~` is about then,
`2024-11-27/2024-12-08` is a span, `2024-12-08/..` has no end yet, `"[2025-12-18,2025-12-19]"` is one of the
two days, nobody knows which.

In Visual Studio Code the extension *YAML* (`redhat.vscode-yaml`) checks the ledgers `events.yml`,
`claims.yml` and `sources.yml` while you type, and completes their keys; the settings in `.vscode/` see to
that. It cannot check the front matter of Markdown files: for that, and for everything that holds between
files, run `dossier check`.
"""


def reference_table() -> str:
    """A reference of every record and key in Markdown, one table a record."""
    parts = [_INTRODUCTION]
    parts += [_chapter(SINGULAR[name], record, f"`{FILES[name]}`") for name, record in COLLECTIONS.items()]
    parts += [_chapter(called(record), record, "a key of records above") for record in _nested_records()]
    return "\n".join(parts)


def _chapter(name: str, record: type, where: str) -> str:
    head = ["| key | what it holds | required | meaning | example |", "|---|---|---|---|---|"]
    rows = [_row(record, key, spec) for key, spec in specs(record).items()]
    return "\n".join([f"## {name}", "", f"{summary_of(record)} Where: {where}.", "", *head, *rows, ""])


def _row(record: type, key: str, spec: Spec) -> str:
    required = "yes" if spec.required else ""
    cells = [f"`{key}`", form(spec.kind).words, required, _meaning(record, key, spec)]
    return f"| {' | '.join(cells)} | `{key}: {example(record, key)}` |"


def _meaning(record: type, key: str, spec: Spec) -> str:
    left_out = default(record, key)
    if left_out is None:
        return spec.doc
    return f"{spec.doc} If left out: `{'true' if left_out is True else left_out}`."


def _nested_records() -> tuple[type, ...]:
    return tuple(dict.fromkeys(found for record in COLLECTIONS.values() for found in _nested_in(record)))


def _nested_in(record: type) -> Iterator[type]:
    for spec in specs(record).values():
        kind = single(spec.kind)
        if isinstance(kind, Nested):
            yield kind.record
