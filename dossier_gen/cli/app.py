"""The command `dossier`: finds the command that was asked for and imports only that one."""

import errno
import sys
from importlib import import_module
from io import TextIOWrapper

import click

from dossier_gen.cli.edges import Failure

#: Each command's module in this package, in the order of `dossier --help`.
COMMANDS = {
    "check": "check",
    "duplicates": "duplicates",
    "related": "related",
    "explain": "explain",
    "new": "new",
    "build": "build",
    "serve": "serve",
    "export": "export",
    "schema": "schema",
}


class Commands(click.Group):
    """The commands, each imported when it is asked for: `dossier check` does not wait for MkDocs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"dossier_gen.cli.{COMMANDS[cmd_name]}").command
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for; what the disk refuses is one line, never a traceback."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has gone; click ends in silence
                raise
            raise Failure(_in_words(error)) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier-gen", prog_name="dossier")
def main() -> None:
    """Check, write and publish curated news dossiers.

    Begin with `dossier check`, which says what is wrong in content/ and how to mend it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _in_words(error: OSError) -> str:
    reason = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {reason}" if error.filename else reason
