"""`dossier build`: the website, written by MkDocs."""

from pathlib import Path

import click

from dossier_gen.cli.edges import config_option
from dossier_gen.mkdocs_plugin import commands


@click.command(name="build")
@config_option
def command(config: Path) -> None:
    """Build the website.

    If the content has errors, they are shown and the last good site stays as it was.
    """
    commands.build(config)
