"""`mkdocs serve`: the plugin lives through rebuilds and keeps showing what was good."""

import pytest
from mkdocs.exceptions import Abort

from dossier_gen.output import PageOutput
from dossier_gen.problems import Severity
from dossier_gen.site import Site
from tests.mkdocs_plugin.html_tree import Html, parse
from tests.mkdocs_plugin.project import Project, a_site, problem


def banner(html: Html) -> str | None:
    found = next(html.all("div", class_="dossier-problems"), None)
    return " ".join(found.text.split()) if found else None


def test_a_rebuild_with_errors_shows_them_above_the_last_good_pages(
    project: Project, logs: pytest.LogCaptureFixture
) -> None:
    project.site = a_site(PageOutput(path="new.md", title="New", description="", before="<h1>Good</h1>"))
    folder = project.serve()
    assert banner(parse(folder / "new/index.html")) is None
    project.site = Site((problem(), problem("Advice", Severity.WARNING)))
    project.rebuild()
    for path in ("new/index.html", "index.html", "404.html"):
        shown = banner(parse(folder / path))
        assert shown is not None
        assert shown.startswith("1 error in the content.")
        assert "content/about.md:2:3 `titel` is not a key Write `title`. (unknown-key)" in shown
        assert "Advice" not in shown
    assert parse(folder / "new/index.html").one("h1").text == "Good"
    assert "content/about.md:2:3: unknown-key" in logs.text
    assert (folder / "assets/dossier.css").is_file()
    project.site = a_site(PageOutput(path="new.md", title="New", description="", before="<h1>Better</h1>"))
    project.rebuild()
    assert banner(parse(folder / "new/index.html")) is None
    assert parse(folder / "new/index.html").one("h1").text == "Better"


def test_a_first_build_with_errors_shows_them(project: Project, logs: pytest.LogCaptureFixture) -> None:
    project.site = Site((problem(), problem("Second")))
    folder = project.serve()
    html = parse(folder / "index.html")
    assert html.one("h1").text == "The content has errors"
    assert (banner(html) or "").startswith("2 errors in the content.")
    assert "WARNING" not in [record.levelname for record in logs.records]
    assert banner(parse(folder / "404.html"))
    project.site = a_site()
    project.rebuild()
    assert banner(parse(folder / "index.html")) is None
    assert (folder / "about/index.html").is_file()


def test_the_stylesheet_is_linked_once_after_rebuilds(project: Project) -> None:
    folder = project.serve()
    project.rebuild()
    styles = [link.attributes["href"] for link in parse(folder / "index.html").all("link", rel="stylesheet")]
    assert styles.count("assets/dossier.css") == 1


def test_many_errors_are_cut_short(project: Project) -> None:
    project.site = Site(tuple(problem(f"Number {number}") for number in range(60)))
    html = parse(project.serve() / "index.html")
    shown = banner(html) or ""
    assert "60 errors" in shown
    assert "Number 49" in shown
    assert "Number 50" not in shown
    assert "and 10 more" in shown


def test_a_server_stages_nothing(project: Project) -> None:
    folder = project.serve()
    assert folder.name == "served"
    assert project.staged() == []
    assert not (project.folder / "site").exists()


def test_a_good_site_is_not_remembered_by_the_next_command(project: Project) -> None:
    project.serve()
    project.site = Site((problem(),))
    assert parse(project.serve() / "index.html").one("h1").text == "The content has errors"


def test_a_build_after_serving_stops_for_errors(project: Project) -> None:
    project.serve()
    project.site = Site((problem(),))
    with pytest.raises(Abort):
        project.build()
    assert not (project.folder / "site").exists()
