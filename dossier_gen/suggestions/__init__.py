"""What else to read beside an article: the lists on its page, and why each article stands there."""

from dossier_gen.suggestions.lists import ALSO_LIKE, BACKGROUND, NEXT, READ_ALSO, Listed, Lists, Suggester, suggester
from dossier_gen.suggestions.reasons import Teller

__all__ = ["ALSO_LIKE", "BACKGROUND", "NEXT", "READ_ALSO", "Listed", "Lists", "Suggester", "Teller", "suggester"]
