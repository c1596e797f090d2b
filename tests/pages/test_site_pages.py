"""Home, corrections, the pages that editors wrote, and the page for what is not there."""

import pytest

from dossier_gen.model import Section
from dossier_gen.offers import announced
from dossier_gen.pages.site_pages import MOST_FRONT, MOST_LATEST, MOST_OF_SECTION
from tests.factory import article, correction, dossier, event, image, named, page, statement
from tests.pages.making import all_pages, look, part, texts

HOME = "index.md"


def test_home_without_a_word_of_an_editor() -> None:
    home = all_pages(url="")[HOME]
    assert (home.title, home.description, home.source, home.body) == ("A site", "A site", None, "")
    assert look(home).text == "A site Corrections"
    assert home.feeds == ()


def test_home_begins_with_the_picks_and_does_not_list_them_twice() -> None:
    articles = [article(f"a{n:02}", f"2024-01-{n + 1:02}") for n in range(20)]
    keys = {"title": "Welcome", "summary": "Look.", "search": False, "language": "de"}
    home = all_pages(*articles, page("index", picks=("a00", "a19"), **keys))[HOME]
    assert texts(part(home, "picks"), "h3") == ["Title of a00", "Title of a19"]
    latest = texts(part(home, "latest"), "h3")
    assert latest == [f"Title of a{n:02}" for n in range(18, 18 - MOST_LATEST, -1)]
    assert (home.title, home.description, home.source, home.body) == ("Welcome", "Look.", HOME, "Body of index\n")
    assert (home.search, home.language, home.updated) == (False, "de", "2024-01-20")
    assert home.feeds == announced("A site", "")


def test_home_without_picks_begins_with_the_newest() -> None:
    articles = [article(f"a{n}", f"2024-01-{n + 1:02}") for n in range(MOST_FRONT + 1)]
    home = all_pages(*articles)[HOME]
    assert texts(part(home, "newest"), "h3") == [f"Title of a{n}" for n in range(MOST_FRONT, 0, -1)]
    assert texts(part(home, "latest"), "h3") == ["Title of a0"]


def test_the_lead_has_its_picture_and_its_last_events() -> None:
    events = [event(f"e{n}", f"2024-01-{n:02}") for n in range(1, 6)]
    lead = article("a", image=image("media/x.svg"), events=("e1", "gone", "e5", "e4", "e2"))
    home = all_pages(lead, article("b"), *events, page("index", picks=("a", "b")))[HOME]
    found = part(home, "picks")
    assert [element.attributes["src"] for element in found.named("img")] == ["media/x.svg"]
    assert texts(found, "li", "d-moment") == [f"{n} January 2024 Event e{n} Confirmed" for n in (2, 4, 5)]


def test_a_section_on_the_home_page_shows_what_stands_nowhere_else_there() -> None:
    shown = MOST_FRONT + MOST_LATEST
    articles = [article(f"a{n:02}", f"2024-01-{31 - n:02}", section="n") for n in range(shown + 5)]
    home = all_pages(*articles, named(Section, "n"))[HOME]
    assert texts(part(home, "sections"), "li") == [f"Title of a{shown + n:02}" for n in range(MOST_OF_SECTION)]


def test_home_lists_dossiers_by_their_newest_article() -> None:
    home = all_pages(
        *(dossier(key) for key in ("silent-b", "silent-a", "old", "new")),
        article("a", "2023-01-01", dossiers=("old", "new")),
        article("b", "2024-01-01", dossiers=("new",)),
        dossier("d", next=(statement("Soon.", "2030"),)),
        event("e"),
    )[HOME]
    found = part(home, "dossiers")
    assert texts(found, "h3") == [f"Dossier {key}" for key in ("new", "old", "d", "silent-a", "silent-b")]
    assert "Latest 1 January 2024: Event e Confirmed Expected 2030: Soon." in found.text


def test_home_leads_everywhere() -> None:
    sections = [named(Section, key, name=name) for key, name in (("n", "b"), ("m", "A"))]
    articles = [article(f"a{n}") for n in range(MOST_FRONT + 1)]
    home = look(all_pages(*sections, *articles)[HOME])
    assert {
        "articles/",
        "sections/m/",
        "sections/n/",
        "corrections/",
        "feed.xml",
        "feed.atom",
        "feed.json",
        "feeds.opml",
    } < set(home.links)
    assert texts(part(all_pages(*sections)[HOME], "sections"), "h3") == ["A", "b"]


def test_corrections_come_newest_first_with_the_policy() -> None:
    found = all_pages(
        article("a", corrections=(correction("2024-02-01", "One."), correction("2024-02-03T10:00Z", "Two."))),
        article("b", corrections=(correction("2024-02-02", "Three."),)),
        page("corrections-policy", title="How we correct"),
    )["corrections.md"]
    assert texts(look(found), "li", "d-correction") == [
        "3 February 2024, 10:00 UTC Two. In Title of a",
        "2 February 2024 Three. In Title of b",
        "1 February 2024 One. In Title of a",
    ]
    assert texts(look(found), "p")[0] == "How we correct"
    assert (found.updated, found.source) == ("2024-02-03", None)


def test_no_correction() -> None:
    assert "No article has been corrected so far." in look(all_pages()["corrections.md"]).text


@pytest.mark.parametrize(("summary", "description"), [("Who we are.", "Who we are."), (None, "Page about")])
def test_a_page_that_an_editor_wrote(summary: str | None, description: str) -> None:
    found = all_pages(page("about", summary=summary, search=False))["about.md"]
    assert (found.title, found.description, found.source) == ("Page about", description, "about.md")
    assert (found.body, found.search) == ("Body of about\n", False)
    assert texts(look(found), "h1") == ["Page about"]


def test_what_is_not_there_leads_home_from_the_sites_root() -> None:
    found = all_pages(dossier("d"))["404.md"]
    assert look(found).links == ["./", "articles/", "dossiers/d/"]
    assert (found.search, found.source) == (False, None)
