"""The timeline for Knight Lab's TimelineJS (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS knows years, months and days, nothing less sure. So a date keeps only the parts that are known, and its
words, which TimelineJS shows in place of its own, say the rest. A part that is marked as uncertain or approximate is
left out with those after it, but for the year. What begins in no single year is left out, and told in `left_out`, a
key that TimelineJS passes over.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import takewhile
from typing import Any, TypeAlias

from dossier_gen.downloads.records import Entry, Picture
from dossier_gen.downloads.telling import as_html, headline, is_link, linked, marked
from dossier_gen.edtf import Edtf, words
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, LongYear, Span
from dossier_gen.model import Dossier
from dossier_gen.wording import count, foreign

Json: TypeAlias = dict[str, Any]
#: A year, a year and month, or a day; empty where not even the year is known.
Parts: TypeAlias = tuple[int, ...]

#: JavaScript's calendar, on which TimelineJS draws, reaches a little further than this many years from year 0.
_FARTHEST_YEAR = 270_000
_NAMES = ("year", "month", "day")


def timelinejs(dossier: Dossier, entries: Sequence[Entry], url: str) -> Json:
    """A dossier, whose page is at `url`, as TimelineJS takes it."""
    placed = [(entry, *position(entry.date)) for entry in entries]
    left_out = [entry for entry, start, _ in placed if not start]
    return {
        "title": _title(dossier, url, left_out),
        "events": [_slide(entry, start, end) for entry, start, end in placed if start],
        "left_out": [
            {"unique_id": e.id, "display_date": words(e.date), "headline": headline(e), "url": e.url} for e in left_out
        ],
    }


def position(date: Edtf) -> tuple[Parts, Parts]:
    """The known parts of a date's start, and of its end where it has one that TimelineJS can draw after the start."""
    return _position(date.form)


def _position(form: Form) -> tuple[Parts, Parts]:
    if isinstance(form, DateSet):
        return _position_of_set(form)
    if not isinstance(form, Span):
        return _known(form), ()
    start, end = _known(form.start), _known(form.end)
    return start, end if start and _drawn(end) > _drawn(start) else ()


def _position_of_set(dates: DateSet) -> tuple[Parts, Parts]:
    """Of one of several dates what all have in common; of all of them the first, as there are days between them."""
    if not dates.all_of:
        return _in_common(_known(edge) for member in dates.members for edge in _edges(member)), ()
    if len(dates.members) == 1:
        return _position(dates.members[0])
    members = [member for member in dates.members if member.first] if dates.first else []
    first = min(members, key=lambda member: member.first or (), default=None)
    return (_position(first)[0] if first else ()), ()


def _edges(member: CalendarDate | Span) -> tuple[CalendarDate | Edge, ...]:
    return (member.start, member.end) if isinstance(member, Span) else (member,)


def _known(form: CalendarDate | LongYear | Edge) -> Parts:
    """The parts of a date that are known."""
    if isinstance(form, Edge) or not form.first or not form.last or abs(form.first[0]) > _FARTHEST_YEAR:
        return ()
    if isinstance(form, LongYear):
        return _in_common((form.first, form.last))[:1]
    if form.season:  # written with its year, though a winter ends in the next
        return form.first[:1]
    sure = len(list(takewhile(lambda part: not part.before + part.after, form.parts)))
    return _in_common((form.first, form.last))[: sure or 1]


def _in_common(dates: Iterable[Parts]) -> Parts:
    """The parts that all have in common, from the year on."""
    same = takewhile(lambda parts: len(set(parts)) == 1, zip(*dates, strict=False))
    return tuple(parts[0] for parts in same)


def _drawn(parts: Parts) -> Parts:
    """The day on which TimelineJS draws a date."""
    return (*parts, 1, 1)[:3] if parts else ()


def _slide(entry: Entry, start: Parts, end: Parts) -> Json:
    slide: Json = {"unique_id": entry.id, "start_date": _date(start)}
    if end:
        slide["end_date"] = _date(end)
    slide["display_date"] = words(entry.date)
    if entry.status == "expected":
        slide["group"] = "Expected"
    slide["text"] = {"headline": marked(headline(entry), foreign(entry.language)), "text": as_html(entry)}
    if entry.picture and is_link(entry.picture.url):
        slide["media"] = _media(entry.picture)
    return slide | {"autolink": False}


def _date(parts: Parts) -> dict[str, int]:
    return dict(zip(_NAMES, parts, strict=False))


def _media(picture: Picture) -> dict[str, str]:
    image = picture.image
    licence = f" ({image.licence})" if image.licence else ""
    return {"url": picture.url, "alt": image.alt, "credit": escape(image.credit + licence)}


def _title(dossier: Dossier, url: str, left_out: Sequence[Entry]) -> Json:
    language = foreign(dossier.language)
    parts = [marked(dossier.summary, language), linked("The whole dossier", url) if is_link(url) else ""]
    if left_out:
        how_many = count(len(left_out), "event")
        parts.append(f"{how_many} of no single known year {'is' if len(left_out) == 1 else 'are'} not shown here.")
    return {
        # An underscore is in no id of an event.
        "unique_id": f"dossier_{dossier.id}",
        "text": {
            "headline": marked(dossier.title, language),
            "text": "".join(f"<p>{part}</p>" for part in parts if part),
        },
        "autolink": False,
    }
