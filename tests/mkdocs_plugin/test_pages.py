"""What MkDocs makes of the site's pages."""

from collections.abc import Iterable, Iterator

import pytest
from mkdocs.structure.toc import AnchorLink

from dossier_gen.bodies.rendering import BodyRenderer
from dossier_gen.mkdocs_plugin.files import markdown_options
from dossier_gen.mkdocs_plugin.page import TOP, contents
from dossier_gen.output import Output, PageOutput, Part
from dossier_gen.pages import Frame
from dossier_gen.pages.views import Group, Link
from tests.mkdocs_plugin.html_tree import Html, parse
from tests.mkdocs_plugin.project import Project, a_site

PAGE = "articles/2024/12/x.md"


def show(project: Project, page: PageOutput) -> Html:
    """Build the site with the page; what the page is then."""
    project.site = a_site(page)
    return parse(project.build() / page.path.removesuffix(".md") / "index.html")


def article(**facts: object) -> PageOutput:
    options = {"path": PAGE, "title": "A title", "description": "What it says"} | facts
    return PageOutput(**options)  # type: ignore[arg-type]


def test_a_page_is_its_parts_in_order(project: Project) -> None:
    page = article(before='<p id="b">before</p>', body="the *body*", after='<p id="a">after</p>')
    project.site = a_site(page)
    html = (project.build() / "articles/2024/12/x/index.html").read_text()
    body = '<div class="d-body">\n<p>the <em>body</em></p>\n</div>'
    assert f'<p id="b">before</p>\n{body}\n<p id="a">after</p>' in html


def test_a_page_without_a_text_has_no_box_for_it(project: Project) -> None:
    assert not list(show(project, article(before="<h1>x</h1>")).all("div", class_="d-body"))


def test_nothing_is_read_as_front_matter(project: Project) -> None:
    html = show(project, article(before="<h1>x</h1>", body="---\ntitle: Wrong\n---\nthe body"))
    assert html.one("title").text == "A title - Dossiers"
    assert "Wrong" in html.one("article").text


def test_the_head_says_what_the_page_is(project: Project) -> None:
    page = article(language="fr", feeds=(("All articles", "feed.xml"), ("x", "x/feed.json"), ("y", "atom.json/y.atom")))
    html = show(project, page)
    assert html.one("html").attributes["lang"] == "fr"
    assert html.one("title").text == "A title - Dossiers"
    assert html.one("meta", name="description").attributes["content"] == "What it says"
    assert html.one("link", rel="canonical").attributes["href"] == "https://dossiers.example/articles/2024/12/x/"
    feeds = [(feed.attributes["type"], feed.attributes["href"]) for feed in html.all("link", rel="alternate")]
    assert feeds == [
        ("application/rss+xml", "../../../../feed.xml"),
        ("application/feed+json", "../../../../x/feed.json"),
        ("application/atom+xml", "../../../../atom.json/y.atom"),
    ]
    assert "../../../../assets/dossier.css" in [e.attributes["href"] for e in html.all("link", rel="stylesheet")]


def test_the_scripts_of_the_theme_are_neither_loaded_nor_shipped(project: Project) -> None:
    folder = project.build()
    assert not list(folder.glob("assets/javascripts"))
    assert not [script for script in parse(folder / "index.html").all("script") if "src" in script.attributes]


def test_every_page_leads_to_what_is_in_the_frame(project: Project) -> None:
    sections, dossiers = (Link("A & B", "sections/a/"),), (Link("عنوان", "dossiers/d/", language="ar"),)
    shown = Frame(sections, (Group("Sections", sections), Group("Dossiers", dossiers)), "assets/x.woff2")
    project.site = a_site(article(), frame=shown)
    html = parse(project.build() / "articles/2024/12/x/index.html")
    links = [(link.text, link.attributes.get("href")) for link in html.all("a")]
    assert links.count(("A & B", "../../../../sections/a/")) == 3
    assert html.one("a", href="../../../../dossiers/d/").attributes["lang"] == "ar"
    assert html.one("link", rel="preload").attributes["href"] == "../../../../assets/x.woff2"


def test_the_navigation_says_which_page_this_is(project: Project) -> None:
    html = parse(project.build() / "about/index.html")
    current = [link for link in html.all("a") if "aria-current" in link.attributes]
    assert [link.text for link in current] == ["About", "About"]


def test_other_pages_are_in_the_language_of_the_site(project: Project) -> None:
    project.build()
    assert parse(project.folder / "site/404.html").one("html").attributes["lang"] == "en"
    assert parse(project.folder / "site/index.html").one("html").attributes["lang"] == "en"


