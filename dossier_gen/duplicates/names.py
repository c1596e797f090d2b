"""Names that are probably one: alike but for case, accents, dashes and spaces, the order of words, or one slip."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from dossier_gen.fields import Many, Ref, specs
from dossier_gen.model import COLLECTIONS, Dossier, FileRecord, Library, Named, Record
from dossier_gen.slugs import slugify

#: The collections whose names are compared, each within itself.
KINDS = ("dossiers", "outlets", "people", "organisations", "places", "authors", "sections")

#: Names of fewer letters are not looked at for slips: too many short names are nearly the same.
_FEWEST_LETTERS = 8
_MOST_LETTERS = 120
_FEWEST_IN_WORD = 5

SAME = "the same but for capitals, accents, dashes or spaces"
ORDER = "the same words in another order"
SLIP = "the same but for one letter"


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Records of one collection that are probably one: the one that is named most often, the others, and why.

    `mentions` says how often each of the others is named.
    """

    collection: str
    kept: FileRecord
    others: tuple[FileRecord, ...]
    why: str
    mentions: tuple[int, ...]


def names_alike(library: Library) -> tuple[NameGroup, ...]:
    """Names that are probably one, by collection, then by how sure it is, then by id; those found together once."""
    counts = _mentions(library)
    found = []
    for collection in KINDS:
        records = {
            key: record for key, record in library.collection(collection).items() if isinstance(record, FileRecord)
        }
        often = {key: counts[collection, key] for key in records}
        for why, (kept, *others) in _groups_of(records, often):
            gone = tuple(records[key] for key in others)
            found.append(NameGroup(collection, records[kept], gone, why, tuple(often[key] for key in others)))
    return tuple(sorted(found, key=_rank))


def title(record: FileRecord) -> str:
    """What a record is called."""
    if isinstance(record, Dossier):
        return record.title
    return record.name if isinstance(record, Named) else record.id


def _rank(group: NameGroup) -> tuple[int, int, str, tuple[str, ...]]:
    others = tuple(record.id for record in group.others)
    return KINDS.index(group.collection), (SAME, ORDER, SLIP).index(group.why), group.kept.id, others


def _groups_of(records: Mapping[str, FileRecord], often: Mapping[str, int]) -> Iterator[tuple[str, list[str]]]:
    """Groups of ids, the one named most often first, with the reason for each.

    What a stronger reason has joined counts as one for a weaker.
    """
    slugs = {key: _form(title(record)) for key, record in sorted(records.items())}
    heads = {key: key for key in slugs}
    for why, groups in (
        (SAME, _groups((slug.replace("-", ""), key) for key, slug in slugs.items())),
        (ORDER, _groups((" ".join(sorted(slug.split("-"))), key) for key, slug in slugs.items())),
        (SLIP, _slips(slugs)),
    ):
        for group in groups:
            joined = sorted({heads[key] for key in group}, key=lambda key: (-often[key], key))
            if len(joined) > 1:
                yield why, joined
                heads |= {key: joined[0] for key, head in heads.items() if head in joined}


def _form(name: str) -> str:
    """A name without what makes no difference; a sign that means something, as in US$, counts as its name."""
    spelt = "".join(f" {unicodedata.name(sign, '')} " if _means_something(sign) else sign for sign in name)
    return slugify(spelt) or name.casefold()


def _means_something(sign: str) -> bool:
    return sign in "#%+" or unicodedata.category(sign) == "Sc"


def _groups(keyed: Iterable[tuple[str, str]]) -> Iterator[list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form, key in keyed:
        groups[form].append(key)
    return (group for group in groups.values() if len(group) > 1)


def _slips(slugs: Mapping[str, str]) -> Iterator[list[str]]:
    """Pairs that differ by one letter, found by what is left when one is taken out (W. Garbe's SymSpell).

    https://github.com/wolfgarbe/SymSpell
    """
    rests: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, slug in slugs.items():
        if _FEWEST_LETTERS <= len(slug) <= _MOST_LETTERS:
            for rest in (slug, *(slug[:i] + slug[i + 1 :] for i in range(len(slug)))):
                rests[rest].setdefault(key)
    for group in rests.values():
        for one, other in combinations(group, 2):
            if _is_slip(slugs[one].split("-"), slugs[other].split("-")):
                yield sorted((one, other))


def _is_slip(one: list[str], other: list[str]) -> bool:
    """Whether one word differs by one letter; a short word or a number may well be another, as AP and AFP are."""
    different = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(different) != 1:
        return False
    short, long = sorted(different[0], key=len)
    return len(long) >= _FEWEST_IN_WORD and not any(map(str.isdigit, short + long)) and _is_one_edit(short, long)


def _is_one_edit(short: str, long: str) -> bool:
    """Whether two words differ by one letter put in, left out or mistaken, or by two letters swapped."""
    start = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    rest, its = short[start:], long[start:]
    if len(rest) != len(its):
        return rest == its[1:]
    return rest[1:] == its[1:] or (rest[:2] == its[:2][::-1] and rest[2:] == its[2:])


def _mentions(library: Library) -> Counter[tuple[str, str]]:
    """How often each record is named in the keys of others."""
    counts: Counter[tuple[str, str]] = Counter()
    kinds = {name: tuple(_references(record)) for name, record in COLLECTIONS.items()}
    for name, record in library.records():
        for field, to in kinds[name]:
            value = getattr(record, field)
            counts.update((to, key) for key in ((value,) if isinstance(value, str) else value or ()))
        if isinstance(home := getattr(record, "dossier", None), str):
            counts["dossiers", home] += 1
    return counts


def _references(record: type[Record]) -> Iterator[tuple[str, str]]:
    """The keys of a record that name others, each with their collection."""
    for name, spec in specs(record).items():
        kind = spec.kind.of if isinstance(spec.kind, Many) else spec.kind
        if isinstance(kind, Ref):
            yield name, kind.to
