"""The page of the search."""

import json
from urllib.parse import urljoin

from dossier_gen.model import Section
from dossier_gen.pages import beside_pages
from dossier_gen.search import FACETS, GROUPS
from tests.factory import dossier, named
from tests.pages.making import all_pages, an_edition, look


def test_its_form_works_as_an_address() -> None:
    page = all_pages()["search.md"]
    [form] = look(page).named("form")
    assert urljoin("search/", form.attributes["action"]) == "search/"
    assert form.attributes["method"] == "get"
    assert [field.attributes["name"] for field in look(page).named("input")] == ["q"]


def test_without_scripts_it_says_so_and_offers_the_lists() -> None:
    made = all_pages(named(Section, "s"))
    found = look(made["search.md"])
    [told] = found.named("p", cls="d-without")
    assert "needs JavaScript" in told.text
    links = {urljoin("search/", link.attributes["href"]) for link in found.named("a")}
    lists = {page.path.removesuffix("index.md") for page in made.values() if page.path.endswith("/index.md")}
    assert lists <= links


def test_the_script_is_told_where_all_is_and_what_there_is_to_choose() -> None:
    page = all_pages()["search.md"]
    [place] = look(page).named("div", cls="d-found")
    data = place.attributes
    assert urljoin("https://x.example/news/search/", data["data-root"]) == "https://x.example/news/"
    assert urljoin("search/", data["data-files"]) == "assets/pagefind/"
    assert json.loads(data["data-groups"]) == [
        [letter, title, list(kinds)] for letter, (title, kinds) in zip("abcdef", GROUPS.items(), strict=True)
    ]
    assert dict(json.loads(data["data-facets"])) == FACETS


def test_it_alone_has_the_script() -> None:
    made = all_pages(dossier("d"))
    assert {path for path, page in made.items() if "assets/search.js" in page.scripts} == {"search.md"}
    assert "assets/search.js" in {output.path for output in beside_pages(an_edition())}


def test_it_does_not_find_itself() -> None:
    assert not all_pages()["search.md"].search


def test_a_dossier_has_a_field_that_leads_there() -> None:
    made = all_pages(dossier("a", title="Ports & 'quays'"), dossier("b", title="Twice"), dossier("c", title="Twice"))
    for key, label in (("a", "Ports & 'quays'"), ("b", "Twice (b)"), ("c", "Twice (c)")):
        found = look(made[f"dossiers/{key}/index.md"])
        [form] = found.named("form")
        assert urljoin(f"dossiers/{key}/", form.attributes["action"]) == "search/"
        fields = {field.attributes["name"]: field.attributes.get("value") for field in found.named("input")}
        assert fields == {"dossier": label, "q": None}
