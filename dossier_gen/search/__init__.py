"""What readers can find: an entry for each thing on the site, with the facets to choose by, all in readers' words."""

from dossier_gen.search.entries import Entry, entries
from dossier_gen.search.facets import FACETS, GROUPS, LETTERS, dossier_label

__all__ = ["FACETS", "GROUPS", "LETTERS", "Entry", "dossier_label", "entries"]
