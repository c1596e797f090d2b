"""References: every id leads to a record, and to one that readers may see."""

from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection, a
from dossier_gen.checks.walk import voices
from dossier_gen.fields import specs
from dossier_gen.model import COLLECTIONS, SINGULAR, LedgerRecord, Record
from dossier_gen.problems import Place, Problem
from dossier_gen.slugs import is_slug

VOICES = ("people", "organisations", "outlets")

_WHERE = {
    "articles": "The id of an article is the name of its file, without `.md`. To write it: dossier new article "
    '"Title" --slug {id}',
    "dossiers": "The id of a dossier is the name of its folder below dossiers/.",
    "events": "Correct the id, or write the event in the dossier's events.yml.",
    "claims": "Correct the id, or write the claim in the dossier's claims.yml.",
    "sources": "Correct the id, or write the source in the dossier's sources.yml.",
}


def unknown_ids(inspection: Inspection) -> Iterator[Problem]:
    """Every id in a field that refers to records is the id of one."""
    library = inspection.library
    shelves = {name: library.collection(name) for name in COLLECTIONS}
    for _, record, (field, to, key) in inspection.references:
        if key not in shelves[to] and (to, key) not in library.broken:
            message = f"there is no {SINGULAR[to]} `{key}`"
            yield Problem(rules.UNKNOWN_ID, record.marks.at(field), message, _hint(record, to, key, inspection), field)


def _hint(record: Record, to: str, key: str, inspection: Inspection) -> str:
    elsewhere = next((name for name in COLLECTIONS if key in inspection.library.collection(name)), None)
    if elsewhere:
        cure = f"move it to `{elsewhere}`" if elsewhere in specs(type(record)) else "correct the id"
        return f"`{key}` is {a(elsewhere)}, not {a(to)}: {cure}."
    near = inspection.ids[to].to(key)
    if near:
        return f"Did you mean `{near}`?"
    return _WHERE.get(to, f"Correct the id, or add the file {to}/{key}.md.").format(id=key)


def unknown_voices(inspection: Inspection) -> Iterator[Problem]:
    """Whoever speaks is a known person, organisation or outlet, where an id is written and not plain words."""
    library = inspection.library
    known = {key for name in VOICES for key in library.collection(name)}
    known |= {key for name, key in library.broken if name in VOICES}
    for record in (*library.events.values(), *library.claims.values()):
        for field, voice in voices(record):
            if is_slug(voice) and voice not in known:
                near = next(filter(None, (inspection.ids[name].to(voice) for name in VOICES)), None)
                cure = "Add the person or organisation, or write plain words with a capital: `Local residents`."
                hint = f"Did you mean `{near}`?" if near else cure
                message = f"there is no person, organisation or outlet `{voice}`"
                yield Problem(rules.UNKNOWN_ID, record.marks.at(field), message, hint, field)


def unknown_carriers(inspection: Inspection) -> Iterator[Problem]:
    """Where a copy of a source was read is a known outlet, where an id is written and not plain words."""
    library = inspection.library
    for source in library.sources.values():
        via = source.via
        if via and is_slug(via) and via not in library.outlets and ("outlets", via) not in library.broken:
            near = inspection.ids["outlets"].to(via)
            cure = f"Add the file outlets/{via}.md, or write plain words with a capital, a space or a full stop."
            hint = f"Did you mean `{near}`?" if near else cure
            yield Problem(rules.UNKNOWN_ID, source.marks.at("via"), f"there is no outlet `{via}`", hint, "via")


def homeless_ledgers(inspection: Inspection) -> Iterator[Problem]:
    """Every ledger lies in the folder of a dossier that exists; one problem a file."""
    library = inspection.library
    ledgers: dict[str, str] = {}
    for record in (*library.events.values(), *library.claims.values(), *library.sources.values()):
        if record.dossier is not None:
            ledgers.setdefault(record.marks.path, record.dossier)
    for path, dossier in ledgers.items():
        if dossier not in library.dossiers and ("dossiers", dossier) not in library.broken:
            near = inspection.ids["dossiers"].to(dossier)
            add = f"Add dossiers/{dossier}/index.md with the dossier's title and summary."
            hint = f"Did you mean the folder dossiers/{near}/?" if near else add
            message = f"this ledger belongs to the dossier `{dossier}`, which there is not"
            yield Problem(rules.UNKNOWN_ID, Place(path), message, hint)


def hidden_records(inspection: Inspection) -> Iterator[Problem]:
    """No record on the site rests on an event, claim or source that an unpublished article holds."""
    library = inspection.library
    owners = {
        (name, record.id): record.article
        for name, record in library.records()
        if isinstance(record, LedgerRecord) and record.article in inspection.windows
    }
    for name, record, (field, to, key) in inspection.references:
        article = owners.get((to, key))
        if article and (why := inspection.held_back(article, name, record)):
            one = SINGULAR[to]
            message = f"the {one} `{key}` is written in the article `{article}`, which is {why}"
            hint = f"Move the {one} to its dossier's {to}.yml, and name only its id in the article."
            yield Problem(rules.HIDDEN_REFERENCE, record.marks.at(field), message, hint, field)
