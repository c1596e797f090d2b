"""Dates in EDTF, levels 0 to 2: read, bounded, ordered and put into words.

The format is the Extended Date/Time Format of the Library of Congress (specification of 4 February 2019,
https://www.loc.gov/standards/datetime/), its profile of ISO 8601-2:2019.
"""

from dossier_gen.edtf.faults import EdtfError
from dossier_gen.edtf.value import Edtf, Precision, SortKey, parse
from dossier_gen.edtf.wording import words

__all__ = ["Edtf", "EdtfError", "Precision", "SortKey", "parse", "words"]
