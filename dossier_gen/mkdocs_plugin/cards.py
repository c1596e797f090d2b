"""Card pictures on disk: drawn once, then kept beside the project for the builds that follow."""

import hashlib
import os
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files as resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from dossier_gen.cards import Card
from dossier_gen.cards.drawing import draw
from dossier_gen.mkdocs_plugin.files import put

#: Where pictures are kept, below the folder of mkdocs.yml.
FOLDER = ".cache/dossier/cards"
#: So many unused pictures are kept: another branch, or a build beside this one, may need them.
MOST_UNUSED = 1000


def put_cards(files: Files, cards: Iterable[Card], config: MkDocsConfig) -> None:
    """Add the pictures of the cards to the site's files."""
    folder = Path(config.config_file_path or "").parent / FOLDER
    used = set()
    for card in cards:
        kept = folder / f"{key(card)}.png"
        used.add(kept.name)
        put(files, _file(card, kept, config))
    _clear(folder, used)


def _file(card: Card, kept: Path, config: MkDocsConfig) -> File:
    data = None if kept.is_file() else draw(card)
    if data is None or _keep(kept, data):
        return File.generated(config, card.path, abs_src_path=str(kept), inclusion=InclusionLevel.INCLUDED)
    return File.generated(config, card.path, content=data, inclusion=InclusionLevel.INCLUDED)


def key(card: Card) -> str:
    """A name for the picture: a hash of what it says, and of all that draws it."""
    return hashlib.sha256(f"{_drawing()} {card!r}".encode()).hexdigest()[:40]


@cache
def _drawing() -> str:
    """What a picture depends on beside its card: our program and fonts, and the versions of what draws them."""
    package = resources("dossier_gen.cards")
    ours = sorted(
        (entry for folder in (package, package / "fonts") for entry in folder.iterdir() if entry.is_file()),
        key=lambda entry: entry.name,
    )
    versions = " ".join(f"{name} {version(name)}" for name in ("pillow", "python-bidi", "arabic-reshaper"))
    return hashlib.sha256(b"".join([versions.encode(), *(entry.read_bytes() for entry in ours)])).hexdigest()


def _keep(file: Path, data: bytes) -> bool:
    """Write a picture under its name only once it is whole; False where the folder is not ours to write."""
    part = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        return False
    return True


def _clear(folder: Path, used: set[str]) -> None:
    """Remove what no build needs any more, once there is much of it."""
    unused = [file for file in folder.iterdir() if file.name not in used] if folder.is_dir() else []
    if len(unused) > MOST_UNUSED:
        for file in unused:
            file.unlink(missing_ok=True)
