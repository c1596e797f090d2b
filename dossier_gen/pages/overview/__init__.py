"""The overview of a timeline: a picture of its events and of our coverage over time, drawn at build time.

It is one SVG (https://www.w3.org/TR/SVG2/) without links, which a screen reader meets as one image with a title and a
description; what leads further, the list of turning points, is HTML below it, where every reader can reach it. Places
along the axis are per cent and heights are pixels, so that words keep their size on every screen.
"""

from collections.abc import Callable, Sequence

from dossier_gen.edtf import words
from dossier_gen.index import timeline_order
from dossier_gen.model import Article, Event
from dossier_gen.pages.overview.axis import axis, larger, lines
from dossier_gen.pages.overview.drawing import draw
from dossier_gen.pages.overview.spots import Spot, shown, spots
from dossier_gen.pages.overview.telling import description, edges, legend, notes
from dossier_gen.pages.overview.turnings import MOST_NUMBERS
from dossier_gen.pages.picture_views import KeyEntry
from dossier_gen.pages.templating import render
from dossier_gen.timeline import WITHDRAWN

__all__ = ["overview"]

#: Fewer dated events than this need no picture.
FEWEST = 5
#: The height of a row of labels below the picture, in pixels.
LABELS = 17


def _in_our_language(_: Event) -> str | None:
    return None


def overview(
    events: Sequence[Event],
    articles: Sequence[Article],
    link: Callable[[Event], str],
    *,
    id: str,  # noqa: A002  (as HTML calls it)
    title: str,
    language: Callable[[Event], str | None] = _in_our_language,
) -> str:
    """The picture as HTML; "" where too few events have a date that can be drawn.

    `link` gives an event's address, `language` the language of its title where that is not ours.
    """
    standing = sorted((event for event in events if event.status not in WITHDRAWN), key=timeline_order)
    found = tuple(spots(standing))
    if len(found) < FEWEST:
        return ""
    days = sorted(article.date.day.toordinal() for article in articles)
    along = axis(*shown(found, days))
    drawing, below = draw(found, days, along), larger(along)
    return render(
        "overview.html",
        id=id,
        title=title,
        description=description(drawing),
        earlier=edges(drawing.earlier, "earlier", "first"),
        later=edges(drawing.later, "later", "last"),
        height=drawing.bottom + LABELS * (2 if below else 1) + 2,
        lines=lines(along),
        lines_top=drawing.lines_top,
        labels_y=drawing.bottom + LABELS - 4,
        larger=below,
        larger_y=drawing.bottom + 2 * LABELS - 4,
        turnings=drawing.turning_band,
        events=drawing.event_band,
        others=drawing.other_band,
        articles=drawing.article_band,
        legend=legend(drawing),
        notes=notes(drawing, len(standing) - len(found), len(events) - len(standing)),
        keys=tuple(_entry(spot, link, language) for spot in drawing.keys) if len(drawing.keys) <= MOST_NUMBERS else (),
    )


def _entry(spot: Spot, link: Callable[[Event], str], language: Callable[[Event], str | None]) -> KeyEntry:
    event = spot.event
    return KeyEntry(link(event), event.title, words(event.date), language(event))
