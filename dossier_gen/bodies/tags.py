"""The HTML tags and attribute lists of a Markdown body, for judging what they do in a reader's browser.

What is hidden here is surely hidden there: Python-Markdown (https://python-markdown.github.io) takes fences first, then
HTML that begins a line, then code and other tags, and a browser reads its own way what comes out. Where these could
differ, from the first odd place on, code and comments hide nothing. Every step is linear in the length of the body.
"""

import html
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.util import BLOCK_LEVEL_ELEMENTS

_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_STRIPPED = str.maketrans("", "", "\x02\x03")  # as Python-Markdown does, which marks its own places with them

_FENCE = re.compile(r"^(`{3,}|~{3,})(.*)$", re.MULTILINE)
_INFO = re.compile(r"""[ ]*(?:\{[ ]*[.#]?[\w-]+[ ]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(["'])[\d -]*\1)?)[ ]*""")

_TURN = re.compile(
    r"""(?P<ticks>\\?`+)|(?P<comment>(?:^[ ]{0,3})?<!--)
    |(?P<block>^[ ]{0,3}</?(?P<name>[A-Za-z][\w-]*))|<[A-Za-z/!?]""",
    re.MULTILINE | re.VERBOSE,
)
_ONE_LINE = re.compile(r"""</?[A-Za-z](?:[^<>\n`"'\[]|"[^<>\n`"\[]*"|'[^<>\n`'\[]*')*+>""")
_CLOSED_EARLY = re.compile(r"<!--|--!>|\A-?>")

_LINE_REST = re.compile(r"[ ]*$", re.MULTILINE)
_TAG_LIKE = re.compile("<[A-Za-z/!?]")

_TAG_START = re.compile(r"<([A-Za-z][^\s/<>\"'=`\[]*+)")
_VALUE = r"""(?:"([^"<>`\[]*+)"|'([^'<>`\[]*+)'|([^\s"'=<>`\[]++))"""
_NAME = r"""[^\s"'=<>/`\[]++"""
_TAG = re.compile(rf"<[A-Za-z][^\s/<>\"'=`\[]*+(?:[\s/]++{_NAME}(?:\s*+=\s*+{_VALUE})?+)*+[\s/]*+>")
_ATTRIBUTE = re.compile(rf"[\s/]({_NAME})(?:\s*+=\s*+{_VALUE})?+")
_LOOSE = re.compile(r"[^<>]*")
_ADDRESS = re.compile(r"""<(?:https?|ftp)://[^\s<>"'`]*+>""", re.IGNORECASE)

_LISTS = re.compile(r"^[^{\n]*\{([^\n]*)\}", re.MULTILINE)
_LISTED = re.compile(r"""(?<![\w-])([A-Za-z][\w-]*+)[ ]*=[ ]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s}"']+))""")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute, its name in lower case and its value as a browser sees it, with its place and width."""

    name: str
    value: str
    line: int
    column: int
    width: int


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag, its name in lower case, and its attributes; "" for Markdown's `{…}` that gives attributes.

    `is_odd`: browsers may read it otherwise than it looks, as one of its quotation marks is missing or misplaced.
    """

    name: str
    line: int
    column: int
    width: int
    attributes: tuple[Attribute, ...] = ()
    is_odd: bool = False


def find_tags(text: str, first_line: int = 1) -> tuple[Tag, ...]:
    """The tags of a body whose first line is the file's line `first_line`, then its attribute lists."""
    if "<" not in text and "{" not in text:
        return ()
    scanner = _Scanner(text.translate(_STRIPPED), first_line)
    return (*scanner.tags(), *scanner.lists())


