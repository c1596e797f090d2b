"""`dossier duplicates`: events that are probably the same, and the edit that would merge them."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from dossier_gen.cli.duplicates.edit import Step, extent, steps
from dossier_gen.cli.duplicates.formats import MOVES, Shown, ShownNames, as_json, as_text
from dossier_gen.cli.edges import color_option, colours, content_option, now
from dossier_gen.cli.excerpt import visible
from dossier_gen.cli.shown import shown_path
from dossier_gen.duplicates import NameGroup, Suggestion, duplicates, held_back, merge, names_alike, reasons
from dossier_gen.model import Event, Library
from dossier_gen.problems import Problem, Severity
from dossier_gen.reading import read
from dossier_gen.wording import count


@click.command(name="duplicates")
@content_option
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="The most that are shown: pairs of events, and pairs of names.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=0.4,
    show_default=True,
    help="How likely two events must be the same, from 0 to 1, to be shown; none below 0.3 is.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@color_option
def command(content: Path, limit: int, min_score: float, output: str, color: str) -> None:
    """List events that are probably the same, and how to merge them.

    Nothing is changed: for each pair it says why the two look alike, and the edit that would make one of them. Names
    that are probably one are listed after them. Exit code: 0, also where it finds some, as these are suggestions; 1
    where files could not be read, which may hide more.
    """
    reading, when = read(content), now()
    library = reading.library
    unread = list(dict.fromkeys(_unread(reading.problems)))
    found = [suggestion for suggestion in duplicates(library) if suggestion.score >= min_score]
    alike = names_alike(library)
    events = [_shown(suggestion, library, content, when) for suggestion in found[:limit]]
    names = [_shown_names(group, content) for group in alike[:limit]]
    if output == "json":
        click.echo(as_json(events, names, [shown_path(content, path) for path in unread]), nl=False)
    else:
        colour = colours(color)
        click.echo(as_text(events, names, colour=colour), nl=False, color=colour)
        again = f" {MOVES}" if any(shown.steps for shown in events) else ""
        click.echo(_summary(found, alike, limit, min_score) + again)
    for path in unread:
        click.echo(
            visible(f"{shown_path(content, path)} could not be read in full, so duplicates may be missing."), err=True
        )
    if unread:
        click.echo("Run `dossier check` first; it says what is wrong there.", err=True)
        click.get_current_context().exit(1)


def _unread(problems: Sequence[Problem]) -> Iterator[str]:
    """The files that could not be read, or only in part."""
    return (problem.place.path for problem in problems if problem.severity is Severity.ERROR)


def _shown(suggestion: Suggestion, library: Library, content: Path, when: datetime) -> Shown:
    made = merge(suggestion.events, library, when.date(), is_later_toll=suggestion.likeness.is_later_toll)
    held = held_back(suggestion.events, library, when)
    return Shown(
        score=suggestion.score,
        merge=made,
        reasons=reasons(suggestion.events, suggestion.likeness, library),
        lines=(_lines(made.kept, content), _lines(made.removed, content)),
        steps=() if held else tuple(_from_here(step, content) for step in steps(made, content)),
        held_back=held,
    )


def _lines(event: Event, content: Path) -> tuple[str, int, int]:
    first, last, _ = extent(event, content)
    return shown_path(content, event.marks.path), first, last


def _from_here(step: Step, content: Path) -> Step:
    return dataclasses.replace(step, path=shown_path(content, step.path))


def _shown_names(group: NameGroup, content: Path) -> ShownNames:
    return ShownNames(group, tuple(shown_path(content, record.path) for record in (group.kept, *group.others)))


def _summary(found: Sequence[Suggestion], names: Sequence[NameGroup], limit: int, least: float) -> str:
    """How many were found, and whether all of them are shown."""
    nothing = f"No two events look alike enough: none of them reach {round(100 * least)} of 100"
    pairs = f"Found {count(len(found), 'pair')} of events that are probably the same" if found else nothing
    more = (
        f"{', and' if found else '; found'} {count(len(names), 'group')} of names that are probably one"
        if names
        else ""
    )
    hidden = " --limit shows more." if max(len(found), len(names)) > limit else ""
    return f"{pairs}{more}.{hidden}"
