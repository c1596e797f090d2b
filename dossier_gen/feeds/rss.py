"""RSS 2.0 (https://www.rssboard.org/rss-specification).

The whole text stands in `content:encoded` (https://www.rssboard.org/rss-profile); what RSS has no word for, such as the
last change of an item, is told with those of Atom and Dublin Core.
"""

from datetime import datetime
from email.utils import format_datetime

from dossier_gen.feeds.escaping import in_one_line
from dossier_gen.feeds.items import Item
from dossier_gen.feeds.subjects import Feed
from dossier_gen.moments import rfc3339
from dossier_gen.offers import RSS
from dossier_gen.output import Output
from dossier_gen.pages.templating import render


def rss(feed: Feed) -> Output:
    """The feed as RSS."""
    subject = feed.subject
    text = render(
        "feed.xml",
        title=subject.title,
        description=subject.description,
        language=subject.language,
        link=feed.home,
        address=feed.address(RSS),
        date=rfc822(feed.updated) if feed.items else None,
        items=tuple(_item(item, subject.language) for item in feed.items),
    )
    return Output(subject.url + RSS.path, text + "\n")


def rfc822(moment: datetime) -> str:
    """A moment in UTC as RFC 822 writes it, the year with four digits: Mon, 16 Dec 2024 08:30:00 +0000."""
    return format_datetime(moment)


def _item(item: Item, language: str) -> dict[str, object]:
    return {
        "title": item.title,
        "link": item.url,
        "date": rfc822(item.published),
        "updated": rfc3339(item.updated) if item.updated != item.published else None,
        "language": item.language if item.language != language else None,
        "authors": [writer.name for writer in item.writers],
        "categories": [(category.label, category.scheme) for category in item.categories],
        "description": in_one_line(item.brief),
        "content": in_one_line(item.full),
    }