class _Scanner:
    def __init__(self, text: str, first_line: int) -> None:
        self.first_line = first_line
        self.text = _without_fences(text)
        self.hidden, self.sure = _hidden(self.text)
        self.hidden_starts = [start for start, _ in self.hidden]
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def tags(self) -> Iterator[Tag]:
        for start in _TAG_START.finditer(self.text):
            if self.is_hidden(start.start()) or self.is_address(start.start()):
                continue
            place = (*self.locate(start.start()), len(start[0]))
            whole = _TAG.match(self.text, start.start())
            if whole:
                found = _ATTRIBUTE.finditer(self.text, start.end(), whole.end())
                yield Tag(start[1].lower(), *place, tuple(map(self.attribute, found)))
            else:
                rest = _LOOSE.match(self.text, start.end())
                yield Tag(start[1].lower(), *place, is_odd=bool(rest and set("\"'=") & set(rest[0])))

    def lists(self) -> Iterator[Tag]:
        for line in _LISTS.finditer(self.text):
            found = [match for match in _LISTED.finditer(self.text, *line.span(1)) if not self.is_hidden(match.start())]
            if found:
                yield Tag("", *self.locate(line.start(1)), 1, tuple(map(self.attribute, found)))

    def attribute(self, match: re.Match[str]) -> Attribute:
        value = match[match.lastindex] if match.lastindex and match.lastindex > 1 else ""
        width = len(match[0]) - (match.start(1) - match.start())
        return Attribute(match[1].lower(), html.unescape(value), *self.locate(match.start(1)), width)

    def is_hidden(self, position: int) -> bool:
        before = bisect_right(self.hidden_starts, position) - 1
        return before >= 0 and position < self.hidden[before][1]

    def is_address(self, position: int) -> bool:
        """Whether `<https://…>` stands here where it becomes a link; in HTML it would be a tag."""
        return position < self.sure and _ADDRESS.match(self.text, position) is not None

    def locate(self, position: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, position)
        return self.first_line + line - 1, position - self.line_starts[line - 1] + 1


def _without_fences(text: str) -> str:
    """The text, as long as before, without what stands between fences; all of it from the first doubtful fence on."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = list(_FENCE.finditer(text))
    closers: defaultdict[str, list[int]] = defaultdict(list)
    for line in lines:
        if not line[2].strip(" "):
            closers[line[1]].append(line.start())
    pieces, end = [], 0
    for line in lines:
        if line.start() < end:
            continue
        if not _INFO.fullmatch(line[2]):
            break
        ends = closers[line[1]]
        following = bisect_right(ends, line.start())
        if following < len(ends):
            pieces += [text[end : line.start()], _blank(line[1]), line[2], _blank(text[line.end() : ends[following]])]
            pieces.append(_blank(line[1]))
            end = ends[following] + len(line[1])
    return "".join((*pieces, text[end:]))


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _hidden(text: str) -> tuple[list[tuple[int, int]], int]:
    """Where code and comments stand, up to the first place that could be read in two ways; and that place."""
    hidden: list[tuple[int, int]] = []
    end = 0
    for turn in _TURN.finditer(text):
        if turn.start() < end:
            continue
        stop = _end_of_turn(text, turn)
        if not stop:
            return hidden, turn.start()
        if turn["ticks"] or turn["comment"]:
            hidden.append((turn.start(), stop))
        end = stop
    return hidden, len(text)


def _end_of_turn(text: str, turn: re.Match[str]) -> int:
    """The end of the code, comment or tag that begins here; 0 where that is not beyond doubt."""
    if turn["comment"]:
        return _end_of_comment(text, turn)
    if turn["ticks"]:
        return _end_of_code(text, turn)
    if turn["block"] and turn["name"].lower() in _BLOCKS:
        return 0
    tag = _ONE_LINE.match(text, turn.start() + turn[0].index("<"))
    return tag.end() if tag else 0


def _end_of_comment(text: str, turn: re.Match[str]) -> int:
    """The end of a comment that begins a paragraph and ends its line."""
    start = turn.start()
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    stop = text.find("-->", turn.end() - 2) if start == 0 or (above.endswith("\n") and not above.strip()) else -1
    if stop < turn.end() or _CLOSED_EARLY.search(text[turn.end() : stop]):
        return 0
    return stop + 3 if _LINE_REST.match(text, stop + 3) else 0


def _end_of_code(text: str, turn: re.Match[str]) -> int:
    """The end of code within its line; what looks like a tag in it must be a whole one."""
    ticks = turn["ticks"]
    line_end = text.find("\n", turn.end())
    stop = line_end if line_end >= 0 else len(text)
    closer = re.compile(rf"(?<!`){ticks}(?!`)").search(text, turn.end(), stop) if ticks[0] == "`" else None
    if closer is None:
        return 0
    end = turn.end()
    for start in _TAG_LIKE.finditer(text, turn.end(), closer.start()):
        if start.start() >= end:
            tag = _ONE_LINE.match(text, start.start(), closer.start())
            if not tag:
                return 0
            end = tag.end()
    return closer.end()
