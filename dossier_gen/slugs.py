"""Slugs: ids that can stand in an address."""

import re
import unicodedata

from dossier_gen.fields import SLUG

#: The longest slug in characters: it names folders of the site, and disks end at 255.
LONGEST = 200

_SLUG = re.compile(SLUG, re.ASCII)
_OTHER = re.compile(r"[^a-z0-9]+", re.ASCII)
_UNWRITTEN = re.compile("['`\u00ad\u02b9-\u02cf\u0300-\u036f\u2018\u2019]")  # apostrophes, ayn and hamza, accents
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"}
)


def is_slug(text: str) -> bool:
    """Whether the text is an id: lower-case ASCII letters, digits and single hyphens, not longer than `LONGEST`."""
    return len(text) <= LONGEST and _SLUG.fullmatch(text) is not None


def slugify(text: str) -> str:
    """The id that a title or a misspelt id would have; "" where it holds no Latin letter or digit."""
    lower = unicodedata.normalize("NFKD", text).lower().translate(_LATIN)
    return _OTHER.sub("-", _UNWRITTEN.sub("", lower)).strip("-")[:LONGEST].rstrip("-")
