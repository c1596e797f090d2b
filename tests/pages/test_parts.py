"""Links in texts may name parts of pages; the check that knows these parts knows all of them and no others."""

import re

from dossier_gen.checks.addresses import made_pages
from dossier_gen.checks.parts import PASSING, SECTIONS, Parts
from dossier_gen.model import Library
from dossier_gen.output import PageOutput
from dossier_gen.site import Site
from tests.pages.document import Document

ENTRIES = ("event-", "claim-", "source-")


def ids(page: PageOutput) -> set[str]:
    """The ids that the site itself gives on a page; those of pictures and of years and months only tie it together."""
    return {key for key in Document(page.before + page.after).ids if not re.match(r"picture-|y-|y\d{4}", key)}


def test_the_parts_of_each_page_are_those_that_the_check_of_links_knows(site: Site, library: Library) -> None:
    known = Parts(library).brought_by
    paths = {record.path for _, record in library.records() if hasattr(record, "path")}
    there = {page.path: ids(page) - PASSING for page in site.pages if page.path in paths}
    assert {path: found for path, found in there.items() if found} == {path: set(ids) for path, ids in known.items()}


def test_the_pages_that_the_site_makes_by_itself_have_no_parts(site: Site, library: Library) -> None:
    made = [page for page in site.pages if page.path in made_pages(library)]
    assert made
    assert [page.path for page in made if ids(page)] == []


def test_every_section_is_on_some_page(site: Site) -> None:
    found = set().union(*(ids(page) for page in site.pages))
    assert {key for key in found if not key.startswith(ENTRIES)} == SECTIONS | PASSING
