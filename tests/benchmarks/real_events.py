"""Real life: build 5,441 events of 2025, and look whether each is on a page, in the exports, and no page is heavy.

The content is made by tests/benchmarks/current_events.py, the website by `dossier build` in a process of its own. Run
it with `python -m tests.benchmarks.real_events`.
"""

import argparse
import csv
import gzip
import html
import io
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.benchmarks import current_events
from tests.benchmarks.build import EPOCH, Builder
from tests.benchmarks.current_events import DATA, ROOT, CurrentEvents

MOST_PAGE_KB = 150
HEAVIEST = 10
DOSSIER = str(Path(sys.executable).with_name("dossier"))

#: The exports of a dossier by file name, in which every event and every source's URL is looked for.
EXPORTS = ("timeline.json", "timeline.csv", "timelinejs.json", "calendar.ics")

_ANCHOR = re.compile(r'\sid="?event-([a-z0-9-]+)')
_HREF = re.compile(r'\shref=(?:"([^"]*)"|([^\s>"]+))')
_ENTRY = re.compile(
    r"""<li\b(?:[^>]*?\sid="?event-(?P<event>[a-z0-9-]+))?[^>]*>|(?P<end></li>)|"""
    r"""<a\s[^>]*?href=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s>"]+))"""
)


@dataclass(slots=True)
class Found:
    """What a part of the website holds: the ids of events, the addresses it leads to, and which event's entry does."""

    events: set[str] = field(default_factory=set)
    urls: set[str] = field(default_factory=set)
    cited: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Website:
    """What was built: how many pages, what is on them, what in each export, and the pages by weight in kB gzipped."""

    pages: Found
    exports: dict[str, Found]
    weights: tuple[tuple[float, str], ...]


def project(folder: Path, data: CurrentEvents) -> None:
    """Write a project, content and settings, in place of what the folder held."""
    shutil.rmtree(folder, ignore_errors=True)
    current_events.write(folder / "content", current_events.content(data))
    shutil.copy(ROOT / "mkdocs.yml", folder)


