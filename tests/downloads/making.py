"""An edition with all that an event can have, and the files made of it."""

import csv
import json
import re
from io import StringIO
from typing import Any

from icalendar import Calendar

from dossier_gen import offers
from dossier_gen.downloads import downloads
from dossier_gen.downloads.entries import entries
from dossier_gen.downloads.records import Entry
from dossier_gen.edition import Edition, edition
from dossier_gen.model import Author, Location, Organisation, Outlet, Person, Record
from tests.factory import article, change, claim, dossier, event, image, library, named, source, statement

URL = "https://x.example/news/"
#: What spreadsheets, HTML, XML and calendars give a meaning to, and what goes wrong in ASCII.
HOSTILE = "=1+1,\"q\"; 'a' | b\\ <b>&amp; ]]> Ελλάδα 😀 \u2028 \\n \\, :;"

#: Dates of every kind, some with no day, year or start that is known.
DATES = (
    *("2024-12-08", "2024-12-08?", "2024-12-31~", "2024-12-08%", "2024-12", "2024-12~", "2024", "2024?", "2004?-06-11"),
    *("202X", "20XX", "2XXX", "XXXX-12-25", "2024-XX-08", "2024-12-XX", "2024-1X", "15XX-12-25", "2024-21", "2024-24"),
    *("2024-11-27/2024-12-08", "2024-11-27~/2024-12-08", "2024-11-27/2024-XX-XX", "2024-11/2025-03", "2024-12-08/.."),
    *("2024-12-08/", "../2024", "/2024-12-08", "2019/202X", "[2024-11-27..2024-12-08]", "[2024-12-01,2024-12-08]"),
    *("[..2011]", "[2024-12-08..]", "[2024-12-08?,2024-12-09]", "{2024-01-01,2024-01-03}", "{2024-01-01..2024-01-03}"),
    *("{..2024}", "[2024-12-08]", "-0044-03-15", "0000", "Y17E7", "Y-17E7", "1950S2", "Y12000", "9999-12-31"),
    *("2024-12-08T10:30:00Z", "2024-12-08T23:30:00+05:00", "2024-12-08T10:30:00", "0001-01-01", "2024-12-?08"),
)


def rich() -> tuple[Record, ...]:
    """Records in which an event has all that an event can have."""
    return (
        dossier("up", title="Above"),
        dossier(
            "d",
            title=HOSTILE,
            parent="up",
            as_of="2024-12-10T09:30+01:00",
            so_far=(statement("Known.", "2024-12~", "s2"),),
            unknown=(statement("Not known."),),
            next=(statement("To come.", "2025", "s4"),),
        ),
        named(Outlet, "agency", name="=Agency | x", kind="state-media", country="SY"),
        named(Person, "ann", name="Ann"),
        named(Organisation, "army", name="Army"),
        named(Location, "here", latitude=-33.5, longitude=0.00001),
        named(Location, "nowhere"),
        named(Author, "w"),
        source("s1", "2024-12-15~", outlet="agency", url="https://example.org/a|b?c=1&d='2'", title=HOSTILE),
        source("s2", outlet="agency", title=None, archived="https://example.org/archive/2"),
        source("s3", "2024-12-20", outlet="o", via="Ann’s | mirror", url="https://example.org/3", language="de"),
        source("s4", url="https://example.org/4"),
        event(
            "full",
            "2024-12-08~",
            title=HOSTILE,
            text=HOSTILE * 5,
            status="disputed",
            attributed_to=("ann", "Two | officers"),
            sources=("s1", "s2"),
            people=("ann",),
            organisations=("army",),
            places=("here", "nowhere"),
            also_in=("up",),
            image=image(file="media/a b.svg", alt=HOSTILE, licence="CC BY 4.0"),
            key=True,
            history=(change("2024-12-12", "reported", HOSTILE, "s3", "s1", by=("Two | officers", "army")),),
            added="2024-12-09",
            updated="2024-12-18T09:30+01:00",
        ),
        event("bare", "2024-12-09"),
        event("one-place", "2024-12-10", places=("here",), status="retracted", sources=("s3",)),
        event("later", "2025-03", status="expected", attributed_to="Somebody"),
        event("later-day", "2025-03-04", status="expected"),
        claim("c1", "2024-12", said_by=("army", "Two | officers"), contradicts=("c2",), sources=("s4",)),
        claim("c2", said_by="Somebody", history=(change("2024", "reported"),)),
        article("story", events=("full",), dossiers=("d",), title=HOSTILE),
    )


def made(*records: Record, url: str = URL) -> Edition:
    """What is derived from a library of these records."""
    return edition(library(*records), "A & B", url)


def told(*records: Record, url: str = URL) -> tuple[Entry, ...]:
    """The entries of the dossier d."""
    return entries("d", made(*records, url=url))


def content(found: Edition, offer: offers.Offer, dossier: str = "d") -> bytes:
    """A file of a dossier as it is written."""
    files = {output.path: output.content for output in downloads(found)}
    text = files[f"dossiers/{dossier}/{offer.path}"]
    return text if isinstance(text, bytes) else text.encode("utf-8")


def read_json(found: Edition, offer: offers.Offer = offers.JSON, dossier: str = "d") -> dict[str, Any]:
    """A JSON file of a dossier, read."""
    value: dict[str, Any] = json.loads(content(found, offer, dossier))
    return value


def read_csv(found: Edition, dossier: str = "d") -> list[dict[str, str]]:
    """The rows of a dossier's CSV, without what guards their cells."""
    text = content(found, offers.CSV, dossier).decode("utf-8-sig")
    rows = csv.DictReader(StringIO(text, newline=""), strict=True)
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


def items(cell: str, number: int | None = None) -> list[str]:
    """The items of a list in a cell; how `number` of them are told apart from none where the cell is empty."""
    if not cell and not number:
        return []
    return [re.sub(r"\\([|\\])", r"\1", item) for item in cell.split(" | ")]


def read_ics(found: Edition, dossier: str = "d") -> tuple[Any, dict[str, Any]]:
    """A dossier's calendar, read, and its events by what stands before the @ of their ids."""
    calendar = Calendar.from_ical(content(found, offers.CALENDAR, dossier))
    return calendar, {str(one["UID"]).partition("@")[0]: one for one in calendar.walk("VEVENT")}
