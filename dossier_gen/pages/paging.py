"""Long lists on several pages."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

#: Articles, or other things, on one page of a list.
PER_PAGE = 100


def pages_of(items: Sequence[T]) -> list[Sequence[T]]:
    """A list cut into pages; one empty page where there is nothing."""
    return [items[start : start + PER_PAGE] for start in range(0, len(items), PER_PAGE)] or [items]


def nth_page(items: Sequence[T], number: int) -> Sequence[T]:
    """The n-th page of a list, counted from 1; empty where the list has not so many."""
    return items[(number - 1) * PER_PAGE : number * PER_PAGE]


def page_path(path: str, number: int) -> str:
    """The path of the n-th page of a list: `people/x.md`, then `people/x/page/2.md`."""
    if number == 1:
        return path
    return path.removesuffix(".md").removesuffix("/index") + f"/page/{number}.md"
