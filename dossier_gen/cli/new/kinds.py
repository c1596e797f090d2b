"""What `dossier new` can make: for each kind the key that the title fills, and the options that fill others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dossier_gen.fields import Spec, specs
from dossier_gen.model import COLLECTIONS, SINGULAR, LedgerRecord, Record


@dataclass(frozen=True, slots=True)
class NewKind:
    """One kind: its collection, the key of its title, and which key each option fills.

    `needed` are keys that need not be there in general, but in whatever is made anew. `fixed` are written as they are.
    `today` says that its date is today's where none is given; `entered` is the key that tells when it was entered.
    """

    collection: str
    title: str
    options: Mapping[str, str]
    needed: tuple[str, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    today: bool = False
    entered: str = ""

    @property
    def name(self) -> str:
        """What one of the collection is called: "event"."""
        return SINGULAR[self.collection]

    @property
    def record(self) -> type[Record]:
        """The record of the model."""
        return COLLECTIONS[self.collection]

    @property
    def in_ledger(self) -> bool:
        """Whether it becomes an entry of a dossier's ledger, not a file."""
        return issubclass(self.record, LedgerRecord)

    def spec(self, key: str) -> Spec:
        """What a key may hold."""
        return specs(self.record)[key]

    def needs(self, key: str) -> bool:
        """Whether a new entry of a ledger must have a key; a file may be written without, for that to be filled in."""
        return self.in_ledger and (self.spec(key).required or key in self.needed)


def _options(*keys: str, **named: str) -> Mapping[str, str]:
    """Options called as the keys that they fill, and others: `alias="aliases"`; each with hyphens."""
    filled = {key: key for key in keys} | named
    return MappingProxyType({name.replace("_", "-"): key for name, key in filled.items()})


#: The options that name whom and what something is about, one at a time.
_TAGS = {"person": "people", "organisation": "organisations", "place": "places"}

_ALL = (
    NewKind(
        "articles",
        "title",
        _options(
            *("date", "summary", "section", "kind"),
            author="authors",
            dossier="dossiers",
            source="sources",
            event="events",
            claim="claims",
            **_TAGS,
        ),
        fixed=MappingProxyType({"draft": "true"}),
        today=True,
    ),
    NewKind("dossiers", "title", _options("summary", "section", "parent", editor="editors", **_TAGS)),
    NewKind(
        "events",
        "title",
        _options("date", "text", "status", "attributed_to", "also_in", "key", source="sources", **_TAGS),
        needed=("sources",),
        today=True,
        entered="added",
    ),
    NewKind(
        "claims",
        "text",
        _options("status", "contradicts", said_by="said_by", date="said_on", source="sources"),
        needed=("sources",),
    ),
    NewKind("sources", "title", _options("outlet", "via", "url", "archived", "language", date="published")),
    NewKind("people", "name", _options("summary", alias="aliases")),
    NewKind("organisations", "name", _options("summary", "country", "homepage", alias="aliases")),
    NewKind("places", "name", _options("summary", "kind", "country", "latitude", "longitude", alias="aliases")),
    NewKind("outlets", "name", _options("summary", "kind", "country", "homepage")),
    NewKind("authors", "name", _options("summary", "homepage")),
    NewKind("sections", "name", _options("summary")),
)

#: Every kind by the word that names it on the command line.
KINDS: Mapping[str, NewKind] = MappingProxyType({kind.name: kind for kind in _ALL})
