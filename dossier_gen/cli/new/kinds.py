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


def _named(collection: str, *more: str) -> NewKind:
    return NewKind(collection, "name", MappingProxyType({key: key for key in ("summary", *more)}))


_ALL = (
    NewKind(
        "articles",
        "title",
        MappingProxyType(
            {
                "date": "date",
                "summary": "summary",
                "section": "section",
                "kind": "kind",
                "dossier": "dossiers",
                "source": "sources",
            }
        ),
        fixed=MappingProxyType({"draft": "true"}),
        today=True,
    ),
    NewKind("dossiers", "title", MappingProxyType({"summary": "summary", "section": "section"})),
    NewKind(
        "events",
        "title",
        MappingProxyType({"date": "date", "source": "sources", "status": "status"}),
        needed=("sources",),
        today=True,
        entered="added",
    ),
    NewKind(
        "claims",
        "text",
        MappingProxyType({"said-by": "said_by", "date": "said_on", "source": "sources", "status": "status"}),
        needed=("sources",),
    ),
    NewKind("sources", "title", MappingProxyType({"outlet": "outlet", "date": "published", "url": "url"})),
    _named("people"),
    _named("organisations"),
    _named("places", "kind"),
    _named("outlets", "kind"),
    _named("authors"),
    _named("sections"),
)

#: Every kind by the word that names it on the command line.
KINDS: Mapping[str, NewKind] = MappingProxyType({kind.name: kind for kind in _ALL})
