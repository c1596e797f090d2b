"""The other pages as programs see them."""

from dossier_gen.model import Author, Location, Outlet, Person, Section
from tests.factory import article, dossier, event, image, named, page
from tests.structured.telling import graph, main, told


def test_a_dossier_lists_its_articles_newest_first() -> None:
    articles = [article(f"a{n:02}", f"2024-01-{n % 28 + 1:02}", dossiers=("d",)) for n in range(55)]
    pages = told(
        *articles,
        dossier("d", parent="whole", editors=("jane",), people=("ann",), as_of="2024-02-01", image=image()),
        dossier("whole"),
        named(Author, "jane"),
        named(Person, "ann"),
    )
    found = main(pages["dossiers/d/index.md"])
    assert (found["@type"], found["dateModified"]) == ("CollectionPage", "2024-02-01")
    assert found["isPartOf"] == {"@id": main(pages["dossiers/whole/index.md"])["@id"]}
    assert [node["name"] for node in found["maintainer"]] == ["Name of jane"]
    assert [node["name"] for node in found["about"]] == ["Name of ann"]
    assert [node["contentUrl"].rpartition("/")[2] for node in found["image"]] == ["map.svg", "d.png"]
    listed = found["mainEntity"]
    assert (listed["@type"], listed["numberOfItems"], len(listed["itemListElement"])) == ("ItemList", 55, 50)
    assert [item["position"] for item in listed["itemListElement"]] == list(range(1, 51))
    assert listed["itemListElement"][0]["url"] == "https://x.example/articles/2024/01/a27/"


def test_a_part_of_a_dossier_belongs_to_it() -> None:
    events = [event(f"e{n}", f"202{n % 2}-01-01") for n in range(80)]
    pages = told(*events)
    part = main(pages["dossiers/d/timeline/2021/index.md"])
    assert part["@type"] == "CollectionPage"
    assert part["isPartOf"] == {"@id": "https://x.example/dossiers/d/"}


def test_the_home_page_is_the_site() -> None:
    found = graph(told(page("index", title="Home", summary="All of it"), article("a"))["index.md"])
    assert [node["@type"] for node in found] == ["WebSite", "NewsMediaOrganization"]
    assert (found[0]["name"], found[0]["description"], found[0]["url"]) == ("A site", "All of it", "https://x.example/")
    assert found[0]["publisher"] == {"@id": found[1]["@id"]}


def test_pages_of_names_say_who_or_what_it_is() -> None:
    place = {"latitude": 1.5, "longitude": 2.5, "country": "SY", "aliases": ("Halab",)}
    pages = told(
        named(Person, "ann", summary="A person", image=image()),
        named(Location, "aleppo", kind="city", **place),
        named(Location, "syria", kind="country", country="SY"),
        named(Outlet, "gov", kind="government", homepage="https://gov.example/"),
        named(Author, "jane"),
        named(Section, "world"),
        article("a", section="world"),
    )
    ann = main(pages["people/ann.md"])["about"]
    assert (ann["@type"], ann["description"], len(ann["image"])) == ("Person", "A person", 1)
    aleppo = main(pages["places/aleppo.md"])["about"]
    assert aleppo["geo"] == {"@type": "GeoCoordinates", "latitude": 1.5, "longitude": 2.5}
    assert aleppo["containedInPlace"] == {"@type": "Country", "name": "Syria"}
    assert aleppo["alternateName"] == ["Halab"]
    assert not {"geo", "containedInPlace"} & set(main(pages["places/syria.md"])["about"])
    gov = main(pages["outlets/gov.md"])["about"]
    assert (gov["@type"], gov["sameAs"]) == ("GovernmentOrganization", "https://gov.example/")
    jane = main(pages["authors/jane.md"])
    assert (jane["@type"], jane["mainEntity"]["@type"]) == ("ProfilePage", "Person")
    assert main(pages["sections/world.md"])["mainEntity"]["numberOfItems"] == 1


def test_pages_that_editors_wrote() -> None:
    pages = told(page("about"), page("imprint", summary="Who we are"))
    assert main(pages["about.md"])["@type"] == "AboutPage"
    assert (main(pages["imprint.md"])["@type"], main(pages["imprint.md"])["description"]) == ("WebPage", "Who we are")
    assert main(pages["corrections.md"])["@type"] == "CollectionPage"
