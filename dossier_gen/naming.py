"""The names by which a text may mention a person, an organisation or a place, and where each leads."""

from collections import defaultdict
from collections.abc import Iterator

from dossier_gen.bodies.mentions import Names, folded, names_of
from dossier_gen.model import Library, Location, Organisation, Person

#: Of fewer letters than this a name may be a common word, unless all of them are capitals.
_FEWEST_LETTERS = 4


def known_names(library: Library) -> Names:
    """The names of the library's people, organisations and places.

    A name that two of them share leads nowhere, as it could mean either, however each writes its capitals. An outlet's
    name leads nowhere too, with its article or without, so that the place in "the Moscow Times" is not taken for a
    mention of it.
    """
    paths: dict[str, str | None] = {name: None for outlet in library.outlets.values() for name in _called(outlet.name)}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    written = list(_written(library))
    for name, path in written:
        owners[name.casefold()].add(path)
    paths.update({name: path if len(owners[name.casefold()]) == 1 else None for name, path in written})
    return names_of(paths)


def _called(outlet: str) -> Iterator[str]:
    """What an outlet is called in running text."""
    name = folded(outlet)
    bare = name.removeprefix("The ")
    yield from dict.fromkeys((name, bare, f"the {bare}", f"The {bare}"))


def _written(library: Library) -> Iterator[tuple[str, str]]:
    """Each name and alias that can be no common word, with the path of its record."""
    records: tuple[Person | Organisation | Location, ...]
    records = (*library.people.values(), *library.organisations.values(), *library.places.values())
    for record in records:
        for name in dict.fromkeys(map(folded, (record.name, *record.aliases))):
            if not is_common(name):
                yield name, record.path


def is_common(name: str) -> bool:
    """Whether a name may be a common word: it is very short, or has no capital where its script has capitals."""
    letters = sum(character.isalpha() for character in name)
    return name.islower() or (letters < _FEWEST_LETTERS and not name.isupper())
