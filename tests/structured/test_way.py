"""The way to a page."""

from dossier_gen.model import Person, Section
from dossier_gen.output import PageOutput
from tests.factory import article, dossier, event, named, page
from tests.structured.telling import graph, told


def way(page_: PageOutput) -> list[tuple[str, str]]:
    (node,) = [node for node in graph(page_) if node["@type"] == "BreadcrumbList"]
    assert [item["position"] for item in node["itemListElement"]] == list(range(1, len(node["itemListElement"]) + 1))
    return [(item["name"], item["item"].removeprefix("https://x.example/")) for item in node["itemListElement"]]


def test_the_way_to_an_article_leads_over_its_section() -> None:
    pages = told(article("a", section="world"), article("b"), named(Section, "world"))
    assert way(pages["articles/2024/01/a.md"]) == [
        ("Home", ""),
        ("Name of world", "sections/world/"),
        ("Title of a", "articles/2024/01/a/"),
    ]
    assert way(pages["articles/2024/01/b.md"])[1] == ("Latest", "articles/")


def test_the_way_to_a_dossier_leads_over_those_above_it() -> None:
    pages = told(dossier("top"), dossier("mid", parent="top"), dossier("low", parent="mid"))
    assert [url for _, url in way(pages["dossiers/low/index.md"])] == [
        *("", "dossiers/", "dossiers/top/", "dossiers/mid/", "dossiers/low/")
    ]


def test_dossiers_in_a_circle_have_a_way_too() -> None:
    pages = told(dossier("a", parent="b"), dossier("b", parent="a"))
    assert way(pages["dossiers/a/index.md"])[-1] == ("Dossier a", "dossiers/a/")


def test_the_way_to_a_part_leads_over_its_dossier() -> None:
    pages = told(*(event(f"e{n}", f"202{n % 2}-01-01") for n in range(80)))
    assert [url for _, url in way(pages["dossiers/d/timeline/2020/index.md"])] == [
        *("", "dossiers/", "dossiers/d/", "dossiers/d/timeline/2020/")
    ]


def test_the_way_to_other_pages_leads_over_the_pages_around_them() -> None:
    pages = told(named(Person, "ann"), article("a"), page("about"))
    assert way(pages["people/ann.md"]) == [("Home", ""), ("People", "people/"), ("Name of ann", "people/ann/")]
    assert [url for _, url in way(pages["articles/2024/01/index.md"])] == [
        *("", "articles/", "articles/2024/", "articles/2024/01/")
    ]
    assert way(pages["about.md"]) == [("Home", ""), ("Page about", "about/")]
