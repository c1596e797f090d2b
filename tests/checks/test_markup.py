"""HTML in texts: what arranges is welcome; what runs, loads from elsewhere or can be misread is not."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from dossier_gen.checks.markup import unsafe_html
from tests.checks.found import found
from tests.factory import library, page


def told(body: str) -> list[str]:
    """What is said of the HTML in a body."""
    return found(unsafe_html, library(page("x", body=body)))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Words, a < b and c > d, x <y and <3.",
        "<div class='note' markdown='1'>\n\n*Text*\n\n</div>",
        "<details open><summary>More</summary>Text</details>",
        "<figure><img src='map.svg' alt='A map' loading=lazy><figcaption>A map</figcaption></figure>",
        "H<sub>2</sub>O, 10<sup>3</sup>, <abbr title='It is on=line'>x</abbr><br/>y<br>",
        "<table><tr><td colspan=2 class='x'>x</td></tr></table>",
        "<a href='https://example.org/?a=b&c=d'>x</a> <https://example.org/online=1> <desk@example.org>",
        "`<script>alert(1)</script>` and ``<b onclick='x'>`` too",
        "```\n<script>alert(1)</script>\n```",
        "~~~~ html\n<script>\n~~~\n<b onclick=x>\n~~~~ \n",
        "``` { .html }\n<script>\n```",
        "Text.\n\n<!-- <script>alert(1)</script> -->\n\nText.",
        "<!--\n<object data='x'></object>\n-->\n",
        "A paragraph {: .x #y title='Once upon a time' }",
        "## A {#one}\n\n![A](map.svg){ width=300 src='map.svg' }",
        "Sets: {on, off}, {a = b",
    ],
)
def test_harmless_html(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "thing"),
    [
        ("<script>alert(1)</script>", "`<script>` can run"),
        ("Text <ScRiPt src='x.js'></ScRiPt>", "`<script>` can run"),
        ("<script\n>alert(1)</script>", "`<script>` can run"),
        ("<script/x>alert(1)</script>", "`<script>` can run"),
        ("<script", "`<script>` can run"),
        ("<scr\x02ipt>alert(1)</script>", "`<script>` can run"),
        ("> - <object data='x'></object>", "`<object>` can run"),
        ("<embed src='x'>", "`<embed>` can run"),
        ("<svg><a></a></svg>", "`<svg>` can run"),
        ("<base href='https://example.org/'>", "`<base>` changes the whole page"),
        ("<meta http-equiv='refresh' content='0; url=https://example.org/'>", "`<meta>` changes the whole page"),
        ("<link rel='stylesheet' href='https://example.org/x.css'>", "`<link>` changes the whole page"),
        ("<style>p { color: red }</style>", "`<style>` changes the whole page"),
        ("<img src='map.svg' alt='x' onerror='alert(1)'>", "`onerror` can run"),
        ("<img src='map.svg' alt='x' OnError = alert(1)>", "`onerror` can run"),
        ("<img/onload='alert(1)'/src='map.svg'>", "`onload` can run"),
        ("<img alt='x'\n\tonerror\n=\nalert(1)>", "`onerror` can run"),
        ("<iframe srcdoc='x'></iframe>", "`srcdoc` can run"),
        ("<form action='https://example.org/'></form>", "`action` leads to another site"),
        ("<form><button formaction=//example.org/>x</button></form>", "`formaction` leads to another site"),
        ("<img src='map.svg' alt='x' srcset='map.svg 1x, https://example.org/x.svg 2x'>", "`srcset` leads to another"),
        ("<img src='map.svg' alt='x' srcset='&#104;ttps&colon;//example.org/x.svg'>", "`srcset` leads to another"),
        ("<table background='//example.org/x.svg'></table>", "`background` leads to another site"),
        ("<a href='#x' ping='https://example.org/'>x</a>", "`ping` leads to another site"),
        ("<td colspan=2 style='color: red'>x</td>", "`style` does nothing"),
        ("<p style='background: URL(https://example.org/x.svg)'>x</p>", "`style` does nothing"),
        ("Text.\n{: onclick='alert(1)' }", "`onclick` can run"),
        ("## A {#one ONCLICK=alert(1)}", "`onclick` can run"),
        ("``` { .py onclick=alert(1) }\nx\n```", "`onclick` can run"),
        ("![x](map.svg){: src=https://example.org/x.svg }", "`src` leads to another site"),
        ("[x](x.md){ href='javascript:alert(1)' }", "`href` leads to another site or runs"),
        ("[x](x.md){ style='background: url(//example.org)' }", "`style` does nothing"),
        ("<b title='x onclick=alert(1)>x</b>", "the tag `<b>`"),
        ("<b title='>' > onclick=alert(1) x</b>", "the tag `<b>`"),
        ("<b title='[x](onclick=alert(1)//)'>x</b>", "the tag `<b>`"),
        ('<div x\'=">" onclick=alert(1)>x</div>', "the tag `<div>`"),
        ("<img alt='x'onerror=alert(1)>", "the tag `<img>`"),
    ],
)
def test_unsafe_html(body: str, thing: str) -> None:
    (problem,) = told(body)
    assert thing in problem
    assert " | " in problem


@pytest.mark.parametrize(
    "body",
    [
        "`a\n<script>alert(1)</script>\nb`",
        "a ` b\n`<script>alert(1)</script>`",
        r"\`<script>alert(1)</script>`",
        "<div>\n`<script>alert(1)</script>`\n</div>",
        "  ```\n<script>alert(1)</script>\n  ```",
        "``` two words\n<script>alert(1)</script>\n```",
        "````\n<script>alert(1)</script>\n```",
        "<!--\n```\n-->\n```\n<script>alert(1)</script>\n```",
        "<!--> <script>alert(1)</script> -->",
        "<!-- --!> <script>alert(1)</script> -->",
        "x <!-- `-->` <script>alert(1)</script> `-->`",
        "[x](<!--) <script>alert(1)</script> -->",
        '`<b title="`\n\n<!--\n\n"> \n\n<script>alert(1)</script>\n-->',
        "<!-- x --> <div> `<script>alert(1)</script>` </div>",
    ],
)
def test_what_only_looks_hidden(body: str) -> None:
    """In each of these a browser runs the script, or other versions of Markdown than ours would let it."""
    assert any("`<script>` can run" in problem for problem in told(body))


def test_places() -> None:
    assert [problem.partition(": ")[0] for problem in told("One\n\n<p>\n<b onclick='x'>\n<script>")] == [
        "x.md:4",
        "x.md:5",
    ]


EXTENSIONS = ["admonition", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "toc"]
PIECES = (
    *("<script>", "</script>", "<b onclick=x>", '<b title="', "<b title='", '">', "'>", ">", "<div>", "</div>"),
    *("<!--", "-->", "--!>", "`", "``", "```", "~~~", "```\n", "\\", "\n", "\n\n", "    ", " ", "x", "> ", "- "),
    *("[r]", "[x](", "onclick=x", ")", "{", "}", "{: onclick=x }", "## ", "<hr>", "<?", "\n[r]: onclick=x 'T'\n"),
)


class _Runs(HTMLParser):
    """Whether a page holds what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= tag == "script" or any(name == "onclick" for name, _ in attrs)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_nothing_that_runs_on_a_rendered_page_is_overlooked(body: str) -> None:
    page_of_it = _Runs()
    page_of_it.feed(Markdown(extensions=EXTENSIONS).convert(body))
    assert told(body) or not page_of_it.found
