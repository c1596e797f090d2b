"""Addresses: no two things at one, whatever the capitals; and old addresses at which nothing stands."""

import pytest

from dossier_gen.checks.addresses import alias_collisions, alias_file, made_pages, url_collisions
from dossier_gen.downloads import downloads
from dossier_gen.edition import edition
from dossier_gen.feeds import feeds, sitemaps
from dossier_gen.model import Author, FileRecord, Library, Person, Record, Section
from dossier_gen.output import Output, PageOutput
from dossier_gen.pages import beside_pages, pages
from dossier_gen.paths import page_url, site_file
from tests.checks.found import found
from tests.factory import article, correction, dossier, event, library, named, page
from tests.pages.tree import NOW

EVERYTHING: tuple[Record, ...] = (
    article(
        "a", "2024-01-02", dossiers=("d",), authors=("x",), section="s", corrections=(correction("2024-01-03", "x"),)
    ),
    article("b", "2023-12-31", dossiers=("d",)),
    dossier("d"),
    event("e"),
    named(Person, "p"),
    named(Author, "x"),
    named(Section, "s"),
    page("about"),
    page("index"),
)


def test_a_sound_library() -> None:
    made = library(*EVERYTHING, files=frozenset({"media/map.svg", "CNAME", "robots.txt"}))
    assert found(url_collisions, made) == []


def test_every_page_and_file_of_the_site_is_known() -> None:
    """Whatever the site makes itself collides with a content file that stands there."""
    made = edition(library(*EVERYTHING), "Site", "https://example.org/")
    own = {record.path for record in EVERYTHING if isinstance(record, FileRecord)} | {"outlets/o.md"}
    outputs: tuple[PageOutput | Output, ...] = (
        *pages(made),
        *beside_pages(made),
        *downloads(made),
        *feeds(made),
        *sitemaps(pages(made), made, NOW),
    )
    for path in {output.path for output in outputs} - own:
        name = site_file(page_url(path)) if path.endswith(".md") else path
        (problem,) = found(url_collisions, library(*EVERYTHING, files=frozenset({name})))
        assert problem.startswith(f"{name}:1: stands at /")


def test_the_pages_that_links_may_name_are_made() -> None:
    made = {output.path for output in pages(edition(library(*EVERYTHING), "Site", ""))}
    assert set(made_pages(library(*EVERYTHING))) <= made


@pytest.mark.parametrize(
    ("paths", "second"),
    [
        (("about", "about/index"), "about/index.md"),
        (("about", "About"), "About.md"),
        (("a b", "a b/index"), "a b/index.md"),
    ],
)
def test_two_files_of_one_page(paths: tuple[str, str], second: str) -> None:
    (problem,) = found(url_collisions, library(*(page(path) for path in paths)))
    first = paths[0]
    assert problem.startswith(f"{second}:1: would have the same address as {first}.md: /")


@pytest.mark.parametrize(
    "path", ["corrections", "articles", "people/index", "search", "search/help", "404", "Corrections", "events/e"]
)
def test_pages_where_the_site_has_its_own(path: str) -> None:
    (problem,) = found(url_collisions, library(event("e"), page(path)))
    assert problem.startswith(f"{path}.md:1: stands at /")


@pytest.mark.parametrize(
    "file",
    [
        *("feed.xml", "404.html", "assets/x.css", "search/index.json", "sitemap.xml", "people/index.html"),
        *("sitemap-2.xml", "news-sitemap-10.xml"),
    ],
)
def test_files_where_the_site_has_its_own(file: str) -> None:
    (problem,) = found(url_collisions, library(files=frozenset({file})))
    assert problem.startswith(f"{file}:1: stands at /")


def test_what_an_editor_tells_crawlers_is_no_collision_but_an_old_address_there_is() -> None:
    assert found(url_collisions, library(files=frozenset({"robots.txt"}))) == []
    (problem,) = found(alias_collisions, library(page("about", aliases=("/robots.txt",))))
    assert "needs a folder /robots.txt/, but /robots.txt is a file, for what crawlers are told" in problem


def test_a_file_where_a_page_stands() -> None:
    (problem,) = found(url_collisions, library(page("about"), files=frozenset({"about/index.html"})))
    assert problem.startswith("about/index.html:1: would have the same address as about.md: /about/ |")


def test_an_article_where_a_month_stands() -> None:
    (problem,) = found(url_collisions, library(article("12", "2024-12-01", path="articles/2024/12/index.md")))
    assert "stands at /articles/2024/12/, where the site puts the articles of 2024-12 |" in problem


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/old/", "old/index.html"),
        ("/old", "old/index.html"),
        ("/old.html", "old.html"),
        ("/", "index.html"),
        ("/caf%C3%A9/", "café/index.html"),
        ("/old.pdf", "old.pdf/index.html"),
    ],
)
def test_alias_files(alias: str, file: str) -> None:
    assert alias_file(alias) == file


