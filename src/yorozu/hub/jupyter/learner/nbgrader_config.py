"""nbgrader's configuration in every person's JupyterLab, for its panels and for the command line there."""

from yorozu.hub.nbgrader_settings import learner_settings

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (traitlets gives this name to configuration files)
c.merge(learner_settings())
