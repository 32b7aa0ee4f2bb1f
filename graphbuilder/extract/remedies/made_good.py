"""The words that tell what a body did, or offered to do, to put right a wrong."""

import re

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import A_TITLE, BODY_IN_JURISDICTION, pattern_of

# A landlord, an insurer or another company is hardly ever the body complained of, nor is anybody's own.
# That it is a body at all is looked at first, and only then what stands before it, which takes longer.
_NAMED = rf"(?:{pattern_of(BODY_IN_JURISDICTION)}|care\s(?:company|agency))"
_BODY = rf"\b(?:it|they|(?={_NAMED})(?<!\bher\s)(?<!\bhis\s)(?<!\btheir\s)(?<!'s\s){_NAMED})\b"
WHO = rf"{_BODY}\s"
_WITHIN = r"(?:[^,;.]|[,.](?=\d))"  # within a clause, where a thousand may have its comma
# `At stage one it accepted the delay and offered £150`: whoever a sentence begins with did all of it.
_ALSO = (
    rf"^\W*(?:(?:at|in|on|after|when|then|later|however|but|replying)\b[^.;]{{0,90}}?,?\s)?(?:the\s)?(?:care\s)?{WHO}"
    rf"(?:(?!\b(?:that|who|which)\s(?:{A_TITLE}|he|she)\b)[^.;]){{0,240}}?,?\s(?:and|but)\s(?:in\s\w+\s(?:\d{{4}}\s)?)?"
    r"(?:(?:it|they|also|then|later|had|has)\s){0,3}"
)
_RELIEVED = "refunded|reimbursed|repaid|waived|cancelled|withdrew|credited|removed|dropped|wrote\\soff"
GAVE = (
    rf"(?:apologised|{_RELIEVED}|paid|returned|gave(?=\s[^.;]{{0,120}}\bback\b)|sent(?=\s[^.;]{{0,120}}£)"
    r"|took(?=\s[^.;]{0,80}£[^.;]{0,40}\boff\b)|(?:sent|wrote)(?=\s[^.;]{0,60}\bapolog)|made(?=\s[^.;]{0,60}\bpayment))"
)
_ANEW_VERBS = "reassessed|reconsidered|reheard|redid|reopened"
_HAS = r"(?:(?:has|have|had|also|now|since|already|previously|subsequently|then|later)\s)"
_DONE = (
    rf"{WHO}(?:(?P<has>{_HAS}+)(?!been\b|agreed\b)(?=[a-z]+(?:ed|id|en|de|nt|ut|ld|un|wn|ht|pt)\b)"
    rf"|(?:also\s|then\s|later\s)?(?=(?:{GAVE}|{_ANEW_VERBS})\b))"
)
DONE = re.compile(_DONE)
# So a sentence may also begin, and it is looked for there alone.
DONE_AT_START = re.compile(rf"{_DONE}|{_ALSO}(?=(?:apologised|{_RELIEVED}|sent(?=\s[^.;]{{0,120}}£))\b)")
OFFERED = re.compile(
    rf"(?:{WHO}{_HAS}*|\b(?:reply|response|letter|officer)\b[^.;]{{0,120}}?\s|{_ALSO})"
    r"(?P<verb>(?:offered|proposed)\s(?:to\s)?|(?:raised|increased|improved|doubled)\s(?:its|the|that)\soffer\sto\s"
    rf"|made\s(?:(?:her|him|them|{A_TITLE}\s[a-z])\s)?an\s(?:\w+\s)?offer\sof\s)"
    # nobody is named who offered it: `An offer of £50 was made`, `Mrs D was offered £50`
    r"|\b(?:an|its|the\scouncil's)\s(?:\w+\s)?(?P<noun>offer\sof\s)(?=£)"
    rf"|\b(?P<whom>{A_TITLE}\s[a-z]|she|he|they)\s(?:was|were)\s(?:also\s|then\s|only\s)?(?P<passive>offered\s)"
)
AGREED = re.compile(rf"{WHO}{_HAS}*(?P<verb>agreed\sto\s)")
# `the £40 it had charged`: what is given back in whole.
TAKEN = re.compile(
    r"£[\d,.]*\d\s(?:that\s|which\s)?(?:it|they|the\s\w+)\s(?:(?:had|has|wrongly)\s)*"
    r"(?:took|taken|charged|collected|deducted|kept|recovered)\b"
)
# `with the £75 it has already paid`: the sum, and what became of it.
SUM_TOLD = re.compile(
    rf"\b(?:the|of|that)\s(?P<deed>£[\d,.]*\d\s(?:(?:voucher|payment|cheque|refund)\s)?(?:which\s|that\s)?(?:the\s)?{WHO}"
    rf"(?:{_HAS}*(?P<offered>offered)|{_HAS}+(?P<paid>paid|{_RELIEVED})))\b"
)
# `By apologising, the Council has done enough`: what it did stands first.
BY_DOING = re.compile(
    rf"\bby\s(?P<deed>(?:[a-z]+ly\s)?[a-z]+ing\b[^.;]{{3,160}}?),?\s(?:the\s)?(?:care\s)?{WHO}{_HAS}*"
    r"(?:taken|done|provided|remedied|put)\b"
)
# What was given up, given back or changed is told without who did it: `The charge was then cancelled`.
_BE = r"(?:was|were|has\s(?:(?:since|now|already|also)\s)?been|have\s(?:(?:since|now|already|also)\s)?been)"
_ITSELF = rf"(?:the\s)?(?:care\s)?{_BODY}"
_BY_ANOTHER = rf"[^,;.]{{0,120}}\sby\s(?!{_ITSELF}|\d)"
PASSIVE = re.compile(
    rf"(?:^|[,;]\s|\b(?:and|but)\s)\W*(?:(?:in|on|at|then|later|however)\b[^,;]{{0,40}},?\s)?"
    rf"(?P<what>(?!it\b|this\b|that\b|which\b|nothing\b|no\b|in\b|on\b)(?:[\w'’£,.-]+\s){{1,7}}?)(?P<be>{_BE})\s(?:(?:then|later|also|now|since|eventually)\s)*"
    r"(?P<verb>refunded|reimbursed|repaid|waived|cancelled|withdrawn|written\soff|credited|paid(?=\s£)"
    r"|changed|revised|amended|updated|rewritten|trained|retrained|reminded|corrected)\b"
    rf"(?!{_BY_ANOTHER})(?P<rest>{_WITHIN}*)"
)
# `Mrs D has since received £150 from the Council`, or from nobody that is named.
RECEIVED = re.compile(
    rf"\b(?:{A_TITLE}\s[a-z]|she|he|they|family)\s(?:has\s|have\s|had\s)?(?:(?:since|now|already|also)\s)?"
    r"received\s(?=(?:an?\s|the\s)?(?:\w+\s){0,3}?(?:£|apology\b|refund\b|payment\sof\s£))"
    rf"(?P<deed>{_WITHIN}{{0,120}}?\bfrom\s(?:the\s)?(?:care\s)?{_BODY}|(?:(?!\bfrom\b){_WITHIN})*+(?!from\b))"
)
# That it was done has been seen.
SEEN = re.compile(r"\b(?:seen|satisfied|shown|evidence|confirm)\b[^.;]{0,60}$")
# What is only supposed, asked for or denied was not done.
SUPPOSED = Phrases(
    """
    whether/if/once/until/unless/should/would/could/not/never …4 $ | if the Council
    when …1 $                                                          | when the
    asked/ask/asks/wants/wanted …6 $                             | Mrs D asked for it to be
    """
)
# A sum that is offered or paid for something else than a wrong is no remedy.
FOR_A_WRONG = Phrases(
    """
    apolog*/complain*/goodwill/gesture/remed*/compensat*/inconvenienc* | offered £50 as a gesture of goodwill
    distress*/trouble/frustrat*/upset/uncertainty/fault/delay*/missed  | for the delay
    stage one/two/three/1/2/3                                          | At stage two it offered
    we made_enquiries/wrote                                            | After we made enquiries
    our enquiries                                                      | in answer to our enquiries
    make_up_for/put_right/put_this_right/put_things_right              | to make up for this
    """
)
# Nobody refuses what is owed to him, or says it is too little: it was offered to settle something.
REFUSED = Phrases(
    """
    refused/declined/rejected/turned_down/turned_it_down/too_little/not_enough/insufficient | which she refused
    consider/think (it/this/that) (is/was) too small/low/modest        | I consider it too low
    not …2 accept/enough/sufficient/adequate/recommended/proportionate | She did not accept it
    not …2 go/goes/went far_enough                                     | This does not go far enough
    not …2 reflect/recognise/recognised/address/remedy                 | This does not reflect what she lost
    not …2 want/wish/take …4 (up)                                      | He did not want to take this up
    inadequate/falls_short/fell_short                                  | That falls short
    for her/his/their time/loss                                        | for her time
    lost/loss …3 therapy/education/provision/support/service           | for the lost education
    therapy/education/provision/support/service …3 lost/missed         | the therapy that was lost
    """
)
# What is paid or offered in the ordinary course, and what is put back from somebody's own.
ORDINARY = re.compile(
    r"\b(?:benefits?|grants?|land|adaptations?|purchase|allowances?|direct\spayments?|rent|wages|pension|budget|deposit|loan|bond|fares?|arrears|fees"
    r"|invoice|agency|landlord|contractor)\b"
)
# What may be given up or given back; a booking or a claim may only be cancelled.
CHARGE = re.compile(
    r"\b(?:charges?|fees?|fines?|pcns?|penalty|penalties|notice\sto\sowner|invoices?|bills?|debts?|arrears|costs|summons"
    r"|liability\sorder|overpayment|ticket|money)\b"
)
# What somebody is given in the ordinary course: to take some of it away, or to pay it in, gives up nothing.
GRANTED = re.compile(
    r"\b(?:benefits?|grants?|land|adaptations?|purchase|allowances?|direct\spayments?|wages|pension|budget)\b(?!\s(?:overpayment|debt|arrears|charge))"
)
TAKES_AWAY = re.compile(r"remov|drop|withdr[ae]w|reduc|t[ao](?:ke|ken|ok)\b")
PAYS_IN = re.compile(r"credit")
# Whose ways are mended: its own.
OWN = re.compile(
    r"(?!denied|refused|lost|ignored|breached)[\w-]+(?:\s(?:and|or)\s[\w-]+)?\s(?:(?:all|its|their|the|relevant|new|a|an)\s){0,2}"
    r"(?:[\w'-]+\s){0,3}?(?:procedures?|polic(?:y|ies)|process(?:es)?|staff|officers|chairs|guidance"
    r"|letters?|templates?|website|practices?|systems?|training|teams?|workers|managers|assessors|crews?|drivers|checklists?|checks|protocols?|leaflets?|scripts?|records|forms?|panels?|clerks?)\b(?!\swho\b)"
)
# What is agreed to or meant to be done has not been done.
MEANT = re.compile(
    r"\W*(?:agreed|promised|proposed|planned|decided|intended|undertaken|arranged|asked|told|said)\b"
)
ANEW = re.compile(r"\b(?:different|new|fresh|again|afresh|anew|another)\b")
SINCE = re.compile(r"\b(?:already|since|now|subsequently|previously)\b")
JOINED = re.compile(r",?\s(?:(?:and|but)\s)?(?:(?:also|then|later|had|has)\s)*$")
