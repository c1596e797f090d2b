"""The feed of a dossier's events, new and changed ones: Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287).

An entry's id is the event's permalink, its `updated` the event's last change: whoever follows the feed sees an event
again when its status changes. Where its entry does not tell when it was entered or changed, which Atom must have, the
days of its sources and of the articles that tell of it stand in, and the event's own date; where there are none, it
counts as one of 1970. That may be long before it was entered, so a dossier none of whose events says when it was
added has a longer feed.
"""

from collections.abc import Sequence

from dossier_gen import offers
from dossier_gen.downloads.entries import UNKNOWN_MOMENT, entries
from dossier_gen.downloads.records import Entry
from dossier_gen.downloads.telling import as_html, headline
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.model import Dossier
from dossier_gen.moments import rfc3339
from dossier_gen.output import Output
from dossier_gen.pages.templating import render
from dossier_gen.wording import STATUS_WORDS

#: Events in a feed, and in one of a dossier whose ledger does not say when any was added.
MOST_ENTRIES = 50
MOST_UNDATED = 300


def event_feed(dossier: Dossier, edition: Edition) -> Output:
    """The feed of a dossier's events, those changed last first."""
    path = dossier_url(dossier.id) + offers.ATOM.path
    shown = _newest(entries(dossier.id, edition))
    text = render(
        "events.xml",
        title=dossier.title,
        subtitle=dossier.summary,
        language=dossier.language,
        author=edition.name,
        link=edition.url + dossier_url(dossier.id),
        address=edition.url + path,
        updated=rfc3339(shown[0].stamp if shown else UNKNOWN_MOMENT),
        entries=tuple(_entry(entry) for entry in shown),
    )
    return Output(path, text + "\n")


def _newest(found: Sequence[Entry]) -> list[Entry]:
    """The events changed last, first; of those of one moment the last of the timeline first."""
    most = MOST_ENTRIES if any(entry.added for entry in found) else MOST_UNDATED
    ranked = sorted(enumerate(found), key=lambda pair: (pair[1].stamp, pair[0]), reverse=True)
    return [entry for _, entry in ranked[:most]]


def _entry(entry: Entry) -> dict[str, object]:
    turning = [("turning-point", "Turning point")] if entry.key else []
    return {
        "title": headline(entry),
        "language": entry.language,
        "link": entry.url,
        "updated": rfc3339(entry.stamp),
        "published": rfc3339(entry.added.start) if entry.added else None,
        "categories": [(entry.status, STATUS_WORDS[entry.status]), *turning],
        "content": as_html(entry),
    }
