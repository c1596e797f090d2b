"""Single values: from what was written to what the model holds, or a problem that says why not."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from dossier_gen import rules
from dossier_gen.edtf import Edtf, EdtfError
from dossier_gen.edtf import parse as parse_edtf
from dossier_gen.fields import (
    Choice,
    Country,
    EdtfDate,
    Flag,
    Kind,
    Language,
    Media,
    MomentKind,
    Number,
    Ref,
    SitePath,
    Slug,
    Text,
    Url,
    Voice,
)
from dossier_gen.moments import Moment, MomentError, parse_moment
from dossier_gen.problems import Rule
from dossier_gen.reading.countries import COUNTRIES, MISTAKEN
from dossier_gen.reading.words import short
from dossier_gen.slugs import LONGEST, is_slug, slugify

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,9}(\.\d{1,15})?", re.ASCII)
_SITE_PATH = re.compile(r"/[^\s\"'<>?#\\]*")
_NO_PATH = re.compile(r"//|[\\\ufffd]")
_SPACE = re.compile(r"[ \t\n]+")
_BLANK_LINES = re.compile(r"\n[ \t\n]*\n")
# A line and the end of it, where neither it nor the next is indented.
_ENDED_LINE = re.compile(r"^([^ \t\n].*\n)(?=[^ \t\n])", re.MULTILINE)
# Control characters, and those that turn the direction of the text around them; none can be seen, all can mislead.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+([/?#].*)?")

_FLAGS = dict.fromkeys(("true", "yes", "on"), "`true`") | dict.fromkeys(("false", "no", "off"), "`false`")
_VERBS = ("is ", "has ", "joins ")  # with which an error of a date goes on from the date
_LONGEST_URL = 2000
_LONGEST_WORD = 100  # of a word that is worth looking for among the known ones
_LIKENESS = {2: 0.5, 3: 0.66}  # how like a short word must be: one letter of it may be wrong
_LONGEST_STEP = 200  # bytes between two slashes of a path; file systems end at 255


class Refusal(Exception):
    """Why a value is none of its kind: rule, message, cure. Caught where the value's place is known.

    The message begins with the value in backticks; where it begins with a verb, the field's name goes before it.
    """

    def __init__(self, rule: Rule, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to a misspelt one, if any is near."""
    if len(word) > _LONGEST_WORD:
        return None
    found = get_close_matches(word.lower(), list(known), n=1, cutoff=_LIKENESS.get(len(word), 0.7))
    return found[0] if found else None


def unseen(text: str) -> int | None:
    """The position of the first character that no reader sees and no text may hold, such as a control character."""
    found = _UNSEEN.search(text)
    return found.start() if found else None


def unseen_words(character: str) -> tuple[str, str]:
    """Message and cure for a character that no text may hold."""
    message = f"holds an invisible character, U+{ord(character):04X}"
    return message, "Delete it: as it cannot be seen, delete and retype the word around it."


def _text(value: str, kind: Text) -> str:
    position = unseen(value)
    if position is not None:
        raise Refusal(rules.BAD_TEXT, *unseen_words(value[position]))
    parts = _BLANK_LINES.split(value) if kind.paragraphs else [value]
    text = "\n\n".join(filter(None, (_SPACE.sub(" ", part).strip() for part in parts)))
    if len(text) > kind.limit:
        message = f"has {len(text):,} characters; at most {kind.limit:,} fit here"
        raise Refusal(rules.BAD_TEXT, message, "Shorten it, or move part of it into the body.")
    return text


def with_blank_lines(value: str) -> str:
    """A value with the blank lines that were written in it, of which YAML folds each to the end of a line.

    It keeps them in a block after |, and beside indented lines of a block after >, where a line's end is no blank line
    (https://yaml.org/spec/1.2.2/#65-line-folding).
    """
    return _ENDED_LINE.sub(r"\1\n", value)


def _slug(value: str, kind: Kind) -> str:
    if is_slug(value):
        return value
    cure, hint = slugify(value), "Write a few plain words joined by hyphens, such as `fall-of-assad`."
    if len(value) > LONGEST:
        raise Refusal(rules.BAD_ID, f"`{short(value)}` has {len(value):,} characters; ids have {LONGEST} at most", hint)
    message = f"`{short(value)}` is no id; ids are lower-case letters, digits and single hyphens"
    raise Refusal(rules.BAD_ID, message, f"Write `{cure}`." if cure else hint)


def _voice(value: str, kind: Kind) -> str:
    return _text(value, Text(200))


@lru_cache(maxsize=10_000)
def _edtf(value: str, kind: Kind) -> Edtf:
    try:
        return parse_edtf(value)
    except EdtfError as error:
        colon = "" if error.problem.startswith(_VERBS) else ":"
        message = f"`{short(value)}`{colon} {error.problem}"
        raise Refusal(rules.BAD_DATE, message, _sentence(error.cure)) from None


