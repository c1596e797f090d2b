"""Letters on cards: which of them our fonts have, how they are joined and in which order they stand, how wide they are.

The fonts, from Google's Noto family (https://notofonts.github.io), draw Latin, Greek, Cyrillic and Arabic. Arabic is
shaped by its presentation forms (Unicode 17, chapter 9.2) and put in order by the bidirectional algorithm (UAX #9)
before it is drawn, so that a card is the same on every machine, whatever is installed there.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from PIL.ImageFont import FreeTypeFont, Layout, truetype

SERIF, SANS, STRONG = "NotoSerif-Bold", "NotoSans-Regular", "NotoSans-Bold"
_ARABIC = "NotoNaskhArabic-Bold"

#: Letters are measured at this size; at others their widths are in proportion, but for less than one per cent.
_EM = 100
#: Kinds of characters that a text can do without where no font has them: marks, symbols such as emoji, controls.
_SPARE = ("M", "S", "C")
_RIGHT_TO_LEFT = ("R", "AL")
#: A code point that is none, so that fonts show for it what they show for all that they lack.
_NOTHING = "\uffff"

#: Keeps Arabic letters apart that would else be joined, as Persian often needs.
_APART = "\u200c"

_reshaper = ArabicReshaper(configuration={"delete_harakat": True, "support_ligatures": True})


def drawable(text: str) -> str:
    """The text as our fonts can draw it, in the order in which it is read; "" where they lack a letter of it."""
    kept = []
    for character in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(character)
        if character.isspace():
            kept.append(" ")
        elif character == _APART:
            kept.append(character)
        elif kind[0] in "MC":
            continue
        elif _font_for(character):
            kept.append(character)
        elif kind[0] not in _SPARE:
            return ""
    return " ".join("".join(kept).split())


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written from right to left (UAX #9, rule P2)."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((found in _RIGHT_TO_LEFT for found in directions if found in {"L", *_RIGHT_TO_LEFT}), False)


def in_place(text: str, *, right_to_left: bool) -> str:
    """A line's characters as they stand from left to right, Arabic letters joined."""
    if text.isascii():
        return text
    display = get_display(_joined(text), base_dir="R" if right_to_left else "L")
    assert isinstance(display, str)
    return display


def runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """A placed line as (face, characters): Arabic letters come from a font of their own."""
    for arabic, found in groupby(text, key=_is_arabic):
        yield _ARABIC if arabic else face, "".join(found)


def width(text: str, face: str, size: int = _EM) -> float:
    """How wide a text is, in units of its size; exactly so at the size that is named."""
    joined = text if text.isascii() else _joined(text)
    return sum(font(name, size).getlength(found) for name, found in runs(joined, face)) / size


def _joined(text: str) -> str:
    return str(_reshaper.reshape(text)).replace(_APART, "")


@lru_cache(maxsize=100)
def font(face: str, size: int) -> FreeTypeFont:
    """A font of ours at a size in pixels."""
    return truetype(BytesIO(_data(face)), size, layout_engine=Layout.BASIC)


@cache
def _data(face: str) -> bytes:
    return files("dossier_gen.cards").joinpath("fonts", f"{face}.ttf").read_bytes()


@lru_cache(maxsize=5000)
def _font_for(character: str) -> bool:
    """Whether a font of ours has the character: it is drawn otherwise than what no font has."""
    name = _ARABIC if _is_arabic(character) else SERIF
    return all(
        _outline(character, face) != _outline(_NOTHING, face) for face in {name, SANS if name == SERIF else name}
    )


def _outline(character: str, face: str) -> tuple[float, bytes]:
    found = font(face, _EM)
    return found.getlength(character), bytes(found.getmask(character))


@lru_cache(maxsize=5000)
def _is_arabic(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"AL", "AN"}
