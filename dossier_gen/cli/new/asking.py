"""What `dossier new` still needs: asked for at a terminal, named all at once elsewhere."""

import re
import sys
from collections.abc import Callable
from datetime import datetime

import click

from dossier_gen.cli.new.checks import a_or_an, home, readable, sound
from dossier_gen.cli.new.choices import choices, collections, listed
from dossier_gen.cli.new.request import DOSSIER, Request, lacking
from dossier_gen.cli.new.text import Values
from dossier_gen.fields import Many, Voice, single
from dossier_gen.model import SINGULAR, Library

_BETWEEN = re.compile(r"[,\s]+")
_BETWEEN_WORDS = re.compile(r"\s*;\s*")
_SOMEBODY = "Two officers"


def at_terminal() -> bool:
    """Whether somebody is there to answer: standard input and output are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def completed(request: Request, values: Values, library: Library, now: datetime) -> tuple[str, Values]:
    """The dossier and all values of a new entry; raises UsageError where one is missing and nobody is there to ask."""
    dossier = home(request.dossier, library)
    missing = (*(() if dossier else (DOSSIER,)), *lacking(request.kind, values))
    _can_be_named(request, missing, dossier, library, now)
    if missing and not at_terminal():
        raise click.UsageError(_all_missing(request, missing, dossier, library, now))
    for key in missing:
        known = choices(collections(request.kind, key), request.title, dossier, library, now)
        answer = _ask(request, key, known, _check(request, key, library, now))
        if key == DOSSIER:
            dossier = str(answer)
        else:
            values = {**values, key: answer}
    return str(dossier), values


def _can_be_named(
    request: Request, missing: tuple[str, ...], dossier: str | None, library: Library, now: datetime
) -> None:
    """Raise UsageError where there is not one id yet that a missing option could name."""
    for key in missing:
        wanted = collections(request.kind, key)
        if wanted and not _in_words(request, key) and not choices(wanted, request.title, dossier, library, now):
            one = SINGULAR[wanted[0]]
            more = " --outlet ID" if one == "source" else ""
            raise click.UsageError(
                f"{a_or_an(request.kind.name)} needs {request.option(key)}, and there is no {one} yet to name. "
                f'Make one first with: dossier new {one} "..."{more}'
            )


def _all_missing(
    request: Request, missing: tuple[str, ...], dossier: str | None, library: Library, now: datetime
) -> str:
    """What is missing, a command line that would work, and for each option what it may name."""
    example: dict[str, str] = {}
    lines = []
    for key in missing:
        near = dossier or example.get(DOSSIER)
        known = choices(collections(request.kind, key), request.title, near, library, now)
        example[key] = known[0] if known else request.kind.spec(key).example or _SOMEBODY
        lines.append(f"  {request.option(key)}: {_known_as(request, key, known)}")
    names = " and ".join(filter(None, (", ".join(map(request.option, missing[:-1])), request.option(missing[-1]))))
    beginning = f"{a_or_an(request.kind.name)} needs {names}. This would work:"
    return "\n".join((beginning, "", f"  {request.with_more(example)}", "", "These are known:", *lines))


def _known_as(request: Request, key: str, known: tuple[str, ...]) -> str:
    """What a key may hold, in words."""
    if _in_words(request, key):
        return f"{listed(known)}, or plain words" if known else "plain words"
    if key != DOSSIER and not collections(request.kind, key):
        spec = request.kind.spec(key)
        return f"{spec.doc[0].lower()}{spec.doc[1:].removesuffix('.')}, such as {spec.example}"
    if request.kind.collection == "events" and key == "sources":
        return f"{listed(known)}; an event with --status expected needs none"
    return listed(known)


def _in_words(request: Request, key: str) -> bool:
    return key != DOSSIER and isinstance(single(request.kind.spec(key).kind), Voice)


def _check(request: Request, key: str, library: Library, now: datetime) -> Callable[[str], str | tuple[str, ...]]:
    """What turns an answer into a value, or refuses it as it would be refused as an option."""

    def check(answer: str) -> str | tuple[str, ...]:
        text = answer.strip()
        if key == DOSSIER:
            home(text, library)
            return text
        many = isinstance(request.kind.spec(key).kind, Many)
        between = _BETWEEN_WORDS if _in_words(request, key) else _BETWEEN
        value = tuple(dict.fromkeys(filter(None, between.split(text)))) or (text,) if many else text
        sound(request.kind, {key: value}, library)
        readable(request.kind, {key: value}, library, now)
        return value

    return check


def _ask(
    request: Request, key: str, known: tuple[str, ...], check: Callable[[str], str | tuple[str, ...]]
) -> str | tuple[str, ...]:
    """The answer to a question that is asked again until it holds."""
    many = key != DOSSIER and isinstance(request.kind.spec(key).kind, Many)
    doc = "The dossier whose ledger it joins." if key == DOSSIER else request.kind.spec(key).doc
    between = " (several with semicolons)" if _in_words(request, key) else " (several with commas)"
    click.echo(f"{doc} Known: {_known_as(request, key, known)}")
    answer: str | tuple[str, ...] = click.prompt(request.option(key) + (between if many else ""), value_proc=check)
    return answer
