"""`dossier check`: what is wrong in the content, where, and how to mend it."""

from collections.abc import Sequence
from pathlib import Path

import click

from dossier_gen.cli.edges import color_option, colours, content_option, now
from dossier_gen.cli.formats import FORMATS, as_text
from dossier_gen.cli.report import all_clear, found_summary
from dossier_gen.cli.shown import shown
from dossier_gen.problems import Problem, Severity
from dossier_gen.site import examine

_LEAST = {"error": {Severity.ERROR}, "warning": {Severity.ERROR, Severity.WARNING}}


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", *FORMATS]),
    default="text",
    show_default=True,
    help="For people, for programs, or for GitHub's annotations and code scanning.",
)
@click.option(
    "--severity",
    type=click.Choice(list(_LEAST)),
    default="warning",
    show_default=True,
    help="The least severity that is shown and counted.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_LEAST)),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit code 1; some warnings come with time alone.",
)
@color_option
def command(paths: tuple[Path, ...], content: Path, output: str, severity: str, fail_on: str, color: str) -> None:
    """Say what is wrong in the content, where, and how to mend it.

    All of the content is read, since its parts refer to each other; where PATHS are given (files or folders), only
    the problems in them are shown. Exit code: 0 all clear, 1 problems, 2 the command was misused.
    """
    wanted = [_below(content, path) for path in paths]
    checked = examine(content, now())
    counted = [problem for problem in checked.problems if problem.severity in _LEAST[severity]]
    found = [problem for problem in counted if not wanted or _lies_in(problem, wanted)]
    items = shown(found, content)
    colour = colours(color)
    click.echo(FORMATS[output](items) if output in FORMATS else as_text(items, colour=colour), nl=False, color=colour)
    if output in {"text", "github"}:
        hidden = len(checked.problems) - len(counted)
        click.echo(found_summary(found) if found else all_clear(checked.library, len(counted), hidden))
    fails = any(problem.severity in _LEAST[fail_on] for problem in found)
    click.get_current_context().exit(1 if fails else 0)


def _below(content: Path, path: Path) -> str:
    """The path below the content folder ("" is all of it) that was meant, from here or from that folder."""
    root = content.resolve()
    for place in (path, content / path):
        if not place.exists() and not place.is_symlink():
            continue
        # The last part is not resolved: a symbolic link in the content has problems of its own.
        whole = place.resolve() if place.name in {"", ".."} else place.parent.resolve() / place.name
        if root.is_relative_to(whole):
            return ""
        if whole.is_relative_to(root):
            return whole.relative_to(root).as_posix()
    if path.exists():
        raise click.BadParameter(f"`{path}` does not lie in `{content}`", param_hint="PATHS")
    raise click.BadParameter(f"there is no file or folder `{path}`", param_hint="PATHS")


def _lies_in(problem: Problem, wanted: Sequence[str]) -> bool:
    path = problem.place.path
    return any(not place or path == place or path.startswith(place + "/") for place in wanted)
