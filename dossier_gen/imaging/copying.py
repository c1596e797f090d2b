"""Copies of pictures, smaller and without the metadata of cameras, kept in a folder for the builds that follow.

What is copied is what is seen, and the profile of its colours; where and by whom it was taken (Exif, XMP, IPTC) is not.
"""

import hashlib
import os
import posixpath
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from dossier_gen.imaging.kept import clear, keep
from dossier_gen.pictures import COPIED, Copy, Size, copies, plain_copy

#: Where copies are kept, below the folder of mkdocs.yml.
FOLDER = ".cache/dossier/pictures"
#: Whoever changes how copies are made changes this, so that none made otherwise is used.
_WAY = "1"
_FORMATS = dict(zip(COPIED, ("JPEG", "JPEG", "PNG", "WEBP", "AVIF"), strict=True))
_HOW: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 80, "method": 4},
    "AVIF": {"quality": 70},
}
_MODES = {"JPEG": ("L", "RGB"), "PNG": ("1", "L", "LA", "P", "RGB", "RGBA"), "WEBP": ("RGB", "RGBA")}


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made: its path below the site folder, and its data or the file that keeps it."""

    path: str
    data: bytes | Path


@dataclass(frozen=True, slots=True)
class Failure:
    """A picture of which no copies could be made, as its file is damaged; `path` is below the content folder."""

    path: str
    reason: str


def make_copies(
    content: Path, pictures: Mapping[str, Size], untouched: Iterable[str], folder: Path
) -> tuple[list[Made], list[Failure]]:
    """The copies of all pictures, by path; those `untouched` keep their own files beside their copies.

    What was made before is taken from `folder`, what is made is put there.
    """
    own = set(untouched)
    wanted = [
        (path, (*copies(path, size), *(() if path in own else (plain_copy(path, size),))))
        for path, size in sorted(pictures.items())
        if size.is_copied
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda one: _of_picture(content, one[0], one[1], folder), wanted))
    made = [copy for result in results if isinstance(result, list) for copy in result]
    used = {copy.data.name for copy in made if isinstance(copy.data, Path)}
    clear(folder, used)
    return made, [result for result in results if isinstance(result, Failure)]


def _of_picture(content: Path, path: str, wanted: tuple[Copy, ...], folder: Path) -> list[Made] | Failure:
    try:
        original = (content / path).read_bytes()
        files = [folder / _name(original, copy) for copy in wanted]
        missing = [copy for copy, file in zip(wanted, files, strict=True) if not file.is_file()]
        drawn = dict(zip(missing, _drawn(original, missing), strict=True)) if missing else {}
    except Exception as error:  # noqa: BLE001 - a damaged file may lead a reader of its format anywhere
        return Failure(path, str(error) or type(error).__name__)
    return [
        Made(copy.path, file if copy not in drawn or keep(file, drawn[copy]) else drawn[copy])
        for copy, file in zip(wanted, files, strict=True)
    ]


def _name(original: bytes, copy: Copy) -> str:
    """A name for a copy: a hash of the picture and of all that makes the copy."""
    ending = posixpath.splitext(copy.path)[1].lower()
    facts = f"{_WAY} {version('pillow')} {copy.width}x{copy.height}{ending} "
    return hashlib.sha256(facts.encode() + original).hexdigest()[:40] + ending


def _drawn(original: bytes, wanted: Iterable[Copy]) -> list[bytes]:
    with Image.open(BytesIO(original)) as image:
        image.load()
        upright = ImageOps.exif_transpose(image)
        return [_saved(upright, copy) for copy in wanted]


def _saved(image: Image.Image, copy: Copy) -> bytes:
    form = _FORMATS[posixpath.splitext(copy.path)[1].lower()]
    is_smaller = image.size != (copy.width, copy.height)
    plain = _in_mode(image, form, is_smaller=is_smaller)
    if is_smaller:
        plain = plain.resize((copy.width, copy.height), Image.Resampling.LANCZOS)
    profile = image.info.get("icc_profile") if plain.mode.startswith(image.mode[:3]) else None
    out = BytesIO()
    facts = {"icc_profile": profile} if profile else {}
    bare = plain.copy()
    bare.info = {key: value for key, value in plain.info.items() if key == "transparency"}
    bare.save(out, form, **_HOW[form], **facts)
    return out.getvalue()


def _in_mode(image: Image.Image, form: str, *, is_smaller: bool) -> Image.Image:
    """The picture in colours that the format has, and that can be mixed where it becomes smaller."""
    is_see_through = image.has_transparency_data
    if image.mode in _MODES.get(form, ("RGB", "RGBA")) and not (is_smaller and image.mode in ("1", "P")):
        return image
    if image.mode in ("1", "L", "I", "I;16", "F") and not is_see_through and form == "PNG":
        return image.convert("L")
    if form == "JPEG" and is_see_through:
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, image.convert("RGBA")).convert("RGB")
    return image.convert("RGBA" if is_see_through else "RGB")
