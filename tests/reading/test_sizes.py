"""The sizes of pictures, and what is said of those that cannot be read."""

from pathlib import Path

import pytest
from PIL import Image

from dossier_gen.pictures import Size
from dossier_gen.problems import Problem
from dossier_gen.reading import read
from dossier_gen.reading.sizes import read_size


@pytest.mark.parametrize("name", ["x.jpg", "x.JPEG", "x.png", "x.webp", "x.avif"])
def test_of_photographs(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / name)
    assert read_size(tmp_path, name) == Size(60, 40, is_copied=True)


def test_one_that_lies_on_its_side(tmp_path: Path) -> None:
    image = Image.new("RGB", (60, 40))
    image.getexif()[0x0112] = 6
    image.save(tmp_path / "x.jpg", exif=image.getexif())
    assert read_size(tmp_path, "x.jpg") == Size(40, 60, is_copied=True)


@pytest.mark.parametrize("name", ["x.gif", "x.webp", "x.png"])
def test_what_moves_is_shown_as_it_is(tmp_path: Path, name: str) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
    assert read_size(tmp_path, name) == Size(60, 40)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ('<svg xmlns="x" width="60" height="40.4">', Size(60, 40)),
        ("<?xml version='1.0'?>\n<!-- <b> -->\n<svg\n width='60px'\n height='40px'>", Size(60, 40)),
        ('<svg viewBox="0 0 60 40">', Size(60, 40)),
        ('<svg viewBox="-1,-2, 60,40" width="100%" height="100%">', Size(60, 40)),
        ('<svg width="60">', None),
        ('<svg viewBox="0 0 1.2.3 4">', None),
        ('<svg viewBox="0 0 0 0">', None),
        ("<svg/>", None),
        ("no drawing", None),
    ],
)
def test_of_drawings(tmp_path: Path, text: str, size: Size | None) -> None:
    (tmp_path / "x.svg").write_text(text, "utf-8")
    assert read_size(tmp_path, "x.svg") == size


def test_other_files_have_none(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"x")
    assert read_size(tmp_path, "x.pdf") is None


def told(found: object) -> str:
    assert isinstance(found, Problem)
    assert (found.code, found.place.line) == ("unreadable-picture", 1)
    return found.message


def test_what_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_text("<html>", "utf-8")
    assert told(read_size(tmp_path, "x.jpg")) == (
        "the picture cannot be read: it is damaged, of over 89 million pixels, or not what its ending says"
    )
    (tmp_path / "x.png").write_bytes(b"")
    assert "or not what its ending says" in told(read_size(tmp_path, "x.png"))


def test_what_is_not_there(tmp_path: Path) -> None:
    assert told(read_size(tmp_path, "x.jpg")) == "the picture cannot be read: No such file or directory"


def test_what_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "x.png")
    for most in (1500, 1000):  # Pillow warns, then refuses
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)
        assert "of over 89 million pixels" in told(read_size(tmp_path, "x.png"))


def test_whatever_else_goes_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(file: Path) -> None:
        raise ValueError(str(file))

    monkeypatch.setattr(Image, "open", fail)
    assert told(read_size(tmp_path, "x.png")) == "the picture cannot be read: it is damaged"


def test_the_library_knows_them(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (60, 40)).save(tmp_path / "media/x.png")
    (tmp_path / "media/y.png").write_text("y", "utf-8")
    (tmp_path / "CNAME").write_text("y", "utf-8")
    found = read(tmp_path)
    assert found.library.files == {"media/x.png", "media/y.png", "CNAME"}
    assert found.library.sizes == {"media/x.png": Size(60, 40, is_copied=True)}
    assert [problem.place.path for problem in found.problems] == ["media/y.png"]
    assert ("files", "media/y.png") in found.library.broken
