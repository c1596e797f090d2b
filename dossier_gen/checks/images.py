"""Pictures: each is a file of ours, and each in a text says what it shows."""

import posixpath
from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.bodies import Link
from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.targets import file_of, from_file, path_of, scheme
from dossier_gen.checks.walk import media
from dossier_gen.paths import resolve
from dossier_gen.problems import Place, Problem

_SAVE = "Save the file below content/media/ and name it by its path: no page loads anything from another site."


def record_images(inspection: Inspection) -> Iterator[Problem]:
    """Every picture file that a record names is there."""
    files = inspection.library.files
    for _, record in inspection.library.records():
        for field, file in media(record):
            if posixpath.normpath(file) not in files:
                near = inspection.files.near(file)
                hint = (
                    f"Did you mean `{near}`?" if near else f"Save the picture as content/{file}, or correct the path."
                )
                message = f"there is no file {file} below content/"
                yield Problem(rules.MISSING_IMAGE, record.marks.at(field), message, hint, field)


def body_images(inspection: Inspection) -> Iterator[Problem]:
    """Every picture in a text is a file below the content folder, and has words for those who cannot see it."""
    for path, body in inspection.bodies.items():
        for link in body.links:
            place = Place(path, link.line, link.column, link.width)
            if link.kind == "image" and not link.alt:
                message = "the picture has no words for those who cannot see it"
                hint = (
                    'Say what it shows in `alt="…"`.' if link.in_html else "Say what it shows: `![what it shows](…)`."
                )
                yield Problem(rules.IMAGE_WITHOUT_ALT, place, message, hint)
            if link.kind != "link":
                yield from _missing(link, path, place, inspection)


def _missing(link: Link, path: str, place: Place, inspection: Inspection) -> Iterator[Problem]:
    what = "picture" if link.kind == "image" else "file"
    kind = scheme(link.url)
    if kind in ("http", "https", "//"):
        hint = _SAVE if link.kind == "image" else "Link to it instead: no page loads anything from another site."
        yield Problem(rules.MISSING_IMAGE, place, f"this {what} would be loaded from another site", hint)
    elif not kind and file_of(link, path) not in inspection.library.files:
        message = f"there is no file `{link.url}`, seen from {'this page' if link.in_html else 'this file'}"
        yield Problem(rules.MISSING_IMAGE, place, message, _cure(link, path, inspection))


def _cure(link: Link, path: str, inspection: Inspection) -> str:
    near = inspection.files.near(resolve(path, path_of(link.url)))
    if not near:
        return "Save the picture below content/media/, or correct the path."
    cure = from_file(path, near)
    return f"Write it in Markdown: `![…]({cure})`." if link.in_html else f"Did you mean `{cure}`?"
