"""The pages of people, organisations, places, outlets, authors and sections."""

from typing import Any

import pytest

from dossier_gen.model import Author, Location, Named, Organisation, Outlet, Person, Section
from dossier_gen.offers import announced
from dossier_gen.pages.paging import PER_PAGE
from tests.factory import article, change, claim, dossier, event, image, named, source, statement
from tests.pages.making import all_pages, look, part, texts


@pytest.mark.parametrize(
    ("kind", "keys", "facts"),
    [
        (Person, {"aliases": ("A", "B")}, ["Also written A, B"]),
        (
            Organisation,
            {"country": "GB", "homepage": "https://g.example/"},
            ["Country United Kingdom", "Website https://g.example/"],
        ),
        (
            Location,
            {"kind": "port", "country": "SY", "latitude": 34.9, "longitude": -35.875},
            ["Kind Port", "Coordinates 34.9° N, 35.875° W", "Country Syria"],
        ),
        (Location, {"latitude": 0.0, "longitude": 0.0}, ["Coordinates 0° N, 0° E"]),
        (Location, {"latitude": -1.5}, []),
        (Outlet, {"kind": "state-media"}, ["Kind State media"]),
        (Author, {"homepage": "https://w.example/"}, ["Website https://w.example/"]),
        (Section, {}, []),
    ],
)
def test_what_is_known_of_a_name(kind: type[Named], keys: dict[str, Any], facts: list[str]) -> None:
    record = named(kind, "x", **keys)
    found = look(all_pages(record)[record.path])
    told = [f"{name} {value}" for name, value in zip(texts(found, "dt"), texts(found, "dd"), strict=True)]
    assert told == facts
    assert texts(found, "h1") == ["Name of x"]


def test_a_person_has_articles_dossiers_events_and_claims() -> None:
    page = all_pages(
        named(Person, "p", summary="Somebody.", body="More.", image=image()),
        article("a", people=("p",)),
        article("b", "2024-02-01", people=("p",)),
        dossier("d", people=("p",)),
        dossier("e"),
        event("v", "2024-03", people=("p",), also_in=("e",), status="claimed"),
        event("w", "2024-01", people=("p",)),
        claim("c", said_by="p", contradicts=("x",)),
        claim("x", said_by="Another"),
    )["people/p.md"]
    assert texts(part(page, "coverage"), "h3") == ["Title of b", "Title of a"]
    assert [key for key in look(page).ids if not key.startswith("claim-")] == [
        *("timeline", "coverage", "dossiers", "claims"),
    ]
    assert texts(part(page, "dossiers"), "h3") == ["Dossier d"]
    assert texts(part(page, "timeline"), "li") == [
        "January 2024 Event w Dossier d Confirmed",
        "March 2024 Event v Dossier d, Dossier e Claimed",
    ]
    claims = part(page, "claims")
    assert texts(claims, "li", "d-claim") == [
        "Claim c Name of p Claimed Contradicted by Another: Claim x Claimed In Dossier d"
    ]
    assert claims.ids == ["claims"]
    assert "../../dossiers/d/#claim-c" in claims.links
    assert (page.body, page.description, page.updated) == ("More.", "Somebody.", "2024-02-01")


def test_a_claim_is_told_of_one_speaker_only() -> None:
    pages = all_pages(named(Organisation, "both"), named(Outlet, "both"), claim("c", said_by="both"))
    assert "claims" in look(pages["organisations/both.md"]).ids
    assert "claims" not in look(pages["outlets/both.md"]).ids


def test_a_section_and_an_author_list_their_dossiers_and_have_a_feed() -> None:
    pages = all_pages(
        dossier("d", section="n", editors=("w",)), named(Section, "n"), named(Author, "w"), article("a", section="n")
    )
    for path in ("sections/n", "authors/w"):
        page = pages[f"{path}.md"]
        assert texts(part(page, "dossiers"), "h3") == ["Dossier d"]
        assert page.feeds == announced(f"Name of {path[-1]}", f"{path}/")
        assert {"feed.xml", "feed.atom", "feed.json"} <= set(look(page).links)
    assert not all_pages(named(Section, "n"), url="")["sections/n.md"].feeds


