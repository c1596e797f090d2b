"""A site whose every text is an attack, from the files to the finished pages: all of them stay texts."""

import json
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.mkdocs_plugin.html_tree import Html, parse
from tests.mkdocs_plugin.project import ROOT, Project

ATTACK = """<script>alert(1)</script>" onx='y' &amp; </title></textarea>"""
NUMBERS = count(1)
OURS = {"https://dossiers.example/"}


def attack() -> str:
    """The attack with a number, as some texts must differ."""
    return f"{ATTACK}{next(NUMBERS)}"


def write(project: Project, path: str, body: str = "", **facts: Any) -> None:
    """Write a file with front matter; YAML reads JSON."""
    project.write(f"content/{path}", f"---\n{json.dumps(facts)}\n---\n\n{body}\n")


def write_content(project: Project) -> None:
    image = {"file": "media/x.svg", "alt": attack(), "credit": attack(), "licence": attack()}
    history = [{"date": "2024-01-01", "status": "claimed", "attributed_to": attack(), "text": attack()}]
    names = {"people": ["p"], "organisations": ["o"], "places": ["l"]}
    told = {"attributed_to": attack(), "sources": ["s"], "history": history}
    events = [
        {"id": f"e{n}", "date": f"20{n:02}", "title": attack(), "text": attack(), "image": image, **told, **names}
        for n in range(10, 20)
    ]
    events.append({"id": "next", "date": "2040", "title": attack(), "status": "expected"})
    claim = {"said_by": attack(), "said_on": "2024", "sources": ["s"], "history": history}
    claims = [{"id": f"c{n}", "text": attack(), **claim} for n in (1, 2)] + [
        {"id": "c3", "text": attack(), "said_by": "p", "sources": ["t"], "contradicts": ["c1"]}
    ]
    sources = [
        {"id": "s", "outlet": "u", "title": attack(), "url": "https://example.org/?a=b&c=d", "language": "fr"},
        {"id": "t", "outlet": "u"},
    ]
    sentence = {"text": attack(), "date": "2024", "sources": ["s"]}
    project.write("content/media/x.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    for name, entries in (("events", events), ("claims", claims), ("sources", sources)):
        project.write(f"content/dossiers/d/{name}.yml", json.dumps(entries))
    summaries = {"so_far": [sentence], "unknown": [sentence], "next": [sentence | {"date": "2041"}]}
    facts = {"section": "x", "editors": ["w"], "as_of": "2024-01-02", "image": image, **summaries, **names}
    write(project, "dossiers/d/index.md", "Text.", title=attack(), summary=attack(), **facts)
    write(project, "dossiers/part/index.md", title=attack(), summary=attack(), parent="d")
    for folder, key in (("people", "p"), ("organisations", "o"), ("places", "l")):
        write(project, f"{folder}/{key}.md", name=attack(), summary=attack(), aliases=[attack()], image=image)
    write(project, "authors/w.md", name=attack(), summary=attack(), homepage="https://example.org/", image=image)
    write(project, "outlets/u.md", name=attack(), summary=attack(), homepage="https://example.org/")
    write(project, "sections/x.md", name=attack(), summary=attack())
    links = {"dossiers": ["d"], "events": ["e10"], "claims": ["c1", "c3"], "sources": ["s"], **names}
    corrections = [{"date": "2024-01-04", "text": attack()}]
    article = {"date": "2024-01-03", "section": "x", "authors": ["w"], "comments": True, **links}
    for key, more in (("a", {"read_also": ["b"]}), ("b", {"language": "de"}), ("c", {"translation_of": "b"})):
        texts = {"title": attack(), "summary": attack(), "image": image, "corrections": corrections}
        write(project, f"articles/2024/01/{key}.md", "## Heading\n\nText.", **texts, **article, **more)
    write(project, "index.md", title=attack(), summary=attack(), picks=["a"])
    for page in ("about", "corrections-policy"):
        write(project, f"{page}.md", title=attack(), summary=attack())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from files with the real mkdocs.yml."""
    project = Project(tmp_path_factory.mktemp("hostile"))
    write_content(project)
    shutil.copy(ROOT / "mkdocs.yml", project.folder)
    nav = [{ATTACK: "index.md"}, {ATTACK: [{ATTACK: "about.md"}, {ATTACK: 'https://example.org/"onx="y'}]}]
    comments = {"repo": "example/site", "repo_id": ATTACK, "category": ATTACK, "category_id": ATTACK}
    return project.build(
        site_name=ATTACK,
        site_description=ATTACK,
        site_author=ATTACK,
        nav=[*nav, "articles/index.md"],
        plugins=["search", {"dossier": {"comments": comments}}],
    )


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, Html]:
    """Every page of the site by its path."""
    found = {file.relative_to(folder).as_posix(): parse(file) for file in sorted(folder.rglob("*.html"))}
    assert len(found) > 30
    return found


def test_no_text_becomes_a_script_or_a_handler(pages: dict[str, Html]) -> None:
    for path, page in pages.items():
        assert [script.text for script in page.all("script") if script.text.strip() == "alert(1)"] == [], path
        names = {name for element in page.elements for name in element.attributes}
        assert [name for name in names if name.startswith("on") or not name.replace("-", "").isalnum()] == [], path
        for script in page.all("script", type="application/json"):
            json.loads(script.text)


def test_no_text_closes_what_it_stands_in(folder: Path) -> None:
    for file in folder.rglob("*.html"):
        assert list(_stray(file)) == [], file


class _Balance(HTMLParser):
    """Notes closing tags that close nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.stray: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            self.stray.append(tag)


def _stray(file: Path) -> Iterator[str]:
    balance = _Balance()
    balance.feed(file.read_text("utf-8"))
    yield from balance.stray


def test_the_texts_are_there_as_they_were_written(pages: dict[str, Html]) -> None:
    article = pages["articles/2024/01/a/index.html"]
    head = article.one("h1").text
    assert head.startswith(ATTACK)
    assert article.one("title").text == f"{head} - {ATTACK}"
    assert article.one("meta", name="description").attributes["content"].startswith(ATTACK)
    assert article.one("meta", name="author").attributes["content"] == ATTACK
    assert pages["index.html"].one("title").text == ATTACK
    assert article.one("a", class_="d-name").text.strip() == ATTACK
    assert article.one("img").attributes["alt"].startswith(ATTACK)
    assert article.one("figcaption").text.count(ATTACK) == 2
    labels = [link.text for link in article.all("a", class_="d-nav-link")]
    assert (labels[0].startswith(ATTACK), labels[1:]) == (True, [ATTACK, "Latest"])
    assert 'https://example.org/"onx="y' in [link.attributes.get("href") for link in article.all("a")]
    assert "&category=" in article.one("section", id="comments").attributes["data-src"]


def test_what_machines_read_is_well_formed(folder: Path) -> None:
    found = [file for file in folder.rglob("*") if file.suffix in {".xml", ".atom"}]
    assert len(found) >= 3
    for file in found:
        ET.parse(file)
    for file in folder.rglob("*.json"):
        json.loads(file.read_text("utf-8"))
