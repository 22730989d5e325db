"""Jupyter's configuration of the trainers' JupyterLab with the formgrader, one for each course."""

from yorozu.hub.lab import formgrader_settings, lab_settings

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (traitlets gives this name to configuration files)
c.merge(lab_settings())
c.merge(formgrader_settings())