def test_an_outlets_sources_are_listed_with_where_they_are_cited() -> None:
    page = all_pages(
        source("s", "2024-01-01"),
        source("idle", "2023"),
        article("a", sources=("s",), claims=("own",)),
        event("e", sources=("s",)),
        event("changed", "2023", history=(change("2022", "claimed", None, "s"),)),
        claim("c", sources=("s",)),
        claim("own", article="a", sources=("s",)),
        dossier("d", unknown=(statement("x", None, "s"),)),
    )["outlets/o.md"]
    found = part(page, "sources")
    assert found.ids == ["sources", "source-idle", "source-s"]
    idle, cited = texts(found, "li")
    assert idle == "Source idle, 2023"
    assert cited.removeprefix("Source s, 1 January 2024 cited in 6 places ").split("; ") == [
        *("Title of a", "Event changed", "Event e", "Dossier d (claim)", "Title of a (claim)", "Dossier d"),
    ]
    assert "../../articles/2024/01/a/#claim-own" in found.links


def test_long_lists_of_articles_go_on_and_everything_else_stands_on_the_first_page() -> None:
    articles = [article(f"a{n:03}", f"2024-01-{n % 28 + 1:02}", people=("p",)) for n in range(2 * PER_PAGE + 1)]
    pages = all_pages(*articles, named(Person, "p", body="More."), event("e", people=("p",)))
    first, second, third = (pages[f"people/{name}.md"] for name in ("p", "p/page/2", "p/page/3"))
    assert [len(look(page).named("li", cls="d-story")) for page in (first, second, third)] == [PER_PAGE, PER_PAGE, 1]
    steps = [texts(look(page), "nav", "d-steps") for page in (first, second, third)]
    assert steps == [["Next Page 2"], ["Previous Page 1 Next Page 3"], ["Previous Page 2"]]
    assert (first.body, second.body, second.title) == ("More.", "", "Name of p, page 2")
    assert "timeline" in look(first).ids
    assert "timeline" not in look(second).ids
    assert "../../" in look(second).links


def test_long_lists_of_events_claims_and_sources_go_on_too() -> None:
    count = PER_PAGE + 1
    pages = all_pages(
        named(Person, "p"),
        *(event(f"e{n:03}", f"2024-{n // 28 + 1:02}-{n % 28 + 1:02}", people=("p",)) for n in range(count)),
        *(claim(f"c{n:03}", said_by="p") for n in range(count)),
        *(source(f"s{n:03}") for n in range(count)),
    )
    first, second = (pages[f"people/p{page}.md"] for page in ("", "/page/2"))
    assert texts(part(first, "timeline"), "h2") == ["Timeline newest first, 1–100 of 101"]
    assert texts(part(first, "timeline"), "li")[0] == "17 April 2024 Event e100 Dossier d Confirmed"
    assert texts(part(second, "timeline"), "li") == ["1 January 2024 Event e000 Dossier d Confirmed"]
    assert texts(part(second, "claims"), "li", "d-claim") == ["Claim c100 Name of p Claimed In Dossier d"]
    first, second = (pages[f"outlets/o{page}.md"] for page in ("", "/page/2"))
    assert texts(part(second, "sources"), "h2") == ["Cited here 101–101 of 101"]
    assert {f"source-s{n:03}" for n in range(count)} <= set(look(first).ids)
    assert look(second).ids == ["sources", "source-s100"]


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ((), "Name of p on A site."),
        ((article("a", people=("p",)), event("e", people=("p",))), "Name of p: 1 article, 1 event on A site."),
    ],
)
def test_a_name_without_a_summary_is_described_by_what_there_is(records: tuple[Any, ...], words: str) -> None:
    assert all_pages(named(Person, "p"), *records)["people/p.md"].description == words


def test_lists_are_by_name_and_say_how_much_there_is() -> None:
    pages = all_pages(
        named(Person, "p", name="zoe"),
        named(Person, "q", name="Adam"),
        named(Person, "r", name="adam"),
        article("a", people=("p",)),
        *(event(key, people=("p",)) for key in ("e", "f")),
        source("s"),
    )
    assert texts(look(pages["people/index.md"]), "li")[1:] == ["Adam", "adam", "zoe 1 article, 2 events"]
    assert texts(look(pages["outlets/index.md"]), "li")[1:] == ["Name of o 1 source"]
    assert "There is nothing here yet." in look(pages["places/index.md"]).text
