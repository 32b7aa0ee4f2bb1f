"""A sentence cut into clauses, so that what is denied in one is not denied in the next."""

import re
from itertools import pairwise

from graphbuilder.extract.language.wording import BODY, pattern_of

# Of more bodies two are as often the subject of one clause: `the Council and the ICB each thought`.
_BODY = pattern_of(f"{BODY}/care_provider/school/panel")
# The mark or blank comes first, and only then what may stand before and after it: so `re` runs through quickly.
_CUT = re.compile(
    rf"""[;:\s](?:
    (?<=[;:])\s+
    | (?<=\s)(?:
        -\s
        | (?:but|although|though|whereas|however|(?<!not\s)yet(?!\sto\b))\s
          (?!for\b|fault|maladministration|service\ failure)
        | (?:and|so|because|while|as)\s(?=
            (?:(?:also|therefore|so|otherwise)\s)?(?:i|we|it|there|they|the\s(?:{_BODY})|is|was|are|were)\b
            | (?:this|that|these|those)\s(?:too\s|also\s)?(?:is|was|are|were|amount\w*|constitute\w*)\b
            | (?:its|their|the|that|this)\s(?:[\w']+\s){{1,8}}?
              (?:is|was|were|amounted\sto)\s(?:[\w']+\s){{0,2}}?(?:fault|injustice)
          )
        | (?:and|so)\s(?=
            (?:find|found|criticise)\b(?!\s(?:none|nothing|it)\b)
            | (?:a|an|one|some)\s(?:[\w']+\s){{0,3}}?fault\b
            | (?:no|some)\s(?:[\w']+\s){{0,2}}?fault\b
            | none\b
          )
        | (?<=,\s)(?:
            (?=(?:i|we)\s(?:have\s)?(?:find|found|consider|conclude|regard|think)\b)
            | (?=(?:it|this|that|there)\s(?:is|was|amount\w*|amounted)\b)
            | (?=(?:a|an|another|itself)\s(?:[\w']+\s){{0,2}}?faults?\b)
            | which\s(?=is\b|was\b|amount\w*|constitute\w*)
          )
      )
    )""",
    re.VERBOSE,
)


_INTERPOLATED = re.compile(
    r", (?!(?:which|who|not|no|nor|and|but|this|that|it|there|they)\b)(?:[\w'-]+ ){0,4}[\w'-]+,(?= )"
)
# `that, because the builder was late, there was`
_AFTER_THAT = re.compile(
    r"(?<=\bthat), (?:because|although|though|while|since|as|given|after|when|if|even|in|on|at)\b"
    r"(?: [\w'-]+){1,20}?,(?= )"
)
_NOT_PASSED_OVER = re.compile(r"\b(?:faults?|maladministration|failure|not|no|nor|never)\b")


def plain(words: str) -> str:
    """The words without what stands between commas and bears on nothing: `it was, for that reason, at fault`."""
    if ", " not in words:
        return words
    for aside in (_AFTER_THAT, _INTERPOLATED):
        words = aside.sub(lambda match: match[0] if _NOT_PASSED_OVER.search(match[0]) else "", words)
    return words


def clauses(words: str) -> list[tuple[int, str]]:
    """The clauses of a folded sentence, each with where it begins; what joins two stays with the first."""
    cuts = [0, *(match.end() for match in _CUT.finditer(words)), len(words)]
    return [(start, words[start:end]) for start, end in pairwise(cuts)]
