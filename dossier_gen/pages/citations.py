"""Sources with where each is cited: in articles, by events and claims, and in the summaries of dossiers."""

from collections.abc import Iterator
from dataclasses import replace

from dossier_gen.model import Claim, Dossier, Source
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.views import Link, SourceView
from dossier_gen.wording import count

#: In how many places a list of sources says that one is cited, and how many of them stand in its line.
MOST_CITED = 20
MOST_IN_LINE = 3


def cited(source: Source, maker: Maker) -> SourceView:
    """A source, and where it is cited."""
    links = tuple(dict.fromkeys(_links(source, maker)))
    more = len(links) - MOST_CITED
    rest = (Link(f"and {more:,} more"),) if more > 0 else ()
    often = count(len(links), "place") if len(links) > MOST_IN_LINE else ""
    return replace(maker.source(source), cited_in=(*links[:MOST_CITED], *rest), cited_often=often)


def _links(source: Source, maker: Maker) -> Iterator[Link]:
    index = maker.edition.index
    for article in index.articles_of["sources"].get(source.id, ()):
        yield maker.article(article)
    for event in index.events_of["sources"].get(source.id, ()):
        yield Link(event.title, maker.event_url(event), language=maker.language(event))
    for claim in index.claims_of["sources"].get(source.id, ()):
        yield from _claim(claim, maker)
    for dossier in index.dossiers_of["sources"].get(source.id, ()):
        yield _summary(dossier, maker)


def _claim(claim: Claim, maker: Maker) -> Iterator[Link]:
    """A claim is named for where it stands; in its own dossier for who makes it."""
    home = maker.claim_home(claim)
    if home and claim.dossier == maker.within:
        yield Link(maker.speakers(claim), home.url, "claim")
    elif home:
        yield replace(home, note="claim")


def _summary(dossier: Dossier, maker: Maker) -> Link:
    link = maker.dossier(dossier)
    return Link("the summary of this dossier", link.url) if dossier.id == maker.within else link
