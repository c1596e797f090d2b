"""What the checks share: the library, the time, and what is found from the two once for all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from dossier_gen.bodies import Body, scan
from dossier_gen.checks.nearest import Nearest, Tree
from dossier_gen.checks.walk import Reference, references
from dossier_gen.embargo import is_public
from dossier_gen.model import COLLECTIONS, SINGULAR, FileRecord, LedgerRecord, Library, Record


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
    def hidden(self) -> frozenset[str]:
        """The ids of the articles that are not on the site now."""
        articles = self.library.articles.items()
        return frozenset(key for key, article in articles if not is_public(article, self.now))

    @cached_property
    def ids(self) -> Mapping[str, Nearest]:
        """For each collection, the search for ids near to a misspelt one."""
        return {name: Nearest(self.library.collection(name)) for name in COLLECTIONS}

    @cached_property
    def files(self) -> Tree:
        """The files that are neither Markdown nor YAML, such as pictures."""
        return Tree(self.library.files)

    def is_hidden(self, name: str, record: Record) -> bool:
        """Whether a record of the collection `name` is an unpublished article or was written in one."""
        article = record.article if isinstance(record, LedgerRecord) else record.id if name == "articles" else None
        return article in self.hidden


def a(collection: str) -> str:
    """One of a collection, with its article: "an event"."""
    one = SINGULAR[collection]
    return f"an {one}" if one[0] in "aeiou" else f"a {one}"
