"""What is left of a file with mistakes in it: the ids that others may refer to, so that one mistake is one problem."""

import posixpath
import re
from collections.abc import Iterator

from dossier_gen.model import COLLECTIONS, FileRecord
from dossier_gen.reading.layout import LEDGERS, Slot, slot
from dossier_gen.slugs import slugify

# What follows a key `id`, or the two letters at the begin of an entry that were meant as one.
_ID = re.compile(
    r"(?:\bid[\"']?:|(?:^[ \t]*-|\{)[ \t]*\w\w:?(?=[ \t]))[ \t]*[\"']?([^\s\"',}#]{1,100})",
    re.MULTILINE | re.IGNORECASE,
)


def lost_ids(path: str, text: str) -> Iterator[tuple[str, str]]:
    """(collection, id) of all that a file may hold: by its path, and by what can be read of its front matter or ledger.

    Where nothing belongs at the path, that is an id of every collection: the one it should have had is among them.
    """
    where = slot(path)
    if not isinstance(where, Slot):
        folder, name = posixpath.split(posixpath.splitext(path)[0])
        key = posixpath.basename(folder) if name == "index" and folder else name
        shelves = [collection for collection, cls in COLLECTIONS.items() if issubclass(cls, FileRecord)]
        yield from ((collection, known) for collection in shelves for known in (key, slugify(key)))
        yield "pages", posixpath.splitext(path)[0]
    elif not where.ledger:
        yield where.collection, where.id
    ledgers = (where.collection,) if isinstance(where, Slot) and where.ledger else LEDGERS
    for key in set(_ID.findall(text)):
        yield from ((collection, known) for collection in ledgers for known in (key, slugify(key)))
