"""Copies of pictures among the site's files, in the place of the pictures themselves."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from dossier_gen.imaging import FOLDER, Made, make_copies
from dossier_gen.mkdocs_plugin.files import put
from dossier_gen.site import Site

log = logging.getLogger("mkdocs.plugins.dossier")


def put_pictures(files: Files, site: Site, config: MkDocsConfig) -> bool:
    """Add the copies of the site's pictures; False where some could not be made, which is logged for each picture."""
    folder = Path(config.config_file_path or "").parent / FOLDER
    made, failures = make_copies(Path(config.docs_dir), site.sizes, site.untouched, folder)
    for copy in made:
        put(files, _file(copy, config))
    for failure in failures:
        log.error("%s: the picture is damaged (%s). Save it again.", failure.path, failure.reason)
        if picture := files.get_file_from_path(failure.path):
            files.remove(picture)  # or what a camera wrote into it would be published
    return not failures


def _file(copy: Made, config: MkDocsConfig) -> File:
    if isinstance(copy.data, Path):
        return File.generated(config, copy.path, abs_src_path=str(copy.data), inclusion=InclusionLevel.INCLUDED)
    return File.generated(config, copy.path, content=copy.data, inclusion=InclusionLevel.INCLUDED)
