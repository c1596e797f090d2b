import json

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.structured.script import script_text


@given(st.text())
def test_a_text_comes_back_and_can_end_no_script(text: str) -> None:
    found = script_text({text: [text]})
    assert json.loads(found) == {text: [text]}
    assert not set(found) & set("<>&\u2028\u2029")


def test_what_html_knows_is_escaped() -> None:
    found = script_text("</script><!-- & \u2028\u2029 — Дамаск")
    assert found == r'"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 — Дамаск"'
