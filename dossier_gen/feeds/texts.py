"""The whole texts of articles for feeds: their pages' Markdown, rendered as on the pages, its addresses absolute."""

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from dossier_gen.bodies.absolute import absolute
from dossier_gen.bodies.mentions import NOBODY, Names
from dossier_gen.bodies.rendering import BodyRenderer, MarkdownOptions, ids_in
from dossier_gen.model import Article
from dossier_gen.output import PageOutput
from dossier_gen.paths import page_url
from dossier_gen.pictures import Size

#: What XML cannot hold (XML 1.0, "Characters", https://www.w3.org/TR/xml/#charsets); it stands for nothing in a text.
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NO_SIZES: Mapping[str, Size] = MappingProxyType({})


def summaries_only(article: Article) -> str:
    """No text, for feeds that have no more than summaries."""
    return ""


class FullTexts:
    """Renders the bodies of pages for the site at `url`, an absolute address; `media` are the files it publishes."""

    def __init__(
        self,
        pages: Iterable[PageOutput],
        media: Collection[str],
        markdown: MarkdownOptions,
        url: str,
        names: Names = NOBODY,
        sizes: Mapping[str, Size] = _NO_SIZES,
    ) -> None:
        self._pages = {page.path: page for page in pages}
        self._renderer = BodyRenderer(markdown, self._pages.keys() | set(media), names, sizes)
        self._url = url

    def __call__(self, article: Article) -> str:
        """The text of an article as HTML."""
        page = self._pages[article.path]
        taken = ids_in(page.before) | ids_in(page.after)  # or links within the text would miss their parts of the page
        html = self._renderer.render(page.body, page.path, taken, page.naming).html
        return _NO_CHARACTER.sub("", absolute(html, self._url + page_url(page.path)))
