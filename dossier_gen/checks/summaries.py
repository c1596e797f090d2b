"""Summaries of dossiers, as advice: of a known day, not older than the news, and nothing expected that is over."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.edtf import Edtf
from dossier_gen.model import Claim, Dossier, Event, dossiers_of
from dossier_gen.moments import day_begins, day_ends
from dossier_gen.problems import Problem
from dossier_gen.staleness import changed_events, day_of_change, newer_claims, newer_events

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
    """No dossier holds events that happened or changed, or claims that were made, after the day of its summary."""
    events, claims = _events_on_site(inspection), _claims_on_site(inspection)
    for dossier in inspection.library.dossiers.values():
        news = tuple(_news(dossier, events[dossier.id], claims[dossier.id], inspection.now))
        if news and dossier.as_of and _written(dossier):
            *others, last = map(str, news)
            told = f"{'; '.join(others)}; and {last}" if others else last
            message = f"the summary is as of {dossier.as_of.text}, but the dossier holds {told}"
            day = max(one.day for one in news if one.day)
            hint = f"Read the summary again, tell in it what is new, and write `as_of: {day}` or later."
            yield Problem(rules.STALE_SUMMARY, dossier.marks.at("as_of"), message, hint, "as_of")


@dataclass(frozen=True, slots=True)
class _News:
    """What a summary does not know: how many records of a sort, the last of them, what is dated of it and the day."""

    number: int
    sort: str
    last: Event | Claim
    what: str
    day: date | None

    def __str__(self) -> str:
        place, last = self.last.marks.at(), f"{self.sort}:" if self.number == 1 else f"{self.sort}s; the last is"
        return f"{self.number} {last} `{self.last.id}`, {self.what}, at {place.path}:{place.line}"


def _news(dossier: Dossier, events: Sequence[Event], claims: Sequence[Claim], now: datetime) -> Iterator[_News]:
    """What is newer than a dossier's summary, of each sort; what is dated in the future is another problem."""
    if newer := newer_events(dossier, (event for event in events if _has_begun(event.date.earliest, now))):
        when = newer[-1].date
        yield _News(len(newer), "newer event", newer[-1], f"dated {when.text}", when.earliest)
    if changed := [event for event in changed_events(dossier, events) if _has_begun(day_of_change(event), now)]:
        day = day_of_change(changed[-1])
        yield _News(len(changed), "changed event", changed[-1], f"changed on {day}", day)
    made = newer_claims(
        dossier, (claim for claim in claims if claim.said_on and _has_begun(claim.said_on.earliest, now))
    )
    if made and (said_on := made[-1].said_on):
        yield _News(len(made), "newer claim", made[-1], f"made on {said_on.text}", said_on.earliest)


def _has_begun(day: date | None, now: datetime) -> bool:
    return day is not None and day_begins(day) <= now


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
    """The events of each dossier that readers can see now."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in inspection.library.events.values():
        if inspection.window(event).holds(inspection.now):
            for key in dossiers_of(event, inspection.library.articles):
                found[key].append(event)
    return found


def _claims_on_site(inspection: Inspection) -> defaultdict[str, list[Claim]]:
    """The claims of each dossier that readers can see now: those of its ledger, and of articles that report them."""
    library, found = inspection.library, defaultdict[str, list[Claim]](list)
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for article in library.articles.values():
        if inspection.window(article).holds(inspection.now):
            for key in article.claims:
                homes[key] += article.dossiers
    for claim in library.claims.values():
        own = [claim.dossier] if claim.dossier else []
        if inspection.window(claim).holds(inspection.now):
            for home in dict.fromkeys((*own, *homes[claim.id])):
                found[home].append(claim)
    return found


def _is_over(date: Edtf, inspection: Inspection) -> bool:
    """Whether the last day that a date may mean is over everywhere on Earth."""
    return date.latest_padded is not None and day_ends(date.latest_padded) < inspection.now
