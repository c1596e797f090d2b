"""The ids that may be meant for an option that was not given, the likeliest first."""

from collections.abc import Sequence
from datetime import datetime

from dossier_gen.cli.new.checks import hidden_in, ids
from dossier_gen.cli.new.kinds import NewKind
from dossier_gen.cli.new.request import DOSSIER
from dossier_gen.fields import Ref, Voice, single
from dossier_gen.model import Library
from dossier_gen.slugs import slugify

_SHOWN = 5


def collections(kind: NewKind, key: str) -> tuple[str, ...]:
    """The collections whose ids a key may hold, none for a date; of a voice, which may be plain words, the speakers."""
    if key == DOSSIER:
        return ("dossiers",)
    of = single(kind.spec(key).kind)
    if isinstance(of, Ref):
        return (of.to,)
    return of.among if isinstance(of, Voice) else ()


def choices(wanted: Sequence[str], title: str, dossier: str | None, library: Library, now: datetime) -> tuple[str, ...]:
    """The ids of some collections: those that share most words with the title first, then the dossier's own."""
    words = set(slugify(title).split("-"))
    texts = {key: text for name in wanted for key, text in _texts(name, dossier, library, now).items()}
    return tuple(sorted(texts, key=lambda key: -len(words & set(texts[key].split("-")))))


def listed(found: Sequence[str]) -> str:
    """The first few of some ids, and how many more there are."""
    more = len(found) - _SHOWN
    return ", ".join(found[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _texts(collection: str, dossier: str | None, library: Library, now: datetime) -> dict[str, str]:
    """The words that tell of each id: its own, a source's title too. No source that an unpublished article holds."""
    if collection != "sources":
        return {key: key for key in sorted(ids(library, collection))}
    found = [source for source in library.sources.values() if not hidden_in(source.id, library, now)]
    found.sort(key=lambda source: (source.dossier != dossier, source.id))
    return {source.id: f"{source.id}-{slugify(source.title or '')}" for source in found}
