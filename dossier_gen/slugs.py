"""Slugs: ids that can stand in an address."""

import re
import unicodedata

from dossier_gen.fields import SLUG

_SLUG = re.compile(SLUG, re.ASCII)
_OTHER = re.compile(r"[^a-z0-9]+", re.ASCII)


def is_slug(text: str) -> bool:
    """Whether the text is an id: lower-case ASCII letters, digits and single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slugify(text: str) -> str:
    """The id that a title or a misspelt id would have; "" where it holds no Latin letter or digit."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", ascii_text.replace("'", "")).strip("-")
