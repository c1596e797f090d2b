"""What `dossier new` makes sure of before it writes: values of the right kind, ids that exist, an id that is free."""

import re
from collections.abc import Iterable
from datetime import datetime

import click

from dossier_gen.cli.new.kinds import NewKind
from dossier_gen.cli.new.text import Values
from dossier_gen.embargo import is_public
from dossier_gen.fields import Kind, Many, Ref, RefOrNew, Slug, Voice
from dossier_gen.model import SINGULAR, Library
from dossier_gen.reading.values import READERS, Refusal, did_you_mean
from dossier_gen.slugs import is_slug, slugify

_LONGEST_SLUG = 80
_VOICES = ("people", "organisations", "outlets")
_SHOWN = 5


def new_id(kind: NewKind, title: str, slug: str | None, library: Library) -> str:
    """The id of the new record; raises UsageError where the title yields none or where it is taken."""
    if slug is not None:
        _read(Slug(), slug, "--slug")
    made = slug or _shortened(slugify(title))
    if not made:
        raise click.UsageError("the title holds no Latin letter or digit to make an id of; name one with --slug")
    if made in ids(library, kind.collection):
        raise click.UsageError(f"there is already {_a(kind.name)} `{made}`; name another id with --slug")
    return made


def sound(kind: NewKind, values: Values, library: Library) -> None:
    """Raise UsageError where a value is not of its kind, or refers to an id that is not there."""
    names = {key: f"--{option}" for option, key in kind.options.items()} | {kind.title: "the title"}
    for key, given in values.items():
        of = kind.spec(key).kind
        single = of.of if isinstance(of, Many) else of
        for value in (given,) if isinstance(given, str) else given:
            _sound_value(single, value, names.get(key, key), library)


def readable(kind: NewKind, values: Values, library: Library, now: datetime) -> None:
    """Raise UsageError where an entry of a ledger would rest on a source that an unpublished article holds."""
    for key in values.get("sources", ()) if kind.in_ledger else ():
        source = library.sources.get(key)
        article = library.articles.get(source.article or "") if source else None
        if article and not is_public(article, now):
            raise click.UsageError(
                f"--source `{key}` is written in the article `{article.id}`, which is not published. "
                "Move it to the ledger sources.yml of its dossier; the article keeps its id."
            )


def ids(library: Library, collection: str) -> set[str]:
    """The ids of a collection, those of records that cannot be read among them."""
    return set(library.collection(collection)) | {key for name, key in library.broken if name == collection}


def home(dossier: str | None, library: Library) -> str:
    """The dossier whose ledger the entry joins; raises UsageError where it must be named."""
    known = ids(library, "dossiers")
    if dossier is not None:
        _known(dossier, known, "a dossier", "--dossier", 'Make it with: dossier new dossier "..."')
        return dossier
    if len(known) == 1:
        return next(iter(known))
    if not known:
        raise click.UsageError('there is no dossier yet; make one with: dossier new dossier "Title"')
    raise click.UsageError(f"which dossier? Name one with --dossier ID: {', '.join(sorted(known))}")


def sources_given(kind: NewKind, values: Values, dossier: str, library: Library) -> None:
    """Raise UsageError where an event or a claim has no source; an event that is only expected needs none."""
    needs = kind.collection == "events" and values.get("status") != "expected"
    if values.get("sources") or not (needs or "sources" in kind.needed):
        return
    otherwise = ", or --status expected" if kind.collection == "events" else ""
    near = _sources_like(str(values[kind.title]), dossier, library)
    known = f" Sources that may be meant: {', '.join(near)}." if near else ""
    raise click.UsageError(f"{_a(kind.name)} needs --source ID{otherwise}.{known}")


def _sound_value(kind: Kind, value: str, name: str, library: Library) -> None:
    if isinstance(kind, RefOrNew):
        kind = Ref(kind.to)
    if not value.strip():
        raise click.UsageError(f"{name} is empty")
    if not _is_utf8(value):
        raise click.UsageError(f"{name} is not UTF-8")
    _read(kind, value, name)
    if isinstance(kind, Ref):
        one = SINGULAR[kind.to]
        _known(value, ids(library, kind.to), _a(one), name, f'Make it with: dossier new {one} "..."')
    elif isinstance(kind, Voice) and is_slug(value):
        known = set().union(*(ids(library, collection) for collection in _VOICES))
        _known(value, known, "a person, an organisation or an outlet", name, "Plain words hold a capital or a space.")


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _read(kind: Kind, value: str, name: str) -> None:
    try:
        READERS[type(kind)](value, kind)
    except Refusal as refusal:
        raise click.UsageError(f"{name} {refusal.message}. {refusal.hint}") from None


def _known(value: str, known: Iterable[str], what: str, name: str, otherwise: str) -> None:
    if value not in known:
        near = did_you_mean(value, sorted(known))
        cure = f"Did you mean `{near}`?" if near else otherwise
        raise click.UsageError(f"{name} `{value}` is not the id of {what}. {cure}")


def _sources_like(title: str, dossier: str, library: Library) -> list[str]:
    """The ids of the few sources that share most words with the title; those of the dossier's ledger first."""
    words = set(slugify(title).split("-"))
    scored = []
    for source in library.sources.values():
        shared = len(words & set(re.split("-", f"{source.id}-{slugify(source.title or '')}")))
        scored.append((-shared, source.dossier != dossier, source.id))
    return [key for _, _, key in sorted(scored)[:_SHOWN]]


def _shortened(slug: str) -> str:
    return slug if len(slug) <= _LONGEST_SLUG else slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeo" else f"a {name}"
