"""Bodies: what is a link, an image, an anchor, a tag, and where; measured against Python-Markdown."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from dossier_gen.bodies import Link, scan
from dossier_gen.bodies.blot import BLOT, blot

EXTENSIONS = ["admonition", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "toc"]


def urls(text: str) -> list[str]:
    return [link.url for link in scan(text).links]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("[a](b.md)", "b.md"),
        ("[a]( b.md )", "b.md"),
        ("[a](<b c.md>)", "b c.md"),
        ("[a](b c.md)", "b c.md"),
        ('[a](b.md "Title")', "b.md"),
        ("[a](b.md 'Title (two)')", "b.md"),
        ('[a](b.md "Title (")', "b.md"),
        ('[a](b.md\n"Title")', "b.md"),
        ("[a](b_(c).md)", "b_(c).md"),
        ("[a [b] c](d.md)", "d.md"),
        ("[`a]`](b.md)", "b.md"),
        (r"[a](b\_c.md)", "b_c.md"),
        ("[a](b.md?x&amp;y)", "b.md?x&y"),
        ("[a](java&#115;cript:alert(1))", "javascript:alert(1)"),
        ("[a](java\nscript:x)", "java\nscript:x"),
        ("[a]()", ""),
        ("<https://example.org>", "https://example.org"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        ("[a]: b.md", "b.md"),
        ("[a]: <b.md> 'Title'", "b.md"),
        ("  - [a]: b.md", "b.md"),
        ("Text.\n[a]:\n  b.md", "b.md"),
        ("<a href='b.md'>c</a>", "b.md"),
        ("<A HREF = b.md>c</A>", "b.md"),
        ('<a title="x > y" href="b.md">c</a>', "b.md"),
        ("<a href=b.md\nclass=d>c</a>", "b.md"),
        ("<a href=b.md <br>", "b.md"),
        ("<form action='b.md'></form>", "b.md"),
        ("> [a](b.md)", "b.md"),
        ("| x | [a](b.md) |", "b.md"),
        ("An [open bracket and [a](b.md)", "b.md"),
        ("a ` b\n\n[a](b.md) ` c", "b.md"),
        (r"\`[a](b.md)`", "b.md"),
        ("``` unclosed\n\n[a](b.md)", "b.md"),
        ("<!-- unclosed [a](b.md)", "b.md"),
        ("# x <!-- y\n\n[a](b.md) -->", "b.md"),
    ],
)
def test_link(text: str, url: str) -> None:
    assert urls(text) == [url]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words.",
        "[a] (b.md)",
        "[a][undefined]",
        "[sic]",
        "[^1]: A footnote.",
        "[Note]: this is a remark",
        r"\[a](b.md)",
        r"[a\](b.md)",
        "`[a](b.md)`",
        "``[a](b.md) ` ``",
        "`a\n[a](b.md)`",
        "```\n[a](b.md)\n```",
        "~~~ md\n[a](b.md)\n\n[a](b.md)\n~~~",
        "1. x\n    ```\n    [a](b.md)\n    ```",
        "<!-- [a](b.md) -->",
        "<!--\n\n[a](b.md)\n\n-->",
        "x <!-- [a](b.md) --> y",
        "a < b and c > d",
        "<b class='href'>",
        "[a](b.md",
        "a](b.md)",
        "me@example.org",
    ],
)
def test_no_link(text: str) -> None:
    assert urls(text) == []


def test_places() -> None:
    text = "One [two](three.md) ![four]( five.png 'six').\n\n<img src='x.png' alt='y'> [z]: [a](b.md)\n"
    found = [(link.kind, link.url, link.line, link.column, link.width) for link in scan(text, first_line=9).links]
    assert found == [
        ("link", "three.md", 9, 11, 8),
        ("image", "five.png", 9, 30, 8),
        ("image", "x.png", 11, 11, 5),
        ("link", "b.md", 11, 36, 4),
    ]


def test_image_text() -> None:
    assert [link.alt for link in scan("![](a.png) ![ ](a.png) ![b](a.png)\n<img src=a.png alt='c'>").links] == [
        *("", "", "b", "c")
    ]


def test_image_within_a_link() -> None:
    assert [(link.kind, link.url) for link in scan("[![a](b.png)](c.md)").links] == [
        ("image", "b.png"),
        ("link", "c.md"),
    ]


def test_image_by_reference_is_told_where_it_stands() -> None:
    text = "[Two]: two.md\n[map]: map.svg\n\nA ![The map][Map] and ![two], [two] and ![no].\n"
    assert scan(text).links == (
        Link("image", "map.svg", 4, 3, 2, "The map"),
        Link("image", "two.md", 4, 23, 2, "two"),
    )


def test_what_a_page_loads_is_an_embed() -> None:
    text = "<iframe src='a'></iframe><video poster='b'></video><script src=c></script><object data='d'></object>"
    assert [(link.kind, link.url, link.in_html) for link in scan(text).links] == [
        ("embed", url, True) for url in "abcd"
    ]


def test_tags() -> None:
    text = "A <B class=c ID='d'>e</B> {: .f g=h}\n<i\n  hidden>`<u>`</i> <s t='>"
    found = [(tag.name, tag.line, tag.column, tag.width, tag.is_odd) for tag in scan(text, first_line=9).tags]
    assert found == [
        ("b", 9, 3, 2, False),
        ("i", 10, 1, 2, False),
        ("u", 11, 11, 2, False),
        ("s", 11, 20, 2, True),
        ("", 9, 28, 1, False),
    ]
    attributes = [attribute for tag in scan(text).tags for attribute in tag.attributes]
    assert [(a.name, a.value, a.line, a.column, a.width) for a in attributes] == [
        ("class", "c", 1, 6, 7),
        ("id", "d", 1, 14, 6),
        ("hidden", "", 3, 3, 6),
        ("g", "h", 1, 33, 3),
    ]


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## The ships", {"the-ships"}),
        ("##The ships##", {"the-ships"}),
        ("The ships\n---------", {"the-ships"}),
        ("A list:\n- a\n---", set()),
        ("## What *is* `so_far` [known](x.md)?", {"what-is-so_far-known"}),
        ("## Café &amp; “bar”", {"cafe-bar"}),
        ("## Русский", {"_1"}),
        ("## A\n## A\n\n# A_1\n", {"a", "a_1", "a_2"}),
        ("## A {#own}", {"own"}),
        ("## A {: .x #own y=z}\n## own", {"own", "own_1"}),
        ("## A {: .x}", {"a"}),
        ("A paragraph.\n{: #own}", {"own"}),
        ('<h2 id="own">A</h2> <a name=other></a>', {"own", "other"}),
        ("> ## Quoted", {"quoted"}),
        ("## ![Map](map.svg) Here", {"here"}),
        ("## Note[^1]\n\n[^1]: Text.", {"note", "note1"}),
        ("## [Two][words] [sic]", {"twowords-sic"}),
        ("## [Two][words] [sic]\n\n[Words]: x.md", {"two-sic", "twowords-sic"}),
        ("## ![i][r] [r]\n\n[r]: r.md", {"ir", "ir-r"}),
        ("## ![i][q] [r]\n\n[r]: r.md", {"iq", "iq-r"}),
        ("## ![i] ![r][] x\n\n[i]: i.svg\n[r]: r.svg", {"x", "i-r-x"}),
        ("## _Two_ words_", {"two-words_", "_two_-words_"}),
        ("```\n## A\n```", set()),
        ("#", {"_1"}),
    ],
)
def test_anchors(text: str, anchors: set[str]) -> None:
    assert scan(text).anchors == anchors
    assert ids_rendered(text) <= anchors


class _Rendered(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.urls: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src"):
                self.urls.add((value or "").strip())
            if name == "id":
                self.ids.add(value or "")


def rendered(text: str) -> _Rendered:
    parser = _Rendered()
    parser.feed(Markdown(extensions=EXTENSIONS).convert(text))
    return parser


def ids_rendered(text: str) -> set[str]:
    """The ids of a page, without those of its footnotes."""
    return {key for key in rendered(text).ids if not key.startswith(("fn:", "fnref:"))}


INLINE = st.sampled_from(
    [
        *("word", "two words", "*stress*", "`code`", "``co`de``", r"\`", r"\[", "snake_case", "é", "&amp;", "“q”"),
        *(
            "[t](l.md)",
            "[t](<l m.md>)",
            '[t](l.md "T")',
            "[t](l_(m).md)",
            "[t](\nl.md)",
            "![i](p.png)",
            "![i][r]",
            "[r]",
        ),
        *(
            "<http://e.org/x>",
            "<a href='h.md'>t</a>",
            "<img src='p.svg' alt='[x](y.md)'>",
            "<b>t</b>",
            "[",
            "]",
            "(",
            ")",
        ),
    ]
)
LINE = st.lists(INLINE, min_size=1, max_size=5).map(" ".join)
BLOCK = st.one_of(
    LINE,
    LINE.map("## {}".format),
    LINE.map("{}\n---".format),
    LINE.map("## {} {{#own}}".format),
    LINE.map("> {}".format),
    LINE.map("- {0}\n- {0}".format),
    LINE.map("```\n{}\n```".format),
    LINE.map("<!-- {} -->".format),
    st.just("[r]: r.md 'T'"),
)
BODY = st.lists(BLOCK, max_size=6).map("\n\n".join)


@given(BODY)
def test_no_link_of_a_rendered_page_is_overlooked(text: str) -> None:
    assert {url for url in rendered(text).urls if "\n" not in url} <= set(urls(text))


@given(BODY)
def test_no_anchor_of_a_rendered_page_is_overlooked(text: str) -> None:
    assert ids_rendered(text) <= scan(text).anchors


@given(st.text(alphabet="[]()<>!`~\\\"'#-=:{} \n\tahref.md&_*|"))
def test_every_text_is_a_body(text: str) -> None:
    body = scan(text)
    lines = text.split("\n")
    for link in body.links:
        assert 1 <= link.line <= len(lines)
        assert 1 <= link.column <= len(lines[link.line - 1]) + 1
    assert isinstance(body.anchors, frozenset)


@given(st.text(alphabet="`~\\<!->[x](y)\n "))
def test_blotting_keeps_places(text: str) -> None:
    shown = blot(text)
    assert len(shown) == len(text)
    assert all(new in (old, BLOT) and (old != "\n" or new == "\n") for old, new in zip(text, shown, strict=True))


@pytest.mark.parametrize(
    "unit",
    [
        *("[a](b", "[a](b ", "[a](\n", "[", "![", "](", "[a][", "[a](<", '[a](b "', "[a]: b '\n"),
        *("<a ", '<a b="', "<a b='<a b=\"", '<a b=c" d="', "<a:", "<!--", "`", "``a`", "```\n", "~~~a\n"),
        *("`<a ", "`<b>`", "{a=", '{a="', "\n\n<!-- -->\n", "<a/", "``` \n"),
        *("# a\n", "# a_1\n# a\n", "a\n-\n", "{#a ", "# _a", "\n \n", "\\[", "&amp;"),
    ],
)
def test_hostile_bodies_end(unit: str) -> None:
    """Each of these, some 300,000 characters long, would take many minutes if the scanner read anything twice."""
    body = scan(unit * (300_000 // len(unit)))
    assert len(body.links) <= 300_000
    assert len(body.anchors) <= 300_000
    assert len(body.tags) <= 300_000
