"""What a dossier offers to take away: where its timeline stands as a file, and as what."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Offer:
    """A file beside a dossier's page: its path from there, its name, its media type and what it is good for."""

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


def snippet(url: str, title: str) -> str:
    """The HTML that shows a dossier's page to embed, at the absolute address `url`, on another site.

    The page needs no script and gets none; its links may open new windows, which are free again.
    """
    return (
        f'<iframe src="{escape(url)}" title="{escape(title)}" width="100%" height="600" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox" style="border: 1px solid #888"></iframe>'
    )
