"""Articles as the engine for related articles takes them: texts without markup, ids by facet, links to articles."""

import re
from collections.abc import Container, Iterator, Mapping

from dossier_gen.bodies import scan
from dossier_gen.checks.targets import file_of
from dossier_gen.index import TAGS, Index
from dossier_gen.matching import Document
from dossier_gen.model import Article

#: What two articles may share, as fields of an article.
FACETS = ("events", "dossiers", *TAGS, "authors")

# What of Markdown is not for readers: targets of links, tags, attributes, bare addresses; and definitions of links.
_UNREAD = re.compile(r"\]\([^()\s]*(?:\s[^()]*)?\)|\]\[[^\[\]]*\]|<[^<>]*>|\{[^{}\n]*\}|https?://\S+")
_DEFINED = re.compile(r"^[ ]{0,3}\[[^\[\]\n]*\]:.*$", re.MULTILINE)


def documents(index: Index) -> Iterator[Document]:
    """The documents of all articles, newest first."""
    paths = {article.path: article.id for article in index.articles}
    for article in index.articles:
        yield Document(
            id=article.id,
            title=article.title,
            summary=article.summary,
            text=plain(article.body),
            names=_names(article, index),
            section=article.section or "",
            kind=article.kind,
            date=article.date.day,
            links=_links(article, index.library.articles, paths) - {article.id},
        )


def plain(body: str) -> str:
    """A body's words as readers see them; its marks of emphasis and headings stay, as they are no words."""
    return _UNREAD.sub(" ", _DEFINED.sub(" ", body) if "]:" in body else body)


def _names(article: Article, index: Index) -> Mapping[str, frozenset[str]]:
    """What there is on the site of what an article names."""
    known = ((facet, index.library.collection(facet)) for facet in FACETS)
    return {facet: frozenset(key for key in getattr(article, facet) if key in shelf) for facet, shelf in known}


def _links(article: Article, articles: Container[str], paths: Mapping[str, str]) -> frozenset[str]:
    """The articles that an article's body or its editor names."""
    files = (file_of(link, article.path) for link in scan(article.body).links if link.kind == "link")
    linked = (paths[file] for file in files if file in paths)
    return frozenset((*(key for key in article.read_also if key in articles), *linked))
