"""Which files of the content folder are published, and the page for what is not there."""

import os
from pathlib import Path

import pytest

from dossier_gen.output import Output, PageOutput
from tests.mkdocs_plugin.html_tree import parse
from tests.mkdocs_plugin.project import Project, a_site


def published(project: Project, **options: object) -> set[str]:
    """The files of the site that come neither from Material nor from MkDocs."""
    folder = project.build(strict=True, **options)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    ours = {path for path in found if not path.startswith(("assets/javascripts/", "assets/stylesheets/"))}
    return ours - {
        "404.html",
        "assets/images/favicon.png",
        "assets/dossier.css",
        "assets/dossier.js",
    }


PAGES = {"index.html", *(f"{name}/index.html" for name in ("dossiers", "sections", "articles", "about"))}


def test_what_editors_write_is_never_published_as_it_is(project: Project) -> None:
    for path in ("index.md", "articles/2024/12/draft.md", "x/events.yml", "x/claims.YAML", "x.markdown", "y.mkd"):
        project.write(f"content/{path}", "secret")
    project.write("content/README.MD")
    assert published(project) == PAGES


def test_media_are_published_where_the_site_says_so(project: Project) -> None:
    for name in ("used.png", "unused.png", "of-a-draft.jpg", "notes.txt"):
        project.write(f"content/media/{name}")
    project.site = a_site(media=frozenset({"media/used.png", "media/not-there.png"}))
    assert published(project) == PAGES | {"media/used.png"}


def test_even_the_site_cannot_ask_for_sources(project: Project) -> None:
    project.write("content/dossiers/x/events.yml")
    project.write("content/x.markdown")
    project.site = a_site(media=frozenset({"dossiers/x/events.yml", "about.md", "x.markdown"}))
    assert published(project) == PAGES


def test_plain_files_at_the_top_are_published(project: Project) -> None:
    for name in ("CNAME", "robots.txt", "google123.html", "_redirects", "manifest.webmanifest"):
        project.write(f"content/{name}")
    for name in ("photo.jpg", "icon.svg", "about.md~", "backup.zip", "draft.docx", ".hidden", "articles/robots.txt"):
        project.write(f"content/{name}")
    expected = {"CNAME", "robots.txt", "google123.html", "_redirects", "manifest.webmanifest"}
    assert published(project) == PAGES | expected


def test_files_that_mkdocs_yml_names_are_published(project: Project) -> None:
    for path in ("css/own.css", "js/own.js", "js/module.mjs", "icon.png", "logo.svg", "css/other.css"):
        project.write(f"content/{path}", "/**/")
    found = published(
        project,
        extra_css=["css/own.css"],
        extra_javascript=["js/own.js", {"path": "js/module.mjs", "type": "module"}],
        theme={"name": "material", "font": False, "favicon": "icon.png", "logo": "logo.svg"},
    )
    assert found == PAGES | {"css/own.css", "js/own.js", "js/module.mjs", "icon.png", "logo.svg"}


@pytest.mark.skipif(os.name != "posix", reason="links need rights that not every system gives")
def test_no_link_leads_out_of_the_content_folder(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.png").write_text("secret")
    project.write("content/media/real.png")
    content = project.folder / "content"
    (content / "media/file.png").symlink_to(outside / "secret.png")
    (content / "media/folder").symlink_to(outside)
    (content / "media/inside.png").symlink_to("real.png")
    (content / "CNAME").symlink_to(outside / "secret.png")
    names = {"media/file.png", "media/folder/secret.png", "media/inside.png", "media/real.png"}
    project.site = a_site(media=frozenset(names))
    assert published(project) == PAGES | {"media/inside.png", "media/real.png"}


def test_an_output_wins_over_a_file_of_the_same_name(project: Project) -> None:
    project.write("content/robots.txt", "the editor's")
    project.site = a_site(files=(Output("robots.txt", "the site's"),))
    assert (project.build(strict=True) / "robots.txt").read_text() == "the site's"


def test_the_theme_folder_holds_nothing_to_publish(project: Project) -> None:
    assert not list(project.build().rglob("problems.html"))


@pytest.mark.parametrize(
    ("site_url", "home", "style"),
    [
        ("https://dossiers.example/", "/", "/assets/dossier.css"),
        ("https://dossiers.example/news/", "/news/", "/news/assets/dossier.css"),
        ("", "/", "/assets/dossier.css"),
    ],
)
def test_the_page_for_what_is_not_there_works_at_any_depth(
    project: Project, site_url: str, home: str, style: str
) -> None:
    before = '<h1>Not here</h1><a class="own" href="./">Home</a><a class="own" href="articles/">All</a>'
    after = '<a class="own" href="#top">Top</a><a class="own" href="https://a.example/">A</a>'
    body = "[About](about.md){: .own }"
    page = PageOutput(path="404.md", title="Not here", description="", before=before, body=body, after=after)
    project.site = a_site(not_found=page)
    html = parse(project.build(strict=True, site_url=site_url) / "404.html")
    assert html.one("h1").text == "Not here"
    assert html.one("title").text == "Not here - Dossiers"
    links = [link.attributes["href"] for link in html.all("a", class_="own")]
    assert links == [home, f"{home}articles/", f"{home}about/", "#top", "https://a.example/"]
    assert style in [link.attributes["href"] for link in html.all("link", rel="stylesheet")]
    links = [link.attributes["href"] for link in html.all("a", class_="d-nav-link")]
    assert len(links) == 3
    assert all(address.startswith(home) for address in links)


def test_no_request_leaves_the_site(project: Project) -> None:
    folder = project.build()
    for file in folder.rglob("*.html"):
        for element in parse(file).elements:
            loaded = element.attributes.get("src", "")
            if element.tag == "link" and element.attributes["rel"] != "canonical":
                loaded += element.attributes["href"]
            assert "//" not in loaded, (file, element)
            assert element.attributes.get("data-md-component") != "source", "Material asks api.github.com for stars"


def test_a_stylesheet_that_is_not_there_is_not_linked(project: Project) -> None:
    project.site = a_site(files=())
    html = parse(project.build() / "index.html")
    assert "assets/dossier.css" not in [link.attributes["href"] for link in html.all("link", rel="stylesheet")]
