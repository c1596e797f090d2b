"""The way to a page as https://schema.org/BreadcrumbList."""

from collections.abc import Iterator

from dossier_gen.model import Article, Dossier
from dossier_gen.output import PageOutput
from dossier_gen.paths import HOME, page_url
from dossier_gen.structured.nodes import Node, node
from dossier_gen.structured.outline import Outline

_LATEST, _DOSSIERS = "articles/", "dossiers/"


def breadcrumbs(page: PageOutput, known: Outline) -> list[Node]:
    """The pages from home to this one; the home page has no way to it."""
    if page.path == HOME:
        return []
    steps = [("Home", ""), *_above(page, known), (page.title, page_url(page.path))]
    items = [
        node("ListItem", position=number, name=name, item=known.absolute(url))
        for number, (name, url) in enumerate(steps, 1)
    ]
    return [node("BreadcrumbList", itemListElement=items)]


def _above(page: PageOutput, known: Outline) -> Iterator[tuple[str, str]]:
    """The pages between home and this one, as (title, address)."""
    record = known.record(page)
    if isinstance(record, Article):
        section = known.edition.library.sections.get(record.section or "")
        yield (section.name, page_url(section.path)) if section else (known.titles.get(_LATEST, "Latest"), _LATEST)
        return
    dossier = known.dossier(page)
    if dossier:
        yield known.titles.get(_DOSSIERS, "Dossiers"), _DOSSIERS
        yield from _dossiers(dossier, known)
        if dossier is not record:
            yield dossier.title, page_url(dossier.path)
        return
    yield from _folders(page_url(page.path), known)


def _dossiers(dossier: Dossier, known: Outline) -> Iterator[tuple[str, str]]:
    """The dossiers that one is part of, the outermost first."""
    above: dict[str, Dossier] = {}
    parent = known.edition.library.dossiers.get(dossier.parent or "")
    while parent and parent.id not in above:
        above[parent.id] = parent
        parent = known.edition.library.dossiers.get(parent.parent or "")
    yield from ((found.title, page_url(found.path)) for found in reversed(above.values()))


def _folders(url: str, known: Outline) -> Iterator[tuple[str, str]]:
    """The pages in whose folder the address lies."""
    parts = url.split("/")[:-2]
    folders = ("/".join(parts[:number]) + "/" for number in range(1, len(parts) + 1))
    yield from ((known.titles[folder], folder) for folder in folders if folder in known.titles)
