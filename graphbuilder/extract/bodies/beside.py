"""The name that a noun is said of: before it, as in `X, a charity,`, or after it, as in `a company called X`."""

import re
from typing import Protocol

from graphbuilder.extract.bodies.joined import floor
from graphbuilder.extract.language import naming
from graphbuilder.extract.views import View

_CALLED = re.compile(r"s?,?\s+(?:(?:was|is)\s+)?(?:called|named|known as|trading as)\s+(?:the\s+)?[‘“'\"]?")
_BESIDE = re.compile(
    r"s?(?:\s+(?:next door|nearby|opposite|below|above|downstairs|upstairs|across the road))?"
    r"(?P<mark>,\s+|\s+\(|\s+(?:is|was)\s+|\s+)(?:the\s+)?[‘“'\"]?(?=[A-Z0-9])"
)
# `the company that fitted the pump, X,`
_CLAUSE = re.compile(r"s?\s+(?:that|which|who)\s[^,.;:()]{3,60}(?P<mark>,)\s+[‘“'\"]?(?=[A-Z0-9])")
_CLOSED = re.compile(r"[’”'\"]?\s*(?:[,.;:)]|$)")
# Between a name and the kind that is said of it: `(the Home)`, `, a local charity`, `is a company`.
_SAID = re.compile(
    r"\s*\(\s*[‘“'\"]?(?:the|our)\s+[‘“'\"]?(?:\w+\s+){0,2}$|,\s+(?:a|an|the|its|their|her|his)\s+(?:[\w’'-]+\s+){0,2}$"
    r"|,\s+(?P<many>)(?:[\w-]+\s+)?$|\s+(?:is|was)\s+(?:an?|her|his|their|its|the)\s+(?:[\w-]+\s+){0,2}$"
    r"|\s+(?P<beside>)$",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\s*\([‘“'\"]?[A-Z][\w&]*[’”'\"]?\)$")  # `Brighton Housing Trust (BHT), a charity,`
_ASIDE = re.compile(r",\s[^,.;:()]+,$")  # `Optivo, now part of Hyde, is a social landlord`
_HEAD = re.compile(
    r"s?[’”'\"]?(?:\s*(?:[,.;:)]|$)|\s+(?:which|that|who|whose|in|for|of|run|based|and|with|to|on|at|by|it|acting"
    r"|some|about|near|nearby|outside|within|close|not|just|under|over|from|where|when|as|but|he|she|they|we|the|set"
    r"|owned|managed|operated|commissioned|paid|employed|contracted|appointed|instructed|providing|offering|hired"
    r"|complained|said|told|wrote|replied|closed|opened|offered|visited|sent|asked|agreed|refused|gave|made|took|found"
    r"|specialising|working|recommended|called|then|had|has|was|were|is|\d+|two|three|four|five|ten|twenty|thirty)\b)"
)
_MANY = re.compile(r"(?<=s)(?:[,.;)]|$|\s(?:for|acting|instructed)\b)")  # `Marston Holdings, bailiffs,`
_A_KIND = re.compile(r",\s+an?\s")  # `HATS, a transport company`: not the kind alone says that a name comes
_LONGEST = 60
_NOTHING = (0, 0)
_BARE = ("", "(", "is", "was")  # between a noun and a name that nothing else tells


class IsName(Protocol):
    """Tells whether words can be the name of a body."""

    def __call__(self, words: str, *, bare: bool) -> bool:
        """Whether they can; `bare` where nothing says that a name comes."""


def after(text: str, noun_end: int, is_name: IsName) -> tuple[int, int]:
    """The name that stands after a noun: `a company called X`, `its contractor, X,`, `the contractor (X)`."""
    lead = _CALLED.match(text, noun_end)
    mark = "called"
    if lead is None:
        lead = _BESIDE.match(text, noun_end) or _CLAUSE.match(text, noun_end)
        mark = lead["mark"].strip() if lead else ""
    if lead is None:
        return _NOTHING
    start = lead.end()
    end = naming.name_at(text, start)
    if end is None or not (mark == "called" or is_name(text[start:end], bare=mark in _BARE)):
        return _NOTHING
    return (start, end) if mark in ("", "called") or _CLOSED.match(text, end) else _NOTHING


def before(view: View, noun: re.Match[str], is_name: IsName, *, right: bool) -> tuple[int, int]:
    """The name of which a noun is said: `X (the Home)`, `X, a charity,`, `X is a company`.

    `right` if this noun may stand right beside a name: `Ashley House care home`.
    """
    said = _SAID.search(view.text, max(0, noun.start() - _LONGEST), noun.start())
    head = _HEAD if said is None or said["many"] is None else _MANY
    if said is None or head.match(view.text, noun.end()) is None:
        return _NOTHING
    if said["beside"] is not None and (not right or view.text[noun.start()].isupper()):
        return _NOTHING  # `Abbey Lea Nursing Home` ends with what else would be said of it
    aside = _SHORT.search(view.text, max(0, said.start() - _LONGEST), said.start())
    if aside is None and said.group().lstrip().startswith(("is ", "was ")):
        aside = _ASIDE.search(view.text, max(0, said.start() - _LONGEST), said.start())
    end = aside.start() if aside else said.start()
    start = naming.name_before(view.text, end, floor=floor(view, end))
    is_bare = _A_KIND.match(view.text, said.start()) is None
    if start is None or not is_name(view.text[start:end], bare=is_bare):
        return _NOTHING
    return start, end
