"""Why two events are suggested, in words: what speaks for it, and what speaks against it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier_gen.duplicates.lexicon import STEM
from dossier_gen.duplicates.scoring import RUN, Likeness
from dossier_gen.duplicates.telling import spelt
from dossier_gen.edtf import words
from dossier_gen.model import Event, Library
from dossier_gen.wording import count, listed

_MOST_NAMES = 4
_MOST_WORDS = 6
_MOST_NUMBERS = 4
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reasons:
    """Sentences without a full stop, the most telling first."""

    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


def reasons(events: tuple[Event, Event], likeness: Likeness, library: Library) -> Reasons:
    """Why two events are probably the same, and why they may not be."""
    return Reasons(tuple(_for(events, likeness, library)), tuple(_against(events, likeness)))


def _for(events: tuple[Event, Event], likeness: Likeness, library: Library) -> Iterator[str]:
    one, other = events
    if likeness.sources:
        few = "" if likeness.has_own_source else ", as others do"
        cited = "the same source" if likeness.sources == 1 else f"{likeness.sources} sources in common"
        yield f"they cite {cited}{few}"
    if likeness.is_later_toll:
        yield "one of them tells a later toll, as reports on one event do"
    if likeness.run >= RUN:
        yield f"{likeness.run} words in a row are the same"
    names = list(dict.fromkeys(_name(key, library) for key in likeness.shared if not isinstance(key, str)))
    if names:
        yield f"both name {listed(names[:_MOST_NAMES])}"
    named = {word[:STEM] for word in spelt(" ".join(names))}
    stems = [key for key in likeness.shared if isinstance(key, str) and key not in named]
    said = _as_written(stems[:_MOST_WORDS], one)
    if said:
        yield f"both say {_quoted(said)}"
    if likeness.numbers:
        yield f"both tell the {_numbers(likeness)}"
    if likeness.gap == 0:
        same = one.date.text == other.date.text
        yield f"both are dated {words(one.date)}" if same else "their dates overlap"


def _against(events: tuple[Event, Event], likeness: Likeness) -> Iterator[str]:
    one, other = events
    if likeness.gap:
        yield f"they are {count(likeness.gap, 'day')} apart"
    steps = _as_written(likeness.steps, one) + _as_written(likeness.steps, other)
    if steps:
        yield f"only one of them says {_quoted(steps)}"
    if likeness.is_elsewhere:
        yield "they name other places"
    if likeness.disagrees:
        yield "they tell other numbers"
    if likeness.patterned:
        others = count(likeness.patterned, "event")
        yield f"{others} of other days say the same, so this may be news that comes again and again"


def _name(key: tuple[str, ...], library: Library) -> str:
    record = library.collection(key[0]).get(key[1])
    return str(getattr(record, "name", key[1]))


def _as_written(stems: Sequence[str], event: Event) -> list[str]:
    """The words of an event that have these stems, in the order of the stems."""
    written: dict[str, str] = {}
    for word in _WORD.findall(f"{event.title} {event.text or ''}"):
        for plain in spelt(word):
            written.setdefault(plain[:STEM], word)
    return [written[stem] for stem in stems if stem in written]


def _quoted(said: list[str]) -> str:
    return listed([f"“{word}”" for word in said])


def _numbers(likeness: Likeness) -> str:
    numbers = sorted(likeness.numbers, reverse=True)[:_MOST_NUMBERS]
    return f"number{'s' if len(numbers) > 1 else ''} {listed([f'{number:,}' for number in numbers])}"
