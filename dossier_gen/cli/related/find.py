"""The article that an editor asks for, by its file or its id."""

from pathlib import Path

import click

from dossier_gen.checks.nearest import Nearest, Tree
from dossier_gen.cli.shown import shown_path
from dossier_gen.model import Article, FileRecord, Library


def find(asked: str, library: Library, content: Path) -> Article:
    """The article of that id or file; click.BadParameter with the cure where there is none."""
    path = _below(content, asked)
    for article in library.articles.values():
        if article.id == asked or article.path == path:
            return article
    raise click.BadParameter(_refusal(asked, path, library, content), param_hint="PATH")


def _below(content: Path, asked: str) -> str:
    """The file that is meant, from here or from the content folder, as a path below that; "" where there is none."""
    root = content.resolve()
    for place in (Path(asked), content / asked):
        if place.is_file() and place.resolve().is_relative_to(root):
            return place.resolve().relative_to(root).as_posix()
    return ""


def _refusal(asked: str, path: str, library: Library, content: Path) -> str:
    if ("articles", Path(path or asked).stem) in library.broken:
        return f"`{asked}` could not be read; `dossier check` says what is wrong in it"
    if path:
        others = (record for _, record in library.records() if isinstance(record, FileRecord))
        kind = next((type(record).__name__.lower() for record in others if record.path == path), "")
        return f"`{asked}` is no article" + (f", but a {kind}" if kind else "")
    paths = {article.path: article.id for article in library.articles.values()}
    near = Tree(paths).near(asked)
    meant = shown_path(content, near) if near else Nearest(library.articles).to(asked)
    return f"there is no article `{asked}`; " + (f"did you mean `{meant}`?" if meant else "name its file, or its id.")
