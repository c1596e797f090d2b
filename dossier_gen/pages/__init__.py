"""Pages: pure functions from an edition to the pages of the site and the files beside them."""

from collections.abc import Iterable
from importlib.resources import files
from itertools import chain

from dossier_gen.edition import Edition
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages.archive import archive_pages
from dossier_gen.pages.articles import article_pages
from dossier_gen.pages.dossier_list import dossier_list
from dossier_gen.pages.dossiers import dossier_pages
from dossier_gen.pages.embed import embeds
from dossier_gen.pages.names import name_pages
from dossier_gen.pages.redirects import redirects
from dossier_gen.pages.search_page import search_page
from dossier_gen.pages.site_pages import not_found, site_pages

__all__ = ["beside_pages", "not_found", "pages"]

#: What is put together, in this order, to the site's stylesheet and its script.
_STYLES = (
    *("base.css", "timeline.css", "overview.css", "filters.css", "claims.css", "sources.css", "since.css"),
    *("comments.css", "search.css", "print.css"),
)
_SCRIPTS = ("filters.js", "since.js", "comments.js", "search_key.js")


def pages(edition: Edition) -> Iterable[PageOutput]:
    """Every page of the site."""
    builders = (site_pages, dossier_list, dossier_pages, article_pages, archive_pages, name_pages, search_page)
    return chain.from_iterable(builder(edition) for builder in builders)


def beside_pages(edition: Edition) -> Iterable[Output]:
    """The addresses that lead on, the pages to embed, the styles and the scripts."""
    yield from redirects(edition)
    yield from embeds(edition)
    yield Output("assets/dossier.css", _assets(_STYLES))
    yield Output("assets/embed.css", _assets(("embed.css",)))
    yield Output("assets/dossier.js", _assets(_SCRIPTS))
    yield Output("assets/search.js", _assets(("search.js",)))


def _assets(names: Iterable[str]) -> str:
    return "\n".join(files(__name__).joinpath("assets", name).read_text("utf-8") for name in names)
