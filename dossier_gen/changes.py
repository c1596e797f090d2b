"""When an event was last changed, as far as the ledger and the articles tell."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time

from dossier_gen.edtf import Edtf
from dossier_gen.model import Article, Event, Library


def last_change(event: Event, articles: Iterable[Article], library: Library) -> datetime | None:
    """The moment (UTC) of the last change to an event that anything names; None where nothing does.

    `updated` and `added` are the editor's own word and are taken alone. Without them it is the latest of its statuses'
    dates, the days its sources were published and the articles that tell of it. An event's own date says when it
    happened, not when it was written down, and is not used.
    """
    told = [moment.start for moment in (event.updated, event.added) if moment]
    return max((told or list(_traces(event, articles, library))), default=None)


def _traces(event: Event, articles: Iterable[Article], library: Library) -> Iterator[datetime]:
    dates = [change.date for change in event.history]
    dates += [source.published for key in event.sources if (source := library.sources.get(key)) and source.published]
    yield from (moment for date in dates if (moment := _end(date)))
    yield from (article.date.start for article in articles)


def _end(date: Edtf) -> datetime | None:
    """The beginning of the last day that a date may mean."""
    return datetime.combine(date.latest, time(), UTC) if date.latest else None
