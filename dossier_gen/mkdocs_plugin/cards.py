"""Card pictures on disk: drawn once, then kept beside the project for the builds that follow."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files as resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from dossier_gen.cards import Card
from dossier_gen.cards.drawing import draw
from dossier_gen.imaging.kept import clear, keep
from dossier_gen.mkdocs_plugin.files import put

#: Where pictures are kept, below the folder of mkdocs.yml.
FOLDER = ".cache/dossier/cards"


def put_cards(files: Files, cards: Iterable[Card], config: MkDocsConfig) -> None:
    """Add the pictures of the cards to the site's files."""
    folder = Path(config.config_file_path or "").parent / FOLDER
    used = set()
    for card in cards:
        kept = folder / f"{key(card)}.png"
        used.add(kept.name)
        put(files, _file(card, kept, config))
    clear(folder, used)


def _file(card: Card, kept: Path, config: MkDocsConfig) -> File:
    data = None if kept.is_file() else draw(card)
    if data is None or keep(kept, data):
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
