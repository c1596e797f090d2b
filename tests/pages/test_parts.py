"""Links in texts may name parts of pages; the check that knows these parts knows all of them and no others."""

from collections import defaultdict

from dossier_gen.checks.links import PARTS
from dossier_gen.model import Library
from dossier_gen.site import Site
from tests.pages.document import Document


def test_the_parts_of_pages_are_those_that_the_check_of_links_knows(
    site: Site, library: Library, documents: dict[str, Document]
) -> None:
    records = {getattr(record, "path", ""): name for name, record in library.records()}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for page in site.pages:
        if page.path in records:
            sections = [element.attributes for element in documents[page.path].named("section", cls="d-part")]
            found[records[page.path]].update(section["id"] for section in sections if "id" in section)
    for name, parts in PARTS.items():
        assert found[name] <= set(parts), name
    for name in ("articles", "dossiers", "pages"):
        assert found[name] == set(PARTS[name])
    names = [parts for name, parts in found.items() if name not in ("articles", "dossiers", "pages")]
    assert set().union(*names) == set(PARTS["people"])
