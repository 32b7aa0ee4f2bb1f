"""How actions are told, sentence by sentence: in prose, in lists and what leads in to them, adopted and refused."""

from dataclasses import replace
from datetime import date

from graphbuilder.document import Span
from graphbuilder.extract.language.cues import Cues
from graphbuilder.extract.remedies import leads, openings, status, undertakings
from graphbuilder.extract.remedies.actions import Action, Actions
from graphbuilder.extract.remedies.amounts import begins_with_sum, is_made_up
from graphbuilder.extract.remedies.dating import Dating
from graphbuilder.extract.remedies.deadlines import deadline, says_same
from graphbuilder.extract.remedies.deeds import PERSONAL
from graphbuilder.extract.remedies.leads import Lead
from graphbuilder.extract.remedies.offers import Offers
from graphbuilder.extract.remedies.schedule import is_only_when
from graphbuilder.extract.remedies.told import Told, named_before
from graphbuilder.extract.remedies.undertakings import Begin
from graphbuilder.extract.views import View


class Telling:
    """Reads the actions of a decision; `own_section` when it has a section about remedies."""

    def __init__(self, cues: Cues, issued: date | None, *, own_section: bool) -> None:
        self._actions = Actions(cues, issued)
        self._told = Told(self._actions.deeds)
        self._dating = Dating(self._told, self._actions.deeds, issued, own_section=own_section)
        self._offers = Offers(self._actions, self._told, self._dating, own_section=own_section)
        self._issued = issued
        self._own_section = own_section
        self._lead = Lead()
        self._agreed = False
        self._invited = False
        self._fronted: date | None = None

    def actions(self) -> list[Action]:
        """The actions that were told; outside a section about remedies what was asked for only where it was agreed."""
        kept = self._own_section or self._agreed
        return [action for action in self._told.all() if kept or not action.asked]

    def read(self, view: View) -> None:
        """Take in a paragraph."""
        self._offers.forget(view.folded)
        self._invited = False
        self._fronted = None
        self._lead = replace(self._lead, span=None) if self._lead.open else Lead()
        for span in view.sentences:
            words = view.folded[span.start : span.end]
            item = view.item_at(span.start)
            if item is not None and item.start == span.start:
                self._item(view, span, words)
            elif item is not None and not words.endswith(":") and is_only_when(words, self._issued):
                self._date_item(view, item, words)
            elif refusal := status.refusal(words):
                first = span.start == view.sentences[0].start
                self._told.drop(self._actions.deeds.kind(refusal), within=None if first else view)
            elif not (status.is_no_action(words) or status.is_pointer(words) or self._is_advice(words)):
                self._sentence(view, span, words)
            elif words.endswith(":"):
                self._lead = Lead(span=span, idle=True)

    def _is_advice(self, words: str) -> bool:
        """Whether a sentence that stands in no list, and gives no day, only says what the body might think about."""
        return status.is_advice(words) and not self._lead.told and self._dating.day(words) is None

    def _sentence(self, view: View, span: Span, words: str) -> None:
        self._agreed = self._agreed or status.is_agreement(words)
        concludes = self._invited or view.kind == "decision"  # what it agreed to then is agreed with us
        own = self._own_section or (concludes and status.is_acceptance(words))
        begin = undertakings.begins(words, own_section=own, opens=self._actions.deeds.opens)
        self._invited = self._invited or status.is_invitation(words)
        begin = begin or self._bidding(view, span)
        if self._is_about_told(view, span, words):
            return
        if self._dating.dates_some(view, words, begin) or self._is_about_offer(view, span, words, begin):
            return
        if self._dating.dates_all(view, words, begin):
            self._more(view, span, words)
            return
        if _leads(view, span, words) or (begin is not None and openings.announces(words)):
            self._lead_in(view, span, words, begin)
        tells = self._lead.parts or self._lead.whole or not words.endswith(":")
        if begin is not None and begin.end < len(words) and tells:
            self._prose(view, span, words, begin)

    def _is_about_told(self, view: View, span: Span, words: str) -> bool:
        """Whether a sentence only says how something that was told is to be done; so does its list."""
        about = leads.is_about_told(words, self._told.so_far, self._actions.deeds)
        if not about or self._dating.day(words) is not None:
            return False
        if words.endswith(":"):
            outer = self._lead if view.item_at(span.start) else None
            self._lead = Lead(span=span, idle=True, outer=outer)
        return True

    def _lead_in(self, view: View, span: Span, words: str, begin: Begin | None) -> None:
        own = words[begin.end :] if begin is not None else ""
        deeds = self._actions.deeds
        parts = words.endswith(":") and ("£" in own or is_made_up(words))
        whole = words.endswith(":") and leads.is_whole(own, deeds)
        account = begin is None and leads.is_account(words)
        self._lead = Lead(
            span=span,
            due=self._dating.day(words) or self._lead.due,
            verb=deeds.plain(own.rstrip(":")),
            who=words if begin is None else words[: begin.end],
            told=self._lead.told or begin is not None,
            asked=begin is not None and begin.asked,
            open=not view.paragraph.items or view.text.endswith((";", "; and", ", and")),
            parts=parts,
            objects=leads.takes_objects(own, deeds),
            idle=account or whole or status.is_proof(words),
            whole=whole or leads.is_joined(own),
        )

    def _prose(self, view: View, span: Span, words: str, begin: Begin) -> None:
        """The actions of a sentence from an offset on; one that tells of no known kind of action tells of none."""
        start = (
            openings.after_pledge(words)
            if begin.passive
            else named_before(words, begin.end, self._actions.deeds.nouns)
        )
        due = self._dating.day(words[: begin.end]) or (
            self._dating.last() if says_same(words) else self._lead.due
        )
        if begin.end and deadline(words[: begin.end], self._issued, lead=True) is not None:
            self._fronted = due
        elif due is None and openings.goes_on(words):
            due = self._fronted
        if due is None and openings.adds(words) and self._told.last and self._told.last.view is view:
            due = self._dating.last()
        for action in (
            *self._besides(view, span, words),
            *self._actions.within(view, Span(span.start + start, span.end), due=due),
        ):
            if action.kind != "other" or self._actions.deeds.kind(action.words) is not None:
                self._told.add(replace(action, asked=begin.asked, who=words[: begin.end]))

    def _more(self, view: View, span: Span, words: str) -> None:
        """The actions that a sentence adds to what it says is to be done by then: `It will do this and send her …`."""
        start = openings.after_this(words)
        if start and self._actions.deeds.opens(words[start:]):
            rest = Span(span.start + start, span.end)
            for action in self._actions.within(view, rest, due=self._dating.day(words)):
                self._told.add(action)

    def _besides(self, view: View, span: Span, words: str) -> list[Action]:
        """What a sentence says is done beside what it is about: `As well as apologising to Mrs D, it will pay …`."""
        match = openings.besides(words)
        if match is None or not self._actions.deeds.opens(match["deed"]):
            return []
        return self._actions.within(
            view, Span(span.start + match.start("deed"), span.start + match.end("deed")), due=None
        )

    def _item(self, view: View, span: Span, words: str) -> None:
        """An item of a list: an action, or what leads in to the items after it."""
        lead = self._lead = self._resumed(view.text[span.start : span.end])
        if lead.idle or status.is_no_action(words) or not (self._own_section or lead.told or lead.offered):
            return
        parts = lead.parts and begins_with_sum(view.text[span.start : span.end])
        self._lead = replace(lead, parts=parts or (words.endswith(":") and "£" in words))
        if is_only_when(words, self._issued):
            self._lead = replace(lead, due=self._dating.day(words) or lead.due)
        elif words.endswith(":") and "£" not in words:
            self._item_leads(view, span, words, lead)
        elif not parts:
            self._item_tells(view, span, words, lead)

    def _item_leads(self, view: View, span: Span, words: str, lead: Lead) -> None:
        """An item that leads in to others: to what it tells whole they only add, and its list goes on after them."""
        whole = leads.is_whole(words, self._actions.deeds)
        if whole:
            self._item_tells(view, span, words, lead)
        self._lead = replace(
            lead,
            due=self._dating.day(words) or lead.due,
            verb=self._actions.deeds.plain(words.rstrip(":")),
            who=f"{lead.who} {words}",
            objects=leads.takes_objects(words, self._actions.deeds),
            idle=whole,
            outer=lead if whole else None,
        )

    def _item_tells(self, view: View, span: Span, words: str, lead: Lead) -> None:
        due = self._dating.last() if says_same(words) else lead.due
        for action in self._actions.within(view, span, due=due, verb=lead.verb, takes=lead.objects):
            told = replace(action, lead=lead.span, asked=lead.asked, who=lead.who)
            if lead.offered:
                self._offers.keep(told)
            else:
                self._told.add(told)

    def _resumed(self, text: str) -> Lead:
        """What leads in to an item: where it is an action again after details of another, what led in to that."""
        lead, deeds = self._lead, self._actions.deeds
        if not (lead.idle and (lead.whole or lead.outer) and deeds.bids(text)):
            return lead
        if lead.outer is not None:
            return lead.outer
        return replace(lead, idle=deeds.kind(text, head=True) not in PERSONAL)

    def _date_item(self, view: View, item: Span, words: str) -> None:
        """The deadline that stands after an item: `Apologise to Mrs D. (Within four weeks.)`."""
        day = self._dating.day(words)
        if day is not None:
            self._told.date_within(view, item, day)

    def _is_about_offer(self, view: View, span: Span, words: str, begin: Begin | None) -> bool:
        """Whether a sentence tells of an offer or of what is due, or leads in to it, or adopts it."""
        lead = self._offers.lead(span, words, begin)
        if lead is not None:
            self._lead = lead
            return True
        return self._offers.read(view, span, begin)

    def _bidding(self, view: View, span: Span) -> Begin | None:
        """The beginning of a sentence that bids the body do something: `Apologise to Mrs D`."""
        text = view.text[span.start : span.end]
        deeds = self._actions.deeds
        bids = (
            self._own_section
            and (text[0].isupper() or self._lead.open)
            and (deeds.bids(text) or (self._lead.open and deeds.names(text)))
        )
        words = view.folded[span.start : span.end]
        nth = openings.after_nth(words) if self._own_section else 0
        if nth and deeds.opens(text[nth:]):
            return Begin(nth)
        return Begin(0) if bids else None


def _leads(view: View, span: Span, words: str) -> bool:
    """Whether a sentence leads in to a list."""
    items = view.paragraph.items
    return words.endswith(":") or (bool(items) and span.start < items[0].start)
