"""Addresses in HTML made absolute, for where a text is read away from its page, as in a feed."""

import re
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import urljoin

_ATTRIBUTE = re.compile(r"""(\s)([^\s=/>"']+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_ADDRESSES = frozenset(("href", "src", "poster", "cite", "data", "longdesc"))
#: A picture of a srcset: its address, and for which width or density it is (HTML, "Srcset attributes").
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,])((?:\s+[^\s,]+)?\s*(?:,|$))")


def absolute(html: str, base: str) -> str:
    """HTML with every address in its tags as it is from the page at `base`, an absolute address."""
    parser = _Tags()
    parser.feed(html)
    parser.close()
    lines = [0, *accumulate(len(line) for line in html.split("\n"))]
    parts, done = [], 0
    for (line, column), tag in parser.found:
        start = lines[line - 1] + (line - 1) + column
        parts += [html[done:start], _ATTRIBUTE.sub(lambda found: _mended(found, base), tag)]
        done = start + len(tag)
    return "".join([*parts, html[done:]])


class _Tags(HTMLParser):
    """The opening tags as they are written, each with its line and column."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[tuple[int, int], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((self.getpos(), self.get_starttag_text() or ""))


def _mended(attribute: re.Match[str], base: str) -> str:
    space, name, equals, written = attribute.groups()
    value = unescape(written[1:-1] if written[0] in "\"'" else written)
    if name.lower() in _ADDRESSES:
        mended = _joined(value, base)
    elif name.lower() == "srcset":
        mended = _CANDIDATE.sub(lambda found: _joined(found[1], base) + found[2], value)
    else:
        return attribute[0]
    return attribute[0] if mended == value else f'{space}{name}{equals}"{escape(mended)}"'


def _joined(url: str, base: str) -> str:
    try:
        return urljoin(base, url)
    except ValueError:
        return url
