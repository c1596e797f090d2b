"""The commands for editors; the only place that prints."""

from dossier_gen.cli.app import main

__all__ = ["main"]
