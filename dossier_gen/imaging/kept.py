"""A folder of files that are costly to make, kept beside the project for the builds that follow."""

import os
from collections.abc import Collection
from pathlib import Path

#: So many unused files are kept: another branch, or a build beside this one, may need them.
MOST_UNUSED = 1000


def keep(file: Path, data: bytes) -> bool:
    """Write a file under its name only once it is whole; False where the folder is not ours to write."""
    part = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        return False
    return True


def clear(folder: Path, used: Collection[str]) -> None:
    """Remove what no build needs any more, once there is much of it."""
    unused = [file for file in folder.iterdir() if file.name not in used] if folder.is_dir() else []
    if len(unused) > MOST_UNUSED:
        for file in unused:
            file.unlink(missing_ok=True)
