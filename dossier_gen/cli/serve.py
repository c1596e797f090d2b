"""`dossier serve`: the website in a browser of this machine, rebuilt at every change."""

import re
from pathlib import Path

import click

from dossier_gen.cli.edges import config_option
from dossier_gen.mkdocs_plugin import commands

_ADDRESS = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:/]+):([0-9]{1,5})", re.ASCII)


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    match = _ADDRESS.fullmatch(value) if value is not None else None
    if value is not None and (not match or int(match[2]) > 65535):
        raise click.BadParameter(f"`{value}` is not of the form HOST:PORT, such as 127.0.0.1:8000", ctx, param)
    return value


@click.command(name="serve")
@config_option
@click.option("--address", metavar="HOST:PORT", callback=_address, help="Where to serve, such as 127.0.0.1:8000.")
def command(config: Path, address: str | None) -> None:
    """Show the website on this machine.

    It is rebuilt at every change; Ctrl-C ends it.
    """
    commands.serve(config, address)
