"""Where one action of a sentence ends and the next begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extract.language.people import PRINTED_TITLE, named
from graphbuilder.extract.language.wording import A_TITLE
from graphbuilder.extract.remedies.amounts import begins_with_sum, has_total, is_further_sum, is_totalled
from graphbuilder.extract.remedies.deeds import (
    CONDITION,
    MONEY,
    PERSONAL,
    Deeds,
    is_caused,
)
from graphbuilder.extract.remedies.sequels import goes_on
from graphbuilder.extract.remedies.status import is_proof
from graphbuilder.fold import fold

_AND = r"(?:and|plus|with|as\ well\ as|together\ with|along\ with|in\ addition\ to|then)"
_JOINT = re.compile(
    rf"""
    (?=[,;.\s])(?:
    # before a further sum: `£200 to Mrs L and £100 to her son`, `£300, £200 and a further £50`
    (?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bMiss)(?<!\bDr)(?:[,;]?\s+{_AND}|[,;])\s+(?P<mark>\(?[a-z0-9]{{1,3}}\)\s)?(?=(?:for\s[^£;:,]{{2,60}},?\s|to\s(?:{PRINTED_TITLE}\s[A-Z]|[A-Z]|(?:his|her|their)\s\w+(?:,?\s[A-Z])?),?\s)?(?:(?:an?|another|the)\s)?(?:(?:further|additional|extra|another|symbolic|sum|payment|of)\s)*
        (?:(?:{PRINTED_TITLE}\sand\s)?{PRINTED_TITLE}\s[A-Z]\s|her\s|him\s|them\s|(?:his|her|their)\s[a-z]+\s|(?:the\s)?[A-Z]\w*\s)?(?:an?\s)?(?:(?:further|additional|extra|another)\s)?£\d)
    # before a thing and its sum: `fees of £65 and costs of £310`
    | (?:,\s+(?=(?:the|his|her|their)\s)|,?\s+and\s+)(?P<thing>(?=(?:[a-z]+\s){{1,5}}(?:of\s|\()£\d))
    # before an apology that is sent with something: `£100, along with a letter of apology`
    | ,?\s+(?:(?:along|together)\s+)?with\s+(?P<beside>(?=an?\s(?:[a-z]+\s)?(?:letter\sof\s)?apology\b))
    # before a further verb: `and that it pay`, `and will also review`, `and, within two months, review`
    | (?:[;,]\s+(?:and\s+)?|\s+and\s+)that\s+(?:it|they|the\s[Cc]ouncil)\s+
        (?:(?:should|will|must|also|then|now)\s+)*(?=[a-z])
    | [;,]\s+(?:and\s+|but\s+)?(?:within|by|before|no\s+later\s+than)\s[^,;:£]{{2,60}}?,?\s(?:it|they|the\s\w+)\s
        (?:will|should|must|(?:has|have)\s(?:also\s)?agreed\s+to)\s+(?:also\s+)?(?=[a-z])
    | [;,]?\s+and\s+(?=(?:she|he|they|{PRINTED_TITLE}\s[A-Z]|the\s\w+)\s(?:will|should|must)\s)
    | [;,]?\s+(?:and|then),?\s+(?:(?:within|by|no\ later\ than|not\ later\ than)\s[^,;:£]{{2,80}},\s+|{CONDITION})?
        (?:also\s+|to\s+|will\s+|should\s+|then\s+|\(?[a-z0-9]{{1,3}}\)\s+)*
        (?:(?:will|should),\s+(?:within|by|before)\s[^,;:£]{{2,80}},\s+)?(?:have\s+)?(?=[a-z])
    | ;\s+(?:\(?[a-z0-9]{{1,3}}\)\s+|\d\.\s+)?(?=[a-z])
    | [,;]?\s+(?:and,?\s+)?(?P<meanwhile>in\sthe\smean(?:time|while)|meanwhile|until\sthen),?\s+(?=[a-z])
    | \.\s+\(?[a-z0-9]\)\s+(?=[A-Z])              # `Apologise to Mrs D. b) Pay her £50.`
    | ,\s+(?:to\s+|then\s+|\(?[a-z0-9]{{1,3}}\)\s+)?(?=[a-z]+\s)
    )
    """,
    re.VERBOSE,
)
_MORE = re.compile(r"(?:an?|another)\s(?:further|additional|extra|£)")
_AHEAD = 300  # characters after a joint that tell what it joins
# `and will`, `and that it`, `and b)`
_NEWLY = re.compile(r"\b(?:will|should|must|agreed|also|that|mean(?:time|while)|until)\b|\)")
# What follows a joint with a subject of its own: `and she will be sent a corrected bill`.
_OWN_SUBJECT = re.compile(rf"(?:she|he|they|{PRINTED_TITLE}\s[A-Z]|the\s\w+)\s(?:will|should|must)\s")
# What is still open at the joint goes on after it: `remind staff to keep records and answer letters`.
_OPEN = re.compile(
    rf"\bto\s(?!(?:staff|the|its|their|his|her|an?|all|any|those|each|{A_TITLE}|[a-z]*[^\Ws]s)\b)[a-z]"
    r"|\b(?:that|how|whether)\b"
)
# Who is to do what a clause that is still open tells of: `remind staff that, if she asks, they must answer`.
_IN_CLAUSE = re.compile(r"(?:she|he|they|it)\s(?:should|must|may|can|need|ought)\b")
_THAT = re.compile(r"\bthat\b")
_MODAL = re.compile(r"\b(?:will|should|must)\b")
_IT = re.compile(r"\b(?:it|they|council)\s")
# What staff are told as well: `remind officers that it is theirs and that they should give reasons`.
_TOLD_TOO = re.compile(r"\bthat\s+they\b")
# What `and` only joins to the other of two: `to which both she and her mother will be invited`.
_BOTH = re.compile(r"\b(?:both|either|between)\s(?:[\w'’]+\s?){1,3}$")
# What somebody failed or had to do, which may be several things: `for its failure to review it, to consult her`.
_REASON = re.compile(
    r"\b(?:fail\w*|had|having|need\w*|refus\w+|omit\w*|omission|neglect\w*|chance|opportunity|duty|able|delay\w*)"
    rf"\s(?:\w+\s){{0,2}}?to\s(?!(?:{A_TITLE}|the|its|her|his|their)\b)[a-z]"
)
_OR_VERB = re.compile(r"[^.;]*?\bor\s(?:to\s)?[a-z]+\s")
_TO_IT = re.compile(
    r"(?:write|complain|telephone|call|phone|ring|ask|contact|chase|email|tell)\s(?:to\s)?(?:it|the\scouncil)\b"
)
# What must come first is no action: `if the panel upholds her complaint, pay her £200`.
_CONDITION_ALONE = re.compile(
    r"\W*(?:if|where|when|once|unless|after|as\ssoon\sas|should\s(?:it|she|he|they|the))\b[^,;:£]*"
)
# Writing is how something is said: `write to her and apologise`.
_WRITES = re.compile(
    rf"(?:write\s(?:back\s)?to|telephone|phone|ring|call|email|(?:speak|talk)\sto|visit|see|contact)\s(?:(?:{A_TITLE}\s(?:and\s)?)+[a-z]|[a-z]+(?:\s(?:family|council|school))?)"
    r"(?:,?\s(?:within|by|before|no\slater\sthan|not\slater\sthan|each|both|separately|jointly)\b[^;£]{0,60})?\W*$"
)
# What it does itself while staff are reminded to do something else: `and review its template letters`.
_OF_ITS_OWN = re.compile(r"[a-z]+\sits\b")
# What no single officer can bring in: `remind staff to keep notes and introduce a system of spot checks`.
_A_SYSTEM = re.compile(
    r"(?:put\sin\splace|introduce|set\sup|implement|establish|create|devise|develop|draw\sup|commission)\s(?:an?|the|some)\s(?:[\w-]+\s){0,3}?"
    r"(?:ways?|means|method|system|process|procedure|policy|protocol|mechanism|checklist|template|log|tracker|register|audit)\b"
)
# A letter that says sorry also explains: `write to her to apologise and to explain what went wrong`.
_SORRY = re.compile(r"(?:write|send)\b[^;]*\bto\sapologise\b")
_EXPLAINS = re.compile(r"(?:explain|say|set\sout)\b")
# What is given follows when: `send Mrs D, by 3 May, a written apology`.
_GIVES = re.compile(
    rf"(?:send|give|offer|pay|provide|issue|make|award)\s(?:to\s)?(?:her|him|them|(?:{A_TITLE}\s(?:and\s)?)+[a-z])?"
    r",?\s?(?:(?:within|by|before|no\slater\sthan|not\slater\sthan)\s[^,;£]{3,60})?"
)
_NO_VERB = re.compile(
    r"\W*(?:within|inside|by|before|in|no|not|on|at|after|as|if|once|when|where|for|with|from|to|the|its?|both|each"
    rf"|all|they|an?|{A_TITLE})\b"
)
_TOGETHER = re.compile(
    r"\W*(?:in\s)?(?:consultation|discussion|partnership|conjunction|agreement|liaison)\swith\b"
)
_SAID = ("apology", "information")
# Made anew, it is another: `make a payment for the care she bought and make a payment for her distress`.
_A_PAYMENT = re.compile(r"\bmake\s(?:[a-z]+\s){0,4}?an?\s(?:[a-z]+\s){0,2}payment\b")
_OBJECT = re.compile(rf"[a-z]+\s(?:back\s)?(?:to\s)?(?:him|her|{A_TITLE})\b")


# How it will be done: `change its procedure, and a manager will check for appeals`.
_BY_STAFF = re.compile(r"(?:an?|its|the)\s(?:[\w-]+\s){1,4}?(?:will|should|must)\b")
_OR = re.compile(
    r"\bor,?(?:\s(?:if|where)\b[^,;]*)?$"
)  # `cancel the invoice or, if she has paid it, refund her` is one or the other
_CLAUSE = re.compile(r",\sand\s|;|\.\s")
# A copy or note that is put on file is one more record: `correct its records and place a copy on her file`.
_COPY = re.compile(r"(?:place|put|add|file|attach|keep)\s(?:an?|the)\s(?:copy|note)\b")
_FOR_SOMEBODY = ("apology", "reassessment", "new-decision")


# Before the last of several: `discuss the options with her, make a new decision, and pay her £100`.
_LAST = re.compile(r",\s(?:and|then)\s(?:then\s|to\s)?(?=[a-z])")
_SERVES = ("provide-service", "reassessment", "new-decision", "record-correction", "other")


def _is_in_open_clause(left: str, right: str, joint: str) -> bool:
    """Whether what follows a joint belongs to a clause that the left has opened, whose subject or verb it shares."""
    words = fold(left)
    opened = list(_OPEN.finditer(words))
    if _BOTH.search(words) is not None:
        return True
    if not opened:
        return False
    if joint.startswith(",") and "and" not in joint:
        return _IN_CLAUSE.match(right) is not None
    modal, inner = _MODAL.search(joint), words[opened[0].end() :]
    return modal is not None and not _IT.search(joint + inner) and modal.group() in inner.split()


def _is_in_reason(left: str, right: str, *, to: bool) -> bool:
    """Whether what follows a joint is one more thing that somebody failed or had to do; `to`: only that stands so."""
    words = fold(right)
    if "£" in right or _REASON.search(fold(left)) is None:
        return False
    return bool(to or _OR_VERB.match(words) or _TO_IT.match(words))


def _are_for_two(kind: str, left: str, right: str) -> bool:
    """Whether actions of one kind are two: of two sums, or with somebody on the right whom the left does not name."""
    if kind in _FOR_SOMEBODY:
        before = {one.name for one in named(left)}
        return bool(before or kind == "apology") and bool({one.name for one in named(right)} - before)
    if kind == "record-correction":
        return _COPY.match(right) is not None and _COPY.match(left) is None
    if _A_PAYMENT.search(fold(left)) and _A_PAYMENT.match(fold(right)):
        return True
    return kind in MONEY and "£" in left and "£" in right


@dataclass(frozen=True, slots=True)
class Joints:
    """Finds the joints between actions."""

    deeds: Deeds

    def find(self, text: str, *, infinitive: bool = False) -> Iterator[tuple[int, int]]:
        """Start and end of what joins one action to the next; `infinitive`: the first stands after `to`."""
        totalled = has_total(text)
        start, verb = 0, ""
        for match in _JOINT.finditer(text):
            if match.start() <= start or _inside_brackets(text, match.start()):
                continue
            left, right = text[start : match.start()], text[match.end() : match.end() + _AHEAD]
            if _is_in_reason(left, right, to=match.group().endswith("to ") and not infinitive):
                continue
            verb = verb if verb and begins_with_sum(left) else left
            if begins_with_sum(right) or match["thing"] is not None:
                marked = match["mark"] is not None and not totalled
                more = not totalled or _MORE.match(right) is not None or is_totalled(left)
                apart = marked or (more and self._is_further_sum(left, right))
            elif match["beside"] is not None:
                apart = self.deeds.kind(left) in MONEY
            else:
                apart = self._are_two(left, right, match.group(), verb)
            if apart:
                yield match.span()
                start = match.end()

    def _is_further_sum(self, left: str, right: str) -> bool:
        if "£" in left:
            return is_further_sum(left, right, owed=self.deeds.kind(left) in ("reimbursement", "waiver"))
        return self.deeds.kind(left) not in (None, *MONEY)

    def _are_two(self, left: str, right: str, joint: str, verb: str) -> bool:
        """Whether a joint joins two actions; `verb` is the action of which `left` has the verb."""
        other = self.deeds.kind(right, head=True)
        if (
            other is None
            or _CONDITION_ALONE.fullmatch(fold(left))
            or _OR.search(left)
            or _is_in_open_clause(left, right, joint)
            or (_GIVES.fullmatch(self.deeds.plain(verb)) and self.deeds.names(right))
        ):
            return False
        if is_proof(_CLAUSE.split(fold(right), 1)[0]):
            return True
        none = _TOGETHER.match(fold(verb)) is not None
        one = (not none and self.deeds.kind(verb)) or ("" if none or _NO_VERB.match(fold(verb)) else "other")
        newly = _NEWLY.search(joint) is not None or _OWN_SUBJECT.match(right) is not None
        if not one or self._is_one_deed(one, verb, right, joint, newly=newly):
            return False
        if newly or one == other:
            return newly or _are_for_two(one, left, right)
        is_open = _OPEN.search(fold(left)) is not None
        if other in PERSONAL or one in PERSONAL:
            return not (is_open and one == "information" and other == "apology")
        in_series = one in _SERVES and self._is_of_series(joint, right)
        return in_series or self._are_apart(one, other, joint, right, is_open=is_open)

    def _is_one_deed(self, kind: str, verb: str, right: str, joint: str, *, newly: bool) -> bool:
        """Whether what follows a joint goes on with one deed: `arrange and hold it`, `ask them to check and call`."""
        other = self.deeds.kind(right, head=True)
        left = self.deeds.plain(verb)
        if goes_on(kind, other, left, fold(right), joint):
            return True
        if not (newly or self.deeds.are_parallel(verb, right)):
            return True
        if kind == "staff-guidance" and _TOLD_TOO.search(joint) and _THAT.search(fold(verb)):
            return True
        if (_WRITES.match(left) and other in _SAID) or (_SORRY.match(left) and _EXPLAINS.match(right)):
            return True
        if is_caused(fold(verb)) and other not in PERSONAL:
            return True
        return kind not in PERSONAL and " " not in left.strip()

    def _are_apart(self, one: str, other: str, joint: str, right: str, *, is_open: bool) -> bool:
        """Whether two kinds that are not about what is owed to somebody stand apart: a stop or comma may say so."""
        if one == "staff-guidance" and is_open and joint[0] not in ";.":
            own = joint[0] == "," or _OF_ITS_OWN.match(right) is not None
            own = own or (not joint.endswith("to ") and _A_SYSTEM.match(right) is not None)
            return own and other in ("procedure-review", "action-plan")
        if other == "other" and _BY_STAFF.match(right):
            return False
        if joint[0] in ";." or (joint[0] == "," and "and" in joint):
            return True
        if one == "staff-guidance":
            return not is_open and other in ("procedure-review", "provide-service", "action-plan")
        if _OBJECT.match(self.deeds.plain(right)):
            return True
        return not is_open and other != "information" and (other != "other" or joint[0] == ",")

    def _is_of_series(self, joint: str, right: str) -> bool:
        """Whether a comma stands between the actions of a series, of which the last is joined by `and`."""
        return joint == ", " and any(self.deeds.opens(right[last.end() :]) for last in _LAST.finditer(right))


def _inside_brackets(text: str, offset: int) -> bool:
    return text.count("(", 0, offset) > text.count(")", 0, offset)
