"""Editors' Markdown to HTML: one parser for a whole build, which leads links to pages and keeps ids apart."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from dossier_gen.bodies.figures import Figures, dress
from dossier_gen.bodies.mentions import NOBODY, Mentions, Names
from dossier_gen.bodies.outward import hold_back
from dossier_gen.paths import page_url, relative, resolve
from dossier_gen.pictures import Size

_ID = re.compile(r"""\sid=["']?([^"'\s>]+)""")
_ALIGN = re.compile(r"text-align: (left|right|center);")
_LINKS = {"a": "href", "img": "src"}
_NO_SIZES: Mapping[str, Size] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MarkdownOptions:
    """Python-Markdown's extensions, and the options of each."""

    extensions: tuple[str, ...] = ()
    configs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body's HTML, its headings as MkDocs' toc tokens, and the links in it that lead to nothing on the site."""

    html: str
    headings: list[Any]
    astray: tuple[str, ...]


class BodyRenderer:
    """One Markdown parser; `known` are the paths that links may lead to.

    `names` are those that texts may mention, `sizes` those of pictures, by path.
    """

    def __init__(
        self,
        options: MarkdownOptions,
        known: Collection[str],
        names: Names = NOBODY,
        sizes: Mapping[str, Size] = _NO_SIZES,
    ) -> None:
        self._parser = Markdown(extensions=options.extensions, extension_configs=options.configs)
        self._links = _Links(known, sizes)
        self._ids = _Ids()
        self._mentions = Mentions(self._parser, names)
        self._parser.treeprocessors.register(self._ids, "dossier-ids", 7)  # after attr_list (8), before toc (5)
        self._parser.treeprocessors.register(_Cells(), "dossier-cells", -1)
        self._parser.treeprocessors.register(self._links, "dossier-links", -1)  # after unescape (0)
        self._parser.treeprocessors.register(self._mentions, "dossier-mentions", -2)  # last: it knows links by these
        self._parser.treeprocessors.register(Figures(), "dossier-figures", -1)
        if "toc" in self._parser.treeprocessors:
            self._ids.watch(self._parser.treeprocessors["toc"])

    def render(self, text: str, path: str, taken: Collection[str] = (), naming: str | None = None) -> Rendered:
        """Render the body of the page at `path`; `taken` are the ids that it must not use.

        `naming` is the language of a text in which the first mention of each name leads to its page.
        """
        if not text.strip():
            return Rendered("", [], ())
        self._parser.reset()
        self._links.start(path)
        self._mentions.start(path, naming)
        self._ids.taken = set(taken)
        html = hold_back(self._parser.convert(text))
        return Rendered(html, getattr(self._parser, "toc_tokens", []), tuple(self._links.astray))


def ids_in(html: str) -> frozenset[str]:
    """The ids that elements of the HTML have."""
    return frozenset(_ID.findall(html))


class _Ids(Treeprocessor):
    """Keeps the ids that editors write, and those that toc gives to headings, apart from the `taken` ones."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: set[str] = set()

    def watch(self, toc: Treeprocessor) -> None:
        if isinstance(toc, TocTreeprocessor):
            slugify = toc.slugify
            toc.slugify = lambda text, separator: unique(slugify(text, separator), self.taken)

    def run(self, root: Element) -> None:
        for element in root.iter():
            if name := element.get("id"):
                element.set("id", unique(name, self.taken))


class _Cells(Treeprocessor):
    """Gives cells of tables that stand left, right or in the middle a class: the policy lets no page style itself."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            align = _ALIGN.fullmatch(element.get("style", "")) if element.tag in {"td", "th"} else None
            if align:
                del element.attrib["style"]
                element.set("class", f"{element.get('class', '')} d-{align[1]}".strip())


class _Links(Treeprocessor):
    """Turns links between files into links between pages."""

    def __init__(self, known: Collection[str], sizes: Mapping[str, Size]) -> None:
        super().__init__()
        self._known = known
        self._sizes = sizes
        self.start("")

    def start(self, path: str) -> None:
        self.astray: list[str] = []
        self._path, self._base = path, page_url(path)

    def run(self, root: Element) -> None:
        for element in root.iter():
            attribute = _LINKS.get(element.tag)
            if attribute and (url := element.get(attribute)):
                self._mend(element, attribute, url)

    def _mend(self, element: Element, attribute: str, url: str) -> None:
        try:
            parts = urlsplit(url)
        except ValueError:
            return
        if parts.path and not (parts.scheme or parts.netloc or parts.path.startswith("/") or STX in url):
            element.set(attribute, self._address(url, parts.path))
            if element.tag == "img":
                dress(element, resolve(self._path, unquote(parts.path)), self._sizes, self._base)

    def _address(self, url: str, path: str) -> str:
        target = resolve(self._path, unquote(path))
        if target not in self._known:
            self.astray.append(url)
            return url
        address = page_url(target) if target.endswith(".md") else quote(target)
        rest = url[len(path) :]
        return relative(address + rest, self._base) if rest.startswith("#") else relative(address, self._base) + rest
