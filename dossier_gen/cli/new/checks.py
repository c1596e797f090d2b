"""What `dossier new` makes sure of before it writes: values of the right kind, ids that exist, an id that is free."""

from collections.abc import Iterable
from datetime import datetime

import click

from dossier_gen.cli.new.kinds import NewKind
from dossier_gen.cli.new.text import Values
from dossier_gen.embargo import is_public
from dossier_gen.fields import Kind, Ref, RefOrNew, Slug, Voice, single
from dossier_gen.model import SINGULAR, Library
from dossier_gen.reading.values import READERS, Refusal, did_you_mean
from dossier_gen.slugs import is_slug, slugify

_LONGEST_SLUG = 80


def new_id(kind: NewKind, title: str, slug: str | None, library: Library) -> str:
    """The id of the new record; raises UsageError where the title yields none or where it is taken."""
    if slug is not None:
        _read(Slug(), slug, "--slug")
    made = slug or _shortened(slugify(title))
    if not made:
        raise click.UsageError("the title holds no Latin letter or digit to make an id of; name one with --slug")
    if made in ids(library, kind.collection):
        raise click.UsageError(f"there is already {a_or_an(kind.name)} `{made}`; name another id with --slug")
    return made


def sound(kind: NewKind, values: Values, library: Library) -> None:
    """Raise UsageError where a value is not of its kind, or refers to an id that is not there."""
    names = {key: f"--{option}" for option, key in kind.options.items()} | {kind.title: "the title"}
    for key, given in values.items():
        of = single(kind.spec(key).kind)
        for value in (given,) if isinstance(given, str) else given:
            _sound_value(of, value, names.get(key, key), library)


def readable(kind: NewKind, values: Values, library: Library, now: datetime) -> None:
    """Raise UsageError where an entry of a ledger would rest on a source that an unpublished article holds."""
    for key in values.get("sources", ()) if kind.in_ledger else ():
        if article := hidden_in(key, library, now):
            raise click.UsageError(
                f"--source `{key}` is written in the article `{article}`, which is not published. "
                "Move it to the ledger sources.yml of its dossier; the article keeps its id."
            )


def hidden_in(key: str, library: Library, now: datetime) -> str | None:
    """The id of the unpublished article that a source is written in; None where it is not in such."""
    source = library.sources.get(key)
    article = library.articles.get(source.article or "") if source else None
    return article.id if article and not is_public(article, now) else None


def ids(library: Library, collection: str) -> set[str]:
    """The ids of a collection, those of records that cannot be read among them."""
    return set(library.collection(collection)) | {key for name, key in library.broken if name == collection}


def home(dossier: str | None, library: Library) -> str | None:
    """The dossier whose ledger the entry joins, None where there are several; UsageError where it is not there."""
    known = ids(library, "dossiers")
    if dossier is not None:
        _known(dossier, known, "a dossier", "--dossier", 'Make it with: dossier new dossier "..."')
        return dossier
    if not known:
        raise click.UsageError('there is no dossier yet; make one with: dossier new dossier "Title"')
    return next(iter(known)) if len(known) == 1 else None


def a_or_an(name: str) -> str:
    """A noun with its article: "an event"."""
    return f"an {name}" if name[0] in "aeo" else f"a {name}"


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
        _known(value, ids(library, kind.to), a_or_an(one), name, f'Make it with: dossier new {one} "..."')
    elif isinstance(kind, Voice) and is_slug(value):
        known = set().union(*(ids(library, collection) for collection in kind.among))
        *others, last = (a_or_an(SINGULAR[collection]) for collection in kind.among)
        who = f"{', '.join(others)} or {last}" if others else last
        _known(value, known, who, name, "Plain words hold a capital, a space or a full stop.")


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


def _shortened(slug: str) -> str:
    return slug if len(slug) <= _LONGEST_SLUG else slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
