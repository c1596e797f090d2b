"""Duplicates as text for editors and as JSON for programs. Pure functions."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import Any

import click

from dossier_gen.cli.duplicates.edit import Step
from dossier_gen.cli.excerpt import visible
from dossier_gen.duplicates import Merge, NamePair, Reasons, title
from dossier_gen.edtf import words
from dossier_gen.model import SINGULAR, Event
from dossier_gen.wording import STATUS_WORDS

_WIDTH = 100
_ALIASED = ("people", "organisations", "places")


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion with all that is said about it; the paths in `lines` and `steps` are as one would type them here."""

    score: float
    merge: Merge
    reasons: Reasons
    lines: tuple[tuple[str, int, int], tuple[str, int, int]]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ShownNames:
    """Two names with the paths of their files as one would type them here."""

    pair: NamePair
    paths: tuple[str, str]


def as_json(events: Sequence[Shown], names: Sequence[ShownNames]) -> str:
    """The suggestions as a JSON object with the lists `events` and `names`, in ASCII."""
    found = {"events": [_flat(item) for item in events], "names": [_flat_names(item) for item in names]}
    return json.dumps(found, indent=2) + "\n"


def as_text(events: Sequence[Shown], names: Sequence[ShownNames], *, colour: bool) -> str:
    """The suggestions for people: both events, why they are alike, and the edit."""
    blocks = [_block(number, item) for number, item in enumerate(events, 1)]
    if names:
        blocks.append("\n".join([_bold("Names that are probably one"), "", *map(_names, names)]) + "\n")
    text = "\n".join(blocks)
    return text if colour else click.unstyle(text)


def _block(number: int, item: Shown) -> str:
    merge = item.merge
    lines = [f"{number}. {_bold('Probably the same event')} ({round(100 * item.score)} of 100)", ""]
    lines += [*_event("keep", merge.kept, item.lines[0]), *_event("goes", merge.removed, item.lines[1]), ""]
    lines += [*_sentence("Why", item.reasons.speaks_for), *_sentence("But", item.reasons.speaks_against), ""]
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
    yield ""


def _names(item: ShownNames) -> str:
    pair, (kept, other) = item.pair, item.paths
    one, other_one = visible(title(pair.kept)), visible(title(pair.other))
    head = f"The {SINGULAR[pair.collection]} “{one}” and “{other_one}”: {pair.why}."
    cure = (
        f"If they are one, write `{pair.kept.id}` wherever `{pair.other.id}` is named{_beside(pair)}; then delete it."
    )
    return (
        "\n".join(
            [_wrapped(head, "   "), *(f"     {visible(path)}" for path in (kept, other)), _wrapped(cure, "     ")]
        )
        + "\n"
    )


def _beside(pair: NamePair) -> str:
    """What else there is to do where two names are made one."""
    if pair.collection == "dossiers":
        return ", and move the entries of its ledgers"
    return f", and add “{title(pair.other)}” to its `aliases`" if pair.collection in _ALIASED else ""


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
            }
            for step in item.steps
        ],
        "to_decide": list(merge.questions),
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
    pair = item.pair
    return {
        "collection": pair.collection,
        "keep": {"id": pair.kept.id, "path": item.paths[0], "name": title(pair.kept)},
        "remove": {"id": pair.other.id, "path": item.paths[1], "name": title(pair.other)},
        "why": pair.why,
        "mentions": pair.mentions,
    }
