"""Facets: what results are grouped and chosen by. Their values are what readers read, so that nothing is translated."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from string import ascii_lowercase

from dossier_gen.edtf import Edtf
from dossier_gen.model import Dossier, Library, Named
from dossier_gen.wording import KIND_WORDS

#: The groups of results, in their order, each with the kinds that are in it.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Dossiers": ("Dossier",),
    "Articles": tuple(KIND_WORDS.values()),
    "Events": ("Event",),
    "Claims": ("Claim",),
    "People, organisations and places": ("Person", "Organisation", "Place", "Outlet", "Author", "Section"),
    "Pages": ("Page",),
}
#: The group of each kind, as one letter: with it begins the name of a result in the index.
LETTERS = {kind: letter for letter, kinds in zip(ascii_lowercase, GROUPS.values(), strict=False) for kind in kinds}
#: What readers choose by, in the order of the page: its name in the address and its label.
FACETS = {
    "kind": "Kind",
    "dossier": "Dossier",
    "section": "Section",
    "year": "Year",
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "outlet": "Outlet",
}
#: The facets whose values are records, and the collections of these.
COLLECTIONS = {
    "dossier": "dossiers",
    "section": "sections",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "outlet": "outlets",
}
#: The facet that no reader sees: the day by which results are ordered, newest first.
DAY = "day"
UNDATED = "0000"
#: Another one: the language of a text that is in another than ours, so that the page can say so.
LANGUAGE = "language"

#: A span of more years than this is of no year in particular.
_MOST_YEARS = 30

#: What a facet calls a record, by (facet, id).
Labels = Mapping[tuple[str, str], str]


def labels(library: Library) -> Labels:
    """The names of records as values of facets; where two have one name, each has its id beside it."""
    return dict(chain.from_iterable(_labels(facet, name, library) for facet, name in COLLECTIONS.items()))


def _labels(facet: str, collection: str, library: Library) -> Iterator[tuple[tuple[str, str], str]]:
    shelf = library.collection(collection)
    names = {key: _name(record) for key, record in shelf.items() if isinstance(record, Named | Dossier)}
    often = Counter(names.values())
    for key, name in names.items():
        yield (facet, key), _told_apart(name, key, is_shared=often[name] > 1)


def _told_apart(name: str, key: str, *, is_shared: bool) -> str:
    return f"{name} ({key})" if is_shared else name


def _name(record: Named | Dossier) -> str:
    return record.title if isinstance(record, Dossier) else record.name


def dossier_label(dossier: Dossier, library: Library) -> str:
    """What the facet of dossiers calls one of them."""
    others = (other for other in library.dossiers.values() if other.id != dossier.id)
    return _told_apart(dossier.title, dossier.id, is_shared=any(other.title == dossier.title for other in others))


def chosen(facet: str, keys: Iterable[str], known: Labels) -> tuple[str, ...]:
    """The values of a facet for the ids that a record names; what is not there is left out."""
    return tuple(dict.fromkeys(known[facet, key] for key in keys if (facet, key) in known))


def years(date: Edtf) -> tuple[str, ...]:
    """The years that a date surely touches: all of a short span's, that of a date within one, else none."""
    if not date.earliest or not date.latest:
        return ()
    first, last = date.earliest.year, date.latest.year
    if first == last or (date.is_interval and last - first < _MOST_YEARS):
        return tuple(f"{year:04}" for year in range(first, last + 1))
    return ()


def day(date: Edtf | None) -> str:
    """What a dated thing is ordered by: its first day, as in timelines."""
    return date.earliest.isoformat() if date and date.earliest else UNDATED
