"""Paths and addresses; relative links are those that a browser would resolve (RFC 3986, by urllib)."""

import posixpath
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.paths import page_url, relative, resolve, site_file

SITE = "https://example.org/site/"

steps = st.text(
    st.characters(codec="ascii", categories=["L", "N"], include_characters="-_.:~%@"), min_size=1, max_size=8
)
steps = steps.filter(lambda step: step.strip(".") != "")
folders = st.lists(steps, max_size=4).map(lambda parts: "".join(part + "/" for part in parts))
urls = st.builds("{}{}".format, folders, st.sampled_from(["", "", "feed.xml", "index.html"]))
fragments = st.sampled_from(["", "", "#e-x", "#a/b:c"])


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("people/x.md", "people/x/"),
        ("dossiers/x/index.md", "dossiers/x/"),
        ("articles/2024/12/a.md", "articles/2024/12/a/"),
        ("a b/é.md", "a%20b/%C3%A9/"),
    ],
)
def test_page_url(path: str, url: str) -> None:
    assert page_url(path) == url


@pytest.mark.parametrize(
    ("url", "file"), [("", "index.html"), ("a/", "a/index.html"), ("a/b/", "a/b/index.html"), ("feed.xml", "feed.xml")]
)
def test_site_file(url: str, file: str) -> None:
    assert site_file(url) == file


@pytest.mark.parametrize(
    ("url", "base", "link"),
    [
        ("", "", "./"),
        ("", "a/", "../"),
        ("a/", "", "a/"),
        ("a/", "a/", "./"),
        ("a/", "a/b/", "../"),
        ("a/c/", "a/b/", "../c/"),
        ("b/c/", "a/", "../b/c/"),
        ("a/b/feed.xml", "a/b/", "feed.xml"),
        ("a/b", "a/b/", "../b"),
        ("a/#x", "a/", "#x"),
        ("#x", "", "#x"),
        ("a/#x", "b/", "../a/#x"),
        ("a/", "404.html", "a/"),
        ("a:b/", "", "./a:b/"),
        ("c/a:b/", "c/d/", "../a:b/"),
    ],
)
def test_relative(url: str, base: str, link: str) -> None:
    assert relative(url, base) == link


@given(urls, fragments, urls)
def test_a_relative_link_leads_where_a_browser_would_go(url: str, fragment: str, base: str) -> None:
    link = relative(url + fragment, base)
    assert urljoin(SITE + base, link) == SITE + url + fragment
    assert not link.startswith("/")


@given(folders, folders)
def test_a_relative_link_between_folders_is_that_of_posixpath(url: str, base: str) -> None:
    link = relative(url, base)
    assert posixpath.normpath(link) == posixpath.relpath("/" + url, "/" + base)


@given(folders, folders, steps)
def test_pages_link_to_each_other(first: str, second: str, name: str) -> None:
    here, there = page_url(first + name + ".md"), page_url(second + "index.md")
    assert unquote(urljoin(SITE + here, relative(there, here))) == unquote(SITE + there)


@pytest.mark.parametrize(
    ("path", "link", "expected"),
    [
        ("articles/2024/a.md", "b.md", "articles/2024/b.md"),
        ("articles/2024/a.md", "../../people/x.md", "people/x.md"),
        ("articles/2024/a.md", "./b.md", "articles/2024/b.md"),
        ("index.md", "media/x.jpg", "media/x.jpg"),
        ("index.md", "../x.md", "../x.md"),
        ("a/b.md", "../../../x", "../../x"),
        ("a/b.md", "c/../d/", "a/d"),
    ],
)
def test_resolve(path: str, link: str, expected: str) -> None:
    assert resolve(path, link) == expected


@given(folders, steps, folders, steps)
def test_resolve_undoes_a_relative_path(folder: str, name: str, other: str, target: str) -> None:
    link = posixpath.relpath("/" + other + target, "/" + folder)
    assert resolve(folder + name, link) == other + target
