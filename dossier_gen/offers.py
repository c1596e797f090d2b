"""What pages offer to take away or to follow: where a timeline stands as a file, where articles do as a feed."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Offer:
    """A file beside a page: its path from there, its name, its media type and what it is good for."""

    path: str
    title: str
    media_type: str
    note: str


JSON = Offer("timeline.json", "JSON", "application/json", "everything the timeline says, for programs")
CSV = Offer("timeline.csv", "CSV", "text/csv", "one row per event, for spreadsheets")
TIMELINEJS = Offer("timelinejs.json", "TimelineJS", "application/json", "for Knight Lab’s TimelineJS")
CALENDAR = Offer("calendar.ics", "Calendar", "text/calendar", "what happened and what is expected, to subscribe to")
ATOM = Offer("events.atom", "Atom feed of events", "application/atom+xml", "new and changed events")
EMBED = Offer("embed/", "Timeline to embed", "text/html", "a small page for an iframe on another site")

#: What is offered without the site's address; feeds and the page to embed need one.
FILES = (JSON, CSV, TIMELINEJS, CALENDAR)

RSS = Offer("feed.xml", "RSS", "application/rss+xml", "articles, new and changed")
ARTICLES_ATOM = Offer("feed.atom", "Atom", "application/atom+xml", RSS.note)
JSON_FEED = Offer("feed.json", "JSON Feed", "application/feed+json", RSS.note)
#: The same articles in each: those of the site, of a dossier, a section or an author.
ARTICLE_FEEDS = (RSS, ARTICLES_ATOM, JSON_FEED)
OPML = Offer("feeds.opml", "OPML", "text/x-opml", "all feeds, to subscribe to in one go")


def announced(title: str, url: str) -> tuple[tuple[str, str], ...]:
    """The feeds of the articles of the page at `url`, as its head names them: (title, path below the site folder)."""
    return tuple((f"{title} ({feed.title})", url + feed.path) for feed in ARTICLE_FEEDS)


def snippet(url: str, title: str) -> str:
    """The HTML that shows a dossier's page to embed, at the absolute address `url`, on another site.

    The page needs no script and gets none; its links may open new windows, which are free again.
    """
    return (
        f'<iframe src="{escape(url)}" title="{escape(title)}" width="100%" height="600" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox" style="border: 1px solid #888"></iframe>'
    )
