"""MkDocs' commands for our command line: the same code as `mkdocs build --strict` and `mkdocs serve`."""

import os
from pathlib import Path

import click
from mkdocs.__main__ import cli


def build(config_file: Path) -> None:
    """Do what `mkdocs build --strict` does; raises SystemExit(1), its reasons printed, where that fails."""
    _run("build", "--strict", "--config-file", str(config_file))


def serve(config_file: Path, address: str | None) -> None:
    """Do what `mkdocs serve` does, at `address` (host:port) if given, until Ctrl-C.

    `--livereload` is the default, but click 8.3 turned that default round (mkdocs issue 4032).
    """
    where = ("--dev-addr", address) if address else ()
    _run("serve", "--livereload", "--config-file", str(config_file), *where)


def _run(*arguments: str) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's own notice would stand among our messages
    try:
        cli.main(arguments, prog_name="mkdocs", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        raise SystemExit(1) from None
    except click.Abort:
        raise SystemExit(1) from None
