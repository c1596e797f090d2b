"""Pictures by their sizes: which smaller copies of one there are, and how a page offers them to a browser.

A picture is offered as HTML's "Images" section has it (https://html.spec.whatwg.org/multipage/images.html): its width
and height, so that nothing moves when it has come, and copies of several widths, of which the browser loads one.
"""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

#: The widths of copies, in pixels; none is wider than the last, nor than the picture itself.
WIDTHS = (480, 960, 1600)
#: How wide a picture stands on a page: as wide as the text where there is room, else as the window.
SIZES = "(min-width: 48em) 45em, 100vw"
#: Kinds of pictures that a page shows as copies; others, such as drawings in SVG, are shown as they are.
COPIED = (".jpg", ".jpeg", ".png", ".webp", ".avif")
_FOLDER = "assets/pictures"


@dataclass(frozen=True, slots=True)
class Size:
    """The width and height of a picture as it is seen, in pixels; `is_copied` where pages show copies of it."""

    width: int
    height: int
    is_copied: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a picture: its path below the site folder, its width and height."""

    path: str
    width: int
    height: int


def copies(path: str, size: Size) -> tuple[Copy, ...]:
    """The copies of the picture at `path`, the smallest first; none where it is shown as it is."""
    if not size.is_copied:
        return ()
    widths = sorted({min(width, size.width) for width in WIDTHS})
    return tuple(Copy(f"{_FOLDER}/{path}.{width}.webp", width, _height(size, width)) for width in widths)


def plain_copy(path: str, size: Size) -> Copy:
    """The copy that stands at the picture's own address, in its own format, for whoever asks for no other."""
    width = min(size.width, WIDTHS[-1])
    return Copy(path, width, _height(size, width))


def _height(size: Size, width: int) -> int:
    return max(round(size.height * width / size.width), 1)


def srcset(path: str, size: Size, to_root: str) -> str:
    """The copies as `srcset` has them, for a page from which `to_root` leads to the site's root; "" without any."""
    made = copies(path, size)
    return ", ".join(f"{posixpath.join(to_root, quote(copy.path))} {copy.width}w" for copy in made)
