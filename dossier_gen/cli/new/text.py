"""What `dossier new` writes: keys and values in YAML, and every further key as a comment that says what it is for."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from dossier_gen.fields import Kind, Many, OneOrMany, specs
from dossier_gen.problems import Place
from dossier_gen.reading.nodes import Scalar, guessed_type
from dossier_gen.reading.values import TEXTUAL
from dossier_gen.schema import example

#: What is known of a new record: by key, one value or several.
Values: TypeAlias = Mapping[str, str | tuple[str, ...]]

_MORE = "# More keys: to use one, take away its `# ` and write your own value."
_PLAIN = re.compile(r"\w(?:[\w .,;()'’“”–—/+~?!&=@*$-]|:(?=[\w/]))*")
_QUOTED_NUMBER = re.compile(r"[0-9][^ ]*|[yYnN]")
_ESCAPES = {"\\": "\\\\", '"': '\\"'}
_BODY = "The text begins here, in Markdown."


@dataclass(frozen=True, slots=True)
class Draft:
    """What to write, and the number of the first line in it (from 1) where something is still to be filled in."""

    text: str
    line: int

    def line_of(self, key: str) -> int:
        """The number of the line (from 1) at which a key of a ledger's entry stands, be it only as a comment."""
        lines = enumerate(self.text.splitlines(), 1)
        return next(number for number, line in lines if line[2:].removeprefix("# ").startswith(f"{key}: "))


def front_matter(record: type, values: Values) -> Draft:
    """A Markdown file for a new record. A key that must be there and is not known gets its description."""
    placeholders = {key: spec.doc for key, spec in specs(record).items() if spec.required and key not in values}
    written = list(_written(record, {**values, **placeholders}))
    body = ["", _BODY] if "draft" in values else []
    lines = ["---", *written, "", _MORE, *_further(record, {**values, **placeholders}), "---", *body]
    first = next((f"{key}: " for key in placeholders), _MORE)
    line = next(number for number, text in enumerate(lines, 1) if text.startswith(first))
    return Draft("\n".join(lines) + "\n", line)


def ledger_entry(record: type, values: Values) -> Draft:
    """An entry of a ledger for a new record, not indented."""
    written = list(_written(record, values))
    lines = [f"- {written[0]}", *(f"  {line}" for line in (*written[1:], *_further(record, values)))]
    return Draft("\n".join(lines) + "\n", min(len(written) + 1, len(lines)))


def scalar(text: str, kind: Kind, *, in_list: bool = False) -> str:
    """A text as a YAML value of a kind: bare where that cannot be misread, else in double quotes."""
    plain = _PLAIN.fullmatch(text) and text.strip() == text and not (in_list and "," in text)
    if plain and isinstance(kind, TEXTUAL):
        plain = not _QUOTED_NUMBER.fullmatch(text) and guessed_type(Scalar(text, plain=True, place=Place(""))) is None
    return text if plain else f'"{"".join(map(_escaped, text))}"'


def _written(record: type, values: Values) -> Iterator[str]:
    for key, spec in specs(record).items():
        if key not in values:
            continue
        value, kind = values[key], spec.kind
        if isinstance(kind, OneOrMany) and (isinstance(value, str) or len(value) == 1):
            value = scalar(value if isinstance(value, str) else value[0], kind.of)
        elif isinstance(kind, Many):
            value = f"[{', '.join(scalar(item, kind.of, in_list=True) for item in value)}]"
        elif isinstance(value, str):
            value = scalar(value, kind)
        yield f"{key}: {value}" + (f"  # {spec.doc}" if key == "draft" else "")


def _further(record: type, values: Values) -> Iterator[str]:
    for key, spec in specs(record).items():
        if key not in values:
            yield f"# {key}: {example(record, key)}  # {spec.doc}"


def _escaped(character: str) -> str:
    if character in _ESCAPES or unicodedata.category(character)[0] not in "CZ" or character == " ":
        return _ESCAPES.get(character, character)
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
