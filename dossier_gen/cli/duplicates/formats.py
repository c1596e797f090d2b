"""Duplicates as text for editors and as JSON for programs. Pure functions."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import Any

import click

from dossier_gen.cli.duplicates.edit import Step
from dossier_gen.cli.excerpt import visible
from dossier_gen.duplicates import Merge, NameGroup, Reasons, title
from dossier_gen.edtf import words
from dossier_gen.model import SINGULAR, Event
from dossier_gen.wording import STATUS_WORDS, listed

_WIDTH = 100
MOVES = "After an edit lines have moved: run this again before the next."
_ALIASED = ("people", "organisations", "places")


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion with all that is said about it; the paths in `lines` and `steps` are as one would type them here.

    `held_back` says why there are no steps yet.
    """

    score: float
    merge: Merge
    reasons: Reasons
    lines: tuple[tuple[str, int, int], tuple[str, int, int]]
    steps: tuple[Step, ...]
    held_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownNames:
    """Names that are probably one, with the paths of their files as one would type them here, the kept one's first."""

    group: NameGroup
    paths: tuple[str, ...]


def as_json(events: Sequence[Shown], names: Sequence[ShownNames], unread: Sequence[str]) -> str:
    """The suggestions as a JSON object in ASCII: `events`, `names`, and the paths of files that were not read."""
    found = {
        "events": [_flat(item) for item in events],
        "names": [_flat_names(item) for item in names],
        "unread": list(unread),
    }
    return json.dumps(found, indent=2) + "\n"


def as_text(events: Sequence[Shown], names: Sequence[ShownNames], *, colour: bool) -> str:
    """The suggestions for people: both events, why they are alike, and the edit."""
    blocks = [MOVES + "\n"] if len(events) > 1 else []
    blocks += [_block(number, item) for number, item in enumerate(events, 1)]
    if names:
        blocks.append("\n".join([_bold("Names that are probably one"), "", *map(_names, names)]) + "\n")
    text = "\n".join(blocks)
    return text if colour else click.unstyle(text)


def _block(number: int, item: Shown) -> str:
    merge = item.merge
    head = "Probably one event and a later toll of it" if merge.is_later_toll else "Probably the same event"
    lines = [f"{number}. {_bold(head)} ({round(100 * item.score)} of 100)", ""]
    lines += [*_event("keep", merge.kept, item.lines[0]), *_event("goes", merge.removed, item.lines[1]), ""]
    lines += [*_sentence("Why", item.reasons.speaks_for), *_sentence("But", item.reasons.speaks_against), ""]
    if item.held_back:
        lines += [_wrapped(f"{reason}.", "   ") for reason in item.held_back]
    else:
        lines += ["   The edit, if they are the same:", "", *(line for step in item.steps for line in _step(step))]
        lines += [_wrapped(question, "   ? ") for question in merge.questions]
    return "\n".join(lines) + "\n"


def _event(role: str, event: Event, lines: tuple[str, int, int]) -> Iterator[str]:
    path, first, _ = lines
    yield f"   {click.style(role, fg='blue', bold=True)}  {visible(path)}:{first}  {_bold(visible(event.id))}"
    yield _wrapped(f"{words(event.date)}, {STATUS_WORDS[event.status].lower()}: {event.title}", " " * 9)
    if event.text and event.text != event.title:
        yield _wrapped(event.text, " " * 9)


def _sentence(word: str, parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield _wrapped(f"{word}: {'; '.join(parts)}.", "   ")


def _step(step: Step) -> Iterator[str]:
    where = f"line {step.first}" if step.first == step.last else f"lines {step.first}-{step.last}"
    yield _wrapped(f"{step.path}, {where}: {step.what}", "   - ")
    yield from (click.style(f"       {visible(line)}", fg="green") for line in step.lines)
    for line, comment in step.comments:
        yield _wrapped(f"Line {line} has a comment: keep it if it still holds: {comment}", "     ! ")
    yield ""


def _names(item: ShownNames) -> str:
    group = item.group
    called = listed([f"“{title(record)}”" for record in (group.kept, *group.others)])
    plural = group.collection if len(item.paths) > 2 else SINGULAR[group.collection]
    head = f"The {plural} {called}: {group.why}."
    paths = [f"     {visible(path)}" for path in item.paths]
    return "\n".join([_wrapped(head, "   "), *paths, _wrapped(_cure(group), "     ")]) + "\n"


def _cure(group: NameGroup) -> str:
    """What there is to do where names are made one."""
    gone = [record.id for record in group.others]
    are, them = ("is", "it") if len(gone) == 1 else ("are", "them")
    ids = listed([f"`{key}`" for key in gone])
    move = f"If they are one, write `{group.kept.id}` wherever {ids} {are} named"
    if group.collection == "dossiers":
        old = listed([f"`/dossiers/{key}/`" for key in gone])
        return (
            f"{move}, move the entries of {'its' if len(gone) == 1 else 'their'} ledgers, and add {old} to the "
            f"`aliases` of `{group.kept.id}`, so that old links lead there; then delete {them}."
        )
    names = list(dict.fromkeys(title(record) for record in group.others if title(record) != title(group.kept)))
    quoted = listed([f"“{name}”" for name in names])
    also = f", and add {quoted} to its `aliases`" if group.collection in _ALIASED and names else ""
    page = "its page" if len(gone) == 1 else "their pages"
    return f"{move}{also}; then delete {them}: {page} on the site will be gone."


def _wrapped(text: str, lead: str) -> str:
    after = " " * len(lead)
    return fill(
        visible(text),
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=after,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def _flat(item: Shown) -> dict[str, Any]:
    merge = item.merge
    return {
        "score": item.score,
        "later_toll": merge.is_later_toll,
        "keep": _flat_event(merge.kept, item.lines[0]),
        "remove": _flat_event(merge.removed, item.lines[1]),
        "why": list(item.reasons.speaks_for),
        "but": list(item.reasons.speaks_against),
        "edit": [
            {
                "path": step.path,
                "first_line": step.first,
                "last_line": step.last,
                "what": step.what,
                "text": "".join(f"{line}\n" for line in step.lines),
                "comments": [{"line": line, "text": text} for line, text in step.comments],
            }
            for step in item.steps
        ],
        "to_decide": [] if item.held_back else list(merge.questions),
        "held_back": list(item.held_back),
    }


def _flat_event(event: Event, lines: tuple[str, int, int]) -> dict[str, Any]:
    path, first, last = lines
    return {
        "id": event.id,
        "path": path,
        "first_line": first,
        "last_line": last,
        "date": event.date.text,
        "title": event.title,
        "text": event.text,
    }


def _flat_names(item: ShownNames) -> dict[str, Any]:
    group, (kept, *others) = item.group, item.paths
    return {
        "collection": group.collection,
        "keep": {"id": group.kept.id, "path": kept, "name": title(group.kept)},
        "remove": [
            {"id": record.id, "path": path, "name": title(record), "mentions": mentions}
            for record, path, mentions in zip(group.others, others, group.mentions, strict=True)
        ],
        "why": group.why,
    }
