"""Timelines on pages: by year and month, and the pages of those too long for the dossier's own page."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from dossier_gen.edition import Edition, event_anchor, stretch_url
from dossier_gen.fingerprints import event_fingerprint
from dossier_gen.index import newest_first
from dossier_gen.model import Article, Dossier, Event
from dossier_gen.output import PageOutput
from dossier_gen.pages.expectations import expected_in_order
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.overview import overview
from dossier_gen.pages.sheets import Series, Sheet, sheet_page
from dossier_gen.pages.views import EventView, Group, Link, SheetView
from dossier_gen.timeline import EXPECTED, OTHER_DATES, Month, Stretch, Timeline, Year
from dossier_gen.wording import count, day_words, month_words

#: How many of the last events a dossier shows of a timeline that has pages of its own, and of what is expected first.
MOST_LATEST = 10

_TITLES = {OTHER_DATES: "Other dates", EXPECTED: "What is expected"}


def stretch_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of a timeline that is too long for the dossier's own."""
    found = edition.timelines[dossier.id]
    for stretches in (found.stretches if found.is_split else (), found.ahead):
        series = Series(dossier, "Timeline", _sheets(dossier, stretches), ("Earlier", "Later"), search=True)
        for position, stretch in enumerate(stretches):
            yield _stretch_page(series, stretch, position, edition)


def stretch_sheets(dossier: Dossier, edition: Edition) -> tuple[Sheet, ...]:
    """The pages of a dossier's timeline; none where it stands on the dossier's own page."""
    found = edition.timelines[dossier.id]
    return _sheets(dossier, found.stretches) if found.is_split else ()


def expected_sheets(dossier: Dossier, edition: Edition) -> tuple[Sheet, ...]:
    """The pages of what is expected; none where it stands on the dossier's own page."""
    return _sheets(dossier, edition.timelines[dossier.id].ahead)


def year_group(year: Year, maker: Maker, *, is_page: bool = False) -> Group:
    """A year's events by month; `title` is "" for those of no known month.

    Where the year is all that a page holds, the page's own headline names it, and its month if there is one alone.
    """
    is_named = is_page and len(year.months) == 1
    months = tuple(
        Group(
            month_words(year.year, month.month) if year.year and month.month and not is_named else "",
            tuple(maker.event(event, anchored=True) for event in month.events),
            id=_anchor(year, month),
        )
        for month in year.months
    )
    return Group("" if is_page else _year_words(year), months, id=_anchor(year))


def jumps(years: Sequence[Year]) -> tuple[Link, ...]:
    """Links to the headings of a page's years, or of the months where it has one year alone; none to one alone."""
    links = [Link(_year_words(year), f"#{_anchor(year)}", f"{len(year.events):,}") for year in years]
    if len(years) == 1:
        (year,) = years
        links = [
            Link(_month_name(year.year, month.month), f"#{_anchor(year, month)}", f"{len(month.events):,}")
            for month in year.months
            if year.year and month.month
        ]
    return tuple(links) if len(links) > 1 else ()


def _year_words(year: Year) -> str:
    return _TITLES[OTHER_DATES] if year.year is None else str(year.year)


def _month_name(year: int, month: int) -> str:
    return month_words(year, month).removesuffix(f" {year}")


def _anchor(year: Year, month: Month | None = None) -> str:
    """The id of a year's heading, or of a month's: y2024, y2024-12."""
    if year.year is None:
        return f"y-{OTHER_DATES}"
    return f"y{year.year:04}-{month.month:02}" if month and month.month else f"y{year.year:04}"


def latest_events(found: Timeline, maker: Maker) -> tuple[EventView, ...]:
    """The last events of a long timeline, the newest first."""
    return tuple(maker.event(event) for event in found.happened[: -MOST_LATEST - 1 : -1]) if found.is_split else ()


def expected_events(found: Timeline, maker: Maker) -> tuple[EventView, ...]:
    """What is expected, or the first of it where it has pages of its own."""
    events = expected_in_order(found.expected, maker.edition)
    if found.ahead:
        return tuple(maker.event(event) for event in events[:MOST_LATEST])
    return tuple(maker.event(event, anchored=True) for event in events)


def picture_of(events: Sequence[Event], articles: Sequence[Article], maker: Maker) -> Markup:
    """The overview picture of a timeline; it is HTML that is safe already."""
    title = "The timeline at a glance"
    html = overview(events, articles, maker.event_url, id="picture-timeline", title=title, language=maker.language)
    return Markup(html)  # noqa: S704


def stretch_title(slug: str, slugs: Iterable[str] = ()) -> str:
    """What a page of a timeline is called: 2024, December 2024, 1–10 December 2024 or 8 December 2024.

    Beside pages at finer `slugs` it holds only what none of these can.
    """
    name, _, number = slug.partition("/page/")
    unit = "day" if "/" in name else "month"
    title = f"{_dates(name)}, no single {unit}" if any(_is_finer(other, name) for other in slugs) else _dates(name)
    return f"{title}, page {number}" if number else title


def _is_finer(slug: str, name: str) -> bool:
    """Whether one page holds a month of the year, or days of the month or of the third of it, that another is for."""
    month, _, days = name.rpartition("/")
    first, _, last = days.partition("-")
    if month and last:
        folder, _, day = slug.partition("/page/")[0].rpartition("/")
        return folder == month and len(day) == 2 and first <= day <= last
    return slug.startswith(f"{name}/") and not slug.startswith(f"{name}/page/")


def _dates(name: str) -> str:
    if name in _TITLES:
        return _TITLES[name]
    year, *rest = name.split("/")
    if not rest:
        return str(int(year))
    month = month_words(int(year), int(rest[0]))
    if len(rest) == 1:
        return month
    first, _, last = rest[1].partition("-")
    if not last:
        return day_words(date(int(year), int(rest[0]), int(first)))
    return f"{int(first)}–{min(int(last), monthrange(int(year), int(rest[0]))[1])} {month}"


def _sheets(dossier: Dossier, stretches: Sequence[Stretch]) -> tuple[Sheet, ...]:
    slugs = [stretch.slug for stretch in stretches]
    sheets = []
    for stretch in stretches:
        title, chapter = stretch_title(stretch.slug, slugs), _dates(stretch.slug.partition("/")[0])
        sheets.append(
            Sheet(
                stretch_url(dossier.id, stretch),
                title,
                title,
                count(len(stretch.events), "event"),
                tuple(event_anchor(event) for event in stretch.events),
                chapter,
                title.replace(f"{chapter}, ", "").replace(f" {chapter}", ""),
                tuple(event_fingerprint(event) for event in stretch.events),
            )
        )
    return tuple(sheets)


def _stretch_page(series: Series, stretch: Stretch, position: int, edition: Edition) -> PageOutput:
    maker = Maker(edition, series.sheets[position].url)
    own = (event.marks.path for event in stretch.events if event.dossier == series.dossier.id)
    covering = {a.id: a for e in stretch.events for a in edition.index.articles_of["events"].get(e.id, ())}
    articles = sorted(covering.values(), key=newest_first)
    years = tuple(year_group(year, maker, is_page=len(stretch.years) == 1) for year in stretch.years)
    return sheet_page(
        series,
        position,
        maker,
        SheetView(picture=picture_of(stretch.events, articles, maker), jumps=jumps(stretch.years), years=years),
        source=next(own, stretch.events[0].marks.path),
        updated=lastmod(articles, stretch.events),
    )
