"""Records made in code, for tests that need no files: each has what it must have, and what a test says."""

from collections import defaultdict
from typing import Any

from dossier_gen.edtf import parse
from dossier_gen.model import (
    COLLECTIONS,
    Article,
    Author,
    Claim,
    Correction,
    Dossier,
    Event,
    Image,
    Library,
    Location,
    Named,
    Organisation,
    Outlet,
    Page,
    Person,
    Record,
    Section,
    Source,
    Statement,
    StatusChange,
)
from dossier_gen.moments import parse_moment
from dossier_gen.problems import Marks

_FOLDERS = {
    Person: "people",
    Organisation: "organisations",
    Location: "places",
    Outlet: "outlets",
    Author: "authors",
    Section: "sections",
}
_MOMENTS = ("date", "updated", "added", "publish", "expires", "as_of")


def article(key: str, date: str = "2024-01-01", /, **more: Any) -> Article:
    """An article of a day; moments are written as text."""
    facts: dict[str, Any] = {"title": f"Title of {key}", "summary": f"Summary of {key}", "body": f"Body of {key}\n"}
    facts |= {"date": date, "path": f"articles/{date[:4]}/{date[5:7]}/{key}.md"} | more
    return Article(id=key, marks=Marks(facts["path"]), **_with_moments(facts))


def dossier(key: str, **more: Any) -> Dossier:
    """A dossier; its `as_of` is written as text."""
    path = f"dossiers/{key}/index.md"
    facts: dict[str, Any] = {"title": f"Dossier {key}", "summary": f"Summary of {key}", "body": ""}
    return Dossier(id=key, path=path, marks=Marks(path), **_with_moments(facts | more))


def event(key: str, date: str = "2024-01-01", /, **more: Any) -> Event:
    """A confirmed event at an EDTF date, of the dossier d where nothing else is said; moments are written as text."""
    facts = {"title": f"Event {key}", "dossier": None if "article" in more else "d"} | more
    marks = Marks(f"dossiers/{facts['dossier']}/events.yml")
    return Event(id=key, date=parse(date), marks=marks, **_with_voices(_with_moments(facts)))


def claim(key: str, said_on: str | None = None, **more: Any) -> Claim:
    """A claim of somebody, of the dossier d where nothing else is said."""
    facts = {"text": f"Claim {key}", "said_by": "Somebody", "dossier": None if "article" in more else "d"} | more
    when = parse(said_on) if said_on else None
    return Claim(id=key, said_on=when, marks=Marks("dossiers/d/claims.yml"), **_with_voices(facts))


def source(key: str, published: str | None = None, **more: Any) -> Source:
    """A source of the outlet o, of the dossier d where nothing else is said."""
    facts = {"outlet": "o", "title": f"Source {key}", "dossier": None if "article" in more else "d"} | more
    when = parse(published) if published else None
    return Source(id=key, published=when, marks=Marks("dossiers/d/sources.yml"), **facts)


def named(kind: type[Named], key: str, /, **more: Any) -> Any:
    """A person, organisation, place, outlet, author or section."""
    path = f"{_FOLDERS[kind]}/{key}.md"
    return kind(id=key, path=path, marks=Marks(path), **{"name": f"Name of {key}", "body": ""} | more)


def page(key: str, **more: Any) -> Page:
    """A page of the site."""
    facts: dict[str, Any] = {"title": f"Page {key}", "body": f"Body of {key}\n"} | more
    return Page(id=key, path=f"{key}.md", marks=Marks(f"{key}.md"), **facts)


def statement(text: str, date: str | None = None, *sources: str) -> Statement:
    """A sentence of a dossier's summary."""
    return Statement(text=text, date=parse(date) if date else None, sources=sources)


def change(
    date: str, status: str, text: str | None = None, *sources: str, by: str | tuple[str, ...] = ()
) -> StatusChange:
    """A status that an event or a claim was given by somebody."""
    return StatusChange(
        date=parse(date), status=status, attributed_to=(by,) if isinstance(by, str) else by, text=text, sources=sources
    )


def correction(date: str, text: str) -> Correction:
    """A correction."""
    return Correction(date=parse_moment(date), text=text)


def image(file: str = "media/map.svg", **more: Any) -> Image:
    """A picture."""
    return Image(**{"file": file, "alt": "What is seen", "credit": "Whose it is"} | more)


def library(*records: Record, files: frozenset[str] = frozenset()) -> Library:
    """A library of records in the order in which they are given; the outlet o and, if used, the dossier d are added."""
    collections: defaultdict[str, dict[str, Record]] = defaultdict(dict)
    names = {kind: name for name, kind in COLLECTIONS.items()}
    for record in records:
        collections[names[type(record)]][record.id] = record
    collections["outlets"].setdefault("o", named(Outlet, "o"))
    if any(getattr(record, "dossier", None) == "d" for record in records):
        collections["dossiers"].setdefault("d", dossier("d"))
    shelves: dict[str, Any] = dict(collections)
    return Library(**shelves, files=files)


def _with_moments(facts: dict[str, Any]) -> dict[str, Any]:
    return facts | {key: parse_moment(facts[key]) for key in _MOMENTS if isinstance(facts.get(key), str)}


def _with_voices(facts: dict[str, Any]) -> dict[str, Any]:
    return facts | {key: (facts[key],) for key in ("attributed_to", "said_by") if isinstance(facts.get(key), str)}