@lru_cache(maxsize=10_000)
def _moment(value: str, kind: Kind) -> Moment:
    try:
        return parse_moment(value)
    except MomentError as error:
        raise Refusal(rules.BAD_DATE, f"`{short(value)}` {error}", error.cure) from None


def _url(value: str, kind: Kind) -> str:
    hint = "Write the whole address as a browser shows it, beginning with https://."
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        sound = False
    if sound and "@" in parts.netloc:
        hint = "Remove what stands before the @."
        raise Refusal(rules.BAD_URL, f"`{short(value)}` holds a user's name or password", hint)
    if re.search(r"[\s<>\"\\]", value) or unseen(value) is not None:
        hint = 'Write a space as %20; < > " and backslashes cannot stand in an address.'
        sound = False
    elif len(value) > _LONGEST_URL:
        sound, hint = False, f"It is longer than {_LONGEST_URL:,} characters: find a shorter one."
    elif _HOST.fullmatch(value):
        hint = f"Write `https://{short(value)}`."
    if not sound:
        raise Refusal(rules.BAD_URL, f"`{short(value)}` is no address on the web", hint)
    return value


def _choice(value: str, kind: Choice) -> str:
    if value in kind.words:
        return value
    near = did_you_mean(value, kind.words)
    hint = f"Did you mean `{near}`?" if near else "Choose one of them."
    raise Refusal(rules.BAD_CHOICE, f"`{short(value)}` is not one of {', '.join(kind.words)}", hint)


def _flag(value: str, kind: Kind) -> bool:
    if value in ("true", "false"):
        return value == "true"
    meant = _FLAGS.get(value.lower(), "`true` or `false`")
    raise Refusal(rules.WRONG_TYPE, f"`{short(value)}` is neither true nor false", f"Write {meant}.")


def _number(value: str, kind: Number) -> float:
    if not _NUMBER.fullmatch(value):
        hint = "Write digits with a point, such as 33.51; south and west are negative."
        raise Refusal(rules.BAD_NUMBER, f"`{short(value)}` is no number", hint)
    if not kind.least <= float(value) <= kind.most:
        message = f"`{value}` lies outside {kind.least:g} to {kind.most:g}"
        raise Refusal(rules.BAD_NUMBER, message, "Check whether latitude and longitude are exchanged.")
    return float(value)


def _language(value: str, kind: Kind) -> str:
    if _LANGUAGE.fullmatch(value):
        return value
    raise Refusal(rules.BAD_LANGUAGE, f"`{short(value)}` is no language tag", "Write it as `en` or `pt-BR`.")


def _country(value: str, kind: Kind) -> str:
    if value in COUNTRIES:
        return value
    code = MISTAKEN.get(value.upper(), value.upper())
    hint = f"Write `{code}`." if code in COUNTRIES else "Write the two capitals of ISO 3166, such as `SY` or `GB`."
    raise Refusal(rules.BAD_COUNTRY, f"`{short(value)}` is no country code", hint)


def _site_path(value: str, kind: Kind) -> str:
    plain = unquote(value)
    sound = _SITE_PATH.fullmatch(value) and not _NO_PATH.search(plain) and unseen(plain) is None
    if sound and _are_names(plain.split("/")):
        return value
    message = f"`{short(value)}` is no address on this site"
    raise Refusal(rules.BAD_PATH, message, "Write it from the site's root: `/old/address/`.")


def _media(value: str, kind: Kind) -> str:
    parts = value.split("/")
    if all(parts) and unseen(value) is None and not re.search(r"[\\:]", value) and _are_names(parts):
        return value
    message = f"`{short(value)}` is no file below content/"
    raise Refusal(rules.BAD_PATH, message, "Save the picture in content/media/ and write `media/its-name.jpg`.")


def _are_names(parts: list[str]) -> bool:
    """Whether a path's parts name files or folders, none of them this folder or the one above it."""
    return all(part not in {".", ".."} and len(part.encode()) <= _LONGEST_STEP for part in parts)


#: How each kind of single value is read.
READERS: dict[type[Kind], Callable[[str, Any], Any]] = {
    Text: _text,
    Slug: _slug,
    Ref: _slug,
    Voice: _voice,
    EdtfDate: _edtf,
    MomentKind: _moment,
    Url: _url,
    Choice: _choice,
    Flag: _flag,
    Number: _number,
    Language: _language,
    Country: _country,
    SitePath: _site_path,
    Media: _media,
}

#: Kinds that hold text: an unquoted value that YAML takes for something else is a trap there.
TEXTUAL: tuple[type[Kind], ...] = (Text, Slug, Ref, Voice, Language, Country)


def _sentence(cure: str) -> str:
    """A cure as a sentence; no full stop after one that ends in dots, which would look like part of a date."""
    return cure[0].upper() + cure[1:] + ("" if cure.endswith(".") else ".")
