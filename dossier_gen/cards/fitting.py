"""Titles in their room: as large as they can be, broken between words, in lines of about one length."""

from dataclasses import dataclass

from dossier_gen.cards.writing import width

#: The sizes of a title in pixels, the largest first, and the share of its size that a line is high.
SIZES = tuple(range(80, 39, -4))
LEADING = 1.2
MOST_LINES = 5
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, and the size at which they fit."""

    lines: tuple[str, ...]
    size: int


def fit(text: str, face: str, room: tuple[int, int]) -> Fitted:
    """Break a text into lines for a room (width, height); what does not fit at the smallest size is cut off."""
    measured = [(word, width(word, face)) for word in text.split()]
    space = width(" ", face)
    for size in SIZES:
        most = min(MOST_LINES, int(room[1] / (size * LEADING)))
        widest = room[0] / size
        lines = _lines(measured, space, widest)
        if len(lines) <= most and all(length <= widest for _, length in measured):
            return Fitted(_balanced(measured, space, widest, len(lines)), size)
    return _cut(text, face, room)


def shortened(text: str, face: str, size: int, room: float) -> str:
    """One line that fits into a width, with an ellipsis where something had to go."""
    if width(text, face, size) * size <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle] + ELLIPSIS, face, size) * size <= room else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS


def _lines(words: list[tuple[str, float]], space: float, widest: float) -> list[str]:
    lines: list[list[str]] = []
    used = 0.0
    for word, length in words:
        if lines and used + space + length <= widest:
            lines[-1].append(word)
            used += space + length
        else:
            lines.append([word])
            used = length
    return [" ".join(line) for line in lines]


def _balanced(words: list[tuple[str, float]], space: float, widest: float, count: int) -> tuple[str, ...]:
    """The same number of lines, the longest of them as short as it can be."""
    narrow, wide = max((length for _, length in words), default=0.0), widest
    for _ in range(8):
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(_lines(words, space, middle)) <= count else (middle, wide)
    return tuple(_lines(words, space, wide))


def _cut(text: str, face: str, room: tuple[int, int]) -> Fitted:
    """At the smallest size, words broken where they must be."""
    size = SIZES[-1]
    most = min(MOST_LINES, int(room[1] / (size * LEADING)))
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most - 1:
        taken = _head(rest, face, room[0] / size)
        lines.append(taken)
        rest = rest[len(taken) :].lstrip()
    return Fitted((*lines, shortened(rest, face, size, room[0])) if rest else tuple(lines), size)


def _head(text: str, face: str, widest: float) -> str:
    """As much of the text as a line holds, up to a space if there is one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle], face) <= widest else (low, middle - 1)
    if low == len(text):
        return text
    broken = text[: low + 1].rfind(" ")
    return text[:broken] if broken > 0 else text[:low]