def test_pages_have_their_own_titles_and_the_navigation_has_its_own(project: Project) -> None:
    folder = project.build(strict=True)
    assert parse(folder / "index.html").one("title").text == "Dossiers"
    page = parse(folder / "articles/index.html")
    assert page.one("title").text == "All articles - Dossiers"
    assert [link.text for link in page.all("a", class_="d-nav-link")] == ["Dossiers", "Latest", "About"]
    assert [link.text for link in page.all("a", class_="d-menu-link")] == ["Dossiers", "Latest", "About"]


LINKS = {
    "[x](y.md)": "../y/",
    "[x](y.md#part)": "../y/#part",
    "[x](self.md#part)": "#part",
    "[x](../../../index.md)": "../../../../",
    "[x](../../../dossiers/index.md)": "../../../../dossiers/",
    "[x](../../../dossiers/index.md?a=1#b)": "../../../../dossiers/?a=1#b",
    "[x](%79.md)": "../y/",
    "[x](#part)": "#part",
    "[x](/feeds/)": "/feeds/",
    "[x](../../../media/a%20b.png)": "../../../../media/a%20b.png",
    "[x][y]\n\n[y]: y.md": "../y/",
    "[x](mailto:a@b.example)": "mailto:a@b.example",
}


def test_links_lead_to_pages(project: Project) -> None:
    project.write("content/media/a b.png")
    names = [f"page-{number}" for number in range(len(LINKS))]
    pages = [
        article(path=f"articles/2024/12/{name}.md", body=link.replace("self", name))
        for name, link in zip(names, LINKS, strict=True)
    ]
    project.site = a_site(*pages, article(path="articles/2024/12/y.md"), media=frozenset({"media/a b.png"}))
    folder = project.build(strict=True) / "articles/2024/12"
    found = [next(a for a in parse(folder / name / "index.html").all("a") if a.text == "x") for name in names]
    assert [link.attributes for link in found] == [{"href": address} for address in LINKS.values()]


def test_a_page_is_where_its_path_says(project: Project) -> None:
    project.site = a_site(article(path="a b/README.md"), article(path="c.md", body="[x](<a b/README.md>)"))
    folder = project.build(strict=True)
    assert parse(folder / "a b/README/index.html").one("title").text == "A title - Dossiers"
    assert len(list(parse(folder / "c/index.html").all("a", href="../a%20b/README/"))) == 1


def test_pictures_are_found(project: Project) -> None:
    project.write("content/media/a.png")
    project.site = a_site(article(body="![Alt](../../../media/a.png)"), media=frozenset({"media/a.png"}))
    html = parse(project.build(strict=True) / "articles/2024/12/x/index.html")
    assert html.one("img", alt="Alt").attributes["src"] == "../../../../media/a.png"


def test_links_to_other_sites_give_them_no_hold_on_ours(project: Project) -> None:
    body = "[a](https://a.example/x.md) <https://b.example/> [c](//c.example/){: rel=nofollow }\n\n"
    body += '<p><a href="https://d.example/">d</a></p>'
    html = show(project, article(before="<h1>x</h1>", body=body))
    links = [link.attributes for link in html.all("a") if ".example/" in link.attributes.get("href", "")]
    assert [link for link in links if "class" not in link] == [
        {"href": "https://a.example/x.md", "rel": "noopener"},
        {"href": "https://b.example/", "rel": "noopener"},
        {"href": "//c.example/", "rel": "nofollow noopener"},
        {"href": "https://d.example/", "rel": "noopener"},
    ]


def test_cells_of_a_table_stand_where_they_should_without_a_style_of_their_own(project: Project) -> None:
    html = show(project, article(body="| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n"))
    for tag in ("th", "td"):
        found = [cell.attributes for cell in html.all(tag)]
        assert found == [{"class": "d-left"}, {"class": "d-right"}, {"class": "d-center"}, {}]


def test_a_link_to_nothing_is_a_warning(project: Project, logs: pytest.LogCaptureFixture) -> None:
    gone = ["gone.md", "../../../media/gone.png", "../../../people/"]
    html = show(project, article(body=" ".join(f"[x]({link})" for link in [*gone, "http://[bad/"])))
    assert [link.attributes["href"] for link in html.all("a") if link.text == "x"] == [*gone, "http://[bad/"]
    warnings = [record.getMessage() for record in logs.records if record.levelname == "WARNING"]
    assert warnings == [f"{PAGE}: the link {link} leads to no page or file" for link in gone]


def test_ids_are_unique(project: Project) -> None:
    body = (
        "## Sources\n\n## Sources\n\n## Events {#sources}\n\n## Own\n\nText {: #events }\n\nA note[^1].\n\n[^1]: Note."
    )
    html = show(project, article(before='<p id="events">', body=body, after="<p id='sources'><p id=\"own\">"))
    ids = [name for name in html.ids() if not name.startswith("__")]
    assert len(ids) == len(set(ids))
    assert [heading.attributes["id"] for heading in html.all("h2")] == ["sources_2", "sources_3", "sources_1", "own_1"]


