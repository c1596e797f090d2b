"""Links and images of a Markdown body, each with its place, in one pass from left to right."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dossier_gen.bodies.blot import BLOT

LinkKind = Literal["link", "image", "embed"]

_LINE_MARKS = " \t>*+-.)0123456789" + BLOT
_DEEPEST = 40  # characters of such marks
_MOST_BROKEN = 300  # characters of a target with a line break in it
_TURN = re.compile(r"[\[\]<]")
_PARENTHESIS = re.compile(r"[()]|\n[ \t]*\n")
_PLAIN_TARGET = re.compile(r"\(([^\s()<>\"']+)\)")
_ANGLED_TARGET = re.compile(r"\(\s*<([^<>\n]*)>")
_OPEN_TARGET = re.compile(r"\(\s*([^\s()]+)\s+[\"']")
_TITLE = re.compile(r"\s[\"']")
_LABEL = re.compile(r"\s?\[([^\[\]]*)\]")
_DEFINED = re.compile(
    r""":[ ]*(?:\n[ ]*)?<?([^\s<>]+)>?[ ]*(?:\n[ ]*)?(?:".*"[ ]*|'.*'[ ]*|\(.*\)[ ]*)?$""", re.MULTILINE
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:(?://[^<>]*|[^\s<>]*))>")
_TAG = re.compile(
    r"""<([A-Za-z][^\s"'<>/]*+)(?:[\s/]++[^\s"'=<>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+[\s/]*+>"""
)
_LOOSE_TAG = re.compile(r"<([A-Za-z][^\s<>/]*)[^<>]*")
_ATTRIBUTE = re.compile(r"""(?<=[\s"'/])([^\s"'=<>/]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s<>]++))""")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_LINK_ATTRIBUTES = frozenset(("href", "xlink:href", "action", "formaction"))
_EMBED_ATTRIBUTES = frozenset(("src", "poster", "data"))


@dataclass(frozen=True, slots=True)
class Link:
    """A link that a reader follows, an image, or another file that the page loads by itself (an embed).

    `url` is the target as a browser sees it, entities and escapes resolved; line, column and width are those of the
    target as written. `alt` is an image's text. `in_html`: the target stands in an HTML tag, where it is not rewritten
    from files to addresses.
    """

    kind: LinkKind
    url: str
    line: int
    column: int
    width: int
    alt: str = ""
    in_html: bool = False


def find_links(text: str, shown: str, first_line: int = 1) -> tuple[Link, ...]:
    """The links of a body by line and column; `shown` is the body with its code and comments blotted out."""
    if not _TURN.search(shown):
        return ()
    return tuple(sorted(_Scanner(text, shown, first_line).links(), key=lambda link: (link.line, link.column)))


class _Scanner:
    def __init__(self, text: str, shown: str, first_line: int) -> None:
        self.text = text
        self.shown = shown
        self.first_line = first_line
        self.found: list[Link] = []
        self.openers: list[int] = []
        self.definitions: list[tuple[str, tuple[int, int]]] = []
        self.pictures: list[tuple[str, str, int]] = []

    def links(self) -> list[Link]:
        end = 0
        for turn in _TURN.finditer(self.shown):
            start = turn.start()
            if start < end:
                continue
            if turn[0] == "[":
                self.openers.append(start)
            elif turn[0] == "<":
                self.tag(start)
            elif self.openers:
                end = self.bracketed(self.openers.pop(), start)
        self.references()
        return self.found

    def bracketed(self, opener: int, closer: int) -> int:
        """What the brackets `[…]` are part of; returns where it ends."""
        following = self.shown[closer + 1 : closer + 2]
        is_image = self.shown[opener - 1 : opener] == "!" and opener > 0
        label = self.text[opener + 1 : min(closer, opener + 200)]
        if following == "(":
            target = self.target(closer + 1)
            if target is not None:
                start, stop, end = target
                self.add("image" if is_image else "link", start, stop, label.strip() if is_image else "")
                return end
        if following == ":" and self.begins_line(opener) and not label.startswith("^"):
            match = _DEFINED.match(self.shown, closer + 1)
            if match:
                self.definitions.append((_normal(label), match.span(1)))
                return match.end()
        if is_image:
            match = _LABEL.match(self.shown, closer + 1)
            self.pictures.append((_normal(match[1] if match and match[1] else label), label.strip(), opener - 1))
        return closer + 1

    def begins_line(self, position: int) -> bool:
        """Whether nothing but the marks of lists and quotations stands before a place in its line."""
        start = max(position - _DEEPEST, 0)
        before = self.shown[start:position]
        line_begins = start == 0 or "\n" in before
        return line_begins and not before.rpartition("\n")[2].strip(_LINE_MARKS)

    def target(self, opener: int) -> tuple[int, int, int] | None:
        """The target in the parentheses that open here: its start, its end, and the end of the parentheses."""
        plain = _PLAIN_TARGET.match(self.shown, opener)
        if plain:
            return *plain.span(1), plain.end()
        closer = self.closers.get(opener)
        angled = _ANGLED_TARGET.match(self.shown, opener)
        if angled:
            return *angled.span(1), max(angled.end(), closer + 1 if closer else 0)
        if closer is None:
            titled = _OPEN_TARGET.match(self.shown, opener)  # the title holds a parenthesis that is never closed
            return (*titled.span(1), titled.end()) if titled else None
        broken = self.shown.find("\n", opener, closer) >= 0  # perhaps no link at all: what stands in it counts too
        stop = min(closer, opener + _MOST_BROKEN) if broken else closer
        title = _TITLE.search(self.shown, opener + 1, stop)
        inside = self.text[opener + 1 : title.start() if title else stop]
        start = opener + 1 + len(inside) - len(inside.lstrip())
        return start, start + len(inside.strip()), opener + 1 if broken else closer + 1

    @cached_property
    def closers(self) -> dict[int, int]:
        """Where the parenthesis that opens at a position is closed, within its paragraph."""
        pairs: dict[int, int] = {}
        stack: list[int] = []
        for match in _PARENTHESIS.finditer(self.shown):
            if match[0] == "(":
                stack.append(match.start())
            elif match[0] != ")":
                stack.clear()
            elif stack:
                pairs[stack.pop()] = match.start()
        return pairs

    def tag(self, start: int) -> None:
        """The links in an HTML tag, or an autolink, that begins here. Markdown in attributes counts too, as it does."""
        autolink = _AUTOLINK.match(self.shown, start)
        if autolink:
            self.add("link", *autolink.span(1))
            return
        tag = _TAG.match(self.shown, start) or _LOOSE_TAG.match(self.shown, start)
        if not tag:
            return
        attributes = list(_ATTRIBUTE.finditer(self.shown, start, tag.end()))
        alt = next((_value(found) for found in attributes if found[1].lower() == "alt"), "")
        for found in attributes:
            name = found[1].lower()
            span = found.span(found.lastindex or 0)
            if name in _LINK_ATTRIBUTES:
                self.add("link", *span, in_html=True)
            elif name in _EMBED_ATTRIBUTES and tag[1].lower() == "img":
                self.add("image", *span, alt.strip(), in_html=True)
            elif name in _EMBED_ATTRIBUTES:
                self.add("embed", *span, in_html=True)

    def references(self) -> None:
        """Images by reference, `![alt][label]`; and every other definition, `[label]: target`, as a link."""
        defined = dict(self.definitions)
        for label, alt, opener in self.pictures:
            if label in defined:
                self.add("image", *defined[label], alt, at=opener)
        pictured = {label for label, _, _ in self.pictures}
        for label, span in self.definitions:
            if label not in pictured:
                self.add("link", *span)

    def add(
        self, kind: LinkKind, start: int, stop: int, alt: str = "", *, in_html: bool = False, at: int | None = None
    ) -> None:
        written = self.text[start:stop]
        plain = _ESCAPE.sub(r"\1", written) if "\\" in written and not in_html else written
        url = html.unescape(plain).strip()
        line, column = self.locate(start if at is None else at)
        width = max(stop - start, 1) if at is None else 2
        self.found.append(Link(kind, url, line, column, width, alt, in_html))

    @cached_property
    def line_starts(self) -> list[int]:
        return _line_starts(self.text)

    def locate(self, position: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, position)
        return self.first_line + line - 1, position - self.line_starts[line - 1] + 1


def _value(attribute: re.Match[str]) -> str:
    return attribute[attribute.lastindex or 0]


def _normal(label: str) -> str:
    return " ".join(label.split()).lower()


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]
