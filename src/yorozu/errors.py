"""The root of every error that Yorozu raises on purpose."""


class YorozuError(Exception):
    """Something that a person can put right; the message names the thing, the place and the way out."""
