"""The site's own pages, as advice: those on which it tells its readers how it works."""

from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.policies import NEEDED
from dossier_gen.problems import Place, Problem


def missing_policies(inspection: Inspection) -> Iterator[Problem]:
    """A site with articles has pages that say who makes it, how it corrects, what it rests on, how to reach it."""
    library = inspection.library
    if not library.articles:
        return
    for key, (what, ids) in NEEDED.items():
        if not ids & library.pages.keys():
            message = f"no page of the site says {what}"
            others = sorted(ids - {key})
            named = f" (or {', '.join(f'{other}.md' for other in others)})" if others else ""
            hint = f"Write it in content/{key}.md{named}, with `title` in its front matter."
            yield Problem(rules.MISSING_POLICY, Place(f"{key}.md"), message, hint)
