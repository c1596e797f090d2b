"""Timelines on pages: by year and month, and the pages of those too long for the dossier's own page."""

from collections.abc import Iterable

from dossier_gen.edition import Edition, event_anchor, stretch_url
from dossier_gen.index import last_day
from dossier_gen.model import Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import EventView, Group, Link
from dossier_gen.paths import page_url
from dossier_gen.timeline import OTHER_DATES, Stretch, Timeline, Year
from dossier_gen.wording import count, foreign, month_words

#: How many of the last events a dossier shows of a timeline that has pages of its own.
MOST_LATEST = 10

_OTHER_DATES = "Other dates"


def stretch_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of a timeline that is too long for the dossier's own."""
    found = edition.timelines[dossier.id]
    for position in range(len(found.stretches) if found.is_split else 0):
        yield _stretch_page(dossier, found, position, edition)


def crumbs(dossier: Dossier, maker: Maker) -> tuple[Link, ...]:
    """The way to a dossier: home, all dossiers, and those it is part of."""
    dossiers = maker.edition.library.dossiers
    above: dict[str, Dossier] = {}
    parent = dossiers.get(dossier.parent or "")
    while parent and parent.id not in above:
        above[parent.id] = parent
        parent = dossiers.get(parent.parent or "")
    links = (maker.dossier(parent) for parent in reversed(above.values()))
    return (Link("Home", maker.to("")), Link("Dossiers", maker.to("dossiers/")), *links)


def year_group(year: Year, maker: Maker) -> Group:
    """A year's events by month; `title` is "" for those of no known month."""
    months = tuple(
        Group(
            month_words(year.year, month.month) if year.year and month.month else "",
            tuple(maker.event(event, anchored=True) for event in month.events),
        )
        for month in year.months
    )
    return Group(_OTHER_DATES if year.year is None else str(year.year), months)


def index_of_stretches(dossier: Dossier, maker: Maker) -> tuple[Group, ...]:
    """Links to the pages of a long timeline; `items` are the ids of the events on each."""
    found = maker.edition.timelines[dossier.id]
    if not found.is_split:
        return ()
    return tuple(
        Group(
            _title(stretch),
            tuple(event_anchor(event) for event in stretch.events),
            maker.to(stretch_url(dossier.id, stretch)),
            count(len(stretch.events), "event"),
        )
        for stretch in found.stretches
    )


def latest_events(found: Timeline, maker: Maker) -> tuple[EventView, ...]:
    """The last events of a long timeline."""
    return tuple(maker.event(event) for event in found.happened[-MOST_LATEST:]) if found.is_split else ()


def _title(stretch: Stretch) -> str:
    if stretch.slug == OTHER_DATES:
        return _OTHER_DATES
    year, _, month = stretch.slug.partition("/")
    return month_words(int(year), int(month)) if month else str(int(year))


def _stretch_page(dossier: Dossier, found: Timeline, position: int, edition: Edition) -> PageOutput:
    stretch = found.stretches[position]
    path = f"{stretch_url(dossier.id, stretch)}index.md"
    maker = Maker(edition, page_url(path))
    steps = ((position - 1, "Earlier"), (position + 1, "Later"))
    title, part = f"{dossier.title}: {_title(stretch)}", _title(stretch)
    before = render(
        "timeline.html",
        title=dossier.title,
        part=part,
        language=foreign(dossier.language),
        crumbs=(*crumbs(dossier, maker), maker.dossier(dossier)),
        years=tuple(year_group(year, maker) for year in stretch.years),
        steps=tuple(_step(dossier, found, to, note, maker) for to, note in steps if 0 <= to < len(found.stretches)),
    )
    own = (event.marks.path for event in stretch.events if event.dossier == dossier.id)
    days = [last_day(a) for e in stretch.events for a in edition.index.articles_of["events"].get(e.id, ())]
    return PageOutput(
        path=path,
        title=title,
        description=f"{count(len(stretch.events), 'event')} of the dossier “{dossier.title}”: {part}.",
        before=in_our_words(before, dossier.language),
        source=next(own, stretch.events[0].marks.path),
        updated=max(days).isoformat() if days else None,
        language=dossier.language,
    )


def _step(dossier: Dossier, found: Timeline, position: int, note: str, maker: Maker) -> Link:
    stretch = found.stretches[position]
    return Link(_title(stretch), maker.to(stretch_url(dossier.id, stretch)), note)
