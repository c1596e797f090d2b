"""What stands around every page: links to all that the site has, and none to what it has not."""

from dossier_gen.model import Section
from dossier_gen.pages import FONT, frame
from dossier_gen.pages.frame import MOST_DOSSIERS, newest_first
from tests.factory import article, dossier, named, page
from tests.pages.making import an_edition


def groups(*records: object, url: str = "https://a.example/") -> dict[str, list[tuple[str, str | None]]]:
    """The texts and addresses of the links in the foot, by group."""
    found = frame(an_edition(*records, url=url)).groups  # type: ignore[arg-type]
    return {group.title: [(link.text, link.url) for link in group.items] for group in found}  # type: ignore[attr-defined]


def test_an_empty_site_leads_to_what_every_site_has() -> None:
    assert groups(url="") == {"This site": [("Corrections", "corrections/"), ("Search", "search/")]}
    assert frame(an_edition()).sections == ()
    assert frame(an_edition()).font == FONT


def test_sections_come_by_their_names_also_in_the_masthead() -> None:
    records = [named(Section, key, name=name) for key, name in (("n", "b"), ("m", "A"))]
    assert [(link.text, link.url) for link in frame(an_edition(*records)).sections] == [
        ("A", "sections/m/"),
        ("b", "sections/n/"),
    ]
    assert groups(*records)["Sections"] == [("A", "sections/m/"), ("b", "sections/n/"), ("Latest", "articles/")]


def test_of_the_dossiers_the_newest_are_named() -> None:
    many = [dossier(f"d{n}") for n in range(MOST_DOSSIERS + 1)]
    newest = article("a", dossiers=(f"d{MOST_DOSSIERS}",))
    assert [found.id for found in newest_first(an_edition(*many, newest))][:2] == [f"d{MOST_DOSSIERS}", "d0"]
    links = groups(*many, newest)["Dossiers"]
    assert links[0] == (f"Dossier d{MOST_DOSSIERS}", f"dossiers/d{MOST_DOSSIERS}/")
    assert len(links) == MOST_DOSSIERS + 1
    assert links[-1] == ("All dossiers", "dossiers/")


def test_a_dossier_says_its_language() -> None:
    (found,) = (group for group in frame(an_edition(dossier("d", language="ar"))).groups if group.title == "Dossiers")
    assert [link.language for link in found.items] == ["ar", None]  # type: ignore[attr-defined]


def test_pages_that_editors_wrote_and_feeds() -> None:
    found = groups(page("index"), page("about"), page("corrections-policy", title="How we correct"))
    assert found["This site"][:2] == [("Page about", "about/"), ("How we correct", "corrections-policy/")]
    assert found["Feeds"] == [
        ("RSS", "feed.xml"),
        ("Atom", "feed.atom"),
        ("JSON Feed", "feed.json"),
        ("All feeds (OPML)", "feeds.opml"),
    ]
