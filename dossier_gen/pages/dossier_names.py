"""Who and what a dossier is about: people, organisations, places, and the page of all where they are many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from dossier_gen.edition import Edition, part_url
from dossier_gen.index import TAGS
from dossier_gen.model import Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.sheets import Series, Sheet, heading, sheet_page
from dossier_gen.pages.views import Group, SheetView
from dossier_gen.wording import count

#: With more names of one kind than this a dossier shows the first, so many, and all on pages of their own.
MOST_NAMES = 80
MOST_SHOWN = 60

#: Names on one of these pages.
PER_PAGE = 1000

#: A name: its collection and its id.
_Name = tuple[str, str]


def names_of(dossier: Dossier, edition: Edition) -> tuple[_Name, ...]:
    """Who and what the dossier, its events and articles name: the dossier's own first, then the most often named."""
    found = edition.timelines[dossier.id]
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    records = (dossier, *found.happened, *found.expected, *articles)
    names: list[_Name] = []
    for collection in TAGS:
        known = edition.library.collection(collection)
        named = Counter(key for record in records for key in getattr(record, collection) if key in known)
        own = frozenset(getattr(dossier, collection))
        ranks = sorted((key not in own, -number, key) for key, number in named.items())
        names += [(collection, key) for _, _, key in ranks]
    return tuple(names)


def names_shown(names: Iterable[_Name], sheets: Sequence[Sheet], maker: Maker) -> tuple[Group, ...]:
    """The names of each kind, or the first of them; then `url` leads to all."""
    groups = []
    for group in name_groups(names, maker):
        if len(group.items) > MOST_NAMES and sheets:
            items = group.items[:MOST_SHOWN]
            rest = f"All {len(group.items):,} {group.id}"
            groups.append(Group(group.title, items, maker.to(sheets[0].url), rest, id=group.id))
        else:
            groups.append(group)
    return tuple(groups)


def name_groups(names: Iterable[_Name], maker: Maker) -> tuple[Group, ...]:
    """Names by their kind."""
    return tuple(
        Group(collection.capitalize(), maker.named(collection, [key for _, key in some]), id=collection)
        for collection, some in groupby(names, key=lambda name: name[0])
    )


def name_sheets(dossier: Dossier, names: Sequence[_Name]) -> tuple[Sheet, ...]:
    """The pages of a dossier's names; none where all stand on its own page."""
    if max(Counter(collection for collection, _ in names).values(), default=0) <= MOST_NAMES:
        return ()
    last = -(-len(names) // PER_PAGE)
    sheets = []
    for number in range(1, last + 1):
        url, title = part_url(dossier.id, "names", number), f"page {number}"
        amount = count(len(_of_page(names, number)), "name")
        sheets.append(Sheet(url, title.capitalize(), heading("People, organisations and places", title, last), amount))
    return tuple(sheets)


def names_pages(dossier: Dossier, edition: Edition) -> Iterable[PageOutput]:
    """The pages of names too many for the dossier's own page."""
    names = names_of(dossier, edition)
    series = Series(dossier, "Names", name_sheets(dossier, names))
    for position, sheet in enumerate(series.sheets):
        maker = Maker(edition, sheet.url)
        groups = name_groups(_of_page(names, position + 1), maker)
        yield sheet_page(series, position, maker, SheetView(names=groups))


def _of_page(names: Sequence[_Name], number: int) -> Sequence[_Name]:
    return names[(number - 1) * PER_PAGE : number * PER_PAGE]
