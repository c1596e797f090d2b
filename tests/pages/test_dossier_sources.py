"""The sources of a dossier, and the pages of many."""

from dossier_gen.model import Outlet, Record
from dossier_gen.pages.dossier_sources import MOST_OUTLETS, MOST_SOURCES, PER_PAGE
from tests.factory import event, named, source
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"
OUTLETS = [named(Outlet, f"o{n:02}", name=f"Outlet {n:02}") for n in range(MOST_OUTLETS + 1)]


def many(count: int) -> list[Record]:
    """Sources of outlets in turn, the first outlet twice as often, and an event that cites the first of them."""
    keys = ["o00", *(outlet.id for outlet in OUTLETS)]
    sources = [source(f"s{n:03}", outlet=keys[n % len(keys)]) for n in range(count)]
    return [*OUTLETS, *sources, event("e", sources=("s000",))]


def test_as_many_as_fit_stand_on_the_dossiers_own_page() -> None:
    pages = all_pages(*many(MOST_SOURCES))
    assert len(part(pages[D], "sources").named("ul", cls="d-source-list")) == len(OUTLETS)
    assert len([key for key in part(pages[D], "sources").ids if key.startswith("source-")]) == MOST_SOURCES
    assert not [path for path in pages if path.startswith("dossiers/d/sources")]


def test_more_have_pages_and_the_dossier_shows_its_outlets() -> None:
    count = PER_PAGE + 20
    pages = all_pages(*many(count))
    shown = part(pages[D], "sources")
    (outlets,) = texts(shown, "ul", "d-index")
    assert outlets.startswith("Outlet 00 20 sources Outlet 01 10 sources")
    assert "Outlet 29" in outlets
    assert "Outlet 30" not in outlets
    assert {"sources/#outlet-o00", "sources/2/"} <= set(shown.links)
    sheets = [look(pages[f"dossiers/d/sources/{n}index.md"]) for n in ("", "2/")]
    ids = [{key for key in found.ids if key.startswith("source-")} for found in (*sheets, shown)]
    assert ids[0] | ids[1] == ids[2] == {f"source-s{n:03}" for n in range(count)}
    assert [len(some) for some in ids] == [PER_PAGE, count - PER_PAGE, count]
    assert texts(shown, "nav") == [
        "All sources, by outlet Outlet 00 – Outlet 28 300 sources Outlet 29 – Outlet 30 20 sources"
    ]


def test_a_page_of_sources_says_where_each_is_cited() -> None:
    page = all_pages(*many(MOST_SOURCES + 1))["dossiers/d/sources/index.md"]
    found = look(page)
    assert "Source s000 cited in Event e" in texts(found, "li")
    assert texts(found, "h1") == ["Dossier d: Sources"]
    assert texts(found, "h2")[0] == "Outlet 00"
    assert (page.search, page.source) == (False, D)
    assert "../../../outlets/o00/" in found.links


def test_a_source_that_is_cited_everywhere_does_not_name_all() -> None:
    events = [event(f"e{n:02}", sources=("s",)) for n in range(25)]
    page = all_pages(*events, source("s"))["outlets/o.md"]
    assert texts(part(page, "sources"), "li")[0].endswith("Event e19; and 5 more")
