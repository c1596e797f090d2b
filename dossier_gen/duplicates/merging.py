"""The event that two would be merged into, what an editor has to decide, and who names the one that goes."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier_gen.edtf import words
from dossier_gen.model import Article, Dossier, Event, FileRecord, Library, StatusChange, dossiers_of
from dossier_gen.moments import Moment
from dossier_gen.problems import Place
from dossier_gen.wording import STATUS_WORDS, listed

#: What else may stand in the address of a link; no address is longer.
_ADDRESS = r"[^\s()<>\[\]\"']{0,300}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names the event that goes: it is to name the other, or nothing where it `has_other` already.

    `written` is the address of a link in a text; "" elsewhere.
    """

    place: Place
    field: str
    has_other: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """The edit that makes two events one: nothing is lost but what `questions` names, which an editor decides.

    `naming` are the ids of the articles that name the kept event; `is_later_toll` where one tells a later toll of what
    the other tells, which are then no two days and texts to choose from.
    """

    kept: Event
    removed: Event
    merged: Event
    questions: tuple[str, ...]
    mentions: tuple[Mention, ...]
    naming: tuple[str, ...]
    is_later_toll: bool = False


def merge(events: tuple[Event, Event], library: Library, today: date, *, is_later_toll: bool = False) -> Merge:
    """Keep one of two events: of a ledger rather than of an article, with more sources, in more articles, the first.

    The merged entry is changed `today`.
    """
    order = {key: number for number, key in enumerate(library.events)}
    told = {event.id: sum(event.id in article.events for article in library.articles.values()) for event in events}
    kept, removed = sorted(
        events,
        key=lambda event: (event.article is not None, -len(event.sources), -told[event.id], order[event.id]),
    )
    return Merge(
        kept=kept,
        removed=removed,
        merged=_merged(kept, removed, library, today),
        questions=tuple(_questions(kept, removed, is_later_toll=is_later_toll)),
        mentions=tuple(_mentions(kept, removed, library)),
        naming=tuple(article.id for article in library.articles.values() if kept.id in article.events),
        is_later_toll=is_later_toll,
    )


def _merged(kept: Event, removed: Event, library: Library, today: date) -> Event:
    """The kept event with everything of the other that can stand beside its own."""
    homes = dossiers_of(kept, library.articles)
    further = tuple(key for key in dossiers_of(removed, library.articles) if key not in homes)
    return dataclasses.replace(
        kept,
        sources=_united(kept.sources, removed.sources),
        people=_united(kept.people, removed.people),
        organisations=_united(kept.organisations, removed.organisations),
        places=_united(kept.places, removed.places),
        text=kept.text or removed.text,
        attributed_to=kept.attributed_to or _voices(kept, removed),
        also_in=_united(kept.also_in, further),
        image=kept.image or removed.image,
        key=kept.key or removed.key,
        history=_history(kept, removed),
        aliases=_united(kept.aliases, (*removed.aliases, f"/events/{removed.id}/")),
        added=_first(kept.added, removed.added),
        updated=Moment(today.isoformat(), today),
    )


def _united(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _voices(kept: Event, removed: Event) -> tuple[str, ...]:
    """Who gave the removed event its status, where the kept event has the same."""
    return removed.attributed_to if kept.status == removed.status else ()


def _history(kept: Event, removed: Event) -> tuple[StatusChange, ...]:
    changes = dict.fromkeys((*kept.history, *removed.history))
    return tuple(sorted(changes, key=lambda change: change.date.sort_key))


def _first(one: Moment | None, other: Moment | None) -> Moment | None:
    return min((moment for moment in (one, other) if moment), key=lambda moment: moment.start, default=None)


def _questions(kept: Event, removed: Event, *, is_later_toll: bool) -> Iterator[str]:
    """What only an editor can decide, as the two say different things."""
    if is_later_toll:
        days = "" if kept.date == removed.date else f": {words(kept.date)} (kept) or {words(removed.date)}"
        yield f"Write the latest toll into title and text, and keep the day on which it happened{days}."
    elif kept.date != removed.date:
        yield f"Which date is right: {words(kept.date)} (kept) or {words(removed.date)}?"
    if kept.status != removed.status:
        here, there = STATUS_WORDS[kept.status].lower(), STATUS_WORDS[removed.status].lower()
        yield f"Which status holds: {here} (kept) or {there}? The other belongs into `history`, with its date."
    if removed.attributed_to and removed.attributed_to != (kept.attributed_to or _voices(kept, removed)):
        here, there = listed(list(kept.attributed_to)), listed(list(removed.attributed_to))
        yield f"Who says so: {here or 'nobody is named'} (kept) or {there}?"
    differs = kept.title != removed.title or (kept.text and removed.text and kept.text != removed.text)
    if differs and not is_later_toll:
        yield "Title and text stay as they are in the kept entry: does the other say anything better, or more?"
    if kept.image and removed.image and kept.image != removed.image:
        yield f"Which picture is better: {kept.image.file} (kept) or {removed.image.file}?"


def _mentions(kept: Event, removed: Event, library: Library) -> Iterator[Mention]:
    """Who names the event that goes: in front matter, and in links of texts. Its own entry is no mention."""
    for record, name, keys in _lists(library):
        if removed.id in keys and not (isinstance(record, Article) and removed.article == record.id):
            field = f"{name}[{keys.index(removed.id)}]"
            yield Mention(record.marks.at(field), name, kept.id in keys)
    link = re.compile(rf"{_ADDRESS}\bevents?[-/]{re.escape(removed.id)}(?![\w-]){_ADDRESS}")
    for text in _texts(library):
        for found in link.finditer(text.body):
            line = text.body_line + text.body.count("\n", 0, found.start())
            yield Mention(Place(text.path, line), "body", written=found[0])


def _lists(library: Library) -> Iterator[tuple[Article | Dossier, str, tuple[str, ...]]]:
    for article in library.articles.values():
        yield article, "events", article.events
    for dossier in library.dossiers.values():
        yield dossier, "key_events", dossier.key_events


def _texts(library: Library) -> Iterator[FileRecord]:
    yield from library.articles.values()
    yield from library.dossiers.values()
    yield from library.pages.values()
