"""When an event was last changed, as its entry in the ledger or else its sources and articles tell; when an article."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from dossier_gen.embargo import published
from dossier_gen.model import NOT_HAPPENED, Article, Event, Library
from dossier_gen.moments import Moment


def last_update(article: Article) -> Moment | None:
    """When an article was last updated or corrected, be it told under `updated` or with a correction; None if never."""
    told = [article.updated] if article.updated else []
    moments = (*told, *(correction.date for correction in article.corrections))
    return max(moments, key=lambda moment: (moment.day, moment.start), default=None)


def last_change(event: Event) -> datetime | None:
    """The moment (UTC) of the last change to an event that its `added`, `updated` or `history` tells; None without.

    Of a date that may mean several days the first counts, so that no change is told later than it was; but what has
    happened was not told before it happened, so the moment is never before the first day of the event's own date.
    """
    told = tuple(_told(event))
    return max((*told, *_begun(event))) if told else None


def probable_change(event: Event, articles: Iterable[Article], library: Library) -> datetime | None:
    """The last change to an event as well as can be guessed, for formats that need a moment; None without a trace.

    Beside `added` or `updated`, the editor's own word, nothing else counts but a later status. Without them the days
    its sources were published count too, and the articles that tell of it; never before the event itself.
    """
    told = tuple(_told(event))
    if not (event.added or event.updated):
        told = (*told, *_traces(event, articles, library))
    return max((*told, *_begun(event)), default=None)


def _told(event: Event) -> Iterator[datetime]:
    """The moments that the entry itself names."""
    for moment in (event.updated, event.added):
        if moment:
            yield moment.start.astimezone(UTC)
    for change in event.history:
        if change.date.earliest:
            yield _begin(change.date.earliest)


def _begun(event: Event) -> Iterator[datetime]:
    """The first moment at which what has happened can have happened."""
    if event.status not in NOT_HAPPENED and event.date.earliest:
        yield _begin(event.date.earliest)


def _traces(event: Event, articles: Iterable[Article], library: Library) -> Iterator[datetime]:
    """When the sources of an event were published, and the articles that tell of it."""
    for key in event.sources:
        source = library.sources.get(key)
        if source and source.published and source.published.earliest:
            yield _begin(source.published.earliest)
    for article in articles:
        yield published(article).start.astimezone(UTC)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
