"""The feed of a dossier's events, new and changed ones: Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287).

An entry's id is the event's permalink, its `updated` the event's last change: whoever follows the feed sees an event
again when its status changes. Where nothing tells when an event was entered or changed, it counts as one of 1970, so
that it stands below all of which something is known.
"""

from datetime import UTC, datetime

from dossier_gen import offers
from dossier_gen.downloads.entries import UNKNOWN_MOMENT, entries
from dossier_gen.downloads.records import Entry
from dossier_gen.downloads.telling import as_html, headline
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.model import Dossier
from dossier_gen.output import Output
from dossier_gen.pages.templating import render
from dossier_gen.wording import STATUS_WORDS

#: Events in a feed.
MOST_ENTRIES = 50


def event_feed(dossier: Dossier, edition: Edition) -> Output:
    """The feed of a dossier's events, those changed last first."""
    path = dossier_url(dossier.id) + offers.ATOM.path
    shown = sorted(entries(dossier.id, edition), key=_changed_last)[:MOST_ENTRIES]
    text = render(
        "events.xml",
        title=dossier.title,
        subtitle=dossier.summary,
        language=dossier.language,
        author=edition.name,
        link=edition.url + dossier_url(dossier.id),
        address=edition.url + path,
        updated=_moment(_change(shown[0]) if shown else UNKNOWN_MOMENT),
        entries=tuple(_entry(entry) for entry in shown),
    )
    return Output(path, text + "\n")


def _changed_last(entry: Entry) -> tuple[float, str]:
    return -_change(entry).timestamp(), entry.id


def _change(entry: Entry) -> datetime:
    return entry.last_change or UNKNOWN_MOMENT


def _entry(entry: Entry) -> dict[str, object]:
    turning = [("turning-point", "Turning point")] if entry.key else []
    return {
        "title": headline(entry),
        "language": entry.language,
        "link": entry.url,
        "updated": _moment(_change(entry)),
        "published": _moment(entry.added.start) if entry.added else None,
        "categories": [(entry.status, STATUS_WORDS[entry.status]), *turning],
        "content": as_html(entry),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
