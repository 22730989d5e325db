"""Yorozu."""
