"""Coverage, as advice: dossiers without articles, names that nothing mentions, files that nothing shows."""

import posixpath
from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.targets import file_of
from dossier_gen.checks.walk import media, voices
from dossier_gen.model import SINGULAR
from dossier_gen.problems import Place, Problem

PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")

#: Which records mention the names of each collection, and where.
_MENTIONED_BY = {
    "people": (("articles", "events", "dossiers"), "in `people`"),
    "organisations": (("articles", "events", "dossiers"), "in `organisations`"),
    "places": (("articles", "events", "dossiers"), "in `places`"),
    "outlets": (("sources",), "as the `outlet` of a source"),
    "authors": (("articles", "dossiers"), "in an article's `authors` or a dossier's `editors`"),
}
_SPEAKING = ("people", "organisations", "outlets")


def uncovered_dossiers(inspection: Inspection) -> Iterator[Problem]:
    """Every dossier has an article, if only a draft."""
    library = inspection.library
    covered = {key for article in library.articles.values() for key in article.dossiers}
    for dossier in library.dossiers.values():
        if dossier.id not in covered:
            message = f"no article is part of the dossier `{dossier.id}`"
            hint = f"Write `dossiers: [{dossier.id}]` in the articles about it."
            yield Problem(rules.UNCOVERED_DOSSIER, dossier.marks.at(), message, hint)


def unmentioned_names(inspection: Inspection) -> Iterator[Problem]:
    """Every person, organisation, place, outlet and author is mentioned by a record."""
    library = inspection.library
    mentioned = {(found.to, found.id, name) for name, _, found in inspection.references}
    speakers = (*library.events.values(), *library.claims.values(), *library.sources.values())
    speaking = {voice.value for record in speakers for voice in voices(record)}
    for collection, (by, where) in _MENTIONED_BY.items():
        for key, record in library.collection(collection).items():
            if any((collection, key, name) in mentioned for name in by):
                continue
            if collection not in _SPEAKING or key not in speaking:
                one = SINGULAR[collection]
                who = " or ".join(", ".join(SINGULAR[name] for name in by).rsplit(", ", 1))
                message = f"no {who} names the {one} `{key}`"
                hint = f"Name it {where}, or remove the file if nothing needs it."
                yield Problem(rules.UNMENTIONED_ENTITY, record.marks.at(), message, hint)


def unused_files(inspection: Inspection) -> Iterator[Problem]:
    """Every picture, and every file in media/, is shown by a record or linked to."""
    library = inspection.library
    candidates = {f for f in library.files if f.startswith("media/") or f.lower().endswith(PICTURES)}
    used = {posixpath.normpath(file) for _, record in library.records() for _, file in media(record)}
    if candidates - used:
        used.update(file_of(link, path) for path, body in inspection.bodies.items() for link in body.links)
    for file in sorted(candidates - used):
        hint = "Delete it, or use it: `![what it shows](path)` or `[words](path)` in a text, `image` in a record."
        yield Problem(rules.UNUSED_FILE, Place(file), "nothing shows this file or links to it", hint)
