"""The list of all dossiers."""

from collections.abc import Iterable

from dossier_gen.edition import Edition
from dossier_gen.index import dossier_order
from dossier_gen.model import Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.templating import render
from dossier_gen.pages.views import DossierCard, Link


def dossier_list(edition: Edition) -> Iterable[PageOutput]:
    """The one page that lists all dossiers, each with its parts."""
    maker = Maker(edition, "dossiers/")
    dossiers = sorted(edition.library.dossiers.values(), key=dossier_order)
    roots = [dossier for dossier in dossiers if dossier.parent not in edition.library.dossiers]
    before = render(
        "dossiers.html",
        crumbs=(Link("Home", maker.to("")),),
        groups=tuple(_family(dossier, maker) for dossier in roots),
    )
    description = f"All dossiers of {edition.name}."
    yield PageOutput(path="dossiers/index.md", title="Dossiers", description=description, before=before, search=False)


def _family(dossier: Dossier, maker: Maker) -> tuple[DossierCard, tuple[DossierCard, ...]]:
    """A dossier's card with the cards of all dossiers below it, each before its own parts."""
    below: list[Dossier] = []
    waiting = list(reversed(maker.edition.index.parts_of.get(dossier.id, ())))
    while waiting:
        part = waiting.pop()
        below.append(part)
        waiting += reversed(maker.edition.index.parts_of.get(part.id, ()))
    return maker.dossier_card(dossier), tuple(maker.dossier_card(part) for part in below)
