"""The setting that puts nbgrader on our exchange."""

from traitlets.config import Config

_CLASSES = {
    "exchange": "base.Exchange",
    "list": "lists.ExchangeList",
    "fetch_assignment": "learner.ExchangeFetchAssignment",
    "submit": "learner.ExchangeSubmit",
    "fetch_feedback": "learner.ExchangeFetchFeedback",
    "release_assignment": "trainer.ExchangeReleaseAssignment",
    "collect": "trainer.ExchangeCollect",
    "release_feedback": "trainer.ExchangeReleaseFeedback",
}


def exchange_settings() -> Config:
    """nbgrader's configuration that names our exchange's classes, to be merged into another Config."""
    c = Config()
    for name, place in _CLASSES.items():
        setattr(c.ExchangeFactory, name, f"yorozu.exchange.plugin.{place}")
    return c
