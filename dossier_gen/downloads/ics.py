"""The timeline as a calendar (iCalendar: RFC 5545 with RFC 7986), of what is expected as well as what happened.

A calendar knows days, nothing less sure. Events of a certain day, or from one certain day to another, are in it as
whole days; all others are left out, and the calendar says how many, in words and in `X-DOSSIER-LEFT-OUT`.
DTSTAMP, which must be there, is the last change to an event as well as can be guessed; LAST-MODIFIED stands only
where its entry tells of one.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from icalendar import Calendar, Event, vDuration, vText

from dossier_gen.downloads.records import Entry
from dossier_gen.downloads.telling import as_text, headline, is_link
from dossier_gen.edtf import Edtf
from dossier_gen.edtf.forms import CalendarDate, Edge, Span
from dossier_gen.model import Dossier
from dossier_gen.wording import STATUS_WORDS

_DAY = timedelta(days=1)
#: How often a program that subscribes may ask again.
_REFRESH = timedelta(hours=12)
_STATUSES = {"confirmed": "CONFIRMED", "denied": "CANCELLED", "retracted": "CANCELLED"}


def calendar(dossier: Dossier, entries: Sequence[Entry], site: str, address: str) -> bytes:
    """A dossier's events as a calendar that is published at `address` on a site ("" where that is not known)."""
    dated = [(entry, days) for entry in entries if (days := exact_days(entry.date))]
    made = Calendar()
    made.add("prodid", "-//dossier-gen//timeline//EN")
    made.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        made.add(name, vText(dossier.title))
    description = f"{dossier.summary} {_left_out(len(entries) - len(dated), len(entries))}".strip()
    for name in ("description", "x-wr-caldesc"):
        made.add(name, vText(description))
    made.add("x-dossier-left-out", vText(str(len(entries) - len(dated))))
    made.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(_REFRESH))
    if is_link(address):
        made.add("source", address, parameters={"VALUE": "URI"})
    for entry, days in dated:
        made.add_component(_event(entry, days, site))
    return bytes(made.to_ical(sorted=False))


def exact_days(when: Edtf) -> tuple[date, date] | None:
    """The first and the last day of an event, where both are certain; a time of day counts for its day."""
    form = when.form
    ends = (form.start, form.end) if isinstance(form, Span) else (form,)
    exact = all(isinstance(end, CalendarDate) and _is_day(end) for end in ends)
    if not (exact and when.earliest and when.latest) or when.uncertain or when.approximate:
        return None
    return (when.earliest, when.latest) if when.latest < date.max else None


def _is_day(form: CalendarDate | Edge) -> bool:
    return isinstance(form, CalendarDate) and len(form.parts) == 3 and not any(part.has_x for part in form.parts)


def _left_out(number: int, total: int) -> str:
    if not number:
        return ""
    what = "1 event is not in this calendar, as its date is" if number == 1 else ""
    what = what or f"{number:,} events are not in this calendar, as their dates are"
    return f"{what} not known to the day; the dossier has all {total:,}."


def _event(entry: Entry, days: tuple[date, date], site: str) -> Event:
    made = Event()
    made.add("uid", _uid(entry, site))
    made.add("dtstamp", entry.stamp)
    if entry.added:
        made.add("created", entry.added.start)
    if entry.last_change:
        made.add("last-modified", entry.last_change)
    made.add("dtstart", days[0])
    made.add("dtend", days[1] + _DAY)  # the first day on which it is over
    made.add("summary", headline(entry))
    made.add("description", as_text(entry))
    made.add("status", _STATUSES.get(entry.status, "TENTATIVE"))
    made.add("transp", "TRANSPARENT")
    made.add("categories", [STATUS_WORDS[entry.status], *(["Turning point"] if entry.key else [])])
    if is_link(entry.url):
        made.add("url", entry.url)
    if entry.places:
        made.add("location", ", ".join(place.name for place in entry.places))
    if len(entry.places) == 1 and entry.places[0].at:
        made.add("geo", entry.places[0].at)
    return made


def _uid(entry: Entry, site: str) -> str:
    """An id that is the event's alone and never changes, in every dossier it belongs to."""
    home = site.partition("://")[2].strip("/") or "dossier.invalid"
    return f"event-{entry.id}@{home}"
