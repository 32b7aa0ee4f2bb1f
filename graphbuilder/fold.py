"""Text folded for comparison, character for character: case and the forms of quotes and dashes fall away."""

_FORMS = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def straighten(text: str) -> str:
    """The text with straight quotes and plain hyphens; as long as the text."""
    return text.translate(_FORMS)


def fold(text: str) -> str:
    """The text in lower case with straight quotes and plain hyphens; as long as the text, so offsets stay."""
    folded = text.translate(_FORMS).lower()
    if len(folded) == len(text):
        return folded
    return "".join(lower if len(lower := char.lower()) == 1 else char for char in text.translate(_FORMS))
