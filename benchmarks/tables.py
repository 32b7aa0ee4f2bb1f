"""Figures as Markdown tables on standard output."""

from collections.abc import Iterable


def heading(words: str) -> None:
    """Print what the next table is about."""
    print(f"\n## {words}\n")


def table(columns: list[str], rows: Iterable[list[str]]) -> None:
    """Print a Markdown table, all columns but the first flush right."""
    lines = [columns, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    rule = ["-" * width + (":" if place else "-") for place, width in enumerate(widths)]
    print(_row(columns, widths))
    print("|" + "|".join(f"-{cell}" for cell in rule) + "|")
    for line in lines[1:]:
        print(_row(line, widths))


def _row(cells: list[str], widths: list[int]) -> str:
    padded = [
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "| " + " | ".join(padded) + " |"
