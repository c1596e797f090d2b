"""Who and what a dossier is about, and the page of many."""

from dossier_gen.model import Person, Record
from dossier_gen.pages.dossier_names import MOST_NAMES, MOST_SHOWN
from tests.factory import dossier, event, named
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"


def many(count: int) -> list[Record]:
    """People whom an event names, and a dossier of the last of them."""
    keys = [f"p{n:03}" for n in range(count)]
    return [*(named(Person, key) for key in keys), dossier("d", people=(keys[-1],)), event("e", people=tuple(keys))]


def test_as_many_as_fit_stand_on_the_dossiers_own_page() -> None:
    pages = all_pages(*many(MOST_NAMES))
    assert len(part(pages[D], "people").named("li")) == MOST_NAMES
    assert "dossiers/d/names/index.md" not in pages


def test_more_have_a_page_and_the_dossier_shows_those_named_most() -> None:
    pages = all_pages(*many(MOST_NAMES + 1))
    shown, apart = part(pages[D], "people"), look(pages["dossiers/d/names/index.md"])
    assert texts(shown, "li") == ["Name of p080", *(f"Name of p{n:03}" for n in range(MOST_SHOWN - 1))]
    assert texts(shown, "h2") == ["People the most often named"]
    assert shown.text.endswith("All 81 people")
    assert "names/" in shown.links
    assert len(texts(apart, "li")) == 3 + MOST_NAMES + 1  # with the way to the page
    assert texts(apart, "h1") == ["Dossier d: People, organisations and places"]
    assert texts(apart, "h2") == ["People"]
