"""The policy of a page forbids all that the site itself does not do."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from dossier_gen.mkdocs_plugin.policy import with_policy
from dossier_gen.output import Output, PageOutput
from tests.mkdocs_plugin.html_tree import Html, parse
from tests.mkdocs_plugin.project import Project, a_site, problem

START = '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8">\n'
EXPECTED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


def read(html: str) -> dict[str, str]:
    """The directives of a page's policy."""
    page = Html()
    page.feed(html)
    (meta,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    parts = (part.strip().partition(" ") for part in meta.attributes["content"].split(";"))
    return {name: sources for name, _, sources in parts}


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_page_without_scripts_of_its_own_allows_none() -> None:
    assert read(with_policy(f"{START}</head><body></body>")) == EXPECTED


def test_scripts_and_styles_of_the_theme_are_allowed_by_their_hashes() -> None:
    scripts = "<script>one()</script>\n<SCRIPT id='x'>\r\ntwo()\r\n</SCRIPT><script>one()</script>"
    html = f"{START}<style>p {{}}</style>{scripts}"
    found = read(with_policy(html))
    assert found["script-src"] == f"'self' {digest('one()')} {digest(chr(10) + 'two()' + chr(10))}"
    assert found["style-src"] == f"'self' {digest('p {}')}"


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="x.js"></script>',
        '<script id="a" type="application/json">{}</script>',
        "<script type='application/ld+json'>{}</script>",
        "<script type=application/ld+json>{}</script>",
    ],
)
def test_files_and_blocks_of_data_need_no_hash(tag: str) -> None:
    assert read(with_policy(START + tag)) == EXPECTED


def test_what_an_editor_wrote_is_not_allowed() -> None:
    content = "<p>x</p><script>theirs()</script><style>p {}</style>"
    found = read(with_policy(f"{START}<script>ours()</script>{content}", content))
    assert found == EXPECTED | {"script-src": f"'self' {digest('ours()')}"}


def test_frames_are_allowed_by_name_alone() -> None:
    assert read(with_policy(START, frames=("https://a.example",))) == EXPECTED | {"frame-src": "https://a.example"}


def test_a_server_may_put_its_script_into_a_page() -> None:
    found = read(with_policy(f"{START}<script>one()</script><style>p {{}}</style>", is_served=True))
    assert found == EXPECTED | {"script-src": "'self' 'unsafe-inline'", "style-src": f"'self' {digest('p {}')}"}


def test_the_policy_stands_before_all_that_it_is_about() -> None:
    html = with_policy(f"{START}<link rel=stylesheet href=x.css>")
    assert re.match(r'<!doctype html>\s*<html>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Sec', html)
    assert html.index('charset="utf-8"') < 1024
    assert "<head>\n    <meta http-equiv=" in with_policy("<html><head></head>")


def test_programs_may_run_only_where_a_page_has_them(project: Project) -> None:
    assert read(with_policy(START, programs=True)) == EXPECTED | {"script-src": "'self' 'wasm-unsafe-eval'"}
    project.site = a_site(PageOutput(path="x.md", title="x", description="x", programs=True))
    folder = project.build()
    policies = {path: read((folder / path).read_text("utf-8"))["script-src"] for path in ("x/index.html", "index.html")}
    assert {path for path, sources in policies.items() if "'wasm-unsafe-eval'" in sources} == {"x/index.html"}


def test_every_page_of_a_site_has_a_policy_that_allows_its_scripts(project: Project) -> None:
    body = "Text.\n\n<script>theirs()</script>\n"
    page = PageOutput(path="x.md", title="x", description="x", body=body, frames=("https://a.example",))
    project.site = a_site(page, files=(Output("plain.html", "<p>x</p>"),))
    folder = project.build()
    for path in ("index.html", "about/index.html", "x/index.html", "404.html"):
        html = (folder / path).read_text("utf-8")
        allowed = read(html)["script-src"].split()
        texts = [element.text for element in parse(folder / path).all("script") if not element.attributes]
        ours = [text for text in texts if "theirs" not in text]
        assert len(ours) == 2
        assert set(allowed) == {"'self'", *map(digest, ours)}
        assert read(html).get("frame-src") == ("https://a.example" if path.startswith("x/") else None)
        assert not [name for element in parse(folder / path).elements for name in element.attributes if name == "style"]
    assert (folder / "plain.html").read_text("utf-8") == "<p>x</p>"


def test_the_banner_of_a_server_keeps_its_style(project: Project) -> None:
    project.serve()
    project.site = a_site(problems=(problem(),))
    found = project.rebuild() / "index.html"
    (style,) = parse(found).all("style")
    assert digest(style.text) in read(found.read_text("utf-8"))["style-src"]
