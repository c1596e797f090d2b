"""The folder of files that are costly to make."""

from pathlib import Path

import pytest

from dossier_gen.imaging import kept


def test_a_file_is_there_once_it_is_whole(tmp_path: Path) -> None:
    assert kept.keep(tmp_path / "new/a.png", b"x")
    assert [(file.name, file.read_bytes()) for file in (tmp_path / "new").iterdir()] == [("a.png", b"x")]


def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("in the way", "utf-8")
    assert not kept.keep(tmp_path / "new/a.png", b"x")


def test_much_that_is_unused_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_UNUSED", 1)
    for name in "abc":
        (tmp_path / name).write_text("x", "utf-8")
    kept.clear(tmp_path, {"a", "b"})
    assert len(list(tmp_path.iterdir())) == 3
    kept.clear(tmp_path, {"a"})
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    kept.clear(tmp_path / "none", ())
