"""Whether a dossier's summary is older than the news: the events since the day that it was last true."""

from collections.abc import Iterable

from dossier_gen.model import Dossier, Event

#: Statuses of what has not happened, or is no longer said to have.
NOT_HAPPENED = frozenset({"expected", "denied", "retracted"})


def newer_events(dossier: Dossier, events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that surely began after the day of the dossier's summary, in timeline order; none without such a day.

    `events` are the dossier's own. An event whose date may lie on that day or before it is not counted: the summary
    may tell of it already.
    """
    if dossier.as_of is None:
        return ()
    day = dossier.as_of.day
    newer = [
        event
        for event in events
        if event.status not in NOT_HAPPENED and event.date.earliest is not None and event.date.earliest > day
    ]
    return tuple(sorted(newer, key=lambda event: (event.date.sort_key, event.id)))
