"""What crawlers are told: they may read everything, and where the sitemaps are.

The file follows RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309). Crawlers ask only at the root of a host: where the
site stands in a folder of one, they do not see it.
"""

from collections.abc import Iterable

from dossier_gen.edition import Edition
from dossier_gen.feeds.sitemaps import NEWS_SITEMAP, SITEMAP
from dossier_gen.output import Output

ROBOTS = "robots.txt"


def robots(edition: Edition) -> Iterable[Output]:
    """The file robots.txt; none where an editor wrote one, or where the site's address is not known."""
    if edition.url and ROBOTS not in edition.library.files:
        sitemaps = "".join(f"Sitemap: {edition.url}{path}\n" for path in (SITEMAP, NEWS_SITEMAP))
        yield Output(ROBOTS, f"User-agent: *\nAllow: /\n\n{sitemaps}")
