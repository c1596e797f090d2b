"""JSON as it may stand in a script element of HTML."""

import json

#: What HTML or old JavaScript could take for something else, escaped as JSON allows it anywhere in a string
#: (https://html.spec.whatwg.org/, "Restrictions for contents of script elements"; RFC 8259, section 7).
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def script_text(data: object) -> str:
    """The data as JSON that neither ends the script element nor begins another."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
