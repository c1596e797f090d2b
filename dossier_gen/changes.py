"""When an event was last changed, as far as the ledger and the articles tell."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from dossier_gen.model import Article, Event, Library


def last_change(event: Event, articles: Iterable[Article], library: Library) -> datetime | None:
    """The moment (UTC) of the last change to an event that anything names; None where nothing does.

    `updated` and `added` are the editor's own word: beside them only a later change of status counts. Without them it
    is the latest of its statuses' dates, the days its sources were published and the articles that tell of it. Of a
    date that may mean several days the first counts, so that no change is told later than it was. An event's own date
    says when it happened, not when it was written down, and is not used.
    """
    told = [moment.start for moment in (event.updated, event.added) if moment]
    given = [_begin(change.date.earliest) for change in event.history if change.date.earliest]
    known = [*told, *given] if told else [*given, *_traces(event, articles, library)]
    return max(known).astimezone(UTC) if known else None


def _traces(event: Event, articles: Iterable[Article], library: Library) -> Iterator[datetime]:
    """When the sources of an event were published, and the articles that tell of it."""
    for key in event.sources:
        source = library.sources.get(key)
        if source and source.published and source.published.earliest:
            yield _begin(source.published.earliest)
    for article in articles:
        yield max(moment.start for moment in (article.date, article.publish) if moment)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
