"""Chains of references that must come to an end: parents, translations; and records that refer to themselves."""

from collections.abc import Iterator, Mapping, Sequence

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import FileRecord
from dossier_gen.problems import Problem


def parent_cycles(inspection: Inspection) -> Iterator[Problem]:
    """No dossier is part of itself, however long the way round."""
    dossiers = inspection.library.dossiers
    above = {key: dossier.parent for key, dossier in dossiers.items() if dossier.parent}
    for cycle in _cycles(above):
        message = "the parents of these dossiers go round in a circle"
        yield _problem(cycle, dossiers, "parent", message, "Remove `parent` from the one that the others are part of.")


def translation_cycles(inspection: Inspection) -> Iterator[Problem]:
    """No article is a translation of itself, however long the way round."""
    articles = inspection.library.articles
    above = {key: article.translation_of for key, article in articles.items() if article.translation_of}
    for cycle in _cycles(above):
        message = "these articles are translations of each other in a circle"
        yield _problem(cycle, articles, "translation_of", message, "Remove `translation_of` from the original.")


def _problem(cycle: Sequence[str], records: Mapping[str, FileRecord], field: str, message: str, hint: str) -> Problem:
    """One problem a cycle, at its record with the smallest path."""
    if len(cycle) == 1:
        hint = "Remove this key, or write another id."
    first = min(range(len(cycle)), key=lambda number: records[cycle[number]].path)
    around = [*cycle[first:], *cycle[:first], cycle[first]]
    shown = around if len(around) <= 6 else [*around[:4], "…", around[-1]]
    way = " → ".join(f"`{key}`" if key != "…" else key for key in shown)
    place = records[cycle[first]].marks.at(field)
    message = f"{message}: {way}" if len(cycle) > 1 else f"`{cycle[0]}` cannot be its own `{field}`"
    return Problem(rules.REFERENCE_CYCLE, place, message, hint, field)


def _cycles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """The cycles of a graph in which each id leads to at most one other; linear in its size."""
    done: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        key: str | None = start
        while key is not None and key in above and key not in done:
            way[key] = None
            done.add(key)
            key = above[key]
        if key is not None and key in way:
            steps = list(way)
            yield steps[steps.index(key) :]


def self_references(inspection: Inspection) -> Iterator[Problem]:
    """No claim contradicts itself, and no article names itself as further reading."""
    for claim in inspection.library.claims.values():
        if claim.id in claim.contradicts:
            field = f"contradicts[{claim.contradicts.index(claim.id)}]"
            message, hint = f"the claim `{claim.id}` contradicts itself", "Remove it from this list."
            yield Problem(rules.REFERENCE_CYCLE, claim.marks.at(field), message, hint, field)
    for article in inspection.library.articles.values():
        if article.id in article.read_also:
            field = f"read_also[{article.read_also.index(article.id)}]"
            message, hint = "the article names itself as further reading", "Remove it from this list."
            yield Problem(rules.REFERENCE_CYCLE, article.marks.at(field), message, hint, field)
