"""What is to be done told by a noun: `a full refund`, `cancellation of the charge`."""

import re

# What a noun says is to be done: `cancellation of the charge`.
_NOUNS = {
    "cancellation": "cancel", "waiver": "waive", "write-off": "write off", "repayment": "repay", "removal": "remove",
    "correction": "correct", "amendment": "amend", "reinstatement": "reinstate", "provision": "provide",
    "completion": "complete", "publication": "publish", "withdrawal": "withdraw", "reconsideration": "reconsider",
    "deletion": "delete", "reduction": "reduce", "confirmation": "confirm", "replacement": "replace",
    "clarification": "clarify", "recalculation": "recalculate", "backdating": "backdate", "installation": "install",
    "inspection": "inspect", "introduction": "introduce", "appointment": "appoint", "delivery": "deliver",
    "restoration": "restore", "repair": "repair", "reimbursement": "reimburse", "collection": "collect",
    "investigation": "investigate", "rehousing": "rehouse", "allocation": "allocate", "extension": "extend",
}  # fmt: skip
_NOUN = re.compile(
    r"^(?:(?:an?|the|any|another|each)\s+)?(?:(?:further|additional|extra|symbolic|formal|written|single|full|fresh|new"
    r"|prompt|personal|separate|modest|urgent|independent|proper|stage\s(?:one|two|three|1|2|3)|staff|refresher|financial(?=\sassess)"
    r"|medical|carer's|annual)\s+)*"
    r"(?=(?:payment|financial (?:remedy|redress|settlement)|apology|refund|"
    r"letter of apology|explanation|training|reminder|review|reassessment"
    r"|assessment|cheque|briefing"
    rf"|(?P<noun>{'|'.join(_NOUNS)}))\b(?P<of>\s(?:of|to|for)\b)?)"
)


def verbal(words: str) -> str:
    """The words with a verb for the noun that they begin with: `a full refund`, `cancellation of the charge`."""
    match = _NOUN.match(words)
    if match is None:
        return words
    if not match["noun"]:
        return words[match.end() :]
    end = match.end("of") if match["of"] else match.end("noun")
    return f"{_NOUNS[match['noun']]}{words[end:]}"


def noun_at_the_start(words: str) -> re.Match[str] | None:
    """What stands before the noun for an action that folded words begin with; None where they begin with none."""
    return _NOUN.match(words)
