"""What the checks share: the library, the time, and what is found from the two once for all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from dossier_gen.bodies import Body, scan
from dossier_gen.checks.nearest import Nearest, Tree
from dossier_gen.checks.parts import Parts
from dossier_gen.checks.walk import Reference, references
from dossier_gen.embargo import OPEN, Window, window
from dossier_gen.model import COLLECTIONS, SINGULAR, Article, FileRecord, LedgerRecord, Library, Record


@dataclass(frozen=True)
class Inspection:
    """A library under inspection as of `now` (UTC)."""

    library: Library
    now: datetime

    @cached_property
    def pages(self) -> Mapping[str, tuple[str, FileRecord]]:
        """The records that are Markdown files, with their collections, by path."""
        return {
            record.path: (name, record) for name, record in self.library.records() if isinstance(record, FileRecord)
        }

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """The bodies that are not empty, by path."""
        return {path: scan(record.body, record.body_line) for path, (_, record) in self.pages.items() if record.body}

    @cached_property
    def references(self) -> tuple[tuple[str, Record, Reference], ...]:
        """Every reference with the record that holds it and that record's collection."""
        return tuple((name, record, found) for name, record in self.library.records() for found in references(record))

    @cached_property
    def windows(self) -> Mapping[str, Window]:
        """When each article is on the site, by id."""
        return {key: window(article) for key, article in self.library.articles.items()}

    @cached_property
    def parts(self) -> Parts:
        """The parts that the site adds to the pages of the records."""
        return Parts(self.library)

    @cached_property
    def ids(self) -> Mapping[str, Nearest]:
        """For each collection, the search for ids near to a misspelt one."""
        return {name: Nearest(self.library.collection(name)) for name in COLLECTIONS}

    @cached_property
    def files(self) -> Tree:
        """The files that are neither Markdown nor YAML, such as pictures."""
        return Tree(self.library.files)

    def window(self, record: Record) -> Window:
        """When a record is on the site: as long as the article that it is or that holds it, else at all times."""
        key = record.article if isinstance(record, LedgerRecord) else record.id if isinstance(record, Article) else None
        return self.windows.get(key or "", OPEN)

    def read_from(self, record: Record) -> datetime:
        """The first moment from now on at which a record is on the site; that of a draft is the end of time."""
        return max(self.now, self.window(record).start)

    def held_back(self, target: str, name: str, record: Record) -> str:
        """Why the article `target` is not on the site whenever a record of the collection `name` is; "" where it is."""
        owner = record.article if isinstance(record, LedgerRecord) else record.id if name == "articles" else None
        ours, theirs = self.windows.get(owner or "", OPEN), self.windows[target]
        if owner == target or not ours.start < ours.end or ours.end <= self.now:
            return ""
        article = self.library.articles[target]
        if theirs.start > max(ours.start, self.now):
            held = article.publish or article.date
            return "a draft" if article.draft else f"held back until {held.text}"
        if article.expires and theirs.end < ours.end:
            return f"off the site from {article.expires.text} on"
        return ""


def a(collection: str) -> str:
    """One of a collection, with its article: "an event"."""
    one = SINGULAR[collection]
    return f"an {one}" if one[0] in "aeiou" else f"a {one}"
