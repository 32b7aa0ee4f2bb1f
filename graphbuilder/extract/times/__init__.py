"""Limits, what overran them, and the dated events."""
