"""`dossier duplicates`: events that are probably the same, and the edit that would merge them."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import click

from dossier_gen.cli.duplicates.edit import Step, extent, steps
from dossier_gen.cli.duplicates.formats import Shown, ShownNames, as_json, as_text
from dossier_gen.cli.edges import color_option, colours, content_option
from dossier_gen.cli.shown import shown_path
from dossier_gen.duplicates import NamePair, Suggestion, duplicates, merge, names_alike, reasons
from dossier_gen.model import Event, Library
from dossier_gen.reading import read
from dossier_gen.wording import count

NOTHING = "No two events look alike."


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
    that are probably one are listed after them. Exit code 0, also where it finds some: these are suggestions.
    """
    library = read(content).library
    found = [suggestion for suggestion in duplicates(library) if suggestion.score >= min_score]
    alike = names_alike(library)
    events = [_shown(suggestion, library, content) for suggestion in found[:limit]]
    names = [_shown_names(pair, content) for pair in alike[:limit]]
    if output == "json":
        click.echo(as_json(events, names), nl=False)
        return
    colour = colours(color)
    click.echo(as_text(events, names, colour=colour), nl=False, color=colour)
    click.echo(_summary(len(found), found[:limit], alike, limit))


def _shown(suggestion: Suggestion, library: Library, content: Path) -> Shown:
    made = merge(suggestion.events, library)
    return Shown(
        score=suggestion.score,
        merge=made,
        reasons=reasons(suggestion.events, suggestion.likeness, library),
        lines=(_lines(made.kept, content), _lines(made.removed, content)),
        steps=tuple(_from_here(step, content) for step in steps(made, content)),
    )


def _lines(event: Event, content: Path) -> tuple[str, int, int]:
    first, last, _ = extent(event, content)
    return shown_path(content, event.marks.path), first, last


def _from_here(step: Step, content: Path) -> Step:
    return dataclasses.replace(step, path=shown_path(content, step.path))


def _shown_names(pair: NamePair, content: Path) -> ShownNames:
    return ShownNames(pair, (shown_path(content, pair.kept.path), shown_path(content, pair.other.path)))


def _summary(pairs: int, events: Sequence[Suggestion], names: Sequence[NamePair], limit: int) -> str:
    """How many were found, and what to do next."""
    if not pairs and not names:
        return NOTHING
    found = f"Found {count(pairs, 'pair')} of events that are probably the same" if pairs else NOTHING.rstrip(".")
    more = f", and {count(len(names), 'pair')} of names that are probably one" if names else ""
    hidden = " --limit shows more." if max(pairs, len(names)) > limit else ""
    again = " After an edit lines have moved: run this again." if events else ""
    return f"{found}{more}.{hidden}{again}"
