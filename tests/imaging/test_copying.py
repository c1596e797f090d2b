"""Copies of pictures: how large they are, what they keep, and that each is made once."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from dossier_gen.imaging import Failure, Made, copying, make_copies
from dossier_gen.pictures import Size
from dossier_gen.reading.sizes import read_size

SECRET = b"48 degrees north, the editor's garden"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content/media"
    folder.mkdir(parents=True)
    return folder.parent


def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def picture(content: Path, name: str, image: Image.Image, **options: Any) -> dict[str, Size]:
    """Save a picture; its size by its path."""
    path = f"media/{name}"
    image.save(content / path, **options)
    size = read_size(content, path)
    assert isinstance(size, Size)
    return {path: size}


def data(copy: Made) -> bytes:
    return copy.data.read_bytes() if isinstance(copy.data, Path) else copy.data


def opened(copies: list[Made], ending: str) -> Image.Image:
    return Image.open(BytesIO(next(data(copy) for copy in copies if copy.path.endswith(ending))))


def test_each_width_and_the_plain_one(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.jpg", Image.new("RGB", (2000, 1000), "red"))
    made, failures = make_copies(content, known, (), kept(tmp_path))
    assert failures == []
    found = {copy.path: Image.open(BytesIO(data(copy))) for copy in made}
    assert {path: (image.format, image.size) for path, image in found.items()} == {
        "assets/pictures/media/x.jpg.480.webp": ("WEBP", (480, 240)),
        "assets/pictures/media/x.jpg.960.webp": ("WEBP", (960, 480)),
        "assets/pictures/media/x.jpg.1600.webp": ("WEBP", (1600, 800)),
        "media/x.jpg": ("JPEG", (1600, 800)),
    }


@pytest.mark.parametrize("name", ["x.jpg", "x.png", "x.webp", "x.avif"])
def test_nothing_of_where_it_was_taken_is_left(content: Path, tmp_path: Path, name: str) -> None:
    image = Image.new("RGB", (60, 40), "red")
    exif = image.getexif()
    exif[0x010E] = SECRET.decode()
    image.info["comment"] = SECRET
    known = picture(content, name, image, exif=exif, xmp=SECRET)
    assert SECRET in (content / "media" / name).read_bytes()
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert len(made) == 2
    assert not any(SECRET in data(copy) for copy in made)
    assert not any(Image.open(BytesIO(data(copy))).getexif() for copy in made)


def test_what_lies_on_its_side_is_set_upright(content: Path, tmp_path: Path) -> None:
    image = Image.new("RGB", (60, 40), "red")
    image.paste("blue", (0, 0, 20, 40))
    exif = image.getexif()
    exif[0x0112] = 6  # the left is the top
    known = picture(content, "x.png", image, exif=exif)
    made, _ = make_copies(content, known, (), kept(tmp_path))
    upright = opened(made, "x.png")
    assert upright.size == (40, 60)
    assert upright.convert("RGB").getpixel((20, 5)) == (0, 0, 255)


def test_the_profile_of_the_colours_stays(content: Path, tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    known = picture(content, "x.jpg", Image.new("RGB", (60, 40)), icc_profile=profile)
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert [opened(made, ending).info["icc_profile"] for ending in ("webp", "x.jpg")] == [profile, profile]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_all_that_a_png_can_be(content: Path, tmp_path: Path, mode: str) -> None:
    known = picture(content, "x.png", Image.new(mode, (600, 40)))
    made, failures = make_copies(content, known, (), kept(tmp_path))
    assert (len(made), failures) == (3, [])


def test_colours_of_print_become_those_of_screens(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.jpg", Image.new("CMYK", (60, 40)))
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert opened(made, "x.jpg").mode == "RGB"


def test_what_can_be_seen_through_stays_so(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.png", Image.new("RGBA", (600, 40), (255, 0, 0, 0)))
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert all(opened(made, ending).has_transparency_data for ending in ("x.png", "480.webp"))


def test_behind_what_a_jpeg_would_show_black_is_white(content: Path, tmp_path: Path) -> None:
    see_through = Image.new("RGBA", (60, 40), (255, 0, 0, 0))
    known = picture(content, "x.jpg", see_through, format="PNG")
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert opened(made, "x.jpg").getpixel((5, 5)) == (255, 255, 255)


def test_one_that_a_text_links_to_stays_as_it_is(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.jpg", Image.new("RGB", (60, 40)))
    made, _ = make_copies(content, known, ("media/x.jpg",), kept(tmp_path))
    assert [copy.path for copy in made] == ["assets/pictures/media/x.jpg.60.webp"]


def test_what_is_shown_as_it_is_is_not_copied(content: Path, tmp_path: Path) -> None:
    assert make_copies(content, {"media/x.svg": Size(60, 40)}, (), kept(tmp_path)) == ([], [])


def test_each_is_made_once(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = picture(content, "x.jpg", Image.new("RGB", (60, 40)))
    first, _ = make_copies(content, known, (), kept(tmp_path))
    monkeypatch.setattr(copying, "_drawn", lambda *_: pytest.fail("made again"))
    assert make_copies(content, known, (), kept(tmp_path)) == (first, [])


def test_another_picture_under_the_name_is_made_anew(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.png", Image.new("RGB", (60, 40), "red"))
    make_copies(content, known, (), kept(tmp_path))
    picture(content, "x.png", Image.new("RGB", (60, 40), "blue"))
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert opened(made, "x.png").getpixel((0, 0)) == (0, 0, 255)


def test_the_same_picture_gives_the_same_bytes(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.png", Image.radial_gradient("L").resize((700, 700)))
    runs = [make_copies(content, known, (), tmp_path / folder)[0] for folder in ("one", "two")]
    assert [data(copy) for copy in runs[0]] == [data(copy) for copy in runs[1]]


def test_a_folder_that_cannot_be_written_stops_nothing(content: Path, tmp_path: Path) -> None:
    known = picture(content, "x.png", Image.new("RGB", (60, 40)))
    kept(tmp_path).write_text("a file in the way", "utf-8")
    made, _ = make_copies(content, known, (), kept(tmp_path))
    assert [type(copy.data) for copy in made] == [bytes, bytes]


def test_damaged_ones_are_told_together(content: Path, tmp_path: Path) -> None:
    known: dict[str, Size] = {}
    for name in ("b.png", "a.png"):
        known |= picture(content, name, Image.effect_noise((60, 40), 9))
        file = content / "media" / name
        file.write_bytes(file.read_bytes()[:200])
    made, failures = make_copies(content, known, (), kept(tmp_path))
    assert made == []
    assert failures == [
        Failure("media/a.png", "image file is truncated"),
        Failure("media/b.png", "image file is truncated"),
    ]
