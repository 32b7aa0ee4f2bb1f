"""HTML made safe for the parser: bounded in depth, its text replaced by marks that remember where it stood.

The parser gives no positions, so each stretch of text between two tags goes to it as a mark with the stretch's number;
wherever the parser puts the mark in its tree, the number leads back to the source. Tags that say nothing about the
structure, and all attributes but those that number a list, stay behind: unclosed formatting tags and nesting without
end cost a parser time and memory that grow with the square of the page.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

MARK = re.compile("\ue000(\\d+)\ue001")
_MARKUP = re.compile(
    r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<close>/)?(?P<name>[a-zA-Z][^\s/>]*)"
    r"(?P<rest>(?:[\s/]+|=\s*+(?:\"[^\"]*\"|'[^']*'|[^\s>]*)|[^\s/>=]+)*+)>)"
)
_PLAIN_MARKUP = re.compile(
    r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<close>/)?(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>[^>]*)>)"
)
_BROKEN = re.compile(r"</?[a-zA-Z]")
_ATTRIBUTE = re.compile(r"([^\s/>=]+)(?:\s*=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?")
_COMMENT_END = re.compile(r"--!?>")
_SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)")
# Elements whose content is no text of the page.
_UNSEEN = {
    name: re.compile(rf"</{name}(?![^\s/>])[^>]*>", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "template", "noscript", "iframe", "svg", "math", "select",
                 "object", "audio", "video", "canvas")
}  # fmt: skip
_BOLD = frozenset(("b", "strong"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = {"ol": "ol", "ul": "ul", "menu": "ul", "dir": "ul"}
# Elements that can stand in one another without end, by the name under which the parser gets them.
_NESTING = {
    **dict.fromkeys(("form", "center", "address", "figure", "fieldset", "details", "dialog", "hgroup"), "div"),
    **{name: name for name in ("div", "section", "article", "main", "header", "footer", "nav", "aside", "table",
                               "blockquote", "dl")},
    **_LISTS,
}  # fmt: skip
_FLAT = _HEADINGS | frozenset("p li dt dd thead tbody tfoot tr td th caption br hr pre".split())
_FURNISHING = frozenset(("nav", "aside", "footer"))
_FURNITURE_ROLES = frozenset(
    ("navigation", "dialog", "alertdialog", "search", "contentinfo", "complementary", "menu")
)
_FURNITURE_CLASS = re.compile(
    r"(?!(?:has|with|no|without)[-_])(?:\S*[-_])?"
    r"(?:cookies?|breadcrumbs?|related|nav|navigation|navbar|menu|sidebar|share|sharing|social|skip|pagination|feedback|footer|toc)"
    r"(?:[-_]\S*)?",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LETTERED = re.compile(r"(?:lower|upper)-(?:alpha|latin|roman)|\b(?:alpha|roman)\b", re.IGNORECASE)
_DEEPEST = 150
_MOST_FAILURES = 20
_LONGEST_TAG = 20_000


class Run(NamedTuple):
    """A stretch of text between two tags: where it stands, how it is set, the link that it stands in.

    `furniture` says that it belongs to the page and not to the decision.
    """

    start: int
    end: int
    blank: bool
    bold: bool
    furniture: bool
    link: str | None


@dataclass(frozen=True, slots=True)
class Markup:
    """A page for the parser, the runs of text that its marks stand for, and the addresses it gives itself."""

    html: str
    runs: list[Run]
    addresses: list[str]


def scan(source: str) -> Markup:
    """The page's markup in one pass over the source."""
    scanner = _Scanner(source)
    scanner.run()
    return Markup("".join(scanner.out), scanner.runs, scanner.addresses)


@dataclass(slots=True)
class _List:
    """An open list: how deep it stands among the open elements, and the number that its next item would have."""

    depth: int
    name: str
    number: int


