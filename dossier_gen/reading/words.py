"""Words for messages about what was found in a file: short, printable, on one line."""

_LONGEST = 60

#: What YAML 1.1 takes an unquoted value for, in words.
TYPES = {
    "bool": "a yes or no",
    "int": "a whole number",
    "float": "a decimal number",
    "timestamp": "a date",
    "null": "nothing",
    "merge": "a sign of its own",
    "value": "a sign of its own",
}


def short(text: str) -> str:
    """A text as a message can hold it: on one line, printable, at most 60 characters."""
    if len(text) <= _LONGEST and text.isprintable():
        return text
    clear = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: _LONGEST + 1])
    return clear if len(clear) <= _LONGEST else clear[: _LONGEST - 3] + "..."


def field_words(name: str) -> str:
    """A field's name in words: `so_far[0].text` is "`text` in entry 1 of `so_far`"."""
    return " in ".join(_step_words(step) for step in reversed(name.split(".")))


def _step_words(step: str) -> str:
    key, bracket, number = step.partition("[")
    return f"entry {int(number.rstrip(']')) + 1} of `{key}`" if bracket else f"`{key}`"
