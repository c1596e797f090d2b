"""Events and claims: each rests on a source, in a dossier, has happened or is expected, and is told whole."""

from collections import defaultdict
from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import NOT_HAPPENED, Event, dossiers_of
from dossier_gen.moments import day_begins
from dossier_gen.problems import Problem
from dossier_gen.wording import count

#: Statuses that somebody gives.
VOICED = ("claimed", "denied")


def unsourced(inspection: Inspection) -> Iterator[Problem]:
    """Every event and every claim names a source, unless it is only expected."""
    library = inspection.library
    for name, collection in (("event", "events"), ("claim", "claims")):
        for record in (library.events if name == "event" else library.claims).values():
            lost = (collection, record.id) in library.broken
            if not lost and not record.sources and record.status != "expected":
                message = f"the {name} `{record.id}` names no source"
                hint = "Add `sources: [id]` with the id of at least one source."
                if name == "event":
                    hint += " Only an event with `status: expected` may be without."
                yield Problem(rules.EVENT_WITHOUT_SOURCE, record.marks.at("sources"), message, hint, "sources")


def homeless_events(inspection: Inspection) -> Iterator[Problem]:
    """Every event belongs to a dossier: its ledger's, its article's, or one it names."""
    library = inspection.library
    for event in library.events.values():
        lost = event.article is not None and ("articles", event.article) in library.broken
        if not lost and not dossiers_of(event, library.articles):
            message = f"the event `{event.id}` belongs to no dossier, so no timeline would show it"
            hint = "Add `dossiers: [id]` to the article, or `also_in: [id]` to the event."
            yield Problem(rules.EVENT_OUTSIDE_DOSSIER, event.marks.at(), message, hint)


def future_events(inspection: Inspection) -> Iterator[Problem]:
    """An event whose date has surely not come when it is read is expected, or no longer said to happen."""
    library = inspection.library
    for event in library.events.values():
        first = event.date.earliest_padded
        lost = ("events", event.id) in library.broken
        if lost or event.status in NOT_HAPPENED or first is None or day_begins(first) <= inspection.read_from(event):
            continue
        message = f"the event `{event.id}` is dated {event.date.text}, which is still to come, but it is {event.status}"
        hint = "Write `status: expected` until it has happened, or correct the date."
        yield Problem(rules.FUTURE_EVENT, event.marks.at("date"), message, hint, "date")


def untold_statuses(inspection: Inspection) -> Iterator[Problem]:
    """The history of an event or a claim, where it has one, ends with the status of today."""
    library = inspection.library
    for name, shelf in (("event", library.events), ("claim", library.claims)):
        for record in shelf.values():
            last = max(enumerate(record.history), key=lambda pair: (pair[1].date.sort_key, pair[0]), default=None)
            if last and last[1].status != record.status:
                change = last[1]
                message = (
                    f"today's status of the {name} `{record.id}` is {record.status}, "
                    f"but its history ends with {change.status} on {change.date.text}"
                )
                hint = (
                    f"Add `{{date: …, status: {record.status}}}` to `history`, with the day on which that was given; "
                    f"or write `status: {change.status}`, if it still holds."
                )
                yield Problem(rules.STATUS_NOT_IN_HISTORY, record.marks.at("status"), message, hint, "status")


def unadded_events(inspection: Inspection) -> Iterator[Problem]:
    """In a ledger where any event says when it was added, all do."""
    ledgers = defaultdict[str, list[Event]](list)
    for event in inspection.library.events.values():
        if event.dossier:
            ledgers[event.dossier].append(event)
    for events in ledgers.values():
        lacking = [event for event in events if event.added is None]
        if lacking and len(lacking) < len(events):
            first, more = lacking[0], len(lacking) - 1
            others = f" and {count(more, 'other')} were" if more else " was"
            message = f"nothing says when the event `{first.id}`{others} entered, though the rest of the ledger does"
            hint = f"Add `added: {inspection.now.date()}` if that is today, or else the day on which it was entered."
            yield Problem(rules.EVENT_WITHOUT_ADDED, first.marks.at(), message, hint, "added")


def voiceless_statuses(inspection: Inspection) -> Iterator[Problem]:
    """An event that somebody claims or denies says who does."""
    for event in inspection.library.events.values():
        if event.status in VOICED and not event.attributed_to:
            message = f"the event `{event.id}` is {event.status}, but does not say by whom"
            hint = "Add `attributed_to` with the id of a person, an organisation or an outlet, or with plain words."
            yield Problem(rules.STATUS_WITHOUT_VOICE, event.marks.at("status"), message, hint, "status")
