"""Downloads: the timeline of each dossier as files that other programs read."""

from collections.abc import Iterable

from dossier_gen import offers
from dossier_gen.downloads.document import as_json, document, schema
from dossier_gen.downloads.entries import entries
from dossier_gen.downloads.ics import calendar
from dossier_gen.downloads.spreadsheet import as_csv
from dossier_gen.downloads.timelinejs import timelinejs
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.model import Dossier
from dossier_gen.output import Output


def downloads(edition: Edition) -> Iterable[Output]:
    """The files of every dossier, and the schema that the JSON among them follows."""
    for dossier in edition.library.dossiers.values():
        yield from _files(dossier, edition)
    yield schema()


def _files(dossier: Dossier, edition: Edition) -> Iterable[Output]:
    found, folder = entries(dossier.id, edition), dossier_url(dossier.id)
    url = edition.url + folder
    yield Output(folder + offers.JSON.path, as_json(document(dossier, edition, found)))
    yield Output(folder + offers.CSV.path, as_csv(found))
    yield Output(folder + offers.TIMELINEJS.path, as_json(timelinejs(dossier, found, url)))
    yield Output(folder + offers.CALENDAR.path, calendar(dossier, found, edition.url, url + offers.CALENDAR.path))
