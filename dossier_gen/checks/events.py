"""Events and claims: each rests on a source; each event belongs to a dossier, and has happened or is expected."""

from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import dossiers_of
from dossier_gen.moments import day_begins
from dossier_gen.problems import Problem
from dossier_gen.staleness import NOT_HAPPENED


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
