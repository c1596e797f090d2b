"""A page of the site as MkDocs sees it."""

import logging
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from dossier_gen.bodies.rendering import BodyRenderer, Rendered, ids_in
from dossier_gen.output import PageOutput, Part
from dossier_gen.paths import page_url, relative
from dossier_gen.wording import foreign

log = logging.getLogger("mkdocs.plugins.dossier")

#: The id of the anchor that main.html puts before a page's content.
TOP = "__content"
_FEED_TYPES = {".json": "application/feed+json", ".atom": "application/atom+xml"}


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as a page's head links to it."""

    title: str
    url: str
    type: str


class DossierPage(Page):
    """A page made from a PageOutput. Its texts are Markup, because MkDocs' templates print them unescaped."""

    def __init__(
        self, output: PageOutput, file: File, config: MkDocsConfig, bodies: BodyRenderer, label: str | None
    ) -> None:
        """`label` is what the navigation in mkdocs.yml calls the page, if it does."""
        super().__init__(escape(label or output.title), file, config)
        self.output = output
        self.feeds = tuple(_feed(title, path, page_url(output.path)) for title, path in output.feeds)
        self.scripts = tuple(relative(path, page_url(output.path)) for path in output.scripts)
        self._bodies = bodies

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the body and the facts about the page from its PageOutput; nothing is read from disk."""
        self.markdown = self.output.body
        self.meta = {
            "title": escape(self.output.title),
            "description": escape(self.output.description),
            "language": escape(self.output.language),
            "hide": ["navigation"],  # Material's sidebar has nothing to show beside its tabs
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the rendered body between what our templates made for before and after it."""
        output = self.output
        taken = ids_in(output.before) | ids_in(output.after)
        body = self._bodies.render(self.markdown or "", output.path, taken, output.naming)
        for url in body.astray:
            log.log(config.validation.links.not_found, "%s: the link %s leads to no page or file", output.path, url)
        self.content = join(output.before, in_a_box(body.html, output.language), output.after)
        self.toc = contents(output, body)


def join(*parts: str) -> str:
    """A page's HTML of its parts."""
    return "\n".join(part for part in parts if part)


def in_a_box(html: str, language: str) -> str:
    """An editor's text as one element, which a page can put where it wants; one in another language says so."""
    words = f' lang="{escape(language)}" dir="auto"' if foreign(language) else ""
    return f'<div class="d-body"{words}>\n{html}\n</div>' if html else ""


def contents(output: PageOutput, body: Rendered) -> TableOfContents:
    """A page's table of contents in the page's order: the parts before the body, its headings, the parts after it.

    All of it stands below the page's title, at which our main.html has the anchor `TOP`: Material's link "Skip to
    content" leads to the first entry.
    """
    early = ids_in(output.before)
    before = [_anchor(part) for part in output.parts if part.id in early]
    after = [_anchor(part) for part in output.parts if part.id not in early]
    top = AnchorLink(escape(output.title), TOP, 1)
    top.children = [*before, *get_toc(body.headings), *after]
    return TableOfContents([top])


def _anchor(part: Part) -> AnchorLink:
    return AnchorLink(escape(part.title), part.id, 2)


def _feed(title: str, path: str, base: str) -> Feed:
    return Feed(title, relative(quote(path), base), _FEED_TYPES.get(PurePosixPath(path).suffix, "application/rss+xml"))
