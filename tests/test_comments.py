"""Where comments are kept."""

from urllib.parse import parse_qs, urlsplit

from dossier_gen.comments import GISCUS, Comments

COMMENTS = Comments(repo="example/site", repo_id="R_1", category="A & B", category_id="DIC_1")


def test_the_address_of_a_discussion_tells_giscus_where_to_look() -> None:
    address = urlsplit(COMMENTS.widget("an-article"))
    assert f"{address.scheme}://{address.netloc}" == GISCUS
    assert address.path == "/en/widget"
    assert {name: value for name, (value,) in parse_qs(address.query).items()} == {
        "repo": "example/site",
        "repoId": "R_1",
        "category": "A & B",
        "categoryId": "DIC_1",
        "term": "an-article",
        "strict": "1",
        "reactionsEnabled": "1",
        "emitMetadata": "0",
        "inputPosition": "top",
    }


def test_all_discussions_are_on_github() -> None:
    assert COMMENTS.discussions == "https://github.com/example/site/discussions"