class _Scanner:
    def __init__(self, source: str) -> None:
        self.source = source
        self.out = ["<!doctype html><body>"]
        self.runs: list[Run] = []
        self.addresses: list[str] = []
        self._tag = _MARKUP
        self._failures = 0
        self._bold = 0
        self._link: str | None = None
        self._open: list[tuple[str, bool]] = []
        self._furniture = 0
        self._heading = ""
        self._words = self._words_before = 0
        self._aside = False
        self._lists: list[_List] = []
        self._dropped: dict[str, int] = {}
        self._unclosed: set[str] = set()

    def run(self) -> None:
        source = self.source
        position = at = 0
        while (at := source.find("<", at)) >= 0:
            match = self._tag.match(source, at)
            if match is None and not _BROKEN.match(source, at):
                at += 1
                continue
            self._text(position, at)
            position = at = self._past(at, match)
        self._text(position, len(source))

    def _past(self, at: int, match: re.Match[str] | None) -> int:
        """Take in the markup at the given place; the place after it."""
        if match is None or match["other"]:
            self._note(failures=match is None)
            end = self.source.find(">", at)
            return end + 1 if end >= 0 else len(self.source)
        if match["comment"]:
            return self._comment(at)
        name = match["name"].lower()
        if match["close"]:
            self._end_tag(name)
        elif name in _UNSEEN:
            return self._unseen(name, match.end())
        else:
            self._start_tag(name, match["rest"])
        return match.end()

    def _note(self, *, failures: int) -> None:
        """Every failure has read on to the end of the page; after some, quotes in tags no longer count."""
        self._failures += failures
        if self._failures > _MOST_FAILURES:
            self._tag = _PLAIN_MARKUP

    def _text(self, start: int, end: int) -> None:
        if end <= start:
            return
        blank = self.source[start:end].isspace()
        self._words += not blank
        self.out.append(" " if blank else f"\ue000{len(self.runs)}\ue001")
        self.runs.append(
            Run(start, end, blank, self._bold > 0, self._aside or self._furniture > 0, self._link)
        )

    def _comment(self, at: int) -> int:
        if saved := _SAVED_FROM.match(self.source, at + 4):
            self.addresses.append(saved[1])
        end = _COMMENT_END.search(self.source, at + 2)
        return end.end() if end else len(self.source)

    def _unseen(self, name: str, after: int) -> int:
        if name in self._unclosed:
            return after
        end = _UNSEEN[name].search(self.source, after)
        if end is None and name in ("script", "style"):
            return len(self.source)
        if end is None:
            self._unclosed.add(name)
        return end.end() if end else after

    def _start_tag(self, name: str, rest: str) -> None:
        if name in _BOLD:
            self._bold += 1
        elif name == "a":
            self._link = _attributes(rest).get("href")
        elif name in ("link", "meta"):
            self._head(_attributes(rest))
        elif name in _NESTING or name in _FLAT:
            self._bold = 0
            self._structure(name, _attributes(rest) if rest.strip() else {})

    def _head(self, attributes: dict[str, str]) -> None:
        if attributes.get("rel", "").lower() == "canonical":
            self.addresses.append(unescape(attributes.get("href", "")))
        elif "og:url" in (attributes.get("property"), attributes.get("name")):
            self.addresses.append(unescape(attributes.get("content", "")))

    def _structure(self, name: str, attributes: dict[str, str]) -> None:
        furniture = _is_furniture(name, attributes)
        self._aside = False
        if name != "br" and (name in _LISTS or name in _FLAT or name == "table"):
            self._end_heading()
        if name in _LISTS:
            self._list(_LISTS[name], attributes, furniture=furniture)
        elif name in _NESTING:
            self._nest(_NESTING[name], furniture=furniture)
        else:
            self._aside = furniture
            if name in _HEADINGS:
                self._close_lists()
                self._heading, self._words_before = name, self._words
            elif name == "li" and len(self._lists) == 1:
                self._lists[0].number += 1
            self.out.append(f"<{name}>")

    def _end_heading(self) -> None:
        """After a heading's words no paragraph, list or further heading stands in it: its end tag is missing."""
        if self._heading and self._words > self._words_before:
            self.out.append(f"</{self._heading}>")
            self._heading = ""

    def _list(self, name: str, attributes: dict[str, str], *, furniture: bool) -> None:
        start = int(found[0]) if (found := re.match(r"\d{1,6}", attributes.get("start", ""))) else 1
        if start > 1 and self._lists and (self._lists[0].name, self._lists[0].number) == ("ol", start):
            self._close_lists()  # the list goes on where the outermost one stopped: that one lacks its end tag
        lettered = " lettered" if _is_lettered(attributes) else ""
        self._link = None
        if self._nest(name, f' start="{start}"{lettered}', furniture=furniture):
            self._lists.append(_List(len(self._open), name, start))

    def _nest(self, name: str, attributes: str = "", *, furniture: bool) -> bool:
        if len(self._open) >= _DEEPEST:
            self._dropped[name] = self._dropped.get(name, 0) + 1
            return False
        self._open.append((name, furniture))
        self._furniture += furniture
        self.out.append(f"<{name}{attributes}>")
        return True

    def _close_lists(self) -> None:
        """A heading ends the lists that it stands in: their end tags are missing, or they only lay out the page."""
        while self._lists:
            self._close(self._lists[-1].name)

    def _end_tag(self, name: str) -> None:
        if name in _BOLD:
            self._bold = max(self._bold - 1, 0)
        elif name == "a":
            self._link = None
        elif name in _NESTING:
            self._bold, self._aside = 0, False
            if self._dropped.get(_NESTING[name]):
                self._dropped[_NESTING[name]] -= 1
            elif any(_NESTING[name] == opened for opened, _ in self._open):
                self._close(_NESTING[name])
        elif name in _FLAT:
            self._bold, self._aside, self._link = 0, False, None
            self._heading = "" if name in _HEADINGS else self._heading
            self.out.append(f"</{name}>")

    def _close(self, name: str) -> None:
        """End the innermost open element of this name, and with it all that stands open inside it."""
        closed = ""
        while closed != name:
            closed, furniture = self._open.pop()
            self._furniture -= furniture
        while self._lists and self._lists[-1].depth > len(self._open):
            self._lists.pop()
        self.out.append(f"</{name}>")


def _attributes(rest: str) -> dict[str, str]:
    if len(rest) > _LONGEST_TAG:
        return {}
    return {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(rest)}


def _is_lettered(attributes: dict[str, str]) -> bool:
    if attributes.get("type", "1") in ("a", "A", "i", "I"):
        return True
    return _LETTERED.search(f"{attributes.get('style', '')} {attributes.get('class', '')}") is not None


def _is_furniture(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element is the page's and not the decision's: navigation, banners, what is hidden."""
    if (
        name in _FURNISHING
        or "hidden" in attributes
        or attributes.get("role", "").lower() in _FURNITURE_ROLES
    ):
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    return (
        any(map(_FURNITURE_CLASS.fullmatch, names)) or _HIDDEN.search(attributes.get("style", "")) is not None
    )
