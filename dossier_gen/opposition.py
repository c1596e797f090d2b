"""Which claims cannot be true together, how they stand face to face, and how many claims make a page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dossier_gen.model import Claim, Library

#: For each claim's id the claims that contradict it.
Opposition: TypeAlias = Mapping[str, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that contradict one another, directly or through others; or one claim that nobody contradicts.

    `sides` are two where the claims can be told apart into two sides that contradict only each other, else one.
    `is_complete` is true where each claim contradicts all of the other side, or all others where there is one side.
    """

    sides: tuple[tuple[Claim, ...], ...]
    is_complete: bool

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All its claims, side by side."""
        return tuple(claim for side in self.sides for claim in side)


def opposed(library: Library) -> Opposition:
    """For each claim's id the claims that contradict it, whichever of the two says so; by id."""
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for claim in library.claims.values():
        for other in claim.contradicts:
            if other in library.claims:
                pairs[claim.id].add(other)
                pairs[other].add(claim.id)
    return {key: tuple(library.claims[other] for other in sorted(others)) for key, others in pairs.items()}


def disputes(claims: Sequence[Claim], opposition: Opposition) -> tuple[Dispute, ...]:
    """Claims as they stand against one another, those that nobody contradicts last; otherwise as they come."""
    groups = side_by_side(claims, opposition)
    found = [_dispute(group, opposition) for group in groups if len(group) > 1]
    return (*found, *(Dispute((tuple(group),), is_complete=True) for group in groups if len(group) == 1))


def side_by_side(claims: Sequence[Claim], opposition: Opposition) -> list[list[Claim]]:
    """Claims in groups, each with all that contradict it and that these contradict in turn; otherwise as they come."""
    known = {claim.id for claim in claims}
    group_of: dict[str, int] = {}
    for number, claim in enumerate(claims):
        waiting = [claim.id] if claim.id not in group_of else []
        while waiting:
            key = waiting.pop()
            if key in known and key not in group_of:
                group_of[key] = number
                waiting += [other.id for other in opposition.get(key, ())]
    groups: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[group_of[claim.id]].append(claim)
    return list(groups.values())


def on_pages(found: Iterable[Dispute], most: int) -> tuple[tuple[Dispute, ...], ...]:
    """Disputes in pages of at most so many claims; a dispute is never torn apart, so that a large one has its page."""
    pages: list[list[Dispute]] = []
    free = 0
    for dispute in found:
        free -= len(dispute.claims)
        if free < 0 or not pages:
            pages.append([])
            free = most - len(dispute.claims)
        pages[-1].append(dispute)
    return tuple(tuple(page) for page in pages)


def _dispute(group: Sequence[Claim], opposition: Opposition) -> Dispute:
    """A group told apart into two sides, that of its first claim first, where that can be done."""
    side_of = _sides(group, opposition)
    sides = tuple(tuple(claim for claim in group if side_of[claim.id] == side) for side in (0, 1)) if side_of else ()
    known = {claim.id for claim in group}
    rivals = {claim.id: sum(other.id in known for other in opposition[claim.id]) for claim in group}
    if not sides:
        return Dispute((tuple(group),), is_complete=all(number == len(group) - 1 for number in rivals.values()))
    return Dispute(sides, all(number == len(sides[1 - side_of[key]]) for key, number in rivals.items()))


def _sides(group: Sequence[Claim], opposition: Opposition) -> dict[str, int]:
    """The side of each claim; empty where they cannot be told apart into two sides."""
    known = {claim.id for claim in group}
    side_of = {group[0].id: 0}
    waiting = [group[0].id]
    while waiting:
        key = waiting.pop()
        for other in opposition.get(key, ()):
            if other.id in known and other.id not in side_of:
                side_of[other.id] = 1 - side_of[key]
                waiting.append(other.id)
            elif side_of.get(other.id) == side_of[key]:
                return {}
    return side_of
