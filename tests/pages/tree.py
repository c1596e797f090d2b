"""The content that the tests of pages build: the files beside this one, and a ledger too long to be written by hand."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from dossier_gen.site import Settings, Site, build

CONTENT = Path(__file__).parent / "content"
#: The day on which the tests read the site: one article is still embargoed, one has just expired.
NOW = datetime(2024, 6, 1, tzinfo=UTC)
#: A day after the embargo.
LATER = datetime(2024, 6, 3, tzinfo=UTC)
SETTINGS = Settings("Test site", "https://site.example/news/")
#: What every text, id and file name of an unpublished article begins with.
MARKER = "zq"


def write_tree(folder: Path) -> Path:
    """Write the content below a folder; returns the content folder."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    (content / "dossiers/harbour/events.yml").write_text(long_ledger(), "utf-8")
    return content


def long_ledger() -> str:
    """Seventy-three events: two of no single year, five of 2022, 66 of 2023."""
    days = [f"2022-{month:02}-01" for month in range(3, 8)]
    days += ["2023", "2023-23"]
    days += [f"2023-{number % 11 + 1:02}-{number % 28 + 1:02}" for number in range(64)]
    entries = [
        f"- {{id: log-{n:03}, date: {day}, title: Entry {n}, sources: [harbour-log]}}" for n, day in enumerate(days)
    ]
    other = "- {id: log-decade, date: 199X, title: The quay is built, key: true, sources: [harbour-log]}"
    until = "- {id: log-until, date: ../2010, title: Fishing, status: denied, sources: [harbour-log]}"
    return "\n".join([*entries, other, until]) + "\n"


def made(content: Path, now: datetime = NOW) -> Site:
    """The site of the content."""
    return build(content, SETTINGS, now)
