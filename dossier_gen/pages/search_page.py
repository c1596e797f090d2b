"""The page of the search: a form, a place for the results, and the lists for whoever has no scripts."""

import json
from collections.abc import Iterable

from dossier_gen.edition import Edition
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.templating import render
from dossier_gen.pages.views import Link
from dossier_gen.paths import SEARCH, SEARCH_FILES, page_url
from dossier_gen.search import FACETS, GROUPS, LETTERS

#: The lists that lead to everything, by their addresses.
LISTS = {
    "dossiers/": "Dossiers",
    "articles/": "Articles",
    "sections/": "Sections",
    "people/": "People",
    "organisations/": "Organisations",
    "places/": "Places",
    "outlets/": "Outlets",
    "authors/": "Authors",
}


def search_page(edition: Edition) -> Iterable[PageOutput]:
    """The one page."""
    maker = Maker(edition, page_url(SEARCH))
    yield PageOutput(
        path=SEARCH,
        title="Search",
        description=f"Find dossiers, articles, events, people and places on {edition.name}.",
        before=render(
            "search.html",
            crumbs=(Link("Home", maker.to("")),),
            action=maker.to(page_url(SEARCH)),
            root=maker.to(""),
            files=maker.to(SEARCH_FILES),
            groups=json.dumps([[LETTERS[kinds[0]], title, kinds] for title, kinds in GROUPS.items()]),
            facets=json.dumps(list(FACETS.items())),
            lists=tuple(Link(title, maker.to(url)) for url, title in LISTS.items()),
        ),
        search=False,
        scripts=("assets/search.js",),
        programs=True,
    )
