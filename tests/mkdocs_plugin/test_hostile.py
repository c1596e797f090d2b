"""Texts that editors write stay texts, wherever Material prints them."""

from pathlib import Path

import pytest

from dossier_gen.output import PageOutput, Part
from dossier_gen.pages import Frame
from dossier_gen.pages.views import Group, Link
from dossier_gen.site import Site
from tests.mkdocs_plugin.html_tree import Html, parse
from tests.mkdocs_plugin.project import NOT_FOUND, Project, a_site, problem

ATTACK = """</title></script><script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;b&gt;{{ 7 * 6 }}"""
PATHS = ("index.html", "about/index.html", "articles/x/index.html", "404.html")


def hostile(path: str) -> PageOutput:
    """A page all of whose texts are an attack; our own templates would have escaped what is in `before`."""
    return PageOutput(
        path=path,
        title=ATTACK,
        description=ATTACK,
        before='<h1>x</h1><p id="part"></p>',
        parts=(Part("part", ATTACK),),
        feeds=((ATTACK, "feed.xml"),),
        language=ATTACK,
    )


def scripts(html: Html) -> list[str]:
    return [element.text for element in html.all("script")]


def handlers(html: Html) -> list[str]:
    return [name for element in html.elements for name in element.attributes if name.startswith("on")]


@pytest.fixture
def built(project: Project) -> tuple[Path, dict[str, list[str]]]:
    """A site whose every text is an attack, and the scripts of the same pages without one."""
    nav = [{ATTACK: "index.md"}, "about.md", "articles/x.md"]
    peaceful = project.site = a_site(PageOutput(path="articles/x.md", title="x", description="x"))
    folder = project.build(nav=[{"Home": "index.md"}, "about.md", "articles/x.md"])
    usual = {path: scripts(parse(folder / path)) for path in PATHS}
    pages = tuple(hostile(page.path) for page in peaceful.pages)
    links = (Link(ATTACK, '">'),)
    frame = Frame(links, (Group(ATTACK, links),), font='">')
    project.site = a_site(*pages, not_found=hostile(NOT_FOUND.path), frame=frame)
    return project.build(nav=nav), usual


def test_no_page_has_an_element_that_a_text_put_there(built: tuple[Path, dict[str, list[str]]]) -> None:
    folder, usual = built
    for path in PATHS:
        html = parse(folder / path)
        assert scripts(html) == usual[path]
        assert handlers(html) == []
        assert not list(html.all("img"))
        assert not list(html.all("b"))


def test_the_texts_are_there_as_they_were_written(built: tuple[Path, dict[str, list[str]]]) -> None:
    folder, _ = built
    page = parse(folder / "articles/x/index.html")
    assert page.one("title").text == f"{ATTACK} - Dossiers"
    assert page.one("meta", name="description").attributes["content"] == ATTACK
    assert page.one("link", rel="alternate").attributes["title"] == ATTACK
    assert page.one("html").attributes["lang"] == ATTACK
    assert [link.text for link in page.all("a", class_="d-nav-link")] == [ATTACK] * 3
    assert [link.text for link in page.all("a", href='../../">')] == [ATTACK] * 3
    assert page.one("h2", id="foot-1").text == ATTACK
    assert parse(folder / "404.html").one("title").text == f"{ATTACK} - Dossiers"


def test_the_banner_holds_no_tags(project: Project) -> None:
    project.site = Site((problem(ATTACK, path=f"{ATTACK}.md"),))
    html = parse(project.serve() / "index.html")
    assert handlers(html) == []
    assert not list(html.all("img"))
    assert ATTACK in html.one("div", class_="dossier-problems").text
