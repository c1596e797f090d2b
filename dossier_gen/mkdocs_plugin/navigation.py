"""The navigation of mkdocs.yml, whose groups and links MkDocs makes; its pages are ours."""

from collections.abc import Iterable

from markupsafe import escape
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Section


def escape_titles(items: Iterable[StructureItem]) -> None:
    """Make HTML of the titles of groups, and of the titles and addresses of links, at any depth."""
    for item in items:
        if isinstance(item, Section | Link):
            item.title = escape(item.title)
        if isinstance(item, Link):
            item.url = escape(item.url)
        if isinstance(item, Section):
            escape_titles(item.children)
