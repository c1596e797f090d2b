"""Claims on pages: those that contradict one another face to face, and the pages of those too many for a dossier."""

from collections.abc import Callable, Iterable, Sequence

from dossier_gen.edition import ClaimPage, Edition, claim_anchor, dossier_url
from dossier_gen.model import Claim, Dossier
from dossier_gen.opposition import Dispute
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.sheets import Series, Sheet, heading, sheet_page
from dossier_gen.pages.views import ClaimView, DisputeView, SheetView
from dossier_gen.wording import count

#: How many claims a dossier shows of those that have pages of their own; a dispute is not torn apart.
MOST_SHOWN = 12

_PAIR = "These two claims contradict each other"
_SIDES = "Each of these claims contradicts all of the other side"
_ALL = "No two of these claims can both be true"
_SOME = "These claims contradict one another"


def dispute_views(
    found: Iterable[Dispute], maker: Maker, is_here: Callable[[Claim], bool] = lambda _: False
) -> tuple[DisputeView, ...]:
    """Disputes, and in one list at the end the claims that nobody contradicts; `is_here`: this page holds its entry."""
    views: list[DisputeView] = []
    alone: list[ClaimView] = []
    for dispute in found:
        sides = tuple(tuple(_claim(claim, dispute, maker, is_here) for claim in side) for side in dispute.sides)
        if len(dispute.claims) > 1:
            views.append(DisputeView(sides, _label(dispute)))
        else:
            alone.extend(sides[0])
    return (*views, *_alone(alone))


def claims_shown(dossier: Dossier, maker: Maker) -> tuple[DisputeView, ...]:
    """The claims on the page of a dossier: all, or some of those that have pages of their own."""
    found = maker.edition.claim_pages[dossier.id]
    if not _are_apart(found, dossier):
        return tuple(view for page in found for view in dispute_views(page.disputes, maker, _is_of(dossier)))
    first, amount = [], 0
    for dispute in found[0].disputes:
        amount += len(dispute.claims)
        if amount > MOST_SHOWN:
            break
        first.append(dispute)
    return dispute_views(first or found[0].disputes[:1], maker)


def claim_sheets(dossier: Dossier, edition: Edition) -> tuple[Sheet, ...]:
    """The pages of a dossier's claims; none where all stand on its own page."""
    found = edition.claim_pages[dossier.id]
    if not _are_apart(found, dossier):
        return ()
    return tuple(_sheet(page, f"page {number}", len(found), dossier) for number, page in enumerate(found, 1))


def claim_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of claims too many for the dossier's own page."""
    series = Series(dossier, "Claims", claim_sheets(dossier, edition), search=True)
    for position, sheet in enumerate(series.sheets):
        maker, page = Maker(edition, sheet.url), edition.claim_pages[dossier.id][position]
        views = dispute_views(page.disputes, maker, _is_of(dossier))
        yield sheet_page(series, position, maker, SheetView(claims=views))


def _sheet(page: ClaimPage, title: str, last: int, dossier: Dossier) -> Sheet:
    claims = [claim for dispute in page.disputes for claim in dispute.claims]
    anchors = tuple(claim_anchor(claim) for claim in claims if claim.dossier == dossier.id)
    return Sheet(page.url, title.capitalize(), heading("Claims", title, last), count(len(claims), "claim"), anchors)


def _are_apart(found: Sequence[ClaimPage], dossier: Dossier) -> bool:
    return bool(found) and found[0].url != dossier_url(dossier.id)


def _is_of(dossier: Dossier) -> Callable[[Claim], bool]:
    return lambda claim: claim.dossier == dossier.id


def _claim(claim: Claim, dispute: Dispute, maker: Maker, is_here: Callable[[Claim], bool]) -> ClaimView:
    """A claim; which others contradict it is left out where the dispute says so as a whole."""
    beside = frozenset(other.id for other in dispute.claims)
    against = maker.edition.opposition.get(claim.id, ())
    if dispute.is_complete:
        against = tuple(other for other in against if other.id not in beside)
    return maker.claim(claim, against, beside=beside, anchored=is_here(claim))


def _label(dispute: Dispute) -> str:
    if not dispute.is_complete:
        return _SOME
    if len(dispute.sides) == 1:
        return _ALL
    return _PAIR if len(dispute.claims) == 2 else _SIDES


def _alone(claims: list[ClaimView]) -> tuple[DisputeView, ...]:
    return (DisputeView((tuple(claims),), ""),) if claims else ()
