"""What a browser would make of a page, as far as the tests ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"meta", "link", "img", "input", "br", "hr", "path", "source"}


@dataclass
class Element:
    """An element with its attributes and all text within it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Html(HTMLParser):
    """The elements of a page, in order."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        """The elements of a tag that have these attributes (`class_` for class)."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return (e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items())

    def one(self, tag: str, **attributes: str) -> Element:
        """The first such element."""
        return next(self.all(tag, **attributes))

    def ids(self) -> list[str]:
        """The ids of all elements."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


def parse(file: Path) -> Html:
    """Read a page."""
    page = Html()
    page.feed(file.read_text("utf-8"))
    page.close()
    return page
