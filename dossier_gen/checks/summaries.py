"""Summaries of dossiers, as advice: of a known day, not older than the news, and nothing expected that is over."""

from collections import defaultdict
from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.edtf import Edtf
from dossier_gen.model import Dossier, Event, dossiers_of
from dossier_gen.moments import day_begins, day_ends
from dossier_gen.problems import Problem
from dossier_gen.staleness import newer_events

_SUMMARY = ("so_far", "unknown", "next")


def undated_summaries(inspection: Inspection) -> Iterator[Problem]:
    """Every summary of a dossier says on which day it was last true."""
    for dossier in inspection.library.dossiers.values():
        written = _written(dossier)
        if written and dossier.as_of is None:
            message = f"nothing says on which day `{written[0]}` was last true"
            today = inspection.now.date().isoformat()
            hint = f"Add `as_of: {today}` if it is true today, or else the day on which it last was."
            yield Problem(rules.UNDATED_SUMMARY, dossier.marks.at(written[0]), message, hint, "as_of")


def stale_summaries(inspection: Inspection) -> Iterator[Problem]:
    """No dossier's timeline holds events that happened after the day of its summary."""
    events = _events_on_site(inspection)
    for dossier in inspection.library.dossiers.values():
        newer = newer_events(dossier, events[dossier.id])
        if newer and dossier.as_of and _written(dossier):
            last, place = newer[-1], newer[-1].marks.at()
            last_of = "1 newer event:" if len(newer) == 1 else f"{len(newer)} newer events; the last is"
            message = (
                f"the summary is as of {dossier.as_of.text}, but the timeline holds {last_of} "
                f"`{last.id}`, dated {last.date.text}, at {place.path}:{place.line}"
            )
            hint = f"Read the summary again, tell in it what is new, and write `as_of: {last.date.earliest}` or later."
            yield Problem(rules.STALE_SUMMARY, dossier.marks.at("as_of"), message, hint, "as_of")


def overdue_expectations(inspection: Inspection) -> Iterator[Problem]:
    """Nothing is still expected at a date that is over."""
    for dossier in inspection.library.dossiers.values():
        for number, statement in enumerate(dossier.next):
            if statement.date and _is_over(statement.date, inspection):
                field = f"next[{number}].date"
                message = f"what is expected here is dated {statement.date.text}, which is over"
                hint = (
                    "Say what came of it, in `so_far` or as an event, and remove it here; "
                    "or write the new date, if it was put off."
                )
                yield Problem(rules.OVERDUE_EXPECTATION, dossier.marks.at(field), message, hint, field)
    for event in inspection.library.events.values():
        on_site = inspection.window(event).holds(inspection.now)
        if event.status == "expected" and on_site and _is_over(event.date, inspection):
            message = f"the event `{event.id}` is still expected, but its date, {event.date.text}, is over"
            hint = (
                "Say what came of it: its `status`, `date` and `sources`; or write the new date, if it was put off. "
                "Remove it, if nothing came of it."
            )
            yield Problem(rules.OVERDUE_EXPECTATION, event.marks.at("date"), message, hint, "date")


def _written(dossier: Dossier) -> tuple[str, ...]:
    """The parts of its summary that a dossier has."""
    return tuple(field for field in _SUMMARY if getattr(dossier, field))


def _events_on_site(inspection: Inspection) -> defaultdict[str, list[Event]]:
    """The events of each dossier that readers can see now; one whose date has not come is a problem of its own."""
    library = inspection.library
    events: defaultdict[str, list[Event]] = defaultdict(list)
    for event in library.events.values():
        first = event.date.earliest
        if inspection.window(event).holds(inspection.now) and first and day_begins(first) <= inspection.now:
            for key in dossiers_of(event, library.articles):
                events[key].append(event)
    return events


def _is_over(date: Edtf, inspection: Inspection) -> bool:
    """Whether the last day that a date may mean is over everywhere on Earth."""
    return date.latest_padded is not None and day_ends(date.latest_padded) < inspection.now
