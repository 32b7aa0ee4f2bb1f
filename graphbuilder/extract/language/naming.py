"""Where a proper name of a body begins and ends in running text, and whether words are one at all."""

import re

from graphbuilder.fold import fold

_TITLES = "Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Lady|Lord|Professor|Councillor|Cllr"
_WORD = rf"(?!(?:{_TITLES}|I)\b)(?:[A-Z]|\d+[A-Z])[\w’'-]*"
# `run by Hexwell Care Ltd for the Council`: whom it acts for is no part of a name.
_RESPONDENT = r"(?:Council|Authority|Trust|Ombudsman|NHS)"
_CHURCH = r"C\.?\s?of\s?E\.?"  # `St John's C of E Primary School`
_BRACKET = rf"\({_WORD}(?:\s{_WORD})*\)"
# `Avery Homes (Nelson) Limited`, `Marlowe & Finch Recovery`, `Friends of the Earth`, `Smith and Sons`
_OF = rf"(?:&|of|for|upon)\s+(?!(?:the\s+)?{_RESPONDENT}\b)(?:the\s+)?{_WORD}"
_REST = rf"(?:\s+{_WORD}|\s+\d+\b|\s+{_OF}|\s+{_BRACKET}(?=\s+{_WORD}))*"
_NAME = re.compile(rf"{_WORD}(?:\s+and\s+{_WORD})?{_REST}")
_TITLE = re.compile(
    r"(?:,?\s+(?:and\s+)?[A-Z][\w’']+){0,4}(?=\s+(?:Act|Regulations|Order|Rules|Road|Street)\b)"
)
_MORE = re.compile(rf"\s+(?:and\s+|&\s+)?{_WORD}")
_FURTHER = re.compile(rf"(?:\s+{_WORD})+")
_PURPOSE = re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?{_WORD}(?:\s+(?:and\s+)?{_WORD})*")
# `NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board`
_LIST = re.compile(rf"\bNHS(?!(?:\s+Foundation)?\s+Trust)(?:,?\s+(?:{_WORD}|and|of))+,\s*$")
_BACK = re.compile(rf"(?<![\w’'-])(?:{_CHURCH}|{_WORD}|{_BRACKET}|and|of|for|the|on|upon|in|&)\s*$")
_PROPER = re.compile(rf"(?<![.:;?!]\s)(?<!\n){_WORD}\s+$")
# `Officers of Norfolk Constabulary`, `the Parish Clerk of Clun Town Council`
_PEOPLE = re.compile(
    r"(?:[A-Z]\w+\s+){0,2}(?:Officer|Member|Resident|Pupil|Parent|Governor|Trustee|Director|Manager|Representative"
    r"|Employee|Patient|Customer|Tenant|Solicitor|Lawyer|Doctor|Nurse|Teacher|User|Client|Volunteer|Clerk|Constable"
    r"|Mayor|Leader|Chair|Executive|Headteacher|Principal|Staff)s?\s+(?:of|for)\s+(?:the\s+)?"
)
_MOST_WORDS, _LONGEST_WORD, _LONGEST_LIST = 12, 40, 80
_ROLES = frozenset("Council Trust Authority Provider Ombudsman Board School Home".split())
_STOP = frozenset(
    """the a an and of on in upon when while after before it this that they he she his her their from by with later
    then since although though if because during under our my your its these those some many most all both each every
    no any there here what which who how why where however also meanwhile once until for as at but so i not part
    section schedule regulation article paragraph chapter year stage january february march april may june july
    august september october november december spring summer autumn winter monday tuesday wednesday thursday friday
    saturday sunday leaflet leaflets details letter letters another other others one two three council councils
    councillors government parliament""".split()
)
# What ends so is a part of a body, or no body: a department, a meeting, a document, a place.
_NO_BODY = frozenset(
    """team panel committee cabinet department directorate scheme policy plan form fund grant allowance benefit credit
    notice order certificate act regulations code guidance framework procedure agreement register assessment report
    statement road street avenue lane close drive way crescent terrace gardens meeting hearing review payment tax
    officer manager director worker clerk chair leader councillor mayor constable protocol strategy charter tool area
    ward estate""".split()
)
_NOT_AFTER = re.compile(
    r"\s+(?:Act|Regulations|Order|Rules|Road|Street|Lane|Avenue|Close|Drive)\b|,?\s*\d{4}\b"
)
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_OWNS = re.compile(r"[’']s(?=\s|$)|(?<=s)[’'](?=\s|$)")
_GOES_ON = re.compile(
    r"\s+(?!(?:and|or|to|for|in|on|at|who|which|was|is|has|had|with|about|by|when|where|after|before|from)\b)[a-z]"
)


