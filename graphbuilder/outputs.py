"""Writing a file so that it is there whole or not at all."""

from pathlib import Path

from graphbuilder.errors import UsageError


def write_whole(text: str, path: Path) -> None:
    """Write a text file under another name, then put it in its place; raises UsageError where that cannot be."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written ({(error.strerror or 'unknown').lower()})") from error
