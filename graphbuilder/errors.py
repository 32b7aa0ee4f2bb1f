"""The errors that the library raises: each says what went wrong, where, and what to do."""


class GraphbuilderError(Exception):
    """Something that a user can put right; its message is fit to be shown as it is."""


class InputError(GraphbuilderError):
    """An input file that could not become a decision.

    `source` names the file as the user gave it, `reason` says in one line what is wrong with it.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        """Cross process borders whole: the default would pass only the message."""
        return type(self), (self.source, self.reason)


class UnreadableError(InputError):
    """The bytes could not be read at all: missing, forbidden, binary or in an unknown encoding."""


class NotADecisionError(InputError):
    """The text could be read but is not an Ombudsman decision."""


class IncompleteDecisionError(InputError):
    """The text begins as a decision and breaks off before its end."""


class RegisterError(GraphbuilderError):
    """A register or vocabulary in `ontology/` does not hold what the code relies on."""


class StoreError(GraphbuilderError):
    """The store could not be opened, read or written."""


class QueryError(GraphbuilderError):
    """A query is unknown, lacks a parameter, or is not valid SPARQL."""


class ExportError(GraphbuilderError):
    """The exported files could not be written."""


class UsageError(GraphbuilderError):
    """The command line asks for something that does not exist."""
