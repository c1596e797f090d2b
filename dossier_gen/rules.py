"""Every kind of problem, a constant each; what it means, with an example wrong and right, stands in rules.yml."""

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

import yaml

from dossier_gen.problems import Rule, Severity

_TEXTS = yaml.load(files("dossier_gen").joinpath("rules.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)


def _error(code: str) -> Rule:
    return Rule(code, Severity.ERROR, **_TEXTS[code])


def _warning(code: str) -> Rule:
    return Rule(code, Severity.WARNING, **_TEXTS[code])


# Files and their syntax
UNREADABLE_FILE = _error("unreadable-file")
SYMLINK = _error("symlink")
NOT_UTF_8 = _error("not-utf-8")
FILE_TOO_LARGE = _error("file-too-large")
EMPTY_FILE = _error("empty-file")
UNEXPECTED_FILE = _error("unexpected-file")
MISSING_FRONT_MATTER = _error("missing-front-matter")
UNCLOSED_FRONT_MATTER = _error("unclosed-front-matter")
FRONT_MATTER_NOT_MAPPING = _error("front-matter-not-mapping")
LEDGER_NOT_LIST = _error("ledger-not-list")
YAML_SYNTAX = _error("yaml-syntax")
YAML_TAB = _error("yaml-tab")
YAML_DUPLICATE_KEY = _error("yaml-duplicate-key")
YAML_ANCHOR = _error("yaml-anchor")
YAML_TAG = _error("yaml-tag")
YAML_TOO_DEEP = _error("yaml-too-deep")
YAML_TOO_LARGE = _error("yaml-too-large")
YAML_TRAP = _error("yaml-trap")
YAML_KEY = _error("yaml-key")
YAML_MANY_DOCUMENTS = _error("yaml-many-documents")

# Keys and values
UNKNOWN_KEY = _error("unknown-key")
MISSING_KEY = _error("missing-key")
WRONG_TYPE = _error("wrong-type")
BAD_TEXT = _error("bad-text")
BAD_DATE = _error("bad-date")
BAD_CHOICE = _error("bad-choice")
BAD_ID = _error("bad-id")
BAD_URL = _error("bad-url")
BAD_NUMBER = _error("bad-number")
BAD_LANGUAGE = _error("bad-language")
BAD_COUNTRY = _error("bad-country")
BAD_PATH = _error("bad-path")
REPEATED_VALUE = _error("repeated-value")

# What holds between records
DUPLICATE_ID = _error("duplicate-id")
UNKNOWN_ID = _error("unknown-id")
HIDDEN_REFERENCE = _error("hidden-reference")
URL_COLLISION = _error("url-collision")
ALIAS_COLLISION = _error("alias-collision")
UNSAFE_LINK = _error("unsafe-link")
UNSAFE_HTML = _error("unsafe-html")
BROKEN_LINK = _error("broken-link")
BROKEN_ANCHOR = _error("broken-anchor")
MISSING_IMAGE = _error("missing-image")
UNREADABLE_PICTURE = _error("unreadable-picture")
IMAGE_WITHOUT_ALT = _error("image-without-alt")
EVENT_WITHOUT_SOURCE = _error("event-without-source")
FUTURE_ARTICLE = _error("future-article")
FUTURE_EVENT = _error("future-event")
FUTURE_DATE = _error("future-date")
EVENT_OUTSIDE_DOSSIER = _error("event-outside-dossier")
REFERENCE_CYCLE = _error("reference-cycle")
DATES_OUT_OF_ORDER = _error("dates-out-of-order")

# Advice
STATUS_WITHOUT_VOICE = _warning("status-without-voice")
UNCOVERED_DOSSIER = _warning("uncovered-dossier")
UNMENTIONED_ENTITY = _warning("unmentioned-entity")
UNUSED_FILE = _warning("unused-file")
UNDATED_SUMMARY = _warning("undated-summary")
STALE_SUMMARY = _warning("stale-summary")
OVERDUE_EXPECTATION = _warning("overdue-expectation")
STATUS_NOT_IN_HISTORY = _warning("status-not-in-history")
EVENT_WITHOUT_ADDED = _warning("event-without-added")
OUTDATED_READ_ALSO = _warning("outdated-read-also")
UNPUBLISHED_READ_ALSO = _warning("unpublished-read-also")
MISSING_POLICY = _warning("missing-policy")
CONTRADICTORY_RELATED = _warning("contradictory-related")
LATER_THAN_ARTICLE = _warning("later-than-article")
UNCITED_EVENT = _warning("uncited-event")

#: Every rule by its code, in the order above.
RULES: Mapping[str, Rule] = MappingProxyType(
    {value.code: value for value in tuple(globals().values()) if isinstance(value, Rule)}
)