def problems(folder: Path) -> Counter[str]:
    """How many problems `dossier check` finds, by severity and code."""
    command = [DOSSIER, "check", "--format", "json"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        raise SystemExit(f"dossier check failed:\n{ran.stderr[-3000:]}")
    return Counter(f"{problem['severity']}[{problem['code']}]" for problem in json.loads(ran.stdout))


def suggested(folder: Path) -> str:
    """How many pairs of events and of names `dossier duplicates` suggests to merge, by the reason for the names."""
    command = [DOSSIER, "duplicates", "--limit", "100000", "--format", "json"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"dossier duplicates failed:\n{ran.stderr[-3000:]}")
    found = json.loads(ran.stdout)
    names = Counter(f"{pair['collection']} {pair['why']}" for pair in found["names"])
    lines = (f"  {count:4} pairs of {what}" for what, count in sorted(names.items()))
    return "\n".join([f"duplicates: {len(found['events'])} pairs of events suggested", *lines])


def look(site: Path, data: CurrentEvents) -> Website:
    """Read a built website back."""
    pages, weights = Found(), []
    for file in sorted(site.rglob("*.html")):
        text = file.read_bytes()
        weights.append((len(gzip.compress(text, mtime=0)) / 1000, file.relative_to(site).as_posix()))
        shown = text.decode("utf-8")
        pages.events.update(_ANCHOR.findall(shown))
        pages.urls.update(html.unescape(quoted or bare) for quoted, bare in _HREF.findall(shown))
        pages.cited.update(_cited(shown))
    exports = {name: _exported(site.glob(f"dossiers/*/{name}"), data) for name in EXPORTS}
    return Website(pages, exports, tuple(sorted(weights, reverse=True)))


def _cited(page: str) -> Iterator[tuple[str, str]]:
    """Each event that has an entry, an <li>, on a page, with each address that its own entry leads to."""
    around: list[str] = []
    for found in _ENTRY.finditer(page):
        if found["end"]:
            del around[-1:]
        elif found["quoted"] or found["bare"]:
            event = next((event for event in reversed(around) if event), "")
            if event:
                yield event, html.unescape(found["quoted"] or found["bare"])
        elif found[0].startswith("<li"):
            around.append(found["event"] or "")


def _exported(files: Iterable[Path], data: CurrentEvents) -> Found:
    """The events and URLs that stand in exports of a kind."""
    found = Found()
    ids = {event["id"] for event in data.events}
    for file in files:
        values = set(_READERS[file.suffix](file.read_bytes()))
        found.events |= values & ids
        found.urls |= values & data.urls.keys()
    return found


def _json(content: bytes) -> Iterator[str]:
    return _values(json.loads(content))


def _values(node: Any) -> Iterator[str]:
    """Every text in a JSON document, and where the links in it lead."""
    if isinstance(node, str):
        yield node
        yield from (html.unescape(quoted or bare) for quoted, bare in _HREF.findall(node))
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _values(inner)


def _csv(content: bytes) -> Iterator[str]:
    """The items of every cell, as dossier_gen/docs/downloads.md says how to read them."""
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        for cell in row:
            for item in cell.removeprefix("'").split(" | "):
                yield re.sub(r"\\(.)", r"\1", item)


def _ics(content: bytes) -> Iterator[str]:
    for event in Calendar.from_ical(content).walk("VEVENT"):
        yield str(event["UID"]).removeprefix("event-").partition("@")[0]
        yield from re.findall(r"https?://\S+", str(event["DESCRIPTION"]))


_READERS = {".json": _json, ".csv": _csv, ".ics": _ics}


def report(website: Website, data: CurrentEvents) -> list[str]:
    """The figures as lines, those that miss a bar begin with MISSED."""
    lines = [*_count("on pages", website.pages, data), _in_entries(website.pages, data)]
    for name, found in website.exports.items():
        lines += _count(f"in {name}", found, data)
    heavy = sum(weight > MOST_PAGE_KB for weight, _ in website.weights)
    missed = "MISSED: " if heavy else ""
    lines.append(f"{missed}{heavy} of {len(website.weights):,} pages over {MOST_PAGE_KB} kB gzipped; the heaviest:")
    return [*lines, *(f"  {weight:7.1f} kB  {path}" for weight, path in website.weights[:HEAVIEST])]


def _count(where: str, found: Found, data: CurrentEvents) -> Iterator[str]:
    wanted = (
        ({event["id"] for event in data.events}, found.events, "events"),
        (set(data.urls), found.urls, "source URLs"),
    )
    for all_of_them, seen, what in wanted:
        lost = sorted(all_of_them - seen)
        missed = "MISSED: " if lost else ""
        example = f", such as {lost[0]}" if lost else ""
        yield f"{missed}{len(all_of_them) - len(lost):,} of {len(all_of_them):,} {what} {where}{example}"


def _in_entries(pages: Found, data: CurrentEvents) -> str:
    wanted = {(event["id"], source["url"]) for event in data.events for source in event["sources"]}
    lost = sorted(wanted - pages.cited)
    missed, example = ("MISSED: ", f", not {' '.join(lost[0])}") if lost else ("", "")
    return f"{missed}{len(wanted) - len(lost):,} of {len(wanted):,} sources in the entry of their event{example}"


def main() -> int:
    """Exit status 1 where a bar is missed, 0 where none is or there is nothing to build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "real-events")
    folder = parser.parse_args().folder.resolve()
    if not DATA.is_dir():
        print("There is no ../shared/data/events beside this repository, so there is nothing to build.")
        return 0
    data = current_events.read()
    project(folder, data)
    used = Counter(source["url"] for event in data.events for source in event["sources"])
    print(f"{sum(count > 1 for count in used.values())} URLs are cited by several events, each written once")
    print("problems:", ", ".join(f"{count} {code}" for code, count in problems(folder).most_common()) or "none")
    print(suggested(folder))
    run = Builder("dossier build", folder, (DOSSIER, "build"), "site", {"SOURCE_DATE_EPOCH": EPOCH}).run()
    print(f"built in {run.seconds:.1f} s, peak memory {run.memory:.0f} MiB", flush=True)
    lines = report(look(folder / "site", data), data)
    print("\n".join(lines))
    return 1 if any(line.startswith("MISSED") for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
