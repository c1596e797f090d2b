"""Links to other sites give them no hold on ours, however they are written."""

import pytest

from dossier_gen.bodies.outward import hold_back

OUTWARD = {
    '<a href="https://a.example/">x</a>': '<a rel="noopener" href="https://a.example/">x</a>',
    "<a class=b href=//a.example>x</a>": '<a rel="noopener" class=b href=//a.example>x</a>',
    "<A\nHREF = 'HTTP://a.example'>x</A>": "<A rel=\"noopener\"\nHREF = 'HTTP://a.example'>x</A>",
    '<a href=" h&#116;tps://a.example">x</a>': '<a rel="noopener" href=" h&#116;tps://a.example">x</a>',
    '<a href="/\\a.example" target="_blank">x</a>': '<a rel="noopener" href="/\\a.example" target="_blank">x</a>',
    '<a rel="nofollow" href="https://a.example">x</a>': '<a rel="nofollow noopener" href="https://a.example">x</a>',
    "<a href='https://a.example' rel=me>x</a>": "<a href='https://a.example' rel=\"me noopener\">x</a>",
    '<a title="a > b" href="https://a.example">x</a>': '<a rel="noopener" title="a > b" href="https://a.example">x</a>',
}
INWARD = (
    '<a href="../x/">x</a>',
    '<a href="#x">x</a>',
    '<a href="mailto:desk@example.org">x</a>',
    '<a id="x">x</a>',
    '<a title="https://a.example" href="x/">x</a>',
    '<a href="https://a.example" rel="external NoOpener">x</a>',
    '<abbr href="https://a.example">x</abbr>',
    '<p>&lt;a href="https://a.example"&gt;</p>',
)


@pytest.mark.parametrize(("html", "held"), OUTWARD.items())
def test_links_to_other_sites_are_held_back(html: str, held: str) -> None:
    assert hold_back(f"<p>{html}</p> {html}") == f"<p>{held}</p> {held}"
    assert hold_back(held) == held


@pytest.mark.parametrize("html", INWARD)
def test_all_else_stays_as_it_is(html: str) -> None:
    assert hold_back(html) == html
