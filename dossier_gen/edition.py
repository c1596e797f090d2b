"""The edition: the published library with all that is derived from it, and where everything stands on the site."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier_gen.index import Index, index
from dossier_gen.model import Event, Library, dossiers_of
from dossier_gen.related import Suggestion, related
from dossier_gen.timeline import Stretch, Timeline, timeline


@dataclass(frozen=True, slots=True)
class Edition:
    """What pages, feeds and exports are made from.

    `name` and `url` are the site's (url "" where it is not known, else ending in `/`); `timelines` are by dossier;
    `entries` lead to an event's entry in the timeline of a dossier, by (dossier, event); `event_urls` to that in the
    first dossier it belongs to.
    """

    name: str
    url: str
    index: Index
    timelines: Mapping[str, Timeline]
    entries: Mapping[tuple[str, str], str]
    event_urls: Mapping[str, str]
    related: Mapping[str, tuple[Suggestion, ...]]

    @property
    def library(self) -> Library:
        """The published library."""
        return self.index.library


def edition(library: Library, name: str, url: str) -> Edition:
    """Derive everything from a library that holds nothing unpublished."""
    indexed = index(library)
    timelines = {key: timeline(indexed.events_of["dossiers"].get(key, ())) for key in library.dossiers}
    entries = _entries(timelines)
    return Edition(name, url, indexed, timelines, entries, _event_urls(library, entries), related(indexed))


def event_anchor(event: Event) -> str:
    """The id of an event's entry on the page that holds it."""
    return f"event-{event.id}"


def dossier_url(dossier: str) -> str:
    """The address of a dossier."""
    return f"dossiers/{dossier}/"


def stretch_url(dossier: str, stretch: Stretch) -> str:
    """The address of the page that holds a stretch of a dossier's timeline."""
    return f"dossiers/{dossier}/timeline/{stretch.slug}/" if stretch.slug else dossier_url(dossier)


def permalink(event: Event) -> str:
    """The address of an event that never changes; it leads to wherever the event stands today."""
    return f"events/{event.id}/"


def _entries(timelines: Mapping[str, Timeline]) -> Mapping[tuple[str, str], str]:
    entries: dict[tuple[str, str], str] = {}
    for dossier, found in timelines.items():
        pages = [(stretch_url(dossier, stretch), stretch.events) for stretch in found.stretches]
        for page, events in (*pages, (dossier_url(dossier), found.expected)):
            entries.update({(dossier, event.id): f"{page}#{event_anchor(event)}" for event in events})
    return entries


def _event_urls(library: Library, entries: Mapping[tuple[str, str], str]) -> Mapping[str, str]:
    firsts = ((event.id, dossiers_of(event, library.articles)[:1]) for event in library.events.values())
    return {key: entries[dossier, key] for key, first in firsts for dossier in first}
