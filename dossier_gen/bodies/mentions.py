"""The first mention of each known name in a text, made a link to the page of what is so called.

It works on Python-Markdown's tree, where headings, quotations and code can be told from running text. HTML that an
editor wrote himself is no part of that tree: in a line only its tags stand, each as a mark (htmlStash), and what is
between two of them stays as it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urljoin
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from dossier_gen.paths import page_url, relative

#: What a link within the text that we made is told by.
CLASS = "d-mention"

_HYPHENS = "\\-\u2010\u2011"
_WORD = re.compile(rf"(?<![\w{_HYPHENS}])\w+")
# A name ends before a possessive s; after a hyphen or another apostrophe the word goes on: Sana'a is not Sana.
_GOES_ON = re.compile(rf"[\w{_HYPHENS}]|'(?!s\b)\w")
# Of the same length, as what is found in the one text is cut from the other.
_FOLDED = str.maketrans({"\n": " ", "\u00a0": " ", "\u2019": "'"})
_OTHERS = frozenset(("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "blockquote", "q", "cite"))
_OTHER_CLASSES = frozenset(("admonition-title", "footnote", "toc"))
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_HREF = re.compile(r"""\shref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
#: Elements without content (HTML, "Void elements").
_VOID = frozenset(("br", "wbr", "img", "hr", "input", "col", "source", "track", "area", "embed"))


class _Name(NamedTuple):
    text: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they are written, by their first words, the longest first; each with the path of its page, if any."""

    by_word: Mapping[str, tuple[_Name, ...]]

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a name stands in a text, from left to right: its start, its end, the path of its page."""
        plain, end = text.translate(_FOLDED), 0
        for word in _WORD.finditer(plain):
            known = self.by_word.get(word[0]) if word.start() >= end else None
            for name, path in known or ():
                stop = word.start() + len(name)
                if plain.startswith(name, word.start()) and not _goes_on(plain, stop):
                    end = stop
                    if path:
                        yield word.start(), stop, path
                    break


def _goes_on(text: str, stop: int) -> bool:
    """Whether a name goes on where one that is known ends; so it does with a capital: Paris Hilton."""
    return bool(_GOES_ON.match(text, stop)) or (text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper())


def folded(name: str) -> str:
    """A name as it is compared: with single spaces and straight apostrophes."""
    return " ".join(name.split()).translate(_FOLDED)


def names_of(paths: Mapping[str, str | None]) -> Names:
    """Folded names with the paths of their pages; one with None leads nowhere, nor does what is within it."""
    by_word: defaultdict[str, list[_Name]] = defaultdict(list)
    for name, path in paths.items():
        if first := _WORD.match(name):
            by_word[first[0]].append(_Name(name, path))
    ordered = {word: sorted(names, key=lambda name: (-len(name.text), name.text)) for word, names in by_word.items()}
    return Names({word: tuple(names) for word, names in ordered.items()})


#: No names at all.
NOBODY = Names({})


class Mentions(Treeprocessor):
    """Leads the first mention of each name in a text to its page, unless the text has a link there already."""

    def __init__(self, parser: Markdown, names: Names) -> None:
        super().__init__(parser)
        self._names = names
        self.start("", None)

    def start(self, path: str, language: str | None) -> None:
        """Begin with the text of the page at `path`, in a language; with None nothing is linked."""
        self._base, self._language = page_url(path), language
        self._open = 0  # so many of the editor's own HTML elements are open in the paragraph

    def run(self, root: Element) -> None:
        """Link the names in the tree."""
        if self._language and self._names.by_word:
            self._linked = set(self._addresses(root))
            self._walk(root)

    def _addresses(self, root: Element) -> Iterator[str]:
        """The urls on the site that the text leads to by itself."""
        own = [href for link in root.iter("a") if (href := link.get("href"))]
        raw = [href for html in self.md.htmlStash.rawHtmlBlocks for href in _HREF.findall(str(html))]
        for href in (*own, *raw):
            try:
                yield unquote(urljoin("/" + self._base, href.partition("#")[0]).removeprefix("/"))
            except ValueError:
                continue

    def _walk(self, element: Element) -> None:
        if self.md.is_block_level(element.tag):
            self._open = 0
        children = list(element)
        rest = self._spread(element, 0, element.text, None)
        for child in children:
            if not self._is_other(child):
                self._walk(child)
            rest += 1
            rest = self._spread(element, rest, child.tail, child)

    def _is_other(self, element: Element) -> bool:
        """Whether an element is no running text, or not in the page's language."""
        language = element.get("lang")
        return (
            element.tag in _OTHERS
            or (language is not None and language != self._language)
            or not _OTHER_CLASSES.isdisjoint(element.get("class", "").split())
        )

    def _spread(self, parent: Element, index: int, text: str | None, before: Element | None) -> int:
        """Put links into the text before the child at `index`; where that child stands then."""
        done = 0
        for start, stop, path in self._mentions(text or ""):
            url = page_url(path)
            link = Element("a", {"class": CLASS, "href": relative(url, self._base)})
            link.text = text[start:stop] if text else ""
            self._say(parent, before, text[done:start] if text else "")
            parent.insert(index, link)
            before, done, index = link, stop, index + 1
        if done:
            self._say(parent, before, text[done:] if text else "")
        return index

    @staticmethod
    def _say(parent: Element, before: Element | None, text: str) -> None:
        if before is None:
            parent.text = text
        else:
            before.tail = text

    def _mentions(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The names in a text that are not linked yet, with their places."""
        end = 0
        for mark in HTML_PLACEHOLDER_RE.finditer(text):
            yield from self._within(text, end, mark.start())
            end = mark.end()
            self._pass(int(mark[1]))
        yield from self._within(text, end, len(text))

    def _within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        if self._open or start == end:
            return
        for begin, stop, path in self._names.found(text[start:end]):
            url = unquote(page_url(path))
            if url not in self._linked:
                self._linked.add(url)
                yield start + begin, start + stop, path

    def _pass(self, number: int) -> None:
        """Count the editor's own tag of that number."""
        stash = self.md.htmlStash.rawHtmlBlocks
        tag = _TAG.match(str(stash[number])) if number < len(stash) else None
        if tag and tag[2].lower() not in _VOID:
            self._open = max(self._open - 1, 0) if tag[1] else self._open + 1
