"""The list of all dossiers."""

from tests.factory import article, dossier, event, statement
from tests.pages.making import all_pages, look, texts

LIST = "dossiers/index.md"


def test_every_dossier_is_listed_below_its_parent() -> None:
    parents = {"b": None, "a": None, "a1": "a", "a2": "a", "a1x": "a1", "b1": "b", "orphan": "gone"}
    page = all_pages(*(dossier(key, title=key.upper(), parent=parent) for key, parent in parents.items()))[LIST]
    cards = [element.text for element in look(page).elements if element.name in ("h2", "h3")]
    assert cards == ["A", "A1", "A1X", "A2", "B", "B1", "ORPHAN"]


def test_a_card_tells_of_the_latest_and_of_what_is_expected_first() -> None:
    page = all_pages(
        dossier("d", next=(statement("Some time."), statement("In May.", "2030-05"))),
        event("old"),
        event("new", "2024-02", status="disputed"),
        event("gone", "2024-03", status="denied"),
        event("later", "2031", status="expected"),
        article("a", dossiers=("d",)),
    )[LIST]
    (card,) = texts(look(page), "li", "d-dossier")
    assert "Latest February 2024: Event new Disputed Expected May 2030: In May." in card


def test_an_expected_event_leads_to_its_entry() -> None:
    page = all_pages(dossier("d", next=(statement("Undated."),)), event("e", "2030", status="expected"))[LIST]
    assert "d/#event-e" in look(page).links
    undated = all_pages(dossier("d", next=(statement("Undated."),)))[LIST]
    assert texts(look(undated), "p", "d-latest") == ["Expected Undated."]


def test_no_dossier() -> None:
    assert "There is no dossier yet." in look(all_pages()[LIST]).text
