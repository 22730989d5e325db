"""nbgrader's configuration in the formgrader, beside the course folder's own nbgrader_config.py."""

from yorozu.hub.nbgrader_settings import trainer_settings

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (traitlets gives this name to configuration files)
c.merge(trainer_settings())
