"""Cards as pictures."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from dossier_gen.cards.card import Card, Mark, TimeLine
from dossier_gen.cards.drawing import ACCENT, INK, PAPER, draw

LINE = TimeLine(
    (Mark(10, None, False), Mark(20, 40, False), Mark(90, None, True)), (Mark(50, None, False),), ((0, "2024"),)
)
CARD = Card("x.png", "News", "A title", "A dossier", "16 December 2024", "A site", "alt")


def seen(card: Card) -> Image.Image:
    return Image.open(BytesIO(draw(card)))


def inked(picture: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """Where within a box anything is drawn."""
    cut = picture.crop(box)
    return cut.point([0] + [255] * 255, "L").getbbox()


def test_a_card_is_a_small_png_of_the_right_size() -> None:
    picture = seen(replace(CARD, line=LINE))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1200, 630), "P")
    assert len(draw(replace(CARD, line=LINE))) < 30_000
    assert picture.info == {}  # no time, no name of a program
    colours = {colour for _, colour in picture.convert("RGB").getcolors() or []}
    assert len(colours) <= 16
    assert {PAPER, INK, ACCENT} <= colours


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(replace(CARD, line=LINE)) == draw(replace(CARD, line=replace(LINE)))
    other = replace(CARD, line=LINE)
    for change in ({"title": "x"}, {"topic": "x"}, {"note": "x"}, {"site": "x"}, {"label": "x"}, {"line": None}):
        assert draw(replace(other, **change)) != draw(other)


@pytest.mark.parametrize(
    "title",
    [
        "W" * 200,
        "the " * 50,
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "ماذا تبقى لروسيا في سوريا؟ قاعدتان و24 طائرة (طرطوس وحميميم) وفق Reuters",
        "俄罗斯",
        "",
    ],
)
def test_nothing_leaves_the_margins_or_runs_into_the_line(title: str) -> None:
    picture = seen(replace(CARD, title=title, topic="x " * 90, site="y " * 90, line=LINE))
    assert inked(picture, (0, 20, 66, 630)) is None
    assert inked(picture, (1136, 20, 1200, 630)) is None
    assert inked(picture, (0, 424, 1200, 436)) is None
    assert inked(picture, (0, 596, 1200, 630)) is None


def test_a_title_from_right_to_left_stands_at_the_right() -> None:
    left, right = (60, 120, 500, 330), (900, 120, 1140, 330)
    latin, arabic = seen(replace(CARD, title="Syria")), seen(replace(CARD, title="سوريا"))
    assert inked(latin, left)
    assert not inked(latin, right)
    assert not inked(arabic, left)
    assert inked(arabic, right)


def test_a_title_in_letters_that_we_lack_gives_way_to_the_dossier_s() -> None:
    assert draw(replace(CARD, title="俄罗斯")) == draw(replace(CARD, title="A dossier", topic=""))
    assert draw(replace(CARD, title="俄罗斯", topic="叙利亚")) == draw(replace(CARD, title="A site", topic=""))


def test_the_card_s_own_events_are_in_the_accent() -> None:
    picture = seen(replace(CARD, label="", line=LINE)).convert("RGB")
    reds = [x for x in range(1200) if picture.getpixel((x, 450)) == ACCENT]
    assert reds
    assert all(abs(x - 600) < 8 for x in reds)
    assert ACCENT not in {c for _, c in seen(replace(CARD, label="")).convert("RGB").getcolors() or []}
