"""Text folded for comparison, character for character: case and the forms of quotes and dashes fall away."""

_FORMS = {"‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"}


def straighten(text: str) -> str:
    """The text with straight quotes and plain hyphens; as long as the text."""
    if text.isascii() and "`" not in text:
        return text
    for form, plain in _FORMS.items():
        text = text.replace(form, plain)
    return text


def fold(text: str) -> str:
    """The text in lower case with straight quotes and plain hyphens; as long as the text, so offsets stay."""
    straight = straighten(text)
    folded = straight.lower()
    if len(folded) == len(text):
        return folded
    return "".join(lower if len(lower := char.lower()) == 1 else char for char in straight)
