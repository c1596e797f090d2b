"""Structured data: what the head of a page tells programs, beside what the page tells readers.

JSON-LD in the words of https://schema.org, and Open Graph (https://ogp.me). All of it follows from what the page shows;
where the site's address is not known there is no JSON-LD and no picture, since both need absolute addresses.
"""

from collections.abc import Iterable
from dataclasses import replace

from dossier_gen.cards import Card
from dossier_gen.edition import Edition
from dossier_gen.output import PageOutput
from dossier_gen.structured.graph import graph
from dossier_gen.structured.outline import outline
from dossier_gen.structured.script import script_text
from dossier_gen.structured.social import social

__all__ = ["described"]


def described(pages: Iterable[PageOutput], cards: Iterable[Card], edition: Edition) -> Iterable[PageOutput]:
    """The pages with their structured data; the cards are those that the site has."""
    every = tuple(pages)
    known = outline(every, cards, edition)
    for page in every:
        data = (script_text(graph(page, known)),) if edition.url else ()
        yield replace(page, social=social(page, known), data=data)
