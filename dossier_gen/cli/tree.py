"""Files written below one folder: never outside it, never over a file that this program did not write."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from dossier_gen.cli.edges import Failure

#: The file that marks a folder as made by us; it lists every file that we wrote there.
MARK = ".dossier-export"
_TITLE = "# Written by `dossier export`, which replaces the files listed here, one path a line, and no others."


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold these files, by path; those that we wrote earlier and that are no more are removed.

    Failure where the folder holds other people's files and no mark, or where a path leads out of it.
    """
    earlier = _listed(folder)
    for path in (*files, *earlier):
        _ensure_inside(folder, path)
    others = [path for path in files if path not in earlier and (folder / path).exists()]
    if others:
        raise Failure(f"{folder / others[0]} is not from an earlier export; move it away")
    _write(folder / MARK, _mark({*files, *earlier}))
    for path in sorted(earlier - set(files)):
        _remove(folder, path)
    for path, content in files.items():
        _write(folder / path, content)
    _write(folder / MARK, _mark(set(files)))


def _listed(folder: Path) -> set[str]:
    """The paths that an earlier export wrote; Failure where the folder is somebody else's."""
    mark = folder / MARK
    if mark.is_file() and not mark.is_symlink():
        lines = mark.read_text("utf-8", "replace").splitlines()
        return {line for line in lines if line and not line.startswith("#")}
    if folder.exists() and not folder.is_dir():
        raise Failure(f"{folder} is a file, not a folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise Failure(f"{folder} is not empty and not from an earlier export; name a new or an empty folder")
    return set()


def _ensure_inside(folder: Path, path: str) -> None:
    parts = PurePosixPath(path).parts
    strange = path.startswith("/") or ".." in parts or not parts or any(sign in path for sign in "\\:\0\n\r")
    if strange or path == MARK:
        raise Failure(f"will not write `{path}`: it does not lie in {folder}")
    place = folder
    for part in parts:
        place /= part
        if place.is_symlink():
            raise Failure(f"will not write through {place}: it is a symbolic link")


def _mark(paths: set[str]) -> bytes:
    return "\n".join([_TITLE, *sorted(paths), ""]).encode("utf-8")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that are empty then."""
    file = folder / path
    if file.is_file():
        file.unlink()
    for parent in file.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
