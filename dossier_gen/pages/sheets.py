"""The pages of a part that is too long for its dossier's own page: how they are linked and what frames them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier_gen.edition import dossier_url
from dossier_gen.model import Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.news import news_of_dossier
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import Group, Link, SheetLink, SheetView
from dossier_gen.wording import foreign


@dataclass(frozen=True, slots=True)
class Sheet:
    """One such page: its address, what it is called among the others, how much is on it, and the ids of its entries.

    `marks` are the fingerprints of its events or articles. `heading` is what its own headline calls it. `chapter` is
    that of the part to which it belongs, and `brief` what it is called there.
    """

    url: str
    title: str
    heading: str
    note: str
    anchors: tuple[str, ...] = ()
    chapter: str = ""
    brief: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """The sheets of a dossier's part, in order; `words` name the steps from one to that before and to that after."""

    dossier: Dossier
    part: str
    sheets: Sequence[Sheet]
    words: tuple[str, str] = ("Previous", "Next")
    search: bool = False


def heading(part: str, title: str, last: int) -> str:
    """The heading of a sheet of a part that has so many."""
    return f"{part}, {title}" if last > 1 else part


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


def index_of(sheets: Sequence[Sheet], maker: Maker, *, with_anchors: bool = False) -> tuple[Group, ...]:
    """Links to sheets, those of a chapter under its title, and none to that whose page this is.

    On the dossier's own page they have the marks of what is there. With anchors `ids` are those of the entries on
    each: the dossier's own page holds them, so that a link to an entry there leads to the link to its page.
    """
    groups = []
    for chapter, found in groupby(sheets, key=lambda sheet: sheet.chapter):
        some = list(found)
        is_apart = bool(chapter) and len(some) > 1
        links = tuple(
            SheetLink(
                sheet.brief if is_apart else sheet.title,
                maker.to(sheet.url) if sheet.url != maker.base else None,
                f"({sheet.note.partition(' ')[0]})" if is_apart else sheet.note,
                sheet.anchors if with_anchors else (),
                sheet.marks if maker.base == dossier_url(maker.within) else (),
            )
            for sheet in some
        )
        groups.append(Group(chapter if is_apart else "", links))
    return tuple(groups)


def sheet_page(
    series: Series,
    position: int,
    maker: Maker,
    content: SheetView,
    *,
    source: str | None = None,
    updated: str | None = None,
) -> PageOutput:
    """A sheet of a part, framed by the way to it and to the others."""
    dossier, sheets = series.dossier, series.sheets
    sheet = sheets[position]
    before = render(
        "dossier_sheet.html",
        part=series.part,
        title=dossier.title,
        heading=sheet.heading,
        language=foreign(dossier.language),
        crumbs=(*crumbs(dossier, maker), maker.dossier(dossier)),
        steps=_steps(series, position, maker),
        sheets=index_of(sheets, maker) if len(sheets) > 2 else (),
        content=content,
        since=news_of_dossier(dossier.id, maker) if content.years or content.articles else None,
    )
    return PageOutput(
        path=f"{sheet.url}index.md",
        title=f"{dossier.title}: {sheet.heading}",
        description=f"{sheet.note} of the dossier “{dossier.title}”: {sheet.heading}.",
        before=in_our_words(before, dossier.language),
        source=source or dossier.path,
        updated=updated,
        language=dossier.language,
        search=series.search,
    )


def _steps(series: Series, position: int, maker: Maker) -> tuple[Link, ...]:
    sheets = series.sheets
    around = ((position - 1, series.words[0]), (position + 1, series.words[1]))
    return tuple(Link(sheets[to].title, maker.to(sheets[to].url), note) for to, note in around if 0 <= to < len(sheets))