def test_aliases_that_lead_somewhere() -> None:
    records = (
        article("a", aliases=("/old/", "/older.html")),
        dossier("d", aliases=("/d/",)),
        page("x", aliases=("/y",)),
    )
    assert found(alias_collisions, library(*records)) == []


@pytest.mark.parametrize(
    ("alias", "owner"),
    [
        ("/about/", "about.md"),
        ("/about", "about.md"),
        ("/About/index.html", "about.md"),
        ("/articles/2024/01/a/", "this page itself"),
        ("/articles/2024/", "the articles of 2024"),
        ("/people", "the list of all people"),
        ("/events/e/", "the permalink of the event `e`"),
        ("/assets/x/", "files that the site makes"),
        ("/dossiers/d/timeline/2024/", "files that the site makes"),
        ("/dossiers/d/sources/2/", "files that the site makes"),
        ("/dossiers/d/claims/", "files that the site makes"),
        ("/dossiers/d/coverage/", "files that the site makes"),
        ("/dossiers/d/names/", "files that the site makes"),
        ("/people/p/page/2/", "files that the site makes"),
        ("/media/x.html", "media/x.html"),
    ],
)
def test_aliases_at_addresses_that_are_taken(alias: str, owner: str) -> None:
    made = library(article("a", aliases=("/old/", alias)), page("about"), event("e"), files=frozenset({"media/x.html"}))
    (problem,) = found(alias_collisions, made)
    assert problem.startswith(f"articles/2024/01/a.md:1 aliases[1]: {alias} is the address of {owner} |")


def test_an_alias_of_two_pages() -> None:
    made: Library = library(article("a", aliases=("/old/",)), page("x", aliases=("/Old",)))
    (problem,) = found(alias_collisions, made)
    assert problem.startswith("x.md:1 aliases[0]: /Old is already an alias of articles/2024/01/a.md |")


def test_an_alias_of_an_event_that_is_still_there() -> None:
    made = library(dossier("d"), event("a", aliases=("/events/b/", "/events/c/")), event("b"))
    (problem,) = found(alias_collisions, made)
    assert "aliases[0]: /events/b/ is the address of the permalink of the event `b` |" in problem


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("/feed.xml", "needs a folder /feed.xml/, but /feed.xml is a file, for a feed"),
        ("/Feed.xml/old/", "needs a folder /feed.xml/, but /feed.xml is a file, for a feed"),
        ("/sitemap.xml", "needs a folder /sitemap.xml/, but /sitemap.xml is a file, for the sitemap"),
        ("/index.html/", "needs a folder /index.html/, but /index.html is a file, for index.md"),
        (
            "/media/crane.svg/x/",
            "needs a folder /media/crane.svg/, but /media/crane.svg is a file, for media/crane.svg",
        ),
        ("/media/a.html", "needs a file /media/a.html, but /media/a.html/ is a folder, for media/a.html/b.svg"),
    ],
)
def test_aliases_where_a_file_would_be_a_folder(alias: str, why: str) -> None:
    files = frozenset({"media/crane.svg", "media/a.html/b.svg"})
    (problem,) = found(alias_collisions, library(page("index"), page("x", aliases=(alias,)), files=files))
    assert problem.startswith(f"x.md:1 aliases[0]: {alias} {why} | Remove it: one name cannot be")


@pytest.mark.parametrize(
    ("aliases", "why"),
    [
        (("/old.html", "/old.html/"), "needs a folder /old.html/, but /old.html is a file, for x.md"),
        (("/old.html/", "/old.html"), "needs a file /old.html, but /old.html/ is a folder, for x.md"),
        (("/old.html/a/b/", "/OLD.html"), "needs a file /old.html, but /old.html/ is a folder, for x.md"),
        (("/old.html", "/old.html/a/b.html"), "needs a folder /old.html/, but /old.html is a file, for x.md"),
    ],
)
def test_aliases_of_which_one_is_a_folder_of_the_other(aliases: tuple[str, str], why: str) -> None:
    (problem,) = found(alias_collisions, library(page("x", aliases=aliases)))
    assert problem.startswith(f"x.md:1 aliases[1]: {aliases[1]} {why} | Keep one of the two aliases")


def test_aliases_below_one_another_that_are_folders_all() -> None:
    assert found(alias_collisions, library(page("x", aliases=("/a/", "/a/b/", "/a/b.html", "/about/x/")))) == []


@pytest.mark.parametrize(
    ("key", "file", "why"),
    [
        ("feed.xml", "x.svg", "needs a folder /feed.xml/, but /feed.xml is a file, for a feed"),
        ("about", "about", "needs a file /about, but /about/ is a folder, for about.md"),
        ("about", "people", "needs a file /people, but /people/ is a folder, for the list of all people"),
    ],
)
def test_a_file_in_the_place_of_a_folder(key: str, file: str, why: str) -> None:
    (problem,) = found(url_collisions, library(page(key), files=frozenset({file})))
    assert why in problem