def name_at(text: str, start: int, *, owned: bool = False) -> int | None:
    """Where the proper name ends that begins at an offset; None where none does.

    With `owned`, it ends where it is said to own something, whatever that is called.
    """
    match = _NAME.match(text, start)
    if match is None:
        return None
    end = match.end()
    first = _OWNS.search(text, start, end) if owned else None
    if first is not None:
        return first.start()
    possessive = _POSSESSIVE.search(text, start, end)
    if possessive is not None and _GOES_ON.match(text, end):
        end = possessive.start()  # `Castlegate's fees`, but not `from St Mungo's.`
    return None if _NOT_AFTER.match(text, end) else end


def goes_on(text: str, end: int) -> bool:
    """Whether a name goes on after an offset."""
    return _MORE.match(text, end) is not None


def further(text: str, end: int) -> int:
    """Where the words in capitals end that go on after a name: `Oasis Academy Hadley`, `Hill School for Girls`."""
    match = _FURTHER.match(text, end) or _PURPOSE.match(text, end)
    return end if match is None else match.end()


def list_before(text: str, start: int) -> int:
    """Where the list of places begins after which an NHS body is called that seems to begin at an offset."""
    match = _LIST.search(text, max(0, start - _LONGEST_LIST), start)
    return start if match is None else match.start()


def is_title(text: str, end: int) -> bool:
    """Whether a name up to an offset is part of the title of a law, or of the name of a street."""
    more = _TITLE.match(text, end)
    return _NOT_AFTER.match(text, more.end() if more else end) is not None


def name_before(text: str, end: int, *, floor: int = 0) -> int | None:
    """Where the proper name begins whose last word ends at an offset, or before a kind that ends it; None if none does.

    No name goes back beyond `floor`.
    """
    first: int | None = None
    joined, position = False, end
    for _ in range(_MOST_WORDS):
        step = _BACK.search(text, max(floor, position - _LONGEST_WORD), position)
        if step is None or _stops(word := step.group().strip(), inside=first is not None):
            break
        if joined and (word[0] == "(" or _is_no_body(word)):
            break  # `the Planning Team and Hexwell Care`, `Leeds Hospitals (LTH) and Hexwell Care`
        joined = word in ("and", "&")
        before = max(floor, step.start() - _LONGEST_WORD)
        if first is not None and word in _ROLES and not _PROPER.search(text, before, step.start()):
            break  # `the Council and Avery Homes`, but not `Nailsworth Home Adaptations`
        position = step.start()
        if word[0] in "(0123456789" or word[0].isupper():
            first = position
    people = _PEOPLE.match(text, first, end) if first is not None else None
    return first if people is None else people.end()


def _stops(word: str, *, inside: bool) -> bool:
    """Whether a word is none of a name that goes on after it; `inside` when a proper word of it stands there."""
    plain = _POSSESSIVE.sub("", word)
    if plain in ("the", "The", "a", "A") or (len(plain) == 1 and plain != "&"):
        return True
    if plain != word and plain in _ROLES:
        return True  # `the Trust's Physiotherapy Services`
    return plain.lower() in _STOP and (not inside or plain[0].isupper())


def words(name: str) -> list[str]:
    """The words of a name that may tell something: folded, without those that only join others."""
    folded = (word.strip("().,") for word in fold(name).split())
    return [word for word in folded if len(word) > 1 and word not in _STOP]


def may_end(name: str) -> bool:
    """Whether a name ends as a body's may, and not as that of a part of one, a document or a street."""
    last = words(name)[-1:]
    return bool(last) and not _is_no_body(last[0])


def _is_no_body(word: str) -> bool:
    return not _NO_BODY.isdisjoint((word.lower(), word.lower().removesuffix("s")))
