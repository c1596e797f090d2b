"""The MkDocs adapter, the only place that imports mkdocs: it hands pages and files to MkDocs, nothing more."""

from dossier_gen.mkdocs_plugin.plugin import DossierPlugin

__all__ = ["DossierPlugin"]
