"""What one build keeps for the next: the index of related articles, in a file that may go at any time."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FILE = Path(".cache") / "dossier" / "related"


def load(folder: Path) -> bytes | None:
    """What the last build of the project in a folder kept; None where there is nothing that can be read."""
    try:
        return (folder / FILE).read_bytes()
    except OSError:
        return None


def save(folder: Path, pieces: Iterable[bytes | memoryview]) -> None:
    """Keep pieces, one after another, in the place of what was kept; where that cannot be written nothing changes."""
    path = folder / FILE
    fresh = path.with_name(f"{path.name}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.writelines(pieces)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
