"""Pages of a library made in code."""

from datetime import date

from dossier_gen.edition import Edition, edition
from dossier_gen.model import Record
from dossier_gen.output import PageOutput
from dossier_gen.pages import not_found, pages
from tests.factory import library
from tests.pages.document import Document

URL = "https://x.example/"


def an_edition(*records: Record, url: str = URL, today: str = "0001-01-01") -> Edition:
    """What is derived from a library of these records, on a day before anything that is expected."""
    return edition(library(*records), "A site", url, date.fromisoformat(today))


def all_pages(*records: Record, url: str = URL, today: str = "0001-01-01") -> dict[str, PageOutput]:
    """The pages of a library by path."""
    made = an_edition(*records, url=url, today=today)
    return {page.path: page for page in (*pages(made), not_found(made))}


def look(page: PageOutput) -> Document:
    """What our own HTML of a page holds."""
    found = Document(f"{page.before}\n{page.after}", page.language)
    assert found.faults == []
    return found


def part(page: PageOutput, key: str) -> Document:
    """One section of a page; empty where the page has none."""
    html = page.before + page.after
    _, opener, rest = html.partition(f'<section id="{key}"')
    depth, end = 1, 0
    while opener and depth:
        closer, nested = rest.index("</section>", end), rest.find("<section", end)
        depth, end = (depth + 1, nested + 8) if 0 <= nested < closer else (depth - 1, closer + 10)
    return Document(opener + rest[:end], page.language)


def texts(found: Document, name: str, cls: str | None = None) -> list[str]:
    """The texts of the elements of a name, or of a class among them."""
    return [element.text for element in (found.named(name, cls=cls) if cls else found.named(name))]
