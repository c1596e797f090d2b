"""Whether a dossier's summary is older than the news: what is new or changed since the day that it was last true."""

from collections.abc import Iterable
from datetime import date

from dossier_gen.model import NOT_HAPPENED, Claim, Dossier, Event


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


def changed_events(dossier: Dossier, events: Iterable[Event]) -> tuple[Event, ...]:
    """The other events that were given a status or updated after that day, those changed last at the end.

    `events` are the dossier's own, be they expected or withdrawn: that too is news. Those that are newer themselves
    are not among them. When an entry was added does not count: it may tell of what the summary knows.
    """
    if dossier.as_of is None:
        return ()
    day, known = dossier.as_of.day, tuple(events)
    newer = {event.id for event in newer_events(dossier, known)}
    changed = [
        (changed_on, event)
        for event in known
        if event.id not in newer and (changed_on := day_of_change(event)) and changed_on > day
    ]
    return tuple(event for _, event in sorted(changed, key=lambda pair: (pair[0], pair[1].date.sort_key, pair[1].id)))


def newer_claims(dossier: Dossier, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Those of the dossier's claims that were surely made after that day, oldest first."""
    if dossier.as_of is None:
        return ()
    day = dossier.as_of.day
    dated = [
        (claim.said_on.sort_key, claim.id, claim)
        for claim in claims
        if claim.said_on and claim.said_on.earliest is not None and claim.said_on.earliest > day
    ]
    return tuple(claim for *_, claim in sorted(dated, key=lambda one: one[:2]))


def day_of_change(event: Event) -> date | None:
    """The last day that an event's `history` or `updated` names, the first where it may mean several; None without."""
    days = [change.date.earliest for change in event.history if change.date.earliest]
    if event.updated:
        days.append(event.updated.day)
    return max(days, default=None)
