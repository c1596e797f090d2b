"""Links in texts: each safe, each to a page and a part of it that readers may see."""

import pytest

from dossier_gen.checks.links import body_links
from dossier_gen.model import Library, Person, Record
from tests.checks.found import found
from tests.factory import article, claim, dossier, event, library, named, page, source, statement

PATH = "articles/2024/01/a.md"


def told(body: str, *more: Record, broken: frozenset[tuple[str, str]] = frozenset()) -> list[str]:
    """What is said of the links in a body of the article a."""
    records = (
        article("a", body=body, body_line=9, dossiers=("d",), people=("p",), sources=("s",)),
        article("b", "2023-12-31", body="## Part one\n"),
        dossier("d", body="## History\n"),
        event("e", article="a"),
        claim("c"),
        source("s"),
        named(Person, "p"),
        page("about"),
        page("index"),
        *more,
    )
    made = library(*records, files=frozenset({"media/map.svg", "media/report.pdf"}))
    shelves = {
        name: made.collection(name)
        for name in ("articles", "dossiers", "events", "claims", "sources", "people", "pages")
    }
    return found(body_links, Library(**shelves, files=made.files, broken=broken))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/x",
        "http://example.org",
        "HTTPS://example.org",
        "mailto:desk@example.org",
        "tel:+4712345678",
        "a.md",
        "../../2023/12/b.md",
        "../../2023/12/b.md#part-one",
        "../../../people/p.md",
        "../../../people/p.md#coverage",
        "../../../dossiers/d/index.md",
        "../../../dossiers/d/index.md#history",
        "../../../dossiers/d/index.md#timeline",
        "../../../dossiers/d/index.md#event-e",
        "../../../dossiers/d/index.md#claim-c",
        "../../../dossiers/d/index.md#source-s",
        "../../../dossiers/d/index.md#people",
        "../../../dossiers/d/index.md#background",
        "../../../dossiers/./d/../d/index.md",
        "../../../about.md?x=1",
        "../../../index.md#latest",
        "../../../media/report.pdf",
        "../../../media/report.pdf#page=3",
        "../../../media/m%61p.svg",
        "../../../corrections.md",
        "../../../people/index.md",
        "../../../articles/2023/12/index.md",
        "#own",
        "#sources",
        "#",
        "?print",
    ],
)
def test_sound_links(target: str) -> None:
    assert told(f"[x]({target})\n\n## Own\n") == []


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript:alert(1)", "javascript"),
        ("java&#115;cript:alert(1)", "javascript"),
        ("java&Tab;script:alert(1)", "javascript"),
        ("java\nscript:alert(1)", "javascript"),
        ("&#1;javascript:alert(1)", "javascript"),
        ("java\u200bscript:alert(1)", "javascript"),
        ("javascript&colon;alert(1)", "javascript"),
        ("<javascript:alert(1)>", "javascript"),
        ("vbscript:x", "vbscript"),
        ("data:text/html;base64,x", "data"),
        ("file:///etc/passwd", "file"),
        ("ftp://example.org", "ftp"),
        ("tg://resolve", "tg"),
    ],
)
def test_unsafe_links(target: str, kind: str) -> None:
    for body in (f"[x]({target})", f"![x]({target})", f'<a href="{target.strip("<>")}">x</a>'):
        (problem,) = told(body)
        assert f": an address that begins with `{kind}:` " in problem


def test_an_unsafe_link_is_told_where_its_target_stands() -> None:
    (problem,) = told("One\n[two](javascript:three)")
    assert problem == (
        f"{PATH}:10: an address that begins with `javascript:` can run a program in the reader's browser"
        " | Write an address that begins with https://, or a file's path."
    )


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        ("", "the link leads nowhere", "Write the path of a file, or an address, in the parentheses."),
        ("//example.org", "`//example.org` names no https://", "Write the whole address, with https://."),
        (
            "/people/p/",
            "`/people/p/` is an address on the site; in a text a link names the file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "/people/p.md#x",
            "`/people/p.md#x` is an address on the site; in a text a link names the file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "../../people/p.md",
            "there is no file `../../people/p.md`, seen from this file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "../../../people/p",
            "there is no file `../../../people/p`, seen from this file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "../../../people/p/",
            "`../../../people/p/` is a folder; a link names a file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "../../../people/",
            "`../../../people/` is a folder; a link names a file",
            "Did you mean `../../../people/index.md`?",
        ),
        (
            "../../../dossiers/d",
            "there is no file `../../../dossiers/d`, seen from this file",
            "Did you mean `../../../dossiers/d/index.md`?",
        ),
        (
            "../../../dossiers/d/events.yml",
            "`../../../dossiers/d/events.yml` is a ledger, which has no page of its own",
            "Did you mean `../../../dossiers/d/index.md`?",
        ),
        (
            "../../../../README.md",
            "`../../../../README.md` leads out of content/",
            "Correct the path: it is relative to this file, and ends in .md.",
        ),
        (
            "../../../content/people/p.md",
            "there is no file `../../../content/people/p.md`, seen from this file",
            "Did you mean `../../../people/p.md`?",
        ),
        (
            "example.org",
            "there is no file `example.org`, seen from this file",
            "For another site write `https://example.org`.",
        ),
        (
            "report.pdf",
            "there is no file `report.pdf`, seen from this file",
            "Did you mean `../../../media/report.pdf`?",
        ),
        (
            "zeppelins.pdf",
            "there is no file `zeppelins.pdf`, seen from this file",
            "Correct the path: it is relative to this file, and ends in .md.",
        ),
        (
            "zeppelins.md",
            "there is no file `zeppelins.md`, seen from this file",
            "Correct the path: it is relative to this file, and ends in .md.",
        ),
    ],
)
def test_broken_links(target: str, message: str, hint: str) -> None:
    assert told(f"[x]({target})") == [f"{PATH}:9: {message} | {hint}"]


