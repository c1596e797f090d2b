"""One line of a file, safe to show in a terminal, with a caret under what is meant."""

import unicodedata

WIDTH = 100
LEAD = 30
TAB = "    "
CUT = "..."


def visible(text: str) -> str:
    """The text with all that would steer a terminal, or could not be seen, written as an escape: ESC as its code."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes (Unicode Standard Annex #11, East Asian Width)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """The line, or the part of it around `column` (from 1), and the carets that stand below `width` characters."""
    cells = [_cell(character) for character in line.rstrip()]
    start = min(column - 1, len(cells))
    end = min(start + max(width, 1), len(cells))
    first, last = _window([columns(cell) for cell in cells], start)
    before = (CUT if first else "") + "".join(cells[first:start])
    meant = columns("".join(cells[start : min(end, last)]))
    shown = (CUT if first else "") + "".join(cells[first:last]) + (CUT if last < len(cells) else "")
    return shown, " " * columns(before) + "^" * max(meant, 1)


def _window(widths: list[int], start: int) -> tuple[int, int]:
    """The first and the last cell (not included) that fit in WIDTH columns, with LEAD columns before `start`."""
    if sum(widths) <= WIDTH:
        return 0, len(widths)
    first, room = start, LEAD if sum(widths[start:]) >= WIDTH - LEAD else WIDTH - sum(widths[start:])
    while first and room >= widths[first - 1]:
        first -= 1
        room -= widths[first]
    last, room = first, WIDTH
    while last < len(widths) and room >= widths[last]:
        room -= widths[last]
        last += 1
    return first, last


def _cell(character: str) -> str:
    return TAB if character == "\t" else _shown(character)


def _shown(character: str) -> str:
    if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
