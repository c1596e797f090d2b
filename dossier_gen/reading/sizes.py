"""The sizes of pictures, from the heads of their files."""

import posixpath
import re
import warnings
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError

from dossier_gen import rules
from dossier_gen.pictures import COPIED, Size
from dossier_gen.problems import Place, Problem

_GIF = ".gif"
_SVG = ".svg"
_MOST_BYTES = 100_000
#: The orientations of Exif (CIPA DC-008) in which a picture lies on its side.
_ON_ITS_SIDE = (5, 6, 7, 8)
_SVG_TAG = re.compile(r"<svg\b[^>]*>", re.IGNORECASE)
_PIXELS = re.compile(r"""\s(width|height)\s*=\s*["'](\d{1,5}(?:\.\d*)?)(?:px)?["']""")
_VIEW_BOX = re.compile(r"""\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]{1,8})[\s,]+([\d.]{1,8})\s*["']""")


def read_size(root: Path, path: str) -> Size | Problem | None:
    """The size of the picture at a path below the content folder; None where it has none, or the file is no picture."""
    ending = posixpath.splitext(path)[1].lower()
    try:
        if ending == _SVG:
            with (root / path).open("rb") as file:
                return _drawn(file.read(_MOST_BYTES).decode("utf-8", "replace"))
        return _seen(root / path) if ending in (*COPIED, _GIF) else None
    except (UnidentifiedImageError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        reason = "it is damaged, of over 89 million pixels, or not what its ending says"
    except OSError as error:
        reason = error.strerror or "it is damaged"
    except Exception:  # noqa: BLE001 - a damaged file may lead a reader of its format anywhere
        reason = "it is damaged"
    message = f"the picture cannot be read: {reason}"
    return Problem(rules.UNREADABLE_PICTURE, Place(path), message, "Save it again as JPEG, PNG or WebP.")


def _seen(file: Path) -> Size:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(file) as image:
            is_still = getattr(image, "n_frames", 1) == 1
            width, height = image.size
            if image.getexif().get(ExifTags.Base.Orientation) in _ON_ITS_SIDE:
                width, height = height, width
    return Size(width, height, is_copied=is_still and file.suffix.lower() != _GIF)


def _drawn(text: str) -> Size | None:
    """The size of a drawing (SVG 2, "Units"): what it says in pixels, or else the sides of what it shows."""
    tag = _SVG_TAG.search(text)
    said = dict(_PIXELS.findall(tag[0])) if tag else {}
    box = _VIEW_BOX.search(tag[0]) if tag else None
    sides = (said["width"], said["height"]) if len(said) == 2 else box.groups() if box else ()
    try:
        width, height = (round(float(side)) for side in sides)
    except ValueError:
        return None
    return Size(width, height) if width and height else None
