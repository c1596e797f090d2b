"""The edit that would merge two events, step by step, each with the lines of the file that it changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dossier_gen.cli.duplicates.comments import comments
from dossier_gen.cli.duplicates.entry import entry, inline
from dossier_gen.duplicates import Mention, Merge
from dossier_gen.model import Event
from dossier_gen.reading.files import read_remains


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the lines `first` to `last` of a file: what to do, and the lines that stand there afterwards.

    `comments` are those that stand there now, each with its line, and would be lost.
    """

    path: str
    first: int
    last: int
    what: str
    lines: tuple[str, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()


def steps(merge: Merge, content: Path) -> tuple[Step, ...]:
    """The steps in an order in which none moves the lines of another: in each file from the last line to the first."""
    entries = (_with_comments(step, content) for step in (_kept(merge, content), _removed(merge, content)))
    found = [*entries, *_mentions(merge)]
    paths = list(dict.fromkeys(step.path for step in found))
    return tuple(sorted(found, key=lambda step: (paths.index(step.path), -step.first)))


def extent(event: Event, content: Path) -> tuple[int, int, int | None]:
    """First and last line of an event's entry, and the columns before its dash; None where it stands in brackets."""
    place = event.marks.at()
    return _extent(read_remains(content, place.path).split("\n"), place.line, place.column)


def _extent(lines: Sequence[str], line: int, column: int) -> tuple[int, int, int | None]:
    head = lines[line - 1][: column - 1].rstrip() if line <= len(lines) else ""
    if head.strip() != "-":
        return line, line, None
    indent, last = len(head) - 1, line
    for number, text in enumerate(lines[line:], line + 1):
        written = text.strip()
        if not written or written.startswith("#"):
            continue
        if len(text) - len(text.lstrip(" ")) <= indent:
            break
        last = number
    return line, last, indent


def _with_comments(step: Step, content: Path) -> Step:
    lines = read_remains(content, step.path).split("\n")[step.first - 1 : step.last]
    return replace(step, comments=comments(lines, step.first))


def _kept(merge: Merge, content: Path) -> Step:
    first, last, indent = extent(merge.kept, content)
    path, key = merge.kept.marks.path, merge.kept.id
    if indent is None:
        return Step(path, first, last, f"Write the entry `{key}`, which begins there, so:", (inline(merge.merged),))
    return Step(path, first, last, f"Write the entry `{key}` so:", tuple(entry(merge.merged, indent)))


def _removed(merge: Merge, content: Path) -> Step:
    """The entry that goes; an article that held it names the other instead."""
    removed, kept = merge.removed, merge.kept
    first, last, indent = extent(removed, content)
    there = ", which begins there" if indent is None else ""
    if removed.article and removed.article not in (kept.article, *merge.naming):
        what = f"Write this in place of the entry `{removed.id}`{there}:"
        line = kept.id if indent is None else f"{' ' * indent}- {kept.id}"
        return Step(removed.marks.path, first, last, what, (line,))
    return Step(removed.marks.path, first, last, f"Remove the entry `{removed.id}`{there}.")


def _mentions(merge: Merge) -> Iterator[Step]:
    for mention in merge.mentions:
        place = mention.place
        yield Step(place.path, place.line, place.line, _instead(mention, merge))


def _instead(mention: Mention, merge: Merge) -> str:
    kept, removed = merge.kept.id, merge.removed.id
    if mention.field == "body":
        return f"In the link, write `{mention.written.replace(removed, kept)}` in place of `{mention.written}`."
    if mention.has_other:
        return f"Take `{removed}` out of `{mention.field}`; `{kept}` is there already."
    return f"In `{mention.field}`, write `{kept}` in place of `{removed}`."
