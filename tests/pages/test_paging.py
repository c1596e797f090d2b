"""Long lists on several pages."""

import pytest

from dossier_gen.pages.paging import PER_PAGE, nth_page, page_path, pages_of


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, [0]), (1, [1]), (PER_PAGE, [PER_PAGE]), (PER_PAGE + 1, [PER_PAGE, 1]), (2 * PER_PAGE, [PER_PAGE] * 2)],
)
def test_a_list_is_cut_and_nothing_is_lost(count: int, sizes: list[int]) -> None:
    pages = pages_of(range(count))
    assert [len(page) for page in pages] == sizes
    assert [item for page in pages for item in page] == list(range(count))
    assert pages == [nth_page(range(count), number) for number in range(1, len(pages) + 1)]
    assert not nth_page(range(count), len(pages) + 1)


def test_the_first_page_keeps_the_address() -> None:
    assert page_path("people/x.md", 1) == "people/x.md"
    assert page_path("people/x.md", 2) == "people/x/page/2.md"
