"""What the downloads of a dossier hold: each event with all that is known of it, in one flat record.

Addresses are absolute where the site knows its own, else paths below its root. Dates are the ledger's own values, as
exact as they were written and no more.
"""

from dataclasses import dataclass
from datetime import datetime

from dossier_gen.edtf import Edtf
from dossier_gen.model import Image
from dossier_gen.moments import Moment


@dataclass(frozen=True, slots=True)
class Named:
    """A person, organisation, dossier or article: its id, its name or title, and the address of its page."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Place(Named):
    """A place: `at` is its latitude and longitude in degrees (WGS 84), where both are known."""

    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: in plain words, or with the id and the collection that it is of."""

    name: str
    id: str | None = None
    collection: str | None = None


@dataclass(frozen=True, slots=True)
class Publisher:
    """The outlet of a source; its kind and its country where they are known."""

    id: str
    name: str
    kind: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited work; `via` is the outlet that carried the copy of it that was read."""

    id: str
    outlet: Publisher
    via: Voice | None
    title: str | None
    url: str | None
    published: Edtf | None
    archived: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A status that an event or a claim was given: one of the past, or today's."""

    date: Edtf
    status: str
    attributed_to: tuple[Voice, ...]
    text: str | None
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an event: the record of it, and the address of its file."""

    image: Image
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a dossier. `url` is its permalink, `language` that of its title and text.

    `last_change` is None where its entry does not tell when it was entered or changed; `stamp` is the same as well as
    can be guessed, for formats that must have a moment. `history` is oldest first.
    """

    id: str
    url: str
    date: Edtf
    title: str
    text: str | None
    language: str
    status: str
    attributed_to: tuple[Voice, ...]
    key: bool
    people: tuple[Named, ...]
    organisations: tuple[Named, ...]
    places: tuple[Place, ...]
    sources: tuple[Citation, ...]
    single_source: bool
    state_media_only: bool
    articles: tuple[Named, ...]
    history: tuple[Change, ...]
    dossiers: tuple[Named, ...]
    picture: Picture | None
    added: Moment | None
    updated: Moment | None
    last_change: datetime | None
    stamp: datetime

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Every source it cites, each once: first those of today, then those of its history."""
        return tuple(dict.fromkeys((*self.sources, *(source for past in self.history for source in past.sources))))
