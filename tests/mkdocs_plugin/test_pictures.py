"""Copies of pictures among the site's files."""

import pytest
from mkdocs.exceptions import Abort
from PIL import Image

from dossier_gen.imaging import FOLDER
from dossier_gen.pictures import Size
from tests.mkdocs_plugin.project import Project, a_site

PATH = "media/x.jpg"


@pytest.fixture
def picture(project: Project) -> Project:
    """A project with a picture that its site shows."""
    file = project.write(f"content/{PATH}")
    image = Image.effect_noise((700, 350), 50).convert("RGB")
    exif = image.getexif()
    exif[0x010E] = "SECRET"
    image.save(file, exif=exif)
    project.site = a_site(media=frozenset({PATH}), sizes={PATH: Size(700, 350, is_copied=True)})
    return project


def test_copies_are_published(picture: Project) -> None:
    site = picture.build()
    assert sorted(file.name for file in (site / "assets/pictures/media").iterdir()) == [
        "x.jpg.480.webp",
        "x.jpg.700.webp",
    ]
    assert len(list((picture.folder / FOLDER).iterdir())) == 3


def test_the_picture_itself_is_not_unless_it_is_linked_to(picture: Project) -> None:
    original = (picture.folder / "content" / PATH).read_bytes()
    assert b"SECRET" in original
    assert b"SECRET" not in (picture.build() / PATH).read_bytes()
    picture.site = a_site(media=frozenset({PATH}), sizes=picture.site.sizes, untouched=frozenset({PATH}))
    assert (picture.build() / PATH).read_bytes() == original


def test_a_damaged_one_fails_the_build_and_is_not_published(picture: Project, logs: pytest.LogCaptureFixture) -> None:
    file = picture.folder / "content" / PATH
    file.write_bytes(file.read_bytes()[:3000])
    with pytest.raises(Abort):
        picture.build()
    assert f"{PATH}: the picture is damaged (" in logs.text
    assert not (picture.folder / "site" / PATH).exists()
