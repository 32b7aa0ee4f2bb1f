"""What to look out for in the one pass over a decision: folded words that make a closer look worth while."""

from graphbuilder.extract.language.wording import TITLE

AGREEMENT = (
    *("agree", "recommend", "accept", "asked the council", "willing", "prepared to"),
    *("to settle", "to remedy", "to put"),
    *("my decision", "our decision", "this decision", "final decision", "statement"),
)
# Of what was done or offered already.
REDRESS = (
    "apologised", "refunded", "reimbursed", "already", " since ", "has now", "has paid", "have paid", "offered",
    "offer to", "waived", "cancelled", "wrote off", "written off", "repaid", "paid her", "paid him",
    "paid them", "paid m", "seen evidence", "sufficient action", "done enough", "has remedied", "agreed to",
    " has ", " have ", " been ", "offer of", "proposed to", "gave ", "returned ", "credited", "withdrew",
    "sent ", "received ", "reassessed", "reconsidered", "reheard", "reopened", "was paid", "removed", "dropped ",
    " off ",
)  # fmt: skip
# Of guidance called by a short name, and of what a title stands beside.
GUIDANCE = (
    *("code", "guidance", "framework", "handbook", "manual", "guide", "circular", "toolkit", "standards"),
    *("principles", "focus report", "document", "publication", "entitled"),
    *(f"{kind}{sign}" for kind in ("report", "advice") for sign in (" '", ' "', ", '", ', "', " called")),
)
# Of the name of a `Mr I`, who is not the one that writes.
INITIAL = tuple(f"{title} i" for title in TITLE.split("/"))
SEASONS = ("spring", "summer", "autumn", "winter")
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
BEFORE_YEAR = ("in", "during", "since", "until", "by", "from", "early", "mid", "late")
# Of dates.
MONTH = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
    *(short + stop for short in _SHORT for stop in (" ", ".", ",")),
    *SEASONS,
    *(f"{word} {century}" for word in BEFORE_YEAR for century in ("19", "20")),
)
_DIGITS = "0123456789"
# Of a reference, dashes folded: where its first group ends and its second begins.
REFERENCE = tuple(f"{one}{blank}{other}" for one in _DIGITS for blank in " -" for other in _DIGITS)
