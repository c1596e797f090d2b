"""A page's HTML taken apart: what a browser would find in it, and what is not well-formed."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

from dossier_gen.bodies.rendering import BodyRenderer, MarkdownOptions, ids_in
from dossier_gen.output import PageOutput
from dossier_gen.site import Site

VOID = frozenset({"base", "img", "meta", "link", "br", "hr", "input"})
#: What stands on lines of its own, and may not stand within a paragraph.
BLOCKS = frozenset(
    {
        *("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "section", "header", "footer", "nav", "figure", "figcaption"),
        *("blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "details", "summary"),
    }
)
EXTENSIONS = ("admonition", "attr_list", "def_list", "footnotes", "tables", "toc")


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its name and attributes, the language it is in, and its text with all that is in it."""

    name: str
    attributes: dict[str, str]
    language: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, each run of white space as one space."""
        return " ".join("".join(self.pieces).split())


class Document(HTMLParser):
    """HTML with its elements in order; `faults` says what is not well-formed."""

    def __init__(self, html: str, language: str = "en") -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self.comments: list[str] = []
        self._by_id: dict[str, Element] = {}
        self._open: list[Element] = []
        self._top = Element("", {}, language)
        self.feed(html)
        self.close()
        self.faults += [f"<{element.name}> is never closed" for element in self._open]

    @property
    def text(self) -> str:
        """The text of all."""
        return self._top.text

    @property
    def ids(self) -> list[str]:
        """The ids, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @property
    def links(self) -> list[str]:
        """All addresses in href and src."""
        return [e.attributes[name] for e in self.elements for name in ("href", "src") if name in e.attributes]

    def named(self, name: str, **attributes: str) -> list[Element]:
        """The elements of a name; `cls` is one of their classes."""
        cls = attributes.pop("cls", None)
        return [
            element
            for element in self.elements
            if element.name == name
            and (cls is None or cls in element.attributes.get("class", "").split())
            and all(element.attributes.get(key) == value for key, value in attributes.items())
        ]

    def part(self, key: str) -> Element | None:
        """The element with an id."""
        return self._by_id.get(key)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice: {names}")
        if tag in BLOCKS and any(element.name == "p" for element in self._open):
            self.faults.append(f"<{tag}> in a <p>")
        if tag in ("a", "button") and any(element.name == "a" for element in self._open):
            self.faults.append(f"<{tag}> in an <a>")
        if tag == "li" and (not self._open or self._open[-1].name not in ("ul", "ol")):
            self.faults.append("<li> outside of a list")
        self._break(tag)
        attributes = {name: value or "" for name, value in attrs}
        around = self._open[-1].language if self._open else self._top.language
        element = Element(tag, attributes, attributes.get("lang", around))
        self.elements.append(element)
        self._by_id.setdefault(attributes.get("id", ""), element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return  # written as <img />
        if not self._open or self._open[-1].name != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1].name if self._open else 'nothing'}")
        else:
            self._open.pop()
        self._break(tag)

    def _break(self, tag: str) -> None:
        """A block stands on lines of its own."""
        if tag in BLOCKS:
            for element in (self._top, *self._open):
                element.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._open and data.strip():
            self.faults.append(f"text outside of all elements: {data.strip()[:40]!r}")
        for element in (self._top, *self._open):
            element.pieces.append(data)
        is_shown = any(element.name == "code" for element in self._open)  # HTML for readers to copy
        if ("&lt;" in data or "&amp;" in data) and not is_shown:
            self.faults.append(f"escaped twice: {data[:40]!r}")

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


@cache
def _renderer(known: frozenset[str]) -> BodyRenderer:
    return BodyRenderer(MarkdownOptions(EXTENSIONS), known)


def html_of(page: PageOutput, site: Site) -> str:
    """The whole HTML of a page's content, its Markdown rendered as the site renders it."""
    known = frozenset(other.path for other in site.pages) | site.media
    taken = ids_in(page.before) | ids_in(page.after)
    body = _renderer(known).render(page.body, page.path, taken)
    assert body.astray == (), f"{page.path} links to {body.astray}"
    return "\n".join(part for part in (page.before, body.html, page.after) if part)


def document(page: PageOutput, site: Site) -> Document:
    """A page taken apart."""
    return Document(html_of(page, site), page.language)
