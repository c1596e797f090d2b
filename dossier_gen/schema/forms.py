"""How each kind of value is written: its JSON Schema, what it holds in plain words, and an example."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from dossier_gen.fields import (
    SLUG,
    Choice,
    Country,
    EdtfDate,
    Flag,
    Kind,
    Language,
    Many,
    Media,
    MomentKind,
    Nested,
    Number,
    OneOrMany,
    Ref,
    RefOrNew,
    SitePath,
    Slug,
    Spec,
    Text,
    Url,
    Voice,
    specs,
)
from dossier_gen.model import SINGULAR

Schema: TypeAlias = dict[str, Any]

_ID = f"^{SLUG}$"
_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_MOMENT = rf"^{_DAY}([T ]\d\d:\d\d(:\d\d)? ?(Z|[+-]\d\d:?\d\d))?$"
_URL = r"^https?://[^\s<>\"\\/?#][^\s<>\"\\]*$"
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_SITE_PATH = r"""^(?!.*//)(?!.*/\.{1,2}(/|$))/[^\s"'<>?#\\]*$"""
_MEDIA = r"^(?!/)(?!(.*/)?\.\.(/|$))[^\\:]+$"

# The shapes of EDTF. Whether the calendar has such a day is left to `dossier check`.
_PART = "-[?~%]?[0-9X]{2}[?~%]?"
_DATE = rf"[?~%]?-?[0-9X]{{4}}[?~%]?({_PART}({_PART})?)?"
_TIMED = rf"{_DATE}(T[0-9:]+(Z|[+-][0-9:]+)?|S\d+)?"
_SPAN = rf"({_DATE}|\.\.)?/({_DATE}|\.\.)?"
_LONG_YEAR = r"Y-?\d+(E\d+)?(S\d+)?"
_SET = r"[\[{][0-9X?~%.,-]+[\]}]"
_EDTF = f"^({_TIMED}|{_SPAN}|{_LONG_YEAR}|{_SET})$"


@dataclass(frozen=True, slots=True)
class Form:
    """How a kind of value is written: its schema, what it holds in plain words, and an example in YAML."""

    schema: Schema
    words: str
    example: str


def form(kind: Kind) -> Form:
    """How a kind of value is written."""
    return _FORMS[type(kind)](kind)


def example(record: type, key: str) -> str:
    """An example of a key's value, in YAML: its own, or its kind's; of a flag, what it is not by default."""
    spec = specs(record)[key]
    if isinstance(spec.kind, Flag) and not spec.example:
        return "false" if default(record, key) is True else "true"
    return spec.example or form(spec.kind).example


def default(record: type, key: str) -> str | bool | None:
    """What a key that is left out stands for; None where that is nothing, none or false."""
    found = next(field.default for field in dataclasses.fields(record) if field.name == key)
    return found if isinstance(found, str) or found is True else None


def called(record: type) -> str:
    """What a record that is part of others is called: StatusChange is "status change"."""
    return re.sub(r"(?<!^)([A-Z])", r" \1", record.__name__).lower()


def summary_of(record: type) -> str:
    """One sentence that says what a record is."""
    return (record.__doc__ or "").partition("\n")[0]


def record_schema(record: type) -> Schema:
    """The schema of one record's keys, without a header."""
    known = specs(record)
    return {
        "type": "object",
        "properties": {key: _property(record, key, spec) for key, spec in known.items()},
        "required": [key for key, spec in known.items() if spec.required],
        "additionalProperties": False,
    }


def _property(record: type, key: str, spec: Spec) -> Schema:
    made = dict(form(spec.kind).schema)
    if not spec.required:
        made |= _or_nothing(made)
    elif isinstance(spec.kind, Many):
        made["minItems"] = 1
    made["description"] = spec.doc
    left_out = default(record, key)
    if left_out is not None:
        made["default"] = left_out
    if spec.example:
        made["examples"] = [_as_json(spec.kind, spec.example)]
    return made


def _or_nothing(schema: Schema) -> Schema:
    """What changes in the schema of a key that may be left empty as well."""
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    choices = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {"type": [*types, "null"], **choices}


def _as_json(kind: Kind, written: str) -> Any:
    if isinstance(kind, Many):
        return [_as_json(kind.of, item.strip()) for item in written.strip("[]").split(",")]
    if isinstance(kind, Flag):
        return written == "true"
    return float(written) if isinstance(kind, Number) else written


def _string(words: str, written: str, **rules: Any) -> Form:
    return Form({"type": "string", **rules}, words, written)


def _text(kind: Text) -> Form:
    words = f"text of at most {kind.limit:,} characters"
    return _string(words, "Some words", pattern=r"\S", maxLength=kind.limit)


def _voice(kind: Voice) -> Form:
    among = [SINGULAR[name] for name in kind.among]
    first = ", of which in this order the first that has it" if len(among) > 1 else ""
    ids = " or ".join(filter(None, (", ".join(f"{_a(one)}" for one in among[:-1]), _a(among[-1]))))
    words = f"the id of {ids}{first}; or plain words with a capital, a space or a full stop"
    return _string(words, "Two officers", pattern=r"\S", maxLength=200)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _edtf(_: EdtfDate) -> Form:
    # YAML takes a bare year for a number.
    schema = {"type": ["string", "integer"], "pattern": _EDTF, "minimum": 1000, "maximum": 9999}
    return Form(schema, "a date, as exact as is known", "2024-12-08")


def _choice(kind: Choice) -> Form:
    return _string("one of: " + ", ".join(kind.words), kind.words[0], enum=list(kind.words))


def _number(kind: Number) -> Form:
    schema = {"type": "number", "minimum": kind.least, "maximum": kind.most}
    return Form(schema, f"a number from {kind.least:g} to {kind.most:g}", f"{kind.most / 2:g}")


def _many(kind: Many) -> Form:
    of = form(kind.of)
    words = of.words
    if isinstance(kind.of, Ref):
        words = f"ids of {kind.of.to}"
    elif isinstance(kind.of, Nested):
        words = f"entries with {of.words}"
    return Form({"type": "array", "items": of.schema, "uniqueItems": True}, f"a list: {words}", f"[{of.example}]")


def _one_or_many(kind: OneOrMany) -> Form:
    one = form(kind.of)
    several = {"type": [one.schema["type"], "array"], "items": one.schema, "uniqueItems": True}
    return Form({**one.schema, **several}, f"{one.words}; several as a list", one.example)


def _nested(kind: Nested) -> Form:
    required = (key for key, spec in specs(kind.record).items() if spec.required)
    keys = ", ".join(f"{key}: {example(kind.record, key)}" for key in required)
    name = called(kind.record)
    words = f"the keys of [{name}](#{name.replace(' ', '-')})"
    return Form(record_schema(kind.record), words, f"{{{keys}}}")


def _ref_or_new(kind: RefOrNew) -> Form:
    ref = form(Ref(kind.to))
    words = f"ids of {kind.to}, or [{kind.to} written out](#{SINGULAR[kind.to]})"
    return Form({"anyOf": [ref.schema, record_schema(kind.record)]}, words, ref.example)


#: How each kind of value is written; a test holds the patterns against what reading accepts.
_FORMS: Mapping[type[Kind], Callable[[Any], Form]] = MappingProxyType(
    {
        Text: _text,
        Slug: lambda _: _string("an id: lower-case letters, digits and hyphens", "some-id", pattern=_ID),
        Ref: lambda kind: _string(f"the id of one of the {kind.to}", "some-id", pattern=_ID),
        Voice: _voice,
        EdtfDate: _edtf,
        MomentKind: lambda _: _string("a day, or a time with its offset", "2024-12-16", pattern=_MOMENT),
        Url: lambda _: _string("an address on the web", "https://example.org/", pattern=_URL),
        Choice: _choice,
        Flag: lambda _: Form({"type": "boolean"}, "true or false", "true"),
        Number: _number,
        Language: lambda _: _string("a language tag: en, pt-BR", "en", pattern=_LANGUAGE),
        Country: lambda _: _string("two capitals of ISO 3166-1", "SY", pattern="^[A-Z]{2}$"),
        SitePath: lambda _: _string("addresses on this site", "/old/address/", pattern=_SITE_PATH),
        Media: lambda _: _string("a file below content/", "media/map.svg", pattern=_MEDIA),
        Many: _many,
        OneOrMany: _one_or_many,
        Nested: _nested,
        RefOrNew: _ref_or_new,
    }
)
