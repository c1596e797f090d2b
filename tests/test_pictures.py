"""Which copies of a picture there are."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.pictures import WIDTHS, Copy, Size, copies, plain_copy, srcset

PATH = "media/a b.jpg"
LARGE = Size(4000, 3000, is_copied=True)


def test_copies_are_of_a_few_widths() -> None:
    assert copies(PATH, LARGE) == (
        Copy("assets/pictures/media/a b.jpg.480.webp", 480, 360),
        Copy("assets/pictures/media/a b.jpg.960.webp", 960, 720),
        Copy("assets/pictures/media/a b.jpg.1600.webp", 1600, 1200),
    )


def test_none_is_wider_than_the_picture() -> None:
    assert [copy.width for copy in copies(PATH, Size(700, 500, is_copied=True))] == [480, 700]
    assert [copy.width for copy in copies(PATH, Size(480, 9, is_copied=True))] == [480]
    assert copies(PATH, Size(3, 2, is_copied=True)) == (Copy("assets/pictures/media/a b.jpg.3.webp", 3, 2),)


def test_what_is_shown_as_it_is_has_none() -> None:
    assert copies("media/x.svg", Size(4000, 3000)) == ()
    assert srcset("media/x.svg", Size(4000, 3000), "./") == ""


def test_at_the_own_address_stands_one_that_is_not_too_wide() -> None:
    assert plain_copy(PATH, LARGE) == Copy(PATH, 1600, 1200)
    assert plain_copy(PATH, Size(20, 10, is_copied=True)) == Copy(PATH, 20, 10)


def test_a_page_leads_to_them() -> None:
    assert srcset(PATH, Size(700, 500, is_copied=True), "../../") == (
        "../../assets/pictures/media/a%20b.jpg.480.webp 480w, ../../assets/pictures/media/a%20b.jpg.700.webp 700w"
    )
    assert srcset("x,y.jpg", Size(9, 9, is_copied=True), "./") == "./assets/pictures/x%2Cy.jpg.9.webp 9w"


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_copies_keep_the_shape(width: int, height: int) -> None:
    made = copies(PATH, Size(width, height, is_copied=True))
    assert made
    for copy in made:
        assert 1 <= copy.width <= min(width, WIDTHS[-1])
        assert abs(copy.height - copy.width * height / width) <= 1
