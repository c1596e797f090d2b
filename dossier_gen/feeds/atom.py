"""Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287)."""

from dossier_gen.feeds.escaping import in_one_line
from dossier_gen.feeds.items import Item
from dossier_gen.feeds.subjects import Feed
from dossier_gen.moments import rfc3339
from dossier_gen.offers import ARTICLES_ATOM
from dossier_gen.output import Output
from dossier_gen.pages.templating import render


def atom(feed: Feed) -> Output:
    """The feed as Atom; an entry's id is the article's address."""
    subject = feed.subject
    text = render(
        "feed.atom.xml",
        title=subject.title,
        subtitle=subject.description,
        language=subject.language,
        author=feed.site,
        root=feed.root,
        link=feed.home,
        address=feed.address(ARTICLES_ATOM),
        updated=rfc3339(feed.updated),
        entries=tuple(_entry(item) for item in feed.items),
    )
    return Output(subject.url + ARTICLES_ATOM.path, text + "\n")


def _entry(item: Item) -> dict[str, object]:
    return {
        "title": item.title,
        "language": item.language,
        "link": item.url,
        "published": rfc3339(item.published),
        "updated": rfc3339(item.updated),
        "authors": [(writer.name, writer.url) for writer in item.writers],
        "categories": [(category.term, category.label, category.scheme) for category in item.categories],
        "summary": in_one_line(item.brief),
        "content": in_one_line(item.full),
    }
