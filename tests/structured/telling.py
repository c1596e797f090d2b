"""What pages of a library made in code tell programs."""

import json
from typing import Any

from dossier_gen.cards import cards
from dossier_gen.model import Record
from dossier_gen.output import PageOutput
from dossier_gen.pages import pages
from dossier_gen.structured import described
from tests.pages.making import URL, an_edition


def told(*records: Record, url: str = URL) -> dict[str, PageOutput]:
    """The pages of a library by path, with their structured data."""
    made = an_edition(*records, url=url)
    return {page.path: page for page in described(pages(made), cards(made), made)}


def graph(page: PageOutput) -> list[Any]:
    """The nodes of a page's JSON-LD."""
    (text,) = page.data
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    found: list[Any] = data["@graph"]
    return found


def main(page: PageOutput) -> Any:
    """The first node: the page, or what it is."""
    return graph(page)[0]
