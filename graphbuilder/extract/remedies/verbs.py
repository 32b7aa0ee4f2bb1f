"""The forms of a verb: how it is inflected, and what it is without that."""

import re
from collections.abc import Container

_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ing", ("", "e")),
    ("ed", ("", "e")),
)
_INFLECTED = re.compile(r"(ing|ed|(?<!s)s)$")
_DOUBLED = re.compile(r"([bdglmnprt])\1(?:ing|ed)$")
_IRREGULAR = {
    "paid": "pay", "made": "make", "written": "write", "wrote": "write", "sent": "send", "gave": "give",
    "given": "give", "took": "take", "taken": "take", "held": "hold", "told": "tell", "met": "meet", "ran": "run",
    "begun": "begin", "began": "begin", "found": "find", "kept": "keep", "drew": "draw", "drawn": "draw",
    "repaid": "repay", "withdrawn": "withdraw", "rewritten": "rewrite", "redone": "redo", "done": "do",
    "brought": "bring", "sought": "seek", "shown": "show", "dealt": "deal", "heard": "hear", "reheard": "rehear",
    "built": "build", "lent": "lend", "got": "get", "struck": "strike", "forgiven": "forgive", "bought": "buy",
    "withdrew": "withdraw",
}  # fmt: skip


def form(words: str) -> str:
    """How the verb that folded words begin with is inflected: `ing`, `ed`, `s`, or not at all."""
    verb = words.partition(" ")[0].rstrip(",")
    ending = _INFLECTED.search(verb)
    return "ed" if verb in _IRREGULAR else ending[1] if ending else ""


def plain_form(verb: str, known: Container[str]) -> str:
    """A verb without what inflects it, as far as the plain form is a known one."""
    plain = _IRREGULAR.get(verb, verb)
    if plain in known:
        return plain
    single = _DOUBLED.sub(r"\1", plain)
    forms = [single] if single != plain else []
    forms += [
        plain.removesuffix(ending) + rest
        for ending, rests in _ENDINGS
        if plain.endswith(ending)
        for rest in rests
    ]
    return next((one for one in forms if one in known), plain)
