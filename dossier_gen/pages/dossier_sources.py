"""The sources of a dossier: their mix, by outlet, and the pages of those too many for the dossier's own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from dossier_gen.edition import Edition, part_url
from dossier_gen.grounds import grounds
from dossier_gen.model import Dossier, Source
from dossier_gen.output import PageOutput
from dossier_gen.pages.citations import cited
from dossier_gen.pages.maker import DOUBTS, Maker
from dossier_gen.pages.sheets import Series, Sheet, heading, sheet_page
from dossier_gen.pages.views import Group, Link, SheetView
from dossier_gen.wording import count

#: With more sources than this a dossier shows its outlets, and lists the sources on pages of their own.
MOST_SOURCES = 100

#: Sources on one of these pages, and outlets on the dossier's.
PER_PAGE = 300
MOST_OUTLETS = 30

_MEANINGS = {"single": "one outlet alone carries it", "state-media": "only state media carry it"}


def by_outlet(dossier: Dossier, edition: Edition) -> tuple[Source, ...]:
    """The sources of a dossier by the names of their outlets, those of an outlet oldest first."""
    outlets = edition.library.outlets
    sources = edition.index.sources_of["dossiers"].get(dossier.id, ())
    return tuple(sorted(sources, key=lambda source: (outlets[source.outlet].name.casefold(), source.outlet)))


def sources_shown(sources: Sequence[Source], maker: Maker) -> tuple[Group, ...]:
    """All sources under their outlets, where they are not too many."""
    return outlet_groups(sources, maker) if len(sources) <= MOST_SOURCES else ()


def outlet_groups(sources: Iterable[Source], maker: Maker, *, is_apart: bool = False) -> tuple[Group, ...]:
    """Sources under their outlets, with where they are cited; `is_apart` on pages of their own."""
    groups = []
    for outlet, found in groupby(sources, key=lambda source: source.outlet):
        views = tuple(cited(source, maker) for source in found)
        link, about = views[0].outlet, views[0].about_outlet
        groups.append(Group(link.text, views, link.url, about, f"outlet-{outlet}" if is_apart else ""))
    return tuple(groups)


def most_cited(sources: Sequence[Source], sheets: Sequence[Sheet], maker: Maker) -> tuple[Link, ...]:
    """The outlets with most sources; each leads to where these begin."""
    if not sheets:
        return ()
    outlets, starts = maker.edition.library.outlets, dict[str, str]()
    for position, source in enumerate(sources):
        starts.setdefault(source.outlet, sheets[position // PER_PAGE].url)
    amounts = sorted(Counter(source.outlet for source in sources).items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(
        Link(outlets[key].name, maker.to(f"{starts[key]}#outlet-{key}"), count(number, "source"))
        for key, number in amounts[:MOST_OUTLETS]
    )


def doubts_told(dossier: Dossier, edition: Edition) -> tuple[Link, ...]:
    """What the marks of events that rest on little mean, and how many events here have each."""
    found = edition.timelines[dossier.id]
    resting = [grounds(event, edition.library) for event in (*found.happened, *found.expected)]
    numbers = {
        "single": sum(one.is_single for one in resting),
        "state-media": sum(one.is_state_media_only for one in resting),
    }
    return tuple(
        Link(DOUBTS[kind], note=kind, name=f"{_MEANINGS[kind]}: {number:,} of {count(len(resting), 'event')}")
        for kind, number in numbers.items()
        if number
    )


def source_sheets(dossier: Dossier, sources: Sequence[Source], edition: Edition) -> tuple[Sheet, ...]:
    """The pages of a dossier's sources; none where all stand on its own page."""
    if len(sources) <= MOST_SOURCES:
        return ()
    outlets, last = edition.library.outlets, -(-len(sources) // PER_PAGE)
    sheets = []
    for number in range(1, last + 1):
        some = _of_page(sources, number)
        first, final = (outlets[some[end].outlet].name for end in (0, -1))
        title = first if first == final else f"{first} – {final}"
        anchors = tuple(f"source-{source.id}" for source in some)
        url = part_url(dossier.id, "sources", number)
        sheets.append(Sheet(url, title, heading("Sources", title, last), count(len(some), "source"), anchors))
    return tuple(sheets)


def source_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of sources too many for the dossier's own page."""
    sources = by_outlet(dossier, edition)
    series = Series(dossier, "Sources", source_sheets(dossier, sources, edition))
    for position, sheet in enumerate(series.sheets):
        maker = Maker(edition, sheet.url)
        groups = outlet_groups(_of_page(sources, position + 1), maker, is_apart=True)
        yield sheet_page(series, position, maker, SheetView(sources=groups))


def _of_page(sources: Sequence[Source], number: int) -> Sequence[Source]:
    return sources[(number - 1) * PER_PAGE : number * PER_PAGE]
