"""Feeds of libraries made in code, read back."""

from xml.etree import ElementTree as ET

from dossier_gen.edition import Edition, edition
from dossier_gen.feeds import feeds
from dossier_gen.feeds.items import Item, Texts, item
from dossier_gen.feeds.texts import summaries_only
from dossier_gen.model import Article, Record
from tests.factory import library

URL = "https://x.example/news/"
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def an_edition(*records: Record, url: str = URL) -> Edition:
    """What is derived from a library of these records."""
    return edition(library(*records), "A & B", url)


def an_item(article: Article, *more: Record, text: Texts = summaries_only) -> Item:
    """What feeds say of an article."""
    return item(article, an_edition(article, *more), text)


def made(*records: Record, text: Texts = summaries_only, url: str = URL) -> dict[str, str]:
    """All feeds by path."""
    return {output.path: str(output.content) for output in feeds(an_edition(*records, url=url), text)}


def in_full(article: Article) -> str:
    """A text with what XML, and templates that trim lines, could spoil."""
    return f"<pre>  {article.id} &amp; &lt;\n\n    deep\u2028]]&gt;</pre>"


def parsed(text: str) -> ET.Element:
    """A feed as XML."""
    return ET.fromstring(text)
