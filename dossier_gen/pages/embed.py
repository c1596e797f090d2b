"""The page of a dossier that other sites show in a frame: its latest events, and what is expected."""

from collections.abc import Iterable

from dossier_gen import offers
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.model import Dossier
from dossier_gen.output import Output
from dossier_gen.pages.expectations import expected_in_order
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.templating import render
from dossier_gen.paths import site_file
from dossier_gen.wording import count, foreign

#: Events of each of the two lists on the page.
MOST_SHOWN = 20
STYLESHEET = "assets/embed.css"


def embeds(edition: Edition) -> Iterable[Output]:
    """A page to embed for each dossier; none where the site's address is not known, as nobody could name it."""
    if edition.url:
        yield from (_embed(dossier, edition) for dossier in edition.library.dossiers.values())


def _embed(dossier: Dossier, edition: Edition) -> Output:
    base = dossier_url(dossier.id) + offers.EMBED.path
    maker, found = Maker(edition, base), edition.timelines[dossier.id]
    latest, expected = found.happened[-MOST_SHOWN:][::-1], expected_in_order(found.expected, edition)[:MOST_SHOWN]
    left = len(found.happened) + len(found.expected) - len(latest) - len(expected)
    html = render(
        "embed.html",
        title=dossier.title,
        language=foreign(dossier.language),
        site=edition.name,
        dossier=maker.to(dossier_url(dossier.id)),
        canonical=edition.url + dossier_url(dossier.id),
        stylesheet=maker.to(STYLESHEET),
        latest=tuple(maker.event(event) for event in latest),
        expected=tuple(maker.event(event) for event in expected),
        left=count(left, "more event") if left else "",
    )
    return Output(site_file(base), html + "\n")
