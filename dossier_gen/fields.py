"""What a field of a record may hold: one definition for the validator, the JSON Schema and the reference table."""

import dataclasses
from dataclasses import dataclass
from typing import Any

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value; the subclasses say which."""


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Plain text, not empty, of at most `limit` characters; with `paragraphs` a blank line in it is kept."""

    limit: int = 500
    paragraphs: bool = False


@dataclass(frozen=True, slots=True)
class Slug(Kind):
    """An id: lower-case ASCII letters, digits and single hyphens."""


@dataclass(frozen=True, slots=True)
class Ref(Kind):
    """The id of one record of the collection `to`, such as "people"."""

    to: str


@dataclass(frozen=True, slots=True)
class Voice(Kind):
    """Who spoke: the id of a record of one of the collections `among`; or plain words, which do not look like one."""

    among: tuple[str, ...] = ("people", "organisations", "outlets")


@dataclass(frozen=True, slots=True)
class EdtfDate(Kind):
    """A date in EDTF, the Library of Congress profile of ISO 8601-2."""


@dataclass(frozen=True, slots=True)
class MomentKind(Kind):
    """A day, or a time of day with its offset from UTC."""


@dataclass(frozen=True, slots=True)
class Url(Kind):
    """An address on the web: http or https, with a host."""


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """true or false."""


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A number from `least` to `most`."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Language(Kind):
    """A language tag of BCP 47, such as en or pt-BR."""


@dataclass(frozen=True, slots=True)
class Country(Kind):
    """A country code of ISO 3166-1: two capitals."""


@dataclass(frozen=True, slots=True)
class SitePath(Kind):
    """An address on this site, from its root: /old/address/."""


@dataclass(frozen=True, slots=True)
class Media(Kind):
    """A file below the content folder, such as media/map.svg."""


@dataclass(frozen=True, slots=True)
class Many(Kind):
    """A list of values of one kind, none of them twice."""

    of: Kind


@dataclass(frozen=True, slots=True)
class OneOrMany(Many):
    """The same, where a single value may stand without its list."""


@dataclass(frozen=True, slots=True)
class Nested(Kind):
    """A mapping that holds one record of the model."""

    record: type


@dataclass(frozen=True, slots=True)
class RefOrNew(Kind):
    """The id of a record of the collection `to`, or such a record written out here."""

    to: str
    record: type


def single(kind: Kind) -> Kind:
    """The kind of one value: of a list that of its entries."""
    return kind.of if isinstance(kind, Many) else kind


@dataclass(frozen=True, slots=True)
class Spec:
    """One key that editors write: what it holds, in one sentence what it is for, whether it must be there."""

    kind: Kind
    doc: str
    required: bool = False
    example: str = ""


def declare(kind: Kind, doc: str, *, required: bool = False, default: Any = None, example: str = "") -> Any:
    """Declare a field that editors write. A list is () and a flag False where it was not written."""
    spec = Spec(kind, doc, required, example)
    if required:
        return dataclasses.field(metadata={"spec": spec})
    if isinstance(kind, Many):
        default = ()
    elif isinstance(kind, Flag) and default is None:
        default = False
    return dataclasses.field(default=default, metadata={"spec": spec})


def specs(record: type) -> dict[str, Spec]:
    """The keys that editors write in a record, in the order of their declaration."""
    return {f.name: f.metadata["spec"] for f in dataclasses.fields(record) if "spec" in f.metadata}
