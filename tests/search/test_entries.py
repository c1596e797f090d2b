"""The entries of the search: what can be found, and what is said of it."""

from datetime import UTC, datetime

import pytest

from dossier_gen.edition import edition
from dossier_gen.model import Author, Location, Organisation, Outlet, Person, Record, Section
from dossier_gen.publication import public
from dossier_gen.search import GROUPS, Entry, entries
from tests.factory import article, claim, dossier, event, library, named, page, source, statement

NOW = datetime(2024, 6, 1, tzinfo=UTC)


def found(*records: Record) -> dict[str, Entry]:
    """The entries of a published library by title."""
    made = edition(public(library(*records), NOW), "A site", "https://x.example/")
    return {entry.title: entry for entry in entries(made)}


def test_a_dossier() -> None:
    entry = found(
        dossier("d", summary="A lead.", so_far=(statement("It is so."),), body="## Before\n\nLong *ago*.", section="s"),
        named(Section, "s", name="Politics"),
        event("e", "2024-05~"),
    )["Dossier d"]
    assert (entry.url, entry.note) == ("dossiers/d/", "Developing, latest event around May 2024")
    assert entry.text == "A lead. It is so. Before Long ago."
    assert entry.facets == {
        "kind": ("Dossier",),
        "dossier": ("Dossier d",),
        "section": ("Politics",),
        "day": ("2024-05-01",),
    }


def test_an_article() -> None:
    entry = found(
        article(
            *("a", "2024-02-03"),
            kind="analysis",
            summary="In short.",
            body="At [length](b.md).",
            section="s",
            dossiers=("d",),
            people=("p",),
            organisations=("g",),
            places=("x",),
            sources=("src",),
        ),
        *(dossier("d"), named(Person, "p"), named(Organisation, "g"), named(Location, "x"), source("src")),
        named(Section, "s", name="Politics"),
    )["Title of a"]
    assert (entry.url, entry.note) == ("articles/2024/02/a/", "3 February 2024")
    assert entry.text == "In short. At length."
    assert entry.facets == {
        "kind": ("Analysis",),
        "dossier": ("Dossier d",),
        "section": ("Politics",),
        "year": ("2024",),
        "outlet": ("Name of o",),
        "day": ("2024-02-03",),
        "person": ("Name of p",),
        "organisation": ("Name of g",),
        "place": ("Name of x",),
    }


def test_an_event_leads_to_its_entry_and_says_how_sure_it_is() -> None:
    entries_of = found(
        event("sure", "2024-01-02", text="It was seen.", places=("x",)),
        event("odd", "2023-12/2024-01", status="disputed", attributed_to="p", also_in=("two",), sources=("src",)),
        *(named(Location, "x", name="The quay"), named(Person, "p", name="A witness"), dossier("two"), source("src")),
    )
    sure, odd = entries_of["Event sure"], entries_of["Event odd"]
    assert (sure.url, sure.note, sure.text) == ("dossiers/d/#event-sure", "2 January 2024", "It was seen. The quay")
    assert (odd.note, odd.text) == ("from December 2023 to January 2024, Disputed", "According to A witness.")
    assert odd.facets == {
        "kind": ("Event",),
        "dossier": ("Dossier d", "Dossier two"),
        "year": ("2023", "2024"),
        "outlet": ("Name of o",),
        "day": ("2023-12-01",),
    }


def test_a_claim() -> None:
    entry = found(claim("c", "2024-01", said_by="p"), named(Person, "p", name="A minister"))["Claim c"]
    assert (entry.url, entry.note, entry.text) == (
        "dossiers/d/#claim-c",
        "January 2024, Claimed",
        "Said by A minister.",
    )
    assert entry.facets["dossier"] == ("Dossier d",)


@pytest.mark.parametrize(
    ("kind", "word", "facet"),
    [
        (Person, "Person", "person"),
        (Organisation, "Organisation", "organisation"),
        (Location, "Place", "place"),
        (Outlet, "Outlet", "outlet"),
        (Section, "Section", "section"),
        (Author, "Author", ""),
    ],
)
def test_a_name(kind: type, word: str, facet: str) -> None:
    entry = found(named(kind, "n", summary="Who it is.", body="More."))["Name of n"]
    assert entry.text == "Who it is. More."
    assert entry.facets == {"kind": (word,)} | ({facet: ("Name of n",)} if facet else {})


def test_other_spellings_of_a_name_are_found_and_its_country_is_told() -> None:
    entry = found(named(Location, "x", aliases=("Tartous", "طرطوس"), country="SY"))["Name of x"]
    assert (entry.text, entry.note) == ("Tartous, طرطوس", "Syria")


def test_a_page_of_the_site_but_not_the_first_one() -> None:
    made = found(page("about", summary="Who we are."), page("index"), page("hidden", search=False))
    pages = {title for title, entry in made.items() if entry.facets["kind"] == ("Page",)}
    assert pages == {"Page about"}
    assert made["Page about"].text == "Who we are. Body of about"


def test_a_text_in_another_language_says_so() -> None:
    made = found(
        *(article("a", language="de", events=("e",)), article("b", language="en-GB"), event("e", article="a")),
        dossier("fr", language="fr"),
        *(event("f", dossier="fr"), claim("g", article="a"), page("p", language="ar")),
    )
    told = {title: entry.facets.get("language") for title, entry in made.items()}
    assert (told["Title of a"], told["Title of b"]) == (("de",), None)
    assert (told["Dossier fr"], told["Event f"], told["Page p"]) == (("fr",), ("fr",), ("ar",))
    assert told["Claim g"] == ("de",)


@pytest.mark.parametrize(
    "facts",
    [{"draft": True}, {"publish": "2024-07-01"}, {"expires": "2024-05-01"}, {"search": False}],
    ids=["a draft", "under embargo", "expired", "search: false"],
)
def test_what_is_not_for_readers_is_never_found(facts: dict[str, object]) -> None:
    secret = article("secret", title="Secret", body="Hidden words.", people=("p",), **facts)
    made = found(secret, article("open"), named(Person, "p", name="Known elsewhere too"), event("e", people=("p",)))
    assert "Title of open" in made
    assert "Secret" not in made
    assert not [entry for entry in made.values() if "Hidden words" in entry.text]


def test_every_kind_has_a_group() -> None:
    made = found(article("a"), event("e"), claim("c"), page("p"), *(named(kind, "n") for kind in (Person, Author)))
    kinds = {kind for group in GROUPS.values() for kind in group}
    assert {kind for entry in made.values() for kind in entry.facets["kind"]} <= kinds
