"""When a page was last changed, as far as its articles and events tell."""

from collections.abc import Iterable
from datetime import date

from dossier_gen.changes import last_change
from dossier_gen.edition import Edition
from dossier_gen.index import last_day
from dossier_gen.model import Article, Dossier, Event


def lastmod(articles: Iterable[Article], events: Iterable[Event] = (), known: Iterable[date] = ()) -> str | None:
    """The last day on which any of a page's articles or events, or what else is `known`, changed; None if none is told.

    Of an event only its own entry counts: its sources may be far older than the page, and articles count by themselves.
    """
    changes = (last_change(event) for event in events)
    days = [*map(last_day, articles), *(change.date() for change in changes if change), *known]
    return max(days).isoformat() if days else None


def dossier_lastmod(dossier: Dossier, edition: Edition) -> str | None:
    """The last day on which anything in a dossier changed, as far as that is told."""
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    found = edition.timelines[dossier.id]
    return lastmod(articles, (*found.happened, *found.expected), [dossier.as_of.day] if dossier.as_of else [])
