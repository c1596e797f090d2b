"""Pictures in texts: their sizes, their copies, and the line below."""

import pytest

from dossier_gen.bodies.rendering import BodyRenderer, MarkdownOptions
from dossier_gen.pictures import SIZES, Size

PHOTO, DRAWING, OTHER = "media/port.jpg", "media/map.svg", "media/other.svg"
SIZED = {PHOTO: Size(600, 400, is_copied=True), DRAWING: Size(80, 40)}
RENDERER = BodyRenderer(MarkdownOptions(("attr_list", "footnotes")), (PHOTO, DRAWING, OTHER), sizes=SIZED)


def html(text: str) -> str:
    return RENDERER.render(text, "articles/x.md").html


def test_a_picture_has_its_size_and_its_copies() -> None:
    root = "../../assets/pictures/media/port.jpg"
    assert html("![Port](../media/port.jpg)") == (
        '<p><img alt="Port" height="400" loading="lazy" sizes="' + SIZES + '" src="../../media/port.jpg" '
        f'srcset="{root}.480.webp 480w, {root}.600.webp 600w" width="600" /></p>'
    )


def test_a_drawing_is_shown_as_it_is() -> None:
    assert html("![Map](../media/map.svg)") == (
        '<p><img alt="Map" height="40" loading="lazy" src="../../media/map.svg" width="80" /></p>'
    )
    assert (
        html("![Other](../media/other.svg)") == '<p><img alt="Other" loading="lazy" src="../../media/other.svg" /></p>'
    )


def test_a_title_is_the_line_below() -> None:
    assert html('![Map](../media/map.svg "Map: <A> & *B*")') == (
        '<figure class="d-picture"><img alt="Map" height="40" loading="lazy" src="../../media/map.svg" width="80" />'
        "<figcaption>Map: &lt;A&gt; &amp; *B*</figcaption></figure>"
    )


@pytest.mark.parametrize(
    "text",
    [
        '![Map](../media/map.svg "Map") and words',
        'words ![Map](../media/map.svg "Map")',
        '![Map](../media/map.svg "Map")![Map](../media/map.svg "Map")',
        "![Map](../media/map.svg)",
        '[![Map](../media/map.svg "Map")](../media/map.svg)',
    ],
)
def test_a_picture_among_words_or_without_a_title_is_no_figure(text: str) -> None:
    assert "figure" not in html(text)
