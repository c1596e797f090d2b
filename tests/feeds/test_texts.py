"""The whole texts of articles: as on their pages, with addresses that hold anywhere."""

from dossier_gen.bodies.mentions import names_of
from dossier_gen.bodies.rendering import MarkdownOptions
from dossier_gen.feeds.texts import FullTexts, summaries_only
from dossier_gen.model import Article
from dossier_gen.pages import pages
from dossier_gen.pictures import Size
from tests.factory import article, claim
from tests.feeds.making import URL, an_edition
from tests.pages.document import EXTENSIONS

HERE = URL + "articles/2024/01/a/"


def text(one: Article, *others: Article, media: frozenset[str] = frozenset()) -> str:
    """The text of an article of a site."""
    made = an_edition(one, *others)
    return FullTexts(pages(made), media, MarkdownOptions((*EXTENSIONS, "fenced_code")), URL)(one)


def test_links_and_pictures_are_absolute() -> None:
    body = "[B](b.md#part) ![map](../../../media/map.svg) <a href='../b/'>raw</a> [out](https://example.org/?a&b)\n"
    found = text(article("a", body=body), article("b"), media=frozenset({"media/map.svg"}))
    assert f'<a href="{URL}articles/2024/01/b/#part">B</a>' in found
    assert f'src="{URL}media/map.svg"' in found
    assert f'<a href="{URL}articles/2024/01/b/">raw</a>' in found
    assert '<a rel="noopener" href="https://example.org/?a&amp;b">out</a>' in found


def test_notes_lead_to_the_page() -> None:
    found = text(article("a", body="A note[^1].\n\n[^1]: The note.\n"))
    assert f'href="{HERE}#fn:1"' in found
    assert f'href="{HERE}#fnref:1"' in found


def test_headings_have_the_ids_that_they_have_on_the_page() -> None:
    told = claim("c", article="a")
    one = article("a", body="## Claim c\n\n[up](#claim-c)\n", claims=("c",))
    made = an_edition(one, told)
    assert 'id="claim-c"' in next(page.after for page in pages(made) if page.path == one.path)
    found = FullTexts(pages(made), (), MarkdownOptions(EXTENSIONS), URL)(one)
    assert found == f'<h2 id="claim-c_1">Claim c</h2>\n<p><a href="{HERE}#claim-c">up</a></p>'


def test_code_keeps_its_lines() -> None:
    assert "if a:\n\n    b\n" in text(article("a", body="```\nif a:\n\n    b\n```\n"))


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert text(article("a", body="One\x00\x0b\x1b\ufffe two \U0001f600\n")) == "<p>One two \U0001f600</p>"


def test_no_body_no_text() -> None:
    assert text(article("a", body="")) == ""
    assert summaries_only(article("a")) == ""


def test_names_lead_to_their_pages_from_anywhere() -> None:
    made = an_edition(one := article("a", body="Ann Other came.\n"))
    names = names_of({"Ann Other": "people/ann.md"})
    found = FullTexts(pages(made), (), MarkdownOptions(EXTENSIONS), URL, names)(one)
    assert found == f'<p><a class="d-mention" href="{URL}people/ann/">Ann Other</a> came.</p>'


def test_copies_of_pictures_are_found_from_anywhere() -> None:
    made = an_edition(one := article("a", body="![x](../../../media/x.jpg)\n"))
    sizes = {"media/x.jpg": Size(600, 400, is_copied=True)}
    found = FullTexts(pages(made), ("media/x.jpg",), MarkdownOptions(EXTENSIONS), URL, sizes=sizes)(one)
    copies = f"{URL}assets/pictures/media/x.jpg"
    assert f'srcset="{copies}.480.webp 480w, {copies}.600.webp 600w"' in found
    assert 'width="600"' in found
