"""nbgrader's settings in a person's JupyterLab and in the formgrader: both on our exchange."""

import os
from pathlib import Path

from traitlets.config import Config

from yorozu.exchange.plugin import exchange_settings


def learner_settings() -> Config:
    """nbgrader in a person's JupyterLab: our exchange, units at `<home>/<course>/<unit>/`."""
    c = Config()
    c.merge(exchange_settings())
    c.Exchange.path_includes_course = True
    c.Exchange.assignment_dir = str(Path.home())
    c.CourseDirectory.course_id = os.environ.get("YOROZU_COURSE", "")
    return c


def trainer_settings() -> Config:
    """nbgrader in the formgrader: our exchange, times in JST; submissions load nothing and run nothing."""
    c = Config()
    c.merge(exchange_settings())
    # For what is shown; nbgrader keeps and compares its times in UTC.
    c.NbGraderAPI.timezone = "Asia/Tokyo"
    c.HTMLExporter.preprocessors = ["yorozu.hub.passive.PassiveOutputs"]
    c.HTMLExporter.filters = {"markdown2html": "yorozu.hub.passive.passive_markdown"}
    for url in (
        "require_js_url",
        "jquery_url",
        "jupyter_widgets_base_url",
        "widget_renderer_url",
        "mermaid_js_url",
    ):
        c.HTMLExporter[url] = ""
    return c