def test_pages_do_not_share_what_the_parser_remembers(project: Project) -> None:
    one = article(body="## Same\n\nA note[^1] and [ref][].\n\n[^1]: Note.\n\n[ref]: y.md")
    two = article(path="articles/2024/12/y.md", body="## Same\n\nA note[^2] and [ref][].\n\n[^2]: Note.")
    project.site = a_site(one, two)
    folder = project.build(strict=True) / "articles/2024/12"
    for name, note, links in (("x", "fn:1", 1), ("y", "fn:2", 0)):
        html = parse(folder / name / "index.html")
        assert html.one("h2").attributes["id"] == "same"
        assert [item.attributes["id"] for item in html.all("li") if "id" in item.attributes] == [note]
        assert len([link for link in html.all("a") if link.text == "ref"]) == links


def told_contents(project: Project, page: PageOutput) -> list[tuple[str, str]]:
    """The table of contents that MkDocs is told, without the page's title, at which it begins."""
    body = BodyRenderer(markdown_options(project.configure()), set()).render(page.body, page.path, set())
    (top,) = contents(page, body)
    assert (top.title, top.id) == (page.title, TOP)
    return list(_entries(top.children))


def _entries(items: Iterable[AnchorLink]) -> Iterator[tuple[str, str]]:
    for item in items:
        yield item.title, item.url
        yield from _entries(item.children)


def test_the_contents_are_parts_and_headings_in_the_order_of_the_page(project: Project) -> None:
    page = article(
        before='<h1>x</h1><section id="so-far">',
        body="## Why & how\n\n### Deeper\n",
        after='<section id="events"><section id="sources">',
        parts=(Part("so-far", "So far"), Part("events", "Events"), Part("sources", "Sources")),
    )
    assert told_contents(project, page) == [
        ("So far", "#so-far"),
        ("Why &amp; how", "#why-how"),
        ("Deeper", "#deeper"),
        ("Events", "#events"),
        ("Sources", "#sources"),
    ]


def test_a_page_without_parts_has_its_headings(project: Project) -> None:
    assert told_contents(project, article(body="## One\n\n## Two")) == [("One", "#one"), ("Two", "#two")]


def test_the_way_past_the_navigation_leads_to_the_title(project: Project) -> None:
    html = show(project, article(before='<h1>x</h1><p id="a">', parts=(Part("a", "A"),)))
    target = html.one("a", class_="md-skip").attributes["href"].removeprefix("#")
    elements = [(element.tag, element.attributes.get("id")) for element in html.elements]
    assert elements.index(("a", target)) < elements.index(("h1", None))


def test_the_edit_link_leads_to_what_an_editor_would_change(project: Project) -> None:
    sources = {"a.md": "articles/2024/12/x.md", "b.md": "dossiers/y/events.yml", "c.md": 'a"b.md', "d.md": None}
    project.site = a_site(*(article(path=path, source=source) for path, source in sources.items()))
    folder = project.build(strict=True)
    links = [list(parse(folder / name / "index.html").all("a", rel="edit noopener external")) for name in "abcd"]
    below = "https://github.com/example/dossiers/edit/main/content/"
    assert [link.attributes["href"].removeprefix(below) for found in links for link in found] == [
        "articles/2024/12/x.md",
        "dossiers/y/events.yml",
        "a%22b.md",
    ]
    assert links[3] == []


def test_the_sitemap_is_that_of_the_site(project: Project) -> None:
    assert not list(project.build().glob("sitemap*"))
    project.site = a_site(files=(Output("sitemap.xml", "<urlset/>"),))
    assert (project.build() / "sitemap.xml").read_text() == "<urlset/>"


def test_a_site_without_an_address_has_no_canonical_links(project: Project) -> None:
    project.site = a_site(article())
    html = parse(project.build(site_url="") / "articles/2024/12/x/index.html")
    assert not list(html.all("link", rel="canonical"))
    assert project.asked[0][1].url == ""


def test_the_head_says_what_a_link_to_the_page_shows(project: Project) -> None:
    page = article(social=(("og:title", 'A "<b>" title'), ("twitter:card", "summary")), data=('{"@type":"WebPage"}',))
    html = show(project, page)
    assert html.one("meta", property="og:title").attributes["content"] == 'A "<b>" title'
    assert html.one("meta", name="twitter:card").attributes["content"] == "summary"
    assert html.one("script", type="application/ld+json").text == '{"@type":"WebPage"}'
