"""Which claims cannot be true together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dossier_gen.model import Claim, Library

#: For each claim's id the claims that contradict it.
Opposition: TypeAlias = Mapping[str, tuple[Claim, ...]]


def opposed(library: Library) -> Opposition:
    """For each claim's id the claims that contradict it, whichever of the two says so; by id."""
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for claim in library.claims.values():
        for other in claim.contradicts:
            if other in library.claims:
                pairs[claim.id].add(other)
                pairs[other].add(claim.id)
    return {key: tuple(library.claims[other] for other in sorted(others)) for key, others in pairs.items()}


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
