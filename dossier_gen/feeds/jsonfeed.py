"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from dossier_gen.downloads.document import Json, as_json
from dossier_gen.feeds.items import Item
from dossier_gen.feeds.subjects import Feed
from dossier_gen.moments import rfc3339
from dossier_gen.offers import JSON_FEED
from dossier_gen.output import Output

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> Output:
    """The feed as JSON; what is not known of an item is left out."""
    subject = feed.subject
    document = {
        "version": _VERSION,
        "title": subject.title,
        "home_page_url": feed.home,
        "feed_url": feed.address(JSON_FEED),
        "description": subject.description,
        "authors": [{"name": feed.site, "url": feed.root}],
        "language": subject.language,
        "items": [_item(item) for item in feed.items],
    }
    return Output(subject.url + JSON_FEED.path, as_json(document))


def _item(item: Item) -> Json:
    facts: Json = {
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "content_html": item.full or item.brief,
        "summary": item.summary,
        "image": item.image,
        "date_published": rfc3339(item.published),
        "date_modified": rfc3339(item.updated),
        "authors": [{"name": writer.name, "url": writer.url} for writer in item.writers],
        "tags": [category.label for category in item.categories],
        "language": item.language,
    }
    return {name: value for name, value in facts.items() if value}
