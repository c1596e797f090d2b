"""The pages of a dossier's long parts: what frames them, and how they are linked."""

from dossier_gen.pages.maker import Maker
from dossier_gen.pages.sheets import Series, Sheet, heading, index_of, sheet_page
from dossier_gen.pages.views import Group, SheetLink, SheetView
from tests.factory import dossier
from tests.pages.making import an_edition, look, texts

SHEETS = (
    Sheet("dossiers/d/x/", "All of 1", "X, 1", "1 thing", ("one",), "1"),
    Sheet("dossiers/d/x/2/", "2, first", "X, 2", "2 things", ("two",), "2", "first"),
    Sheet("dossiers/d/x/3/", "2, second", "X, 3", "3 things", (), "2", "second"),
)


def test_a_chapter_of_several_sheets_has_its_title_and_one_of_a_single_sheet_has_none() -> None:
    maker = Maker(an_edition(dossier("d")), "dossiers/d/x/2/")
    assert index_of(SHEETS, maker, with_anchors=True) == (
        Group("", (SheetLink("All of 1", "../", "1 thing", ("one",)),)),
        Group("2", (SheetLink("first", None, "(2)", ("two",)), SheetLink("second", "../3/", "(3)", ()))),
    )


def test_ids_are_held_on_the_dossiers_page_alone() -> None:
    found = index_of(SHEETS, Maker(an_edition(dossier("d")), "dossiers/d/x/2/"))
    assert [link.ids for group in found for link in group.items if isinstance(link, SheetLink)] == [(), (), ()]


def test_a_sheet_is_framed_by_the_way_to_it_and_on() -> None:
    known = dossier("d", language="de")
    series = Series(known, "X", SHEETS, ("Back", "On"))
    page = sheet_page(series, 1, Maker(an_edition(known), SHEETS[1].url), SheetView(), updated="2024-01-02")
    assert (page.path, page.title, page.source) == ("dossiers/d/x/2/index.md", "Dossier d: X, 2", known.path)
    assert page.description == "2 things of the dossier “Dossier d”: X, 2."
    assert (page.language, page.updated, page.search) == ("de", "2024-01-02", False)
    found = look(page)
    assert texts(found, "nav", "d-crumbs") == ["Home Dossiers Dossier d"]
    assert texts(found, "nav", "d-steps") == ["Back All of 1 On 2, second"] * 2
    assert texts(found, "nav", "d-parts") == ["All of 1 1 thing 2 first (2) second (3)"]
    assert texts(found, "strong") == ["first"]


def test_two_sheets_need_no_list_of_all() -> None:
    known = dossier("d")
    page = sheet_page(Series(known, "X", SHEETS[:2]), 0, Maker(an_edition(known), SHEETS[0].url), SheetView())
    assert not look(page).named("nav", cls="d-parts")


def test_a_part_of_one_sheet_is_called_by_its_name() -> None:
    assert (heading("Sources", "page 1", 1), heading("Sources", "page 2", 2)) == ("Sources", "Sources, page 2")
