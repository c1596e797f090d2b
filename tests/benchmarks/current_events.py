"""The 5,441 events of Wikipedia's current-events portal in 2025 as a content tree of ours, mess and all.

The data (../shared/data/events, CC BY-SA 4.0) is spelled as its editors left it, and nothing is put right here: topics
that differ by a dash and misspelt categories become dossiers of their own, outlets that differ by a capital become
outlets of their own. A dossier is a topic or a category; an event stands in the ledger of its first topic, or of its
category where it has none, and is also in all its others. A source is a URL, written once and cited as often as it is
used. Who or what a linked name is, the data does not say: the names of countries become places, all others that are
linked from two events or more become organisations, the rest is left out.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from babel import Locale

from dossier_gen.reading.countries import COUNTRIES
from dossier_gen.slugs import slugify

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT.parent / "shared" / "data" / "events"
EVENTS = DATA / "wikipedia_current_events_2025.jsonl.gz"
TOPICS = DATA / "wikipedia_current_events_2025_dossiers.jsonl"

LONGEST_TITLE = 200
FEWEST_MENTIONS = 2

_SENTENCE = re.compile(
    r"(?<=[a-z0-9)”\"][.!?])"
    r"(?<!\b(?:Dr|Ft|Lt|Mr|Ms|Mt|St)\.)(?<!\b(?:Col|Gen|Gov|Maj|Mrs|Rep|Sgt)\.)(?<!\bCapt\.)"
    r" (?=[A-Z“\"])"
)
_KIND_OF_NAME = re.compile(r" \((?:country|state)\)$")
_ABOUT = (
    "The events are from Wikipedia's portal of current events and its authors, under CC BY-SA 4.0; they are shared "
    "under the same licence.\n"
)


@dataclass(frozen=True)
class CurrentEvents:
    """What was read: the events, and the topics that are dossiers, each with the ids of its events."""

    events: tuple[Mapping[str, Any], ...]
    topics: Mapping[str, tuple[str, ...]]

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """Every source's URL with the label that it has at its first use."""
        found: dict[str, str] = {}
        for event in self.events:
            for source in event["sources"]:
                found.setdefault(source["url"], source["label"])
        return found

    @cached_property
    def homes(self) -> Mapping[str, tuple[str, ...]]:
        """For each event the titles of its dossiers: its topics, then its category."""
        topics: defaultdict[str, list[str]] = defaultdict(list)
        for topic, keys in self.topics.items():
            for key in keys:
                topics[key].append(topic)
        return {event["id"]: tuple(dict.fromkeys((*topics[event["id"]], event["category"]))) for event in self.events}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names that are linked from FEWEST_MENTIONS events or more, in order."""
        counts = Counter(name for event in self.events for name in _linked(event))
        return tuple(sorted(name for name, count in counts.items() if count >= FEWEST_MENTIONS))


def read() -> CurrentEvents:
    """Read the data; FileNotFoundError where it is not there."""
    with gzip.open(EVENTS, "rt", encoding="utf-8") as lines:
        events = tuple(json.loads(line) for line in lines)
    with TOPICS.open(encoding="utf-8") as lines:
        topics = {topic["topic"]: tuple(topic["event_ids"]) for topic in map(json.loads, lines)}
    return CurrentEvents(events, topics)


def content(data: CurrentEvents) -> dict[str, str]:
    """The files of the content folder: path to text."""
    ids = _Ids(data)
    files = {"about.md": _front(title="About") + f"\n{_ABOUT}", "index.md": _front(title="Current events of 2025")}
    for title, key in ids.dossiers.items():
        files[f"dossiers/{key}/index.md"] = _front(title=title, summary=f"What happened in 2025: {title}.")
    ledgers: defaultdict[str, list[str]] = defaultdict(list)
    for event in data.events:
        ledgers[f"dossiers/{ids.dossiers[data.homes[event['id']][0]]}/events.yml"].append(_event(event, data, ids))
    for path, entry in _sources(data, ids):
        ledgers[path].append(entry)
    files |= {path: "\n".join(entries) for path, entries in ledgers.items()}
    files |= {f"outlets/{key}.md": _front(name=label) for label, key in ids.outlets.items()}
    files |= {f"places/{key}.md": _place(name) for name, key in ids.places.items()}
    return files | {f"organisations/{key}.md": _front(name=name) for name, key in ids.organisations.items()}


def headline(text: str) -> str:
    """The first sentence of a text, cut at a word where it is longer than a title may be."""
    first = _SENTENCE.split(text, maxsplit=1)[0]
    if len(first) <= LONGEST_TITLE:
        return first
    return first[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(",;:– ") + "…"


class _Ids:
    """The ids of everything that has none in the data: made from names, a number added where two would be the same."""

    def __init__(self, data: CurrentEvents) -> None:
        titles = dict.fromkeys((*data.topics, *(event["category"] for event in data.events)))
        self.dossiers = _unique(titles)
        self.outlets = _unique(dict.fromkeys(data.urls.values()))
        self.sources = _unique(data.urls, lambda url: slugify(url.partition("://")[2].removeprefix("www."))[-80:])
        self.places = _unique(name for name in data.names if name in _CODES)
        self.organisations = _unique(name for name in data.names if name not in _CODES)


def _unique(names: Iterable[str], slug: Any = slugify) -> dict[str, str]:
    taken: Counter[str] = Counter()
    found = {}
    for name in names:
        key = slug(name).strip("-") or "name"
        taken[key] += 1
        found[name] = key if taken[key] == 1 else f"{key}-no-{taken[key]}"
    return found


def _codes() -> dict[str, str]:
    """The countries' codes by their English names, as Unicode's CLDR has them."""
    territories = Locale("en").territories
    return {name: code for code, name in sorted(territories.items()) if code in COUNTRIES and code != "EU"}


_CODES = _codes()


def _linked(event: Mapping[str, Any]) -> tuple[str, ...]:
    pages = (_KIND_OF_NAME.sub("", entity["page"]).strip() for entity in event["entities"])
    return tuple(dict.fromkeys(page for page in pages if page and len(page) <= LONGEST_TITLE))


def _event(event: Mapping[str, Any], data: CurrentEvents, ids: _Ids) -> str:
    title = headline(event["text"])
    names = _linked(event)
    values: dict[str, Any] = {"id": event["id"], "date": event["date"], "title": title}
    if event["text"] != title:
        values["text"] = event["text"]
    values |= {
        "sources": list(dict.fromkeys(ids.sources[source["url"]] for source in event["sources"])),
        "organisations": [ids.organisations[name] for name in names if name in ids.organisations],
        "places": [ids.places[name] for name in names if name in ids.places],
        "also_in": [ids.dossiers[title] for title in data.homes[event["id"]][1:]],
    }
    return _entry(values)


def _sources(data: CurrentEvents, ids: _Ids) -> Iterable[tuple[str, str]]:
    """Each source's ledger, that of the first event to cite it, and its entry there."""
    written = set()
    for event in data.events:
        path = f"dossiers/{ids.dossiers[data.homes[event['id']][0]]}/sources.yml"
        for url in (source["url"] for source in event["sources"]):
            if url not in written:
                written.add(url)
                yield path, _entry({"id": ids.sources[url], "outlet": ids.outlets[data.urls[url]], "url": url})


def _entry(values: Mapping[str, Any]) -> str:
    lines = [f"{key}: {_yaml(value)}" for key, value in values.items() if value]
    return "- " + "\n  ".join(lines) + "\n"


def _place(name: str) -> str:
    return _front(name=name, kind="country", country=_CODES[name])


def _front(**values: str) -> str:
    return "---\n" + "".join(f"{key}: {_yaml(value)}\n" for key, value in values.items()) + "---\n"


def _yaml(value: object) -> str:
    """A value in JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files below a folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
