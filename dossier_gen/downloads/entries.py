"""From the records of the edition to those of the downloads."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from dossier_gen.changes import last_change, probable_change
from dossier_gen.downloads.records import Change, Citation, Entry, Named, Picture, Place, Publisher, Voice
from dossier_gen.edition import Edition, dossier_url, permalink
from dossier_gen.grounds import grounds
from dossier_gen.index import speaker
from dossier_gen.model import Event, Image, LedgerRecord, Location, Source, StatusChange, dossiers_of
from dossier_gen.model import Named as NamedRecord
from dossier_gen.paths import page_url
from dossier_gen.wording import LANGUAGE

#: Stands for the moment of a last change of which there is no trace, where a format must have one.
UNKNOWN_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


def entries(dossier: str, edition: Edition) -> tuple[Entry, ...]:
    """The events of a dossier in the timeline's order: what happened, then what is expected."""
    found, teller = edition.timelines[dossier], Teller(edition)
    return tuple(teller.entry(event) for event in (*found.happened, *found.expected))


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the records of the downloads from those of an edition."""

    edition: Edition

    def address(self, url: str) -> str:
        """The address of something on the site."""
        return self.edition.url + url

    def entry(self, event: Event) -> Entry:
        """An event with all that is known of it."""
        library = self.edition.library
        articles = self.edition.index.articles_of["events"].get(event.id, ())
        rests_on = grounds(event, library)
        homes = (library.dossiers[key] for key in dossiers_of(event, library.articles))
        return Entry(
            id=event.id,
            url=self.address(permalink(event)),
            date=event.date,
            title=event.title,
            text=event.text,
            language=self.language(event),
            status=event.status,
            attributed_to=self.voices(event.attributed_to),
            key=event.key,
            people=self.named("people", event.people),
            organisations=self.named("organisations", event.organisations),
            places=self.places(event.places),
            sources=self.sources(event.sources),
            single_source=rests_on.is_single,
            state_media_only=rests_on.is_state_media_only,
            articles=tuple(Named(one.id, one.title, self.address(page_url(one.path))) for one in articles),
            history=self.history(event.history),
            dossiers=tuple(Named(one.id, one.title, self.address(dossier_url(one.id))) for one in homes),
            picture=self.picture(event.image),
            added=event.added,
            updated=event.updated,
            last_change=last_change(event),
            stamp=probable_change(event, articles, library) or UNKNOWN_MOMENT,
        )

    def named(self, collection: str, keys: Iterable[str]) -> tuple[Named, ...]:
        """People, organisations or other records with a name, by their ids."""
        shelf = self.edition.library.collection(collection)
        found = (shelf[key] for key in keys if key in shelf)
        return tuple(
            Named(one.id, one.name, self.address(page_url(one.path))) for one in found if isinstance(one, NamedRecord)
        )

    def places(self, keys: Iterable[str]) -> tuple[Place, ...]:
        """Places by their ids."""
        known = self.edition.library.places
        found = (known[key] for key in keys if key in known)
        return tuple(Place(one.id, one.name, self.address(page_url(one.path)), _coordinates(one)) for one in found)

    def sources(self, keys: Iterable[str]) -> tuple[Citation, ...]:
        """Sources by their ids."""
        known = self.edition.library.sources
        return tuple(self.source(known[key]) for key in keys if key in known)

    def source(self, source: Source) -> Citation:
        """A source with its outlet."""
        outlet = self.edition.library.outlets[source.outlet]
        publisher = Publisher(outlet.id, outlet.name, outlet.kind, outlet.country)
        return Citation(
            source.id,
            publisher,
            self._carrier(source.via) if source.via else None,
            source.title,
            source.url,
            source.published,
            source.archived,
            source.language,
        )

    def _carrier(self, via: str) -> Voice:
        """Where a copy was read, by an outlet's id or in plain words."""
        outlet = self.edition.library.outlets.get(via)
        return Voice(outlet.name, outlet.id, "outlets") if outlet else Voice(via)

    def history(self, changes: Iterable[StatusChange]) -> tuple[Change, ...]:
        """The statuses that an event or a claim was given, oldest first; those of one date as they are written."""
        ordered = sorted(changes, key=lambda change: change.date.sort_key)
        return tuple(
            Change(one.date, one.status, self.voices(one.attributed_to), one.text, self.sources(one.sources))
            for one in ordered
        )

    def voices(self, keys: Iterable[str]) -> tuple[Voice, ...]:
        """Who spoke, by ids or in plain words."""
        found = ((key, speaker(key, self.edition.library)) for key in keys)
        return tuple(
            Voice(self.named(who[0], [who[1]])[0].name, who[1], who[0]) if who else Voice(key) for key, who in found
        )

    def language(self, entry: LedgerRecord) -> str:
        """The language of an event or a claim: that of the dossier or article it was written in."""
        library = self.edition.library
        owner = library.dossiers.get(entry.dossier or "") or library.articles.get(entry.article or "")
        return owner.language if owner else LANGUAGE

    def picture(self, image: Image | None) -> Picture | None:
        """A picture with its address."""
        return Picture(image, self.address(quote(posixpath.normpath(image.file)))) if image else None


def _coordinates(place: Location) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
