"""First mentions of names become links, where a reader meets them in running text and nowhere else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.bodies.mentions import names_of
from dossier_gen.bodies.rendering import BodyRenderer, MarkdownOptions

EXTENSIONS = ("admonition", "attr_list", "def_list", "footnotes", "tables", "toc", "md_in_html", "fenced_code", "abbr")
PAGE = "articles/2024/12/x.md"
PERSON, NAVY, RUSSIA, SANAA, AMP = (f"people/{key}.md" for key in ("p", "navy", "russia", "sanaa", "amp"))
NAMES = names_of(
    {
        "Bashar al-Assad": PERSON,
        "Assad": PERSON,
        "Russian Navy": NAVY,
        "Navy": RUSSIA,
        "Russia": RUSSIA,
        "Sana'a": SANAA,
        "The Russia Times": None,
        "AT&T": AMP,
        "дамаск": None,
        "Дамаск": SANAA,
    }
)
RENDERER = BodyRenderer(MarkdownOptions(EXTENSIONS), (PAGE, PERSON, NAVY, RUSSIA), NAMES)
LINK = re.compile(r'<a class="d-mention" href="\.\./\.\./\.\./\.\./people/(\w+)/">(.*?)</a>', re.DOTALL)


def html(text: str, naming: str | None = "en") -> str:
    return RENDERER.render(text, PAGE, (), naming).html


def linked(text: str) -> list[tuple[str, str]]:
    """What is linked, in order: the id and the words."""
    return LINK.findall(html(text))


def test_the_first_mention_of_each_leads_to_its_page() -> None:
    text = "Assad left; *Russia* took Bashar al-Assad in. Assad, Russia.\n\nRussia."
    assert html(text) == (
        '<p><a class="d-mention" href="../../../../people/p/">Assad</a> left; '
        '<em><a class="d-mention" href="../../../../people/russia/">Russia</a></em> '
        "took Bashar al-Assad in. Assad, Russia.</p>\n<p>Russia.</p>"
    )


def test_nothing_is_linked_where_the_text_is_no_article() -> None:
    assert html("Assad left.", naming=None) == "<p>Assad left.</p>"
    assert linked("Assad left.") == [("p", "Assad")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Russian Navy sailed", [("navy", "Russian Navy")]),
        ("The Russian Navy of the Russian Navy", [("navy", "Russian Navy")]),
        ("Bashar\nal-Assad went", [("p", "Bashar\nal-Assad")]),
        ("Bashar\u00a0al-Assad went", [("p", "Bashar\u00a0al-Assad")]),
        ("In Sana’a and Sana'a", [("sanaa", "Sana’a")]),
        ("Assad’s men, Assad's men", [("p", "Assad")]),
        ("“Assad”—(Russia)…", [("p", "Assad"), ("russia", "Russia")]),
        ("В Дамаск", [("sanaa", "Дамаск")]),
        ("Russia Beyond and Russia", [("russia", "Russia")]),
        ("Russia (Moscow), Russia 24", [("russia", "Russia")]),
        ("| Who | Where |\n|---|---|\n| Assad | Russia |", [("p", "Assad"), ("russia", "Russia")]),
        ("- Assad\n- Russia", [("p", "Assad"), ("russia", "Russia")]),
        ("one<br>Assad and Russia", [("p", "Assad"), ("russia", "Russia")]),
        ("<!-- note --> Assad", [("p", "Assad")]),
        ("[elsewhere](https://example.org/) Assad", [("p", "Assad")]),
        ("# Assad\n\nAssad", [("p", "Assad")]),
        ("<b>x</b> Assad", [("p", "Assad")]),
        ("<b>x\n\nAssad", [("p", "Assad")]),
    ],
)
def test_names_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert linked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Russian Assadists in Russias",
        "Maher al-Assad, Assad-era, pro-Assad, Assad\u2011era",
        "RUSSIA, assad, russian navy",
        "Assad'yah",
        "The Russia Times",
        "# Assad\n## Russia",
        "Assad\n=====",
        "`Assad` and\n\n    Russia\n\n```\nAssad\n```",
        "> Assad said so\n\n<q>Russia</q> <cite>Russia</cite>",
        "> - nested *Assad*",
        "[Assad and Russia](https://example.org/)",
        "[the *Assad* family](https://example.org/)",
        '<a href="https://example.org/">Assad</a>, <a href="https://example.org/">*Assad*</a>',
        "<b>Assad <i>x</i> Russia</b>",
        '<div class="x">Assad</div>',
        "![Assad](../../../media/x.png)",
        "*Assad*{lang=fr} *Russia*{lang=ar}",
        "note[^1]\n\n[^1]: Assad",
        '!!! note "Assad"\n    x',
        "Assad\n{: lang=de }",
    ],
)
def test_nothing_is_linked_elsewhere(text: str) -> None:
    assert linked(text) == []


def test_a_part_in_the_language_of_the_article_is_running_text() -> None:
    assert linked("*Assad*{lang=en}") == [("p", "Assad")]


@pytest.mark.parametrize(
    "link",
    [
        "[the president](../../../people/p.md)",
        "[the president](../../../people/p.md#timeline)",
        "[the president][p]\n\n[p]: ../../../people/p.md",
        '<a href="../../../../people/p/">the president</a>',
        "<div><a href='../../../../people/p/#x'>the president</a></div>",
    ],
)
def test_what_the_editor_links_is_left_to_the_editor(link: str) -> None:
    assert linked(f"Assad and Russia met.\n\n{link}\n\nAssad.") == [("russia", "Russia")]


def test_a_page_begins_anew() -> None:
    assert linked("Assad") == linked("Assad") == [("p", "Assad")]


def test_a_mark_of_an_entity_is_no_name() -> None:
    assert linked("AT&amp;T and Assad &lt; Russia") == [("p", "Assad"), ("russia", "Russia")]
    assert linked("AT&T") == [("amp", "AT&amp;T")]


@given(st.text(st.sampled_from("AsadRui -'>*_`[]()<b>/\n#"), max_size=60))
def test_the_words_of_a_text_stay_as_they_are(text: str) -> None:
    plain, named = html(text, naming=None), html(text)
    assert LINK.sub(r"\2", named) == plain
