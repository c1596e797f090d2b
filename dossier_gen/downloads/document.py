"""The timeline as JSON: all that a dossier says, in the shape that `timeline.schema.json` beside this describes."""

import json
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from typing import Any, TypeAlias

from dossier_gen.downloads.entries import Teller
from dossier_gen.downloads.records import Change, Citation, Entry, Named, Picture, Place, Voice
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.edtf import Edtf, words
from dossier_gen.model import Claim, Dossier, Statement
from dossier_gen.moments import Moment, rfc3339
from dossier_gen.output import Output

Json: TypeAlias = dict[str, Any]

#: Where the site publishes the schema.
SCHEMA = "assets/timeline.schema.json"


def schema() -> Output:
    """The schema of the document, for whoever reads it."""
    return Output(SCHEMA, files("dossier_gen.downloads").joinpath("timeline.schema.json").read_text("utf-8"))


def as_json(value: Json) -> str:
    """A document as JSON text: UTF-8 as it is, one value a line, its keys in the order in which they are documented."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def document(dossier: Dossier, edition: Edition, entries: Iterable[Entry]) -> Json:
    """A dossier with its events, claims and sources; a source stands in full once, elsewhere by its id."""
    teller = Teller(edition)
    sources = edition.index.sources_of["dossiers"].get(dossier.id, ())
    claims = edition.index.claims_of["dossiers"].get(dossier.id, ())
    return {
        "$schema": teller.address(SCHEMA),
        "site": {"name": edition.name, "url": edition.url or None},
        "dossier": _dossier(dossier, teller),
        "events": [_event(entry) for entry in entries],
        "claims": [_claim(claim, teller) for claim in claims],
        "sources": [_source(teller.source(source)) for source in sources],
    }


def date_facts(value: Edtf) -> Json:
    """A date as it was written, in words, and between which days it lies."""
    return {
        "edtf": value.text,
        "words": words(value),
        "earliest": _day(value.earliest),
        "latest": _day(value.latest),
        "earliest_padded": _day(value.earliest_padded),
        "latest_padded": _day(value.latest_padded),
        "precision": value.precision,
        "uncertain": value.uncertain,
        "approximate": value.approximate,
    }


def moment_text(moment: Moment | None) -> str | None:
    """A moment in ISO 8601, as exactly as it was written; a time with its seconds only where they were told."""
    if moment is None or moment.instant is None:
        return moment.day.isoformat() if moment else None
    return moment.instant.isoformat(timespec="seconds" if moment.instant.second else "minutes")


def change_text(entry: Entry) -> str | None:
    """The moment of the last change that an event's entry tells of, in UTC (RFC 3339)."""
    return rfc3339(entry.last_change) if entry.last_change else None


def _dossier(dossier: Dossier, teller: Teller) -> Json:
    library = teller.edition.library
    parent = library.dossiers.get(dossier.parent or "")
    return {
        "id": dossier.id,
        "url": teller.address(dossier_url(dossier.id)),
        "title": dossier.title,
        "summary": dossier.summary,
        "status": dossier.status,
        "language": dossier.language,
        "part_of": _named(Named(parent.id, parent.title, teller.address(dossier_url(parent.id)))) if parent else None,
        "as_of": moment_text(dossier.as_of),
        "so_far": _statements(dossier.so_far, teller),
        "unknown": _statements(dossier.unknown, teller),
        "next": _statements(dossier.next, teller),
    }


def _statements(statements: Iterable[Statement], teller: Teller) -> list[Json]:
    return [
        {
            "text": one.text,
            "date": date_facts(one.date) if one.date else None,
            "sources": _ids(teller.sources(one.sources)),
        }
        for one in statements
    ]


def _event(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "url": entry.url,
        "date": date_facts(entry.date),
        "title": entry.title,
        "text": entry.text,
        "language": entry.language,
        "status": entry.status,
        "attributed_to": [_voice(one) for one in entry.attributed_to],
        "key": entry.key,
        "people": [_named(one) for one in entry.people],
        "organisations": [_named(one) for one in entry.organisations],
        "places": [_place(one) for one in entry.places],
        "sources": _ids(entry.sources),
        "single_source": entry.single_source,
        "state_media_only": entry.state_media_only,
        "articles": [_named(one) for one in entry.articles],
        "history": [_change(one) for one in entry.history],
        "dossiers": [_named(one) for one in entry.dossiers],
        "image": _picture(entry.picture),
        "added": moment_text(entry.added),
        "updated": moment_text(entry.updated),
        "last_change": change_text(entry),
    }


def _claim(claim: Claim, teller: Teller) -> Json:
    return {
        "id": claim.id,
        "url": teller.address(teller.edition.claim_urls[claim.id]),
        "text": claim.text,
        "language": teller.language(claim),
        "said_by": [_voice(one) for one in teller.voices(claim.said_by)],
        "said_on": date_facts(claim.said_on) if claim.said_on else None,
        "status": claim.status,
        "sources": _ids(teller.sources(claim.sources)),
        "contradicts": [other.id for other in teller.edition.opposition.get(claim.id, ())],
        "history": [_change(one) for one in teller.history(claim.history)],
    }


def _source(source: Citation) -> Json:
    outlet = source.outlet
    return {
        "id": source.id,
        "outlet": {"id": outlet.id, "name": outlet.name, "kind": outlet.kind, "country": outlet.country},
        "via": _voice(source.via) if source.via else None,
        "title": source.title,
        "url": source.url,
        "published": date_facts(source.published) if source.published else None,
        "archived": source.archived,
        "language": source.language,
    }


def _change(change: Change) -> Json:
    return {
        "date": date_facts(change.date),
        "status": change.status,
        "attributed_to": [_voice(one) for one in change.attributed_to],
        "text": change.text,
        "sources": _ids(change.sources),
    }


def _ids(sources: Iterable[Citation]) -> list[str]:
    return [source.id for source in sources]


def _named(named: Named) -> Json:
    return {"id": named.id, "name": named.name, "url": named.url}


def _place(place: Place) -> Json:
    latitude, longitude = place.at or (None, None)
    return _named(place) | {"latitude": latitude, "longitude": longitude}


def _voice(voice: Voice) -> Json:
    return {"name": voice.name, "id": voice.id, "collection": voice.collection}


def _picture(picture: Picture | None) -> Json | None:
    if picture is None:
        return None
    image = picture.image
    return {"url": picture.url, "alt": image.alt, "credit": image.credit, "licence": image.licence}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
