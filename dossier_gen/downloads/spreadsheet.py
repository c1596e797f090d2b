"""The timeline as CSV (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180): one row an event, every cell in quotes.

The text is UTF-8 and begins with a byte order mark, without which Excel takes it for another encoding. A list in a
cell is joined by " | "; a bar or a backslash within an item has a backslash before it. A cell that a spreadsheet would
take for a formula has an apostrophe before it, and so has one that begins with an apostrophe
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from dossier_gen.downloads.document import change_text, date_facts, moment_text
from dossier_gen.downloads.records import Entry, Named, Place
from dossier_gen.edtf import Edtf, words

#: What a spreadsheet may begin a formula with, in the forms of East Asian type too; and our own mark.
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def as_csv(entries: Iterable[Entry]) -> bytes:
    """The events as CSV, below a row with the names of the columns."""
    rows = [COLUMNS, *([cell(entry) for cell in COLUMNS.values()] for entry in entries)]
    return "".join(",".join(map(_quoted, row)) + "\r\n" for row in rows).encode("utf-8-sig")


def _quoted(cell: str) -> str:
    guarded = f"'{cell}" if cell.startswith(_GUARDED) else cell
    return '"' + guarded.replace('"', '""') + '"'


def _joined(items: Iterable[str | None]) -> str:
    return " | ".join((item or "").replace("\\", "\\\\").replace("|", "\\|") for item in items)


def _date(fact: str) -> Callable[[Entry], str]:
    """A cell of a fact about the date; true and false as in JSON, nothing where it is not known."""

    def cell(entry: Entry) -> str:
        found = date_facts(entry.date)[fact]
        return _flag(found) if isinstance(found, bool) else found or ""

    return cell


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _written(date: Edtf | None) -> str:
    return date.text if date else ""


def _geo(place: Place) -> str:
    """Where a place is, as an address (RFC 5870), which unlike a number below zero is no formula."""
    return "geo:" + ",".join(f"{Decimal(str(degrees)):f}" for degrees in place.at) if place.at else ""


def _ids(items: Iterable[Named]) -> str:
    return _joined(item.id for item in items)


def _names(items: Iterable[Named]) -> str:
    return _joined(item.name for item in items)


#: What stands in each column of an event's row.
COLUMNS: dict[str, Callable[[Entry], str]] = {
    "id": lambda e: e.id,
    "date": lambda e: e.date.text,
    "date_words": lambda e: words(e.date),
    "title": lambda e: e.title,
    "text": lambda e: e.text or "",
    "status": lambda e: e.status,
    "attributed_to": lambda e: _joined(voice.name for voice in e.attributed_to),
    "attributed_to_ids": lambda e: _joined(voice.id for voice in e.attributed_to),
    "key": lambda e: _flag(e.key),
    "url": lambda e: e.url,
    "language": lambda e: e.language,
    "earliest": _date("earliest"),
    "latest": _date("latest"),
    "earliest_padded": _date("earliest_padded"),
    "latest_padded": _date("latest_padded"),
    "precision": _date("precision"),
    "uncertain": _date("uncertain"),
    "approximate": _date("approximate"),
    "people": lambda e: _names(e.people),
    "people_ids": lambda e: _ids(e.people),
    "organisations": lambda e: _names(e.organisations),
    "organisation_ids": lambda e: _ids(e.organisations),
    "places": lambda e: _names(e.places),
    "place_ids": lambda e: _ids(e.places),
    "place_positions": lambda e: _joined(_geo(place) for place in e.places),
    "source_ids": lambda e: _joined(source.id for source in e.sources),
    "single_source": lambda e: _flag(e.single_source),
    "state_media_only": lambda e: _flag(e.state_media_only),
    "cited_ids": lambda e: _joined(source.id for source in e.cited),
    "cited_outlets": lambda e: _joined(source.outlet.name for source in e.cited),
    "cited_outlet_ids": lambda e: _joined(source.outlet.id for source in e.cited),
    "cited_outlet_kinds": lambda e: _joined(source.outlet.kind for source in e.cited),
    "cited_outlet_countries": lambda e: _joined(source.outlet.country for source in e.cited),
    "cited_via": lambda e: _joined(source.via.name if source.via else "" for source in e.cited),
    "cited_titles": lambda e: _joined(source.title for source in e.cited),
    "cited_urls": lambda e: _joined(source.url for source in e.cited),
    "cited_dates": lambda e: _joined(_written(source.published) for source in e.cited),
    "cited_archived": lambda e: _joined(source.archived for source in e.cited),
    "cited_languages": lambda e: _joined(source.language for source in e.cited),
    "articles": lambda e: _names(e.articles),
    "article_urls": lambda e: _joined(article.url for article in e.articles),
    "history_dates": lambda e: _joined(past.date.text for past in e.history),
    "history_statuses": lambda e: _joined(past.status for past in e.history),
    "history_attributed_to": lambda e: _joined("; ".join(one.name for one in past.attributed_to) for past in e.history),
    "history_texts": lambda e: _joined(past.text for past in e.history),
    "history_source_ids": lambda e: _joined(" ".join(source.id for source in past.sources) for past in e.history),
    "dossiers": lambda e: _names(e.dossiers),
    "dossier_ids": lambda e: _ids(e.dossiers),
    "image": lambda e: e.picture.url if e.picture else "",
    "image_alt": lambda e: e.picture.image.alt if e.picture else "",
    "image_credit": lambda e: e.picture.image.credit if e.picture else "",
    "image_licence": lambda e: (e.picture.image.licence or "") if e.picture else "",
    "added": lambda e: moment_text(e.added) or "",
    "updated": lambda e: moment_text(e.updated) or "",
    "last_change": lambda e: change_text(e) or "",
}