@pytest.mark.parametrize(
    ("href", "sound"),
    [
        ("../../../../people/p/", True),
        ("../../../../people/p", True),
        ("../../../../media/map.svg", True),
        ("../../../../", True),
        ("#own", True),
        ("../../../people/p.md", False),
        ("../../../../people/p.md", False),
        ("/people/p/", False),
        ("../../../people/p/", False),
    ],
)
def test_in_html_a_link_leads_from_address_to_address(href: str, sound: bool) -> None:
    problems = told(f'<a href="{href}">x</a>\n\n## Own')
    assert (problems == []) is sound
    if "p.md" in href:
        assert problems[0].endswith("| Write it in Markdown: `[…](../../../people/p.md)`.")


@pytest.mark.parametrize(
    ("target", "page", "hint"),
    [
        ("#nowhere", PATH, "Its headings are #one, #two."),
        ("#One", PATH, "Its headings are #one, #two."),
        ("../../2023/12/b.md#two", "articles/2023/12/b.md", "Its headings are #part-one."),
        ("../../../people/p.md#two", "people/p.md", "It has no headings of its own; remove the `#…`."),
        ("../../../dossiers/d/index.md#event-f", "dossiers/d/index.md", "Its headings are #history."),
    ],
)
def test_broken_anchors(target: str, page: str, hint: str) -> None:
    fragment = target.partition("#")[2]
    assert told(f"[x]({target})\n\n## One\n\n## Two\n") == [
        f"{PATH}:9: there is no heading or part `#{fragment}` on the page {page} | {hint}"
    ]


def test_links_to_what_could_not_be_read_are_not_reported_again() -> None:
    body = "[x](../../../people/lost.md) [y](../../../dossiers/lost/index.md) [z](../02/lost.md) [w](../../../lost.md)"
    assert len(told(body)) == 4
    names = ("people", "dossiers", "articles", "pages")
    assert told(body, broken=frozenset((name, "lost") for name in names)) == []


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"draft": True}, "a draft"),
        ({"publish": "2024-07-01"}, "held back until 2024-07-01"),
        ({"expires": "2024-02-01"}, "off the site from 2024-02-01 on"),
        ({"expires": "2030-01-01"}, "off the site from 2030-01-01 on"),
    ],
)
def test_links_to_unpublished_articles(keys: dict[str, object], why: str) -> None:
    held = article("held", body="[x](a.md)", **keys)
    also_held = article("also-held", body="[x](held.md)", draft=True)
    linking = (
        named(Person, "q", body="[x](../articles/2024/01/held.md#any)"),
        page("y", body="[x](articles/2024/01/held.md)"),
    )
    assert told("[x](held.md)", held, also_held, *linking) == [
        f"{path}:{line}: this leads to the article `held`, which is {why} | Remove the link; it would lead nowhere."
        for path, line in ((PATH, 9), ("people/q.md", 1), ("y.md", 1))
    ]


@pytest.mark.parametrize(
    "target",
    [
        *("#corrections", "#read-also", "#claims", "#claim-c", "../../2023/12/b.md#sources"),
        *(f"../../../dossiers/d/index.md#{key}" for key in ("so-far", "next", "corrections", "places", "parts")),
        *("../../../people/p.md#timeline", "../../../people/p.md#dossiers", "../../../about.md#latest"),
        *("../../../index.md#picks", "../../../corrections.md#corrections", "../../../people/index.md#people"),
    ],
)
def test_links_to_parts_that_a_page_does_not_have(target: str) -> None:
    (problem,) = told(f"[x]({target})")
    assert f"there is no heading or part `#{target.partition('#')[2]}` on the page " in problem


def test_links_to_what_comes_and_goes() -> None:
    hint = "What stands there comes and goes with other articles; remove the `#…`."
    for key in ("related", "what-happened-next"):
        assert told(f"[x](#{key})") == [f"{PATH}:9: there is no heading or part `#{key}` on the page {PATH} | {hint}"]


def test_a_part_that_only_an_article_held_back_brings_about() -> None:
    link = "[x](../../../dossiers/new/index.md#coverage)"
    held = article("held", body=link, dossiers=("new",), publish="2024-07-01")
    new = dossier("new", so_far=(statement("So it is."),))
    assert told("[x](../../../dossiers/new/index.md#so-far)", held, new) == []
    (problem,) = told(link, held, new)
    assert problem.startswith(f"{PATH}:9: there is no heading or part `#coverage` on the page dossiers/new/index.md |")


def test_parts_that_could_not_be_read_are_not_missed() -> None:
    body = "[x](../../../dossiers/d/index.md#event-lost) [y](../../../dossiers/d/index.md#next)"
    assert len(told(body)) == 2
    assert told(body, broken=frozenset({("events", "lost")})) == []
    assert len(told("[x](#event-other)", broken=frozenset({("events", "lost")}))) == 1
