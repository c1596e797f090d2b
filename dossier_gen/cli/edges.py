"""What all commands share: the options, the clock, and failures as one clear line."""

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from dossier_gen import clock
from dossier_gen.cli.excerpt import visible


class Failure(click.ClickException):
    """Something outside the content stands in the way: one line on stderr, exit code 2."""

    exit_code = 2

    def format_message(self) -> str:
        """The message, made harmless: it may quote the name of a file."""
        return visible(self.message)


def _folder(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    if value.is_dir():
        return value
    where = f"`{value}` is not a folder" if value.exists() else f"there is no folder `{value}` here"
    message = f"{where}; run this in the project's folder, or name the content folder with --content DIR"
    raise click.BadParameter(message, ctx, param)


content_option = click.option(
    "--content",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    callback=_folder,
    help="The folder that holds the content.",
)
config_option = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The website's configuration.",
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto: in a terminal, unless NO_COLOR is set, or wherever FORCE_COLOR is.",
)


def colours(wish: str) -> bool:
    """Whether to write in colour (https://no-color.org, https://force-color.org)."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def now() -> datetime:
    """The time of this run in UTC; Failure where SOURCE_DATE_EPOCH is set to something else than a time."""
    try:
        return clock.now()
    except (ValueError, OverflowError, OSError):
        raise Failure("SOURCE_DATE_EPOCH is set, but not to a number of seconds since 1970") from None
