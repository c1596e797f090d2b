"""Files below one folder: ours are replaced, nobody else's are touched, nothing is written outside."""

from pathlib import Path

import pytest

from dossier_gen.cli.edges import Failure
from dossier_gen.cli.tree import MARK, write_tree


def tree(folder: Path) -> dict[str, bytes]:
    """The files below a folder, without the mark."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {path: content for path, content in files.items() if path != MARK}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "out"


def test_new_folder(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1", "b/c/d.md": b"2"})
    assert tree(folder) == {"a.md": b"1", "b/c/d.md": b"2"}


def test_empty_folder(folder: Path) -> None:
    folder.mkdir(parents=True)
    write_tree(folder, {"a.md": b"1"})
    assert tree(folder) == {"a.md": b"1"}


def test_again(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1", "b/c/d.md": b"2", "b/e.md": b"3"})
    write_tree(folder, {"a.md": b"4", "b/e.md": b"3", "f.md": b"5"})
    assert tree(folder) == {"a.md": b"4", "b/e.md": b"3", "f.md": b"5"}
    assert not (folder / "b/c").exists()


def test_other_files_stay(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1", "b/c.md": b"2"})
    (folder / ".git").mkdir()
    (folder / ".git/config").write_bytes(b"x")
    (folder / "b/mine.md").write_bytes(b"y")
    write_tree(folder, {"a.md": b"3"})
    assert tree(folder) == {"a.md": b"3", ".git/config": b"x", "b/mine.md": b"y"}


def test_other_files_are_not_overwritten(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1"})
    (folder / "b.md").write_bytes(b"mine")
    with pytest.raises(Failure, match=r"b\.md is not from an earlier export; move it away"):
        write_tree(folder, {"a.md": b"2", "b.md": b"3"})
    assert tree(folder) == {"a.md": b"1", "b.md": b"mine"}


def test_a_folder_with_other_files_is_refused(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "mine.md").write_bytes(b"x")
    with pytest.raises(Failure, match="is not empty and not from an earlier export"):
        write_tree(folder, {"a.md": b"1"})
    assert tree(folder) == {"mine.md": b"x"}


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"x")
    with pytest.raises(Failure, match="is a file, not a folder"):
        write_tree(tmp_path / "out", {"a.md": b"1"})


@pytest.mark.parametrize(
    "path", ["../x.md", "a/../../x.md", "/x.md", "", "..", "a\\..\\x.md", "c:x.md", "a\nb.md", "a\0.md", MARK]
)
def test_nothing_is_written_outside(folder: Path, path: str) -> None:
    with pytest.raises(Failure, match="will not write"):
        write_tree(folder, {"a.md": b"1", path: b"2"})
    assert not folder.exists()


def test_a_mark_that_was_changed_removes_nothing_outside(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1"})
    (folder.parent / "x.md").write_bytes(b"mine")
    (folder / MARK).write_text("a.md\n../x.md\n")
    with pytest.raises(Failure, match=r"will not write `\.\./x\.md`"):
        write_tree(folder, {"a.md": b"2"})
    assert (folder.parent / "x.md").read_bytes() == b"mine"


@pytest.mark.parametrize("link", ["b", "b/c.md"])
def test_nothing_is_written_through_a_link(folder: Path, tmp_path: Path, link: str) -> None:
    write_tree(folder, {"a.md": b"1"})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/c.md").write_bytes(b"mine")
    (folder / link).parent.mkdir(exist_ok=True)
    (folder / link).symlink_to(tmp_path / "elsewhere" / ("" if link == "b" else "c.md"))
    with pytest.raises(Failure, match="it is a symbolic link"):
        write_tree(folder, {"a.md": b"2", "b/c.md": b"3"})
    assert (tmp_path / "elsewhere/c.md").read_bytes() == b"mine"
    assert tree(folder)["a.md"] == b"1"


def test_a_file_may_become_a_folder(folder: Path) -> None:
    write_tree(folder, {"a": b"1"})
    write_tree(folder, {"a/b": b"2"})
    assert tree(folder) == {"a/b": b"2"}


def test_what_was_interrupted_can_be_finished(folder: Path) -> None:
    write_tree(folder, {"a.md": b"1"})
    (folder / "b").write_bytes(b"mine")
    with pytest.raises(OSError, match=r"irectory|exists"):
        write_tree(folder, {"c.md": b"2", "b/d.md": b"3"})
    write_tree(folder, {"e.md": b"4"})
    assert tree(folder) == {"b": b"mine", "e.md": b"4"}
