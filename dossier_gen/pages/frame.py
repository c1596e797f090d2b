"""What stands around every page: where the masthead and the foot lead to."""

from dataclasses import dataclass

from dossier_gen.edition import Edition
from dossier_gen.model import Dossier
from dossier_gen.offers import OPML
from dossier_gen.pages.linker import Linker
from dossier_gen.pages.views import Group, Link
from dossier_gen.paths import HOME

#: Dossiers in the foot of a page; all of them are on a page of their own.
MOST_DOSSIERS = 7


@dataclass(frozen=True, slots=True)
class Frame:
    """Links in the masthead and, by groups, in the foot; each address is relative to the site's root."""

    sections: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    font: str = ""


def frame(edition: Edition, font: str = "") -> Frame:
    """The frame of a site's pages; `font` is the path of the face that they all need."""
    linker, library = Linker(edition, ""), edition.library
    ordered = sorted(library.sections.values(), key=lambda section: (section.name.casefold(), section.id))
    sections = tuple(linker.page(section, section.name) for section in ordered)
    written = sorted((page for page in library.pages.values() if page.path != HOME), key=lambda page: page.path)
    site = (
        *(linker.page(page, page.title) for page in written),
        Link("Corrections", linker.to("corrections/")),
        Link("Search", linker.to("search/")),
    )
    groups = (
        Group("Sections", sections and (*sections, Link("Latest", linker.to("articles/")))),
        Group("Dossiers", _dossiers(edition, linker)),
        Group("This site", site),
        Group("Feeds", (*feeds, Link("All feeds (OPML)", OPML.path)) if (feeds := linker.feeds("")) else ()),
    )
    return Frame(sections, tuple(group for group in groups if group.items), font)


def newest_first(edition: Edition) -> list[Dossier]:
    """All dossiers, the one whose newest article is newest first; then by id."""
    articles = edition.index.articles_of["dossiers"]

    def order(dossier: Dossier) -> tuple[int, str]:
        newest = articles.get(dossier.id, ())[:1]
        return -newest[0].date.day.toordinal() if newest else 0, dossier.id

    return sorted(edition.library.dossiers.values(), key=order)


def _dossiers(edition: Edition, linker: Linker) -> tuple[Link, ...]:
    found = newest_first(edition)
    more = (Link("All dossiers", linker.to("dossiers/")),) if found else ()
    return (*(linker.dossier(dossier) for dossier in found[:MOST_DOSSIERS]), *more)
