"""All records: what editors write, read and typed. A record is frozen and never filled in steps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from dossier_gen.edtf import Edtf
from dossier_gen.fields import (
    Choice,
    Country,
    EdtfDate,
    Flag,
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
    Text,
    Url,
    Voice,
    declare,
)
from dossier_gen.moments import Moment
from dossier_gen.pictures import Size
from dossier_gen.problems import Marks

ARTICLE_KINDS = ("news", "analysis", "explainer", "profile", "interview", "opinion")
STATUSES = ("confirmed", "reported", "claimed", "disputed", "denied", "retracted", "expected")
#: Statuses of what has not happened, or is no longer said to have.
NOT_HAPPENED = frozenset({"expected", "denied", "retracted"})
AUTHOR_KINDS = ("person", "desk")
DOSSIER_STATUSES = ("developing", "dormant", "closed")
PLACE_KINDS = ("city", "town", "village", "region", "country", "base", "port", "sea", "mountain", "site")
OUTLET_KINDS = (
    "news-agency",
    "newspaper",
    "broadcaster",
    "state-media",
    "think-tank",
    "government",
    "ngo",
    "aggregator",
    "other",
)
#: What the history of an event or a claim is for. It need not stand in order: its dates put it in order.
HISTORY = "Every status it was given, with its date, today's among them; those of one day in their order."


def _ids(to: str, doc: str, example: str = "") -> Any:
    return declare(Many(Ref(to)), doc, example=example)


def _voices(doc: str, *, required: bool = False) -> Any:
    return declare(OneOrMany(Voice()), doc, required=required)


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture with what a reader who cannot see it needs, and whose it is."""

    file: str = declare(Media(), "The picture's file below content/.", required=True, example="media/map.svg")
    alt: str = declare(Text(), "What the picture shows, for those who cannot see it.", required=True)
    credit: str = declare(Text(), "Whose picture it is.", required=True)
    licence: str | None = declare(Text(), "The licence under which it is shown.", example="CC BY 4.0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A mistake that was published, and mended."""

    date: Moment = declare(MomentKind(), "When it was corrected.", required=True, example="2024-12-19")
    text: str = declare(Text(2000), "What was wrong and what is right.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a dossier's summary with what it rests on."""

    text: str = declare(Text(2000), "The sentence.", required=True)
    date: Edtf | None = declare(EdtfDate(), "When it happened or is expected.", example="2025-03")
    sources: tuple[str, ...] = _ids("sources", "The sources it rests on.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """A status of an event or a claim, and when it was given: one of the past, or today's."""

    date: Edtf = declare(EdtfDate(), "When it was given this status.", required=True)
    status: str = declare(Choice(STATUSES), "The status it was given then.", required=True)
    attributed_to: tuple[str, ...] = _voices("Who gave it: an id or plain words, or a list of both.")
    text: str | None = declare(Text(2000), "Why.")
    sources: tuple[str, ...] = _ids("sources", "The sources the change rests on.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record of the library has: an id, stable for ever, and the places of its keys."""

    id: str
    marks: Marks = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRecord(Record):
    """A record that a ledger or an article may hold: `dossier` is that ledger's, `article` that article."""

    dossier: str | None = None
    article: str | None = None
    id: str = declare(Slug(), "Its id: lower-case, stable for ever, unlike any other of its kind.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord(Record):
    """A record that is a Markdown file: its path below content/, its body and the body's first line."""

    path: str
    body: str = field(repr=False)
    body_line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(LedgerRecord):
    """A cited work."""

    outlet: str = declare(Ref("outlets"), "Who published it.", required=True, example="reuters")
    via: str | None = declare(
        Voice(("outlets",)), "Where a copy of it was read: an outlet's id, or plain words.", example="yahoo.com"
    )
    title: str | None = declare(Text(), "Its headline as published; leave it out where that is not known.")
    url: str | None = declare(Url(), "Its address.", example="https://example.org/story")
    published: Edtf | None = declare(EdtfDate(), "When it was published.", example="2024-12-15")
    archived: str | None = declare(Url(), "An archived copy of it.")
    language: str | None = declare(Language(), "Its language.", example="en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(LedgerRecord):
    """Something that happened, or is expected, at a date."""

    date: Edtf = declare(EdtfDate(), "When, as exactly as is known.", required=True, example="2024-12-08~")
    title: str = declare(Text(200), "What happened, as a headline.", required=True)
    text: str | None = declare(
        Text(4000, paragraphs=True), "What happened, in a few sentences; a blank line begins a new paragraph."
    )
    status: str = declare(Choice(STATUSES), "How sure it is.", default="confirmed", example="reported")
    attributed_to: tuple[str, ...] = _voices("Who says so: an id or plain words, or a list of both.")
    sources: tuple[str, ...] = _ids("sources", "The sources it rests on.")
    people: tuple[str, ...] = _ids("people", "Who took part or is concerned.")
    organisations: tuple[str, ...] = _ids("organisations", "Which bodies took part or are concerned.")
    places: tuple[str, ...] = _ids("places", "Where it happened.")
    also_in: tuple[str, ...] = _ids("dossiers", "Further dossiers that it belongs to.")
    image: Image | None = declare(Nested(Image), "A picture of it.")
    key: bool = declare(Flag(), "true for a turning point.")
    history: tuple[StatusChange, ...] = declare(Many(Nested(StatusChange)), HISTORY)
    aliases: tuple[str, ...] = declare(
        Many(SitePath()), "Old addresses that lead here.", example="[/events/an-entry-merged-into-this/]"
    )
    added: Moment | None = declare(MomentKind(), "When it was entered in the ledger.", example="2024-12-09")
    updated: Moment | None = declare(MomentKind(), "When its entry was last changed.", example="2024-12-18T09:30+01:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(LedgerRecord):
    """What somebody said is so."""

    text: str = declare(Text(2000), "What is claimed.", required=True)
    said_by: tuple[str, ...] = _voices("Who said it: an id or plain words, or a list of both.", required=True)
    said_on: Edtf | None = declare(EdtfDate(), "When it was said.", example="2024-12-15")
    status: str = declare(Choice(STATUSES), "How it stands today.", default="claimed", example="disputed")
    sources: tuple[str, ...] = _ids("sources", "The sources that carry it.")
    contradicts: tuple[str, ...] = _ids(
        "claims", "Claims that cannot be true if this one is; one of the two names the other."
    )
    history: tuple[StatusChange, ...] = declare(Many(Nested(StatusChange)), HISTORY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(FileRecord):
    """One published text."""

    title: str = declare(Text(200), "The headline.", required=True)
    summary: str = declare(Text(600), "One or two sentences that say what the article says.", required=True)
    date: Moment = declare(MomentKind(), "When it was published.", required=True, example="2024-12-16")
    updated: Moment | None = declare(
        MomentKind(), "When it was last changed; a correction counts by its own day.", example="2024-12-18T09:30+01:00"
    )
    authors: tuple[str, ...] = _ids("authors", "Who wrote it.", "[foreign-desk]")
    section: str | None = declare(Ref("sections"), "The desk that it belongs to.", example="politics")
    kind: str = declare(Choice(ARTICLE_KINDS), "What sort of text it is.", default="news", example="news")
    dossiers: tuple[str, ...] = _ids("dossiers", "The dossiers it is part of, the most important first.")
    people: tuple[str, ...] = _ids("people", "The people it is about.")
    organisations: tuple[str, ...] = _ids("organisations", "The organisations it is about.")
    places: tuple[str, ...] = _ids("places", "The places it is about.")
    sources: tuple[str, ...] = declare(
        Many(RefOrNew("sources", Source)), "What it cites: ids of sources, or sources written out."
    )
    events: tuple[str, ...] = declare(
        Many(RefOrNew("events", Event)), "Events it tells of: ids, or events written out, which join the ledger."
    )
    claims: tuple[str, ...] = declare(Many(RefOrNew("claims", Claim)), "Claims it reports: ids, or claims written out.")
    read_also: tuple[str, ...] = _ids("articles", "The editor's own related articles, always shown first.")
    exclude_related: tuple[str, ...] = _ids("articles", "Articles never suggested on this one's page.")
    related: bool = declare(
        Flag(), "false shows only `read_also` on its page, nothing computed; other pages may suggest it.", default=True
    )
    image: Image | None = declare(Nested(Image), "The lead picture.")
    corrections: tuple[Correction, ...] = declare(Many(Nested(Correction)), "What was wrong and has been mended.")
    draft: bool = declare(Flag(), "true keeps it off the site.", example="true")
    publish: Moment | None = declare(
        MomentKind(), "An embargo: it is on no page before then.", example="2024-12-20T06:00+01:00"
    )
    expires: Moment | None = declare(MomentKind(), "From then on it is on no page.")
    aliases: tuple[str, ...] = declare(Many(SitePath()), "Old addresses that lead here.", example="[/old/address/]")
    language: str = declare(Language(), "Its language.", default="en", example="en")
    translation_of: str | None = declare(Ref("articles"), "The article that this one translates.")
    search: bool = declare(Flag(), "false keeps it out of the site's search.", default=True)
    comments: bool = declare(Flag(), "true lets readers comment on it, where the site has comments.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(FileRecord):
    """A curated topic."""

    title: str = declare(Text(200), "The topic's name.", required=True)
    summary: str = declare(Text(1200), "The lead: what this is about, in a few sentences.", required=True)
    status: str = declare(
        Choice(DOSSIER_STATUSES), "Whether the story goes on.", default="developing", example="dormant"
    )
    section: str | None = declare(Ref("sections"), "The desk that it belongs to.")
    parent: str | None = declare(Ref("dossiers"), "The dossier that this one is part of.")
    editors: tuple[str, ...] = _ids("authors", "Who keeps it.")
    as_of: Moment | None = declare(MomentKind(), "The day that the summary below was last true.", example="2025-01-31")
    so_far: tuple[Statement, ...] = declare(Many(Nested(Statement)), "What is known so far, each with its sources.")
    unknown: tuple[Statement, ...] = declare(Many(Nested(Statement)), "What is not known.")
    next: tuple[Statement, ...] = declare(Many(Nested(Statement)), "What is expected, with its date.")
    key_events: tuple[str, ...] = _ids("events", "The turning points; left out, the events with `key: true`.")
    pinned: tuple[str, ...] = _ids("articles", "Articles to read first.")
    people: tuple[str, ...] = _ids("people", "The people it is about.")
    organisations: tuple[str, ...] = _ids("organisations", "The organisations it is about.")
    places: tuple[str, ...] = _ids("places", "The places it is about.")
    image: Image | None = declare(Nested(Image), "The lead picture.")
    language: str = declare(Language(), "Its language.", default="en", example="en")
    aliases: tuple[str, ...] = declare(Many(SitePath()), "Old addresses that lead here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(FileRecord):
    """A record with a name: what articles and events are about, who wrote and who published."""

    name: str = declare(Text(200), "The name, as pages show it.", required=True)
    summary: str | None = declare(Text(600), "Who or what it is, in one sentence.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Named):
    """A person that articles and events are about."""

    aliases: tuple[str, ...] = declare(Many(Text(200)), "Other names and spellings.")
    image: Image | None = declare(Nested(Image), "A portrait.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Named):
    """An organisation that articles and events are about."""

    aliases: tuple[str, ...] = declare(Many(Text(200)), "Other names and spellings.")
    country: str | None = declare(Country(), "Its country.", example="SY")
    homepage: str | None = declare(Url(), "Its own website.")
    image: Image | None = declare(Nested(Image), "A picture.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Named):
    """A place that articles and events are about."""

    aliases: tuple[str, ...] = declare(Many(Text(200)), "Other names and spellings.")
    kind: str | None = declare(Choice(PLACE_KINDS), "What sort of place it is.", example="city")
    country: str | None = declare(Country(), "Its country.", example="SY")
    latitude: float | None = declare(Number(-90, 90), "Degrees north of the equator.", example="33.51")
    longitude: float | None = declare(Number(-180, 180), "Degrees east of Greenwich.", example="36.29")
    image: Image | None = declare(Nested(Image), "A picture.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet(Named):
    """Who published a source."""

    homepage: str | None = declare(Url(), "Its own website.", example="https://example.org")
    country: str | None = declare(Country(), "Its country.", example="GB")
    kind: str | None = declare(Choice(OUTLET_KINDS), "What sort of publisher it is.", example="news-agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Author(Named):
    """Who wrote an article for this site."""

    kind: str = declare(Choice(AUTHOR_KINDS), "A person, or a desk of several.", default="person", example="desk")
    homepage: str | None = declare(Url(), "Their own website.")
    image: Image | None = declare(Nested(Image), "A portrait.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Named):
    """A desk of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(FileRecord):
    """A page of the site itself, such as the home page or About."""

    title: str = declare(Text(200), "The page's title.", required=True)
    summary: str | None = declare(Text(600), "One sentence that says what is on it.")
    picks: tuple[str, ...] = _ids("articles", "On the home page: the editors' picks, in order.")
    language: str = declare(Language(), "Its language.", default="en", example="en")
    search: bool = declare(Flag(), "false keeps it out of the site's search.", default=True)
    aliases: tuple[str, ...] = declare(Many(SitePath()), "Old addresses that lead here.")


#: The library's collections, in the order in which pages and documents list them.
COLLECTIONS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "articles": Article,
        "dossiers": Dossier,
        "events": Event,
        "claims": Claim,
        "sources": Source,
        "outlets": Outlet,
        "people": Person,
        "organisations": Organisation,
        "places": Location,
        "authors": Author,
        "sections": Section,
        "pages": Page,
    }
)
SINGULAR: Mapping[str, str] = MappingProxyType(
    {name: record.__name__.lower() for name, record in COLLECTIONS.items()} | {"places": "place"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All that was read. Each collection maps ids to records, in the order of their paths and lines.

    `files` are the paths below content/ that are neither Markdown nor YAML, such as pictures; `sizes` are those
    of the pictures among them. `broken` are
    (collection, id) of records that were written but could not be read, or only in part; what follows from that, such
    as a reference that leads nowhere, is not reported again.
    """

    articles: Mapping[str, Article] = field(default_factory=dict)
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)
    authors: Mapping[str, Author] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    sizes: Mapping[str, Size] = field(default_factory=dict)
    broken: frozenset[tuple[str, str]] = frozenset()

    def collection(self, name: str) -> Mapping[str, Record]:
        """The collection of that name, such as "people"."""
        found: Mapping[str, Record] = getattr(self, name)
        return found

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its collection's name."""
        for name in COLLECTIONS:
            for record in self.collection(name).values():
                yield name, record


def dossiers_of(event: Event, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The dossiers an event belongs to: its ledger's or its article's first, then also_in; each once."""
    home: tuple[str, ...] = (event.dossier,) if event.dossier else ()
    if not home and event.article and event.article in articles:
        home = articles[event.article].dossiers
    return tuple(dict.fromkeys((*home, *event.also_in)))
