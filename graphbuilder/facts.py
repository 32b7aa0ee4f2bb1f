"""The kinds of fact that a decision states: one frozen dataclass a kind, and the evidence each must show."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from graphbuilder.document import Paragraph, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a fact rests on: a span of a paragraph. The quote is cut from the text, so it cannot differ."""

    paragraph: Paragraph
    span: Span

    def __post_init__(self) -> None:
        if not 0 <= self.span.start < self.span.end <= len(self.paragraph.text):
            raise ValueError(f"no words of {self.paragraph.key} stand at {self.span.start}..{self.span.end}")

    @property
    def quote(self) -> str:
        """The exact words, as the paragraph has them."""
        return self.paragraph.text[self.span.start : self.span.end]

    @property
    def number(self) -> int | None:
        """The published number of the paragraph."""
        return self.paragraph.number


@dataclass(frozen=True, slots=True)
class Decision:
    """What the decision says of itself. IRIs are of concepts and bodies; absent things are None or empty.

    `reference` is as printed (`20 001 737`), `evidence` has the lines of the title block and the summary.
    """

    reference: str
    title: str
    respondents: tuple["Party", ...]
    category: "Concept | None"
    subcategory: "Concept | None"
    outcome: str | None
    document_type: str
    issued: date | None
    summary: str | None
    page: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept by IRI, with its label where no vocabulary holds it and the graph must describe it."""

    iri: str
    minted_label: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A council, body or office: by IRI, with name and kind where no register describes it and the graph must."""

    iri: str
    minted_name: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in an instrument: its label (`Schedule 5 paragraph 1`) and the steps of its IRI below the instrument's.

    `steps` pairs each step of the path with the label of the provision it leads to, outermost first; `part` is the IRI
    of the Part in which the registers say that a section lies, though its own IRI does not tell it.
    """

    label: str
    steps: tuple[tuple[str, str], ...]
    part: str | None = None

    @property
    def path(self) -> str:
        """The path below the instrument's IRI, such as `section/26/1`."""
        return "/".join(step for step, _ in self.steps)


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of an instrument or of one provision of it.

    `instrument` is None where the mention could not be resolved to a registered instrument; then `printed_instrument`
    holds the title as printed, if one was. `role` and `basis` are slugs of their schemes. `version` is the IRI of what
    is cited as it stood on the day of the decision, None where that day is unknown; `family` is the slug of the kind
    of instrument that a title names which no register holds.
    """

    evidence: Evidence
    instrument: str | None
    printed_instrument: str | None
    provision: Provision | None
    role: str
    basis: str
    version: str | None = None
    family: str | None = None

    @property
    def target(self) -> str | None:
        """The IRI of what is cited, None when unresolved."""
        if self.instrument is None:
            return None
        return self.instrument if self.provision is None else f"{self.instrument}/{self.provision.path}"


@dataclass(frozen=True, slots=True)
class GuidanceCitation:
    """A mention of published guidance, by its IRI, with its title where no register describes it."""

    evidence: Evidence
    guidance: str
    minted_title: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named in the decision, once a decision, with its strongest role and the words that give it that role."""

    evidence: Evidence
    body: Party
    role: str
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One limb of the complaint: a matter complained of, in the words in which the decision tells it."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """The decision's own conclusion in one paragraph: result, injustices and grounds are slugs of their schemes.

    `grounds` are those on which a matter is not investigated, `standards` the IRIs of the law and guidance that a
    fault is said to have breached, `concerns` the limbs of the complaint that the finding answers.
    """

    evidence: Evidence
    result: str
    injustice: tuple[str, ...]
    grounds: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    concerns: tuple[Complaint, ...] = ()


@dataclass(frozen=True, slots=True)
class Remedy:
    """An action that puts something right; `amount` in pounds, `due` the computed date.

    `status` (agreed, done, offered) and `injustice`, the kinds that it is stated to answer, are slugs of their schemes;
    `agents` are the IRIs of the bodies that are to do it, did it or offered it.
    """

    evidence: Evidence
    kind: str
    recipient: str | None
    amount: Decimal | None
    due: date | None
    status: str = "agreed"
    agents: tuple[str, ...] = ()
    injustice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A stated length of time: `count` of `unit` (minute, hour, day, week, month, year).

    `days` are working, school or clear ones, or any.
    """

    count: int
    unit: str
    days: str | None = None

    def __str__(self) -> str:
        days = f"{self.days} " if self.days else ""
        return f"{self.count} {days}{self.unit}{'' if self.count == 1 else 's'}"

    @property
    def duration(self) -> str:
        """The period as an xsd:duration; weeks become days."""
        count, unit = (self.count * 7, "day") if self.unit == "week" else (self.count, self.unit)
        return {
            "day": f"P{count}D",
            "month": f"P{count}M",
            "year": f"P{count}Y",
            "hour": f"PT{count}H",
            "minute": f"PT{count}M",
        }[unit]


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A period within which somebody must or should act."""

    evidence: Evidence
    period: Period
    subject: str


@dataclass(frozen=True, slots=True)
class Clock:
    """How long something took (`taken`) and by how much it overran its time limit; what is not told is None.

    `subject` is the sentence that tells it; `is_computed` that the overrun is worked out from what is told,
    `is_approximate` that it is told roughly.
    """

    evidence: Evidence
    subject: str
    taken: Period | None
    overrun: Period | None
    limit: TimeLimit | None
    is_computed: bool
    is_approximate: bool


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a date: `when` is a day (2020-05-11), a month (2020-05) or a year, as precise as told.

    `precision` is a slug of its scheme, since a season is told as its year; `printed` is the date as printed, and
    `carried` tells that its year comes from the dates told before it.
    """

    evidence: Evidence
    when: str
    precision: str
    printed: str
    carried: bool


@dataclass(frozen=True, slots=True)
class CrossReference:
    """One paragraph of the decision pointing to another by its published number."""

    evidence: Evidence
    number: int


@dataclass(frozen=True, slots=True)
class DecisionCitation:
    """A mention of another decision by its reference, in the form `20 001 737`."""

    evidence: Evidence
    reference: str


Fact = (
    Decision
    | Citation
    | GuidanceCitation
    | Mention
    | Complaint
    | Finding
    | Remedy
    | TimeLimit
    | Clock
    | Event
    | CrossReference
    | DecisionCitation
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read from one decision, each kind in the order of the text."""

    decision: Decision
    citations: tuple[Citation, ...] = ()
    guidance: tuple[GuidanceCitation, ...] = ()
    bodies: tuple[Mention, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    findings: tuple[Finding, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    clocks: tuple[Clock, ...] = ()
    events: tuple[Event, ...] = ()
    cross_references: tuple[CrossReference, ...] = ()
    related_decisions: tuple[DecisionCitation, ...] = ()
