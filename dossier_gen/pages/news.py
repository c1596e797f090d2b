"""What the script that marks the news since a reader's last visit needs to know; see assets/since.js."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from dossier_gen.changes import probable_change
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.embargo import published
from dossier_gen.fingerprints import article_fingerprint, base_36, event_fingerprint
from dossier_gen.index import last_day
from dossier_gen.model import Article, Event
from dossier_gen.moments import Moment
from dossier_gen.pages.linker import Linker
from dossier_gen.pages.views import Since

#: How many of the last changes on the whole site the home page knows.
MOST_RECENT = 200

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Recent:
    """An event or an article and the day on which it last changed; `begun` is that of its first publication."""

    record: Article | Event
    changed: datetime
    begun: datetime
    dossiers: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the event or the article."""
        record = self.record
        return article_fingerprint(record) if isinstance(record, Article) else event_fingerprint(record)

    @property
    def mark(self) -> str:
        """Its fingerprint; where it changed after the day it began, that day follows, in days since 1970, base 36."""
        day = (self.begun - _LONG_AGO).days
        return self.fingerprint + (base_36(max(day, 0)) if self.begun.date() < self.changed.date() else "")


def recent(edition: Edition) -> tuple[Recent, ...]:
    """All of the site whose last change something names, the newest first; articles before events, then by id."""
    found = (*_articles(edition.index.articles), *_events(edition))
    return tuple(sorted(found, key=_newest_first))


def _newest_first(one: Recent) -> tuple[float, bool, str]:
    return -one.changed.timestamp(), isinstance(one.record, Event), one.record.id


def news_of_site(edition: Edition, linker: Linker) -> tuple[Since, Mapping[str, tuple[str, ...]]]:
    """What the home page tells the script, and the fingerprints among that by dossier."""
    found = recent(edition)
    by_dossier: defaultdict[str, list[str]] = defaultdict(list)
    for one in found[:MOST_RECENT]:
        for key in one.dossiers:
            by_dossier[key].append(one.fingerprint)
    marks = tuple(one.mark for one in found[:MOST_RECENT])
    told = Since(linker.to(""), linker.to(""), is_whole=True, recent=marks, is_cut=len(found) > MOST_RECENT)
    return told, {key: tuple(some) for key, some in by_dossier.items()}


def news_of_dossier(dossier: str, linker: Linker) -> Since:
    """What a page of a dossier tells the script: only the dossier's own page knows all of it."""
    home = dossier_url(dossier)
    return Since(linker.to(home), linker.to(""), is_whole=linker.base == home)


def _articles(articles: Iterable[Article]) -> Iterator[Recent]:
    for article in articles:
        begun = published(article).start
        changed = Moment("", last_day(article)).start
        yield Recent(article, max(begun, changed), begun, article.dossiers)


def _events(edition: Edition) -> Iterator[Recent]:
    index = edition.index
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for key, events in index.events_of["dossiers"].items():
        for event in events:
            homes[event.id].append(key)
    for key, dossiers in homes.items():
        event = index.library.events[key]
        changed = probable_change(event, index.articles_of["events"].get(key, ()), index.library)
        if changed:
            yield Recent(event, changed, _begun(event, changed), tuple(dossiers))


def _begun(event: Event, changed: datetime) -> datetime:
    """When an event was first published; long ago where it has changed since and nobody says."""
    if event.added:
        return event.added.start.astimezone(UTC)
    return _LONG_AGO if event.updated or event.history else changed
