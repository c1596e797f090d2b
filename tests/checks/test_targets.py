"""Targets: schemes as browsers see them, and files as links name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.bodies import Link
from dossier_gen.checks.targets import file_of, fragment_of, from_file, path_of, scheme
from dossier_gen.paths import resolve


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://example.org", "https"),
        ("HTTP://example.org", "http"),
        (" \tjava\nscript:x", "javascript"),
        ("\x00javascript:x", "javascript"),
        ("mailto:a@b", "mailto"),
        ("//example.org", "//"),
        ("/\\example.org", "//"),
        ("a/b:c", ""),
        ("#a:b", ""),
        ("?a:b", ""),
        ("2024:x", ""),
        ("", ""),
    ],
)
def test_schemes(url: str, kind: str) -> None:
    assert scheme(url) == kind


def test_parts_of_an_address() -> None:
    assert path_of("a%20b.md?c#d") == "a b.md"
    assert path_of("#d") == ""
    assert fragment_of("a.md#caf%C3%A9") == "café"
    assert fragment_of("a.md") == ""


@pytest.mark.parametrize(
    ("url", "in_html", "file"),
    [
        ("../b.md", False, "people/b.md"),
        ("../../../x", False, "../x"),
        ("../b/", True, "people/a/b"),
        ("../../", True, "people"),
        ("../../../", True, "."),
    ],
)
def test_files(url: str, in_html: bool, file: str) -> None:
    assert file_of(Link("link", url, 1, 1, 1, in_html=in_html), "people/a/x.md") == file


PARTS = st.lists(st.sampled_from(["a", "b", "c d", "é"]), min_size=1, max_size=4).map("/".join)


@given(PARTS, PARTS)
def test_relative_links_lead_back(path: str, target: str) -> None:
    assert resolve(path + ".md", from_file(path + ".md", target + ".md")) == target + ".md"
