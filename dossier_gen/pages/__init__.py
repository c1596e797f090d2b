"""Pages: pure functions from an edition to the pages of the site and the files beside them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files

from dossier_gen.edition import Edition
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages.archive import archive_pages
from dossier_gen.pages.articles import article_pages
from dossier_gen.pages.dossier_list import dossier_list
from dossier_gen.pages.dossiers import dossier_pages
from dossier_gen.pages.embed import embeds
from dossier_gen.pages.frame import Frame
from dossier_gen.pages.frame import frame as frame_of
from dossier_gen.pages.names import name_pages
from dossier_gen.pages.redirects import redirects
from dossier_gen.pages.search_page import search_page
from dossier_gen.pages.site_pages import not_found, site_pages

__all__ = ["Frame", "beside_pages", "frame", "not_found", "pages"]

#: The face of the headlines, which the stylesheet asks for.
FONT = "assets/newsreader.woff2"

#: What is put together, in this order, to the site's stylesheet and its script.
_STYLES = (
    *("base.css", "shell.css", "article.css", "home.css", "dossier.css", "timeline.css", "overview.css"),
    *("filters.css", "claims.css", "sources.css", "listing.css", "since.css", "comments.css", "search.css"),
    "print.css",
)
_SCRIPTS = ("shell.js", "comments.js", "search_key.js")

#: The script of pages that have timelines or tell what is new, and what it is put together from.
TIMELINES = "assets/timelines.js"
_TIMELINE_SCRIPTS = ("parts.js", "filters.js", "since.js")

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def pages(edition: Edition) -> Iterable[PageOutput]:
    """Every page of the site."""
    yield from _with_timelines(site_pages(edition))
    yield from dossier_list(edition)
    yield from _with_timelines(dossier_pages(edition))
    yield from article_pages(edition)
    yield from archive_pages(edition)
    yield from _with_timelines(name_pages(edition))
    yield from search_page(edition)


def _with_timelines(made: Iterable[PageOutput]) -> Iterable[PageOutput]:
    return (replace(page, scripts=(TIMELINES, *page.scripts)) for page in made)


def frame(edition: Edition) -> Frame:
    """What stands around every page."""
    return frame_of(edition, FONT)


def beside_pages(edition: Edition) -> Iterable[Output]:
    """The addresses that lead on, the pages to embed, the styles and the scripts."""
    yield from redirects(edition)
    yield from embeds(edition)
    yield Output("assets/dossier.css", _COMMENT.sub("", _assets(_STYLES)))
    yield Output(FONT, files(__name__).joinpath("assets", "fonts", "newsreader.woff2").read_bytes())
    yield Output("assets/embed.css", _assets(("embed.css",)))
    yield Output("assets/dossier.js", _assets(_SCRIPTS))
    yield Output(TIMELINES, _assets(_TIMELINE_SCRIPTS))
    yield Output("assets/search.js", _assets(("search.js",)))


def _assets(names: Iterable[str]) -> str:
    return "\n".join(files(__name__).joinpath("assets", name).read_text("utf-8") for name in names)
