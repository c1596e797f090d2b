"""Texts that would like to be HTML, Markdown or a template stay texts, in whatever field they stand."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any
from xml.etree import ElementTree as ET

import markdown
import pytest

from dossier_gen.bodies.rendering import MarkdownOptions
from dossier_gen.edition import Edition, edition
from dossier_gen.export import markdown as exported
from dossier_gen.feeds import FullTexts, feeds, sitemaps
from dossier_gen.fields import Kind, Many, Media, Nested, Text, Url, Voice, specs
from dossier_gen.model import COLLECTIONS, Library
from dossier_gen.output import PageOutput
from dossier_gen.pages import beside_pages, not_found, pages
from tests.pages.document import EXTENSIONS, Document
from tests.pages.tree import NOW

PAYLOAD = (
    "</title></p><script>alert(1)</script>\"><img src=x onerror=alert(1)>' onload='alert(1)' {{ 7*7 }}{% raw %}"
    "\r\r[x](javascript:alert(1))\u2028\u2028# Heading\n\n\n    code\x85\x85<script>alert(2)</script> `x` <!-- a -->"
)
URL = "https://x.example/?a='onclick='alert(1)&b=2#c"
FILE = "media/a\"b'c<d>e#f?g%h i.svg"

#: What feeds, the list of these and sitemaps may consist of, and which of it holds HTML.
ELEMENTS = {
    *("rss", "channel", "title", "link", "description", "lastBuildDate", "item", "guid", "pubDate"),
    *("creator", "category", "language", "encoded", "opml", "head", "body", "outline", "docs"),
    *("feed", "id", "subtitle", "updated", "published", "author", "name", "uri", "entry", "summary", "content"),
    *("urlset", "url", "loc", "lastmod", "news", "publication", "publication_date"),
}
HTML_WITHIN = ("description", "encoded", "summary", "content")


class Spoiler:
    """Puts the payload, numbered, into every text of a record."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.texts: list[str] = []

    def library(self, library: Library) -> Library:
        shelves: dict[str, Any] = {
            name: {key: self.record(record) for key, record in library.collection(name).items()} for name in COLLECTIONS
        }
        return replace(library, **shelves)

    def record(self, record: Any) -> Any:
        known = specs(type(record))
        found = {name: self.value(spec.kind, getattr(record, name)) for name, spec in known.items()}
        return replace(record, **found)

    def value(self, kind: Kind, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(kind, Many):
            return tuple(self.value(kind.of, one) for one in value)
        if isinstance(kind, Nested):
            return self.record(value)
        if isinstance(kind, Text) or (isinstance(kind, Voice) and " " in value):
            self.texts.append(f"begin {next(self.numbers)} {PAYLOAD}")
            return self.texts[-1]
        return {Url: URL, Media: FILE}.get(type(kind), value)


@pytest.fixture(scope="module")
def spoiler() -> Spoiler:
    return Spoiler()


@pytest.fixture(scope="module")
def spoilt(spoiler: Spoiler, library: Library) -> Edition:
    return edition(spoiler.library(library), PAYLOAD, "https://site.example/")


@pytest.fixture(scope="module")
def everything(spoilt: Edition) -> list[PageOutput]:
    return [*pages(spoilt), not_found(spoilt)]


def threats(found: Document) -> Iterator[str]:
    """What could run, or load what was not asked for."""
    for element in found.elements:
        if element.name in ("script", "iframe", "object", "style"):
            yield f"<{element.name}>"
        for name, value in element.attributes.items():
            is_address = name in ("href", "src", "content")
            if (
                name.startswith("on")
                or (is_address and "javascript:" in value)
                or (name == "src" and "media/" not in value)
            ):
                yield f"<{element.name} {name}={value!r}>"


def test_every_text_is_spoilt(spoiler: Spoiler, spoilt: Edition) -> None:
    texts = [text for _, record in spoilt.library.records() for text in _texts(record)]
    assert len(texts) > 140
    assert set(texts) == set(spoiler.texts)


def _texts(record: Any) -> Iterator[str]:
    for field in fields(record):
        value = getattr(record, field.name)
        spec = field.metadata.get("spec")
        kind = spec.kind.of if spec and isinstance(spec.kind, Many) else spec and spec.kind
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one) and isinstance(kind, Nested):
                yield from _texts(one)
            elif one is not None and (isinstance(kind, Text) or (isinstance(kind, Voice) and " " in one)):
                yield one


def test_nothing_of_a_page_runs_or_breaks(everything: list[PageOutput]) -> None:
    for page in everything:
        found = Document(f"{page.before}\n{page.after}")
        assert found.faults == [], page.path
        assert list(threats(found)) == [], page.path
        assert found.comments == [], page.path


def test_every_text_is_shown_as_it_was_written(spoiler: Spoiler, everything: list[PageOutput]) -> None:
    found = [Document(f"{page.before}\n{page.after}") for page in everything]
    shown = [page.text for page in found]
    shown += [" ".join(image.attributes["alt"].split()) for page in found for image in page.named("img")]
    everywhere = "\n".join(shown)
    assert [text for text in spoiler.texts if " ".join(text.split()) not in everywhere] == []


def test_our_html_stays_whole_in_markdown(everything: list[PageOutput]) -> None:
    for page in everything:
        front, body = exported(replace(page, body="A *body*.")).removeprefix("---\n").split("\n---\n", 1)
        html = markdown.markdown(body, extensions=EXTENSIONS)
        found = Document(html)
        assert list(threats(found)) == [], page.path
        assert found.faults == [], page.path
        assert found.text == Document(f"{page.before}\n<p>A body.</p>\n{page.after}").text
        assert "\n---" not in front


def test_redirects_and_feeds_are_sound(spoilt: Edition) -> None:
    everything = tuple(pages(spoilt))
    texts = FullTexts(everything, (), MarkdownOptions(EXTENSIONS), spoilt.url)
    for output in (*beside_pages(spoilt), *feeds(spoilt, texts), *sitemaps(everything, spoilt, NOW)):
        content = str(output.content)
        if output.path.endswith(".html"):
            found = Document(f"<div>{content.removeprefix('<!doctype html>')}</div>")
            assert found.faults == [], output.path
            assert list(threats(found)) == [], output.path
        elif output.path.endswith((".xml", ".atom", ".opml")):
            root = ET.fromstring(content)
            assert {element.tag.rpartition("}")[2] for element in root.iter()} <= ELEMENTS, output.path
            items = [one for one in root.iter() if one.tag.endswith(("item", "entry"))]
            written = [one.text or "" for item in items for one in item if one.tag.endswith(HTML_WITHIN)]
            assert [threat for html in written for threat in threats(Document(f"<div>{html}</div>"))] == []
        elif output.path.endswith("feed.json"):
            for item in json.loads(content)["items"]:
                assert list(threats(Document(f"<div>{item['content_html']}</div>"))) == []


def test_addresses_hold_nothing_that_needs_escaping(everything: list[PageOutput]) -> None:
    for page in everything:
        for link in Document(f"{page.before}\n{page.after}").links:
            assert link == URL or re.fullmatch(r"[A-Za-z0-9/.#?&=:%_~-]+", link), f"{page.path}: {link}"
