"""Addresses made absolute: those in tags and nothing else."""

from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.bodies.absolute import absolute

BASE = "https://x.example/news/articles/2024/01/a/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="../b/">B</a>', '<a href="https://x.example/news/articles/2024/01/b/">B</a>'),
        ("<a href='../b/'>B</a>", '<a href="https://x.example/news/articles/2024/01/b/">B</a>'),
        ("<a class=c href=#fn>B</a>", f'<a class=c href="{BASE}#fn">B</a>'),
        ('<a href="/b?x=1&amp;y=2">B</a>', '<a href="https://x.example/b?x=1&amp;y=2">B</a>'),
        ('<IMG ALT="x" SRC="m.png" />', f'<IMG ALT="x" SRC="{BASE}m.png" />'),
        ('one\n\n<p>\n<a\n href="b">é</a> <q cite="c">', f'one\n\n<p>\n<a\n href="{BASE}b">é</a> <q cite="{BASE}c">'),
        ('<img srcset="m.png 1x, n.png 2x,o.png">', f'<img srcset="{BASE}m.png 1x, {BASE}n.png 2x,{BASE}o.png">'),
    ],
)
def test_addresses_become_absolute(html: str, expected: str) -> None:
    assert absolute(html, BASE) == expected


@pytest.mark.parametrize(
    "html",
    [
        "",
        '<a href="https://example.org/?a=1&b=2">x</a>',
        '<a href="&#109;&#97;ilto:a@example.org">x</a>',
        "<a href='http://[x'>x</a>",
        '<code>&lt;a href="b"&gt;</code> href="b"',
        "<p title=' href=\"b\" '>AT&T &copy &unknown; &#8212</p>",
        '<!-- <a href="b"> --><p data-src="b">',
        "<p>a < b</p>",
    ],
)
def test_all_else_stays_as_it_is(html: str) -> None:
    assert absolute(html, BASE) == html


class Links(HTMLParser):
    """The href of every link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name == "href"]


texts = st.text(st.sampled_from("ab &\n\té;.\u2028\x0c"), max_size=8)
paths = st.text(st.sampled_from("ab/?#.é"), max_size=6)


@given(st.lists(st.tuples(texts, paths), max_size=4))
def test_wherever_links_stand_they_are_found(pieces: list[tuple[str, str]]) -> None:
    html = "".join(f'{text}<a href="{path}">{text}</a>' for text, path in pieces)
    assert Links(absolute(html, BASE)).found == [urljoin(BASE, path) for _, path in pieces]
