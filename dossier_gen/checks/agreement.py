"""Articles and what they cite, as advice: nothing is later than the article, and every event comes with a source."""

from collections.abc import Iterator
from datetime import date

from dossier_gen import rules
from dossier_gen.changes import last_update
from dossier_gen.checks.inspection import Inspection
from dossier_gen.edtf import Edtf
from dossier_gen.model import NOT_HAPPENED, Article, Claim, Event
from dossier_gen.moments import day_begins
from dossier_gen.problems import Problem
from dossier_gen.wording import count

#: Something that an article names: where, what is said of it, and its date.
_Named = tuple[str, str, Edtf]


def later_than_article(inspection: Inspection) -> Iterator[Problem]:
    """No article cites a source, or names an event or a claim, of a day that surely lies after its own last day.

    Days are compared as they are written. Only the latest is told, for it gives the day that mends all of them. Events
    and claims that are still to come are problems of their own.
    """
    for article in inspection.library.articles.values():
        last = last_update(article) or article.date
        later = [named for named in _named(article, inspection) if _is_after(named[2], last.day)]
        if not later:
            continue
        field, what, when = max(later, key=lambda named: (named[2].sort_key, named[0]))
        more = f", and {count(len(later) - 1, 'other')} after it" if len(later) > 1 else ""
        message = f"{what} {when.text}; the article's last day is {last.day}{more}"
        hint = f"Write `updated: {when.earliest}` or later, if it was added to the article then; or correct the dates."
        yield Problem(rules.LATER_THAN_ARTICLE, article.marks.at(field), message, hint, field)


def uncited_events(inspection: Inspection) -> Iterator[Problem]:
    """An article that lists its sources cites at least one of those of every event that it names."""
    library = inspection.library
    for article in library.articles.values():
        cited = set(article.sources)
        for number, key in enumerate(article.events if cited else ()):
            event = library.events.get(key)
            if event and (sources := _sources(event)) and cited.isdisjoint(sources):
                field = f"events[{number}]"
                message = f"the article names the event `{key}`, but cites none of its sources"
                which = ", ".join(f"`{source}`" for source in sources[:3])
                hint = f"Add one of them to `sources`: {which}; or remove the event, if the text does not tell of it."
                yield Problem(rules.UNCITED_EVENT, article.marks.at(field), message, hint, field)


def _named(article: Article, inspection: Inspection) -> Iterator[_Named]:
    """What an article cites as published, names as happened and reports as said, with the day of each."""
    library = inspection.library
    for number, key in enumerate(article.sources):
        source = library.sources.get(key)
        if source and source.published:
            yield f"sources[{number}]", f"the source `{key}` was published on", source.published
    day = (last_update(article) or article.date).day
    for number, key in enumerate(article.events):
        event = library.events.get(key)
        if event and not _was_foreseen(event, day) and _has_come(event, event.date, inspection):
            yield f"events[{number}]", f"the event `{key}` is dated", event.date
    for number, key in enumerate(article.claims):
        claim = library.claims.get(key)
        if claim and claim.said_on and _has_come(claim, claim.said_on, inspection):
            yield f"claims[{number}]", f"the claim `{key}` was made on", claim.said_on


def _is_after(when: Edtf, day: date) -> bool:
    """Whether the first day that a date may mean, its marks granted, is after a day."""
    return when.earliest is not None and when.earliest_padded is not None and when.earliest_padded > day


def _has_come(record: Event | Claim, when: Edtf, inspection: Inspection) -> bool:
    """Whether a date may have come when the record is read."""
    return when.earliest_padded is None or day_begins(when.earliest_padded) <= inspection.read_from(record)


def _was_foreseen(event: Event, day: date) -> bool:
    """Whether an article of a day may have told of an event as of something expected, or said not to be so."""
    past = (one for one in event.history if not _is_after(one.date, day))
    return event.status in NOT_HAPPENED or any(one.status in NOT_HAPPENED for one in past)


def _sources(event: Event) -> tuple[str, ...]:
    """What an event rests on: today's sources first, then those of its history."""
    return tuple(dict.fromkeys((*event.sources, *(key for change in event.history for key in change.sources))))
