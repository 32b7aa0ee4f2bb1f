"""Which of two periods is longer, and by how much."""

from dataclasses import replace

from graphbuilder.facts import Period

# Days that a unit has, nearly enough to tell which of two periods is longer.
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_WEEK = 7 / 5  # days in which there is one that is worked


def is_longer(one: Period, other: Period) -> bool:
    """Whether a period is longer than another, whatever units they are told in."""
    excess = _about(one) - _about(other)
    return one.count > other.count if _are_alike(one, other) else excess > 0


def excess(one: Period, other: Period) -> Period | None:
    """By how much a period exceeds another, in a unit that both can be told in; else None."""
    if _are_alike(one, other):
        return replace(one, count=one.count - other.count) if one.count > other.count else None
    mine, theirs = _told_in(one), _told_in(other)
    if mine is None or theirs is None or mine.unit != theirs.unit or mine.count <= theirs.count:
        return None
    return replace(mine, count=mine.count - theirs.count)


def _are_alike(one: Period, other: Period) -> bool:
    return (one.unit, one.days) == (other.unit, other.days)


def _told_in(period: Period) -> Period | None:
    """A period in days or months, of which weeks and years have a fixed number; None for other units."""
    units = {"day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("month", 12)}
    if period.days or period.unit not in units:
        return None
    unit, times = units[period.unit]
    return Period(period.count * times, unit)


def _about(period: Period) -> float:
    return period.count * _DAYS[period.unit] * (_WEEK if period.days else 1)
