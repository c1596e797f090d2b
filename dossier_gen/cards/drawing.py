"""A card as PNG (https://www.w3.org/TR/png-3/), in memory: the same card gives the same bytes.

The picture has sixteen colours: paper, ink in ten steps towards it and the accent in five. That is what smooth letters
need, and makes a card small and quick to write.
"""

from functools import cache, lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from dossier_gen.cards.card import HEIGHT, WIDTH, Card, Labels, Mark
from dossier_gen.cards.fitting import LEADING, fit, shortened
from dossier_gen.cards.writing import SANS, SERIF, STRONG, drawable, font, in_place, is_right_to_left, runs, width

PAPER, INK, ACCENT = (246, 243, 238), (28, 27, 26), (154, 33, 23)
_INKS, _ACCENTS = 10, 5
#: The last colour of each scale in the palette; quiet words and rules are ink that is not at its fullest.
_BLACK, _RED, _QUIET = _INKS, _INKS + _ACCENTS, 7

MARGIN = 72
ROOM = WIDTH - 2 * MARGIN
#: Baselines, sizes and heights in pixels, from the top.
_RULE_HEIGHT = 12
_HEAD_Y, _HEAD_SIZE = 92, 30
_TITLE_TOP = 124
_LINE_Y, _LABEL_SIZE = 476, 24
_FOOT_Y, _FOOT_SIZE = 584, 28
_GAP = 28
#: Large areas of one colour are written as runs (zlib's Z_RLE): quicker than to look for what repeats.
_RUNS = 3


def draw(card: Card) -> bytes:
    """The card's picture."""
    topic = drawable(card.topic)
    title = drawable(card.title) or topic or drawable(card.site)
    line = card.line
    canvas = _ground(line.marks if line else None, line.labels if line else ()).copy()
    _head(canvas, drawable(card.label).upper(), topic if topic != title else "")
    _title(canvas, title, (_LINE_Y - 68 if line else _FOOT_Y - 84) - _TITLE_TOP)
    for mark in line.own if line else ():
        _mark(canvas, mark, _RED)
    _foot(canvas, drawable(card.site), drawable(card.note))
    picture = Image.frombytes("P", canvas.size, canvas.tobytes())
    picture.putpalette(_palette())
    file = BytesIO()
    picture.save(file, "PNG", bits=4, compress_type=_RUNS)
    return file.getvalue()


@lru_cache(maxsize=50)
def _ground(marks: tuple[Mark, ...] | None, labels: Labels) -> Image.Image:
    """What the cards of a dossier share; a plain rule where there are no marks. Its pixels are places in the palette.

    Ink blends with paper by itself, since the colours between them follow one another in the palette.
    """
    canvas = Image.new("L", (WIDTH, HEIGHT), 0)
    canvas.paste(_BLACK, (0, 0, WIDTH, _RULE_HEIGHT))
    y = _FOOT_Y - 60 if marks is None else _LINE_Y
    canvas.paste(_QUIET, (MARGIN, y, WIDTH - MARGIN, y + 2))
    for mark in marks or ():
        _mark(canvas, mark, _BLACK if mark.is_key else _QUIET)
    _labels(canvas, labels)
    return canvas


def _head(canvas: Image.Image, label: str, topic: str) -> None:
    """What kind of thing it is, and what that belongs to."""
    end = MARGIN + _in_accent(canvas, label, (MARGIN, _HEAD_Y))
    if topic:
        start = end + _GAP if label else MARGIN
        text = shortened(topic, SANS, _HEAD_SIZE, WIDTH - MARGIN - start)
        _write(canvas, text, SANS, _HEAD_SIZE, (start, _HEAD_Y), _QUIET)


def _title(canvas: Image.Image, title: str, height: int) -> None:
    fitted, to_left = fit(title, SERIF, (ROOM, height)), is_right_to_left(title)
    step = fitted.size * LEADING
    first = _TITLE_TOP + max(0, min(40, (height - step * len(fitted.lines)) / 2)) + fitted.size * 0.98
    for number, line in enumerate(fitted.lines):
        start = WIDTH - MARGIN - width(line, SERIF, fitted.size) * fitted.size if to_left else MARGIN
        _write(canvas, line, SERIF, fitted.size, (start, first + step * number), _BLACK, right_to_left=to_left)


def _mark(canvas: Image.Image, mark: Mark, colour: int) -> None:
    """A day is a stroke upon the line, a date that is no single day a bar below it; what matters is larger."""
    left = _place(mark.start)
    if mark.end is not None:
        canvas.paste(colour, (left, _LINE_Y + 4, max(left + 4, _place(mark.end)), _LINE_Y + 9))
        return
    height, half = (18, 1) if colour == _QUIET else (38, 3)
    canvas.paste(colour, (left - half, _LINE_Y - height, left + half, _LINE_Y))


def _labels(canvas: Image.Image, labels: Labels) -> None:
    for place, text in labels:
        left = _place(place)
        if place > 0:
            canvas.paste(_QUIET, (left, _LINE_Y, left + 2, _LINE_Y + 14))
        _write(canvas, text, SANS, _LABEL_SIZE, (left, _LINE_Y + 37), _QUIET)


def _foot(canvas: Image.Image, site: str, note: str) -> None:
    """Who publishes it at the left, and when at the right."""
    start = WIDTH - MARGIN - width(note, SANS, _FOOT_SIZE) * _FOOT_SIZE
    room = start - MARGIN - _GAP if note else ROOM
    _write(canvas, shortened(site, STRONG, _FOOT_SIZE, room), STRONG, _FOOT_SIZE, (MARGIN, _FOOT_Y), _BLACK)
    _write(canvas, note, SANS, _FOOT_SIZE, (start, _FOOT_Y), _QUIET)


def _write(
    canvas: Image.Image,
    text: str,
    face: str,
    size: int,
    at: tuple[float, float],
    colour: int,
    *,
    right_to_left: bool | None = None,
) -> float:
    """Write a line whose letters stand upon `at`; returns its width."""
    to_left = is_right_to_left(text) if right_to_left is None else right_to_left
    placed = in_place(text, right_to_left=to_left)
    pen, x = ImageDraw.Draw(canvas), at[0]
    for name, found in runs(placed, face):
        letters = font(name, size)
        pen.text((x, at[1]), found, fill=colour, font=letters, anchor="ls")
        x += letters.getlength(found)
    return x - at[0]


def _in_accent(canvas: Image.Image, text: str, at: tuple[float, float]) -> float:
    """The same, strong and in the accent, whose colours in the palette follow after those of ink."""
    strip = Image.new("L", (WIDTH, 2 * _HEAD_SIZE), 0)
    length = _write(strip, text, STRONG, _HEAD_SIZE, (at[0], _HEAD_SIZE), _ACCENTS)
    shades = strip.point([0, *range(_INKS + 1, _INKS + 256)])
    canvas.paste(shades, (0, round(at[1]) - _HEAD_SIZE), shades.point([0] + [255] * 255))
    return length


def _place(percent: float) -> int:
    return MARGIN + round(percent * ROOM / 100)


@cache
def _palette() -> list[int]:
    inks = [_blend(INK, step / _INKS) for step in range(_INKS + 1)]
    accents = [_blend(ACCENT, step / _ACCENTS) for step in range(1, _ACCENTS + 1)]
    return [value for colour in (*inks, *accents) for value in colour]


def _blend(colour: tuple[int, int, int], share: float) -> tuple[int, ...]:
    return tuple(round(paper + (full - paper) * share) for paper, full in zip(PAPER, colour, strict=True))
