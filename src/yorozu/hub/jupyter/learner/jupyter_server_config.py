"""Jupyter's configuration of every person's JupyterLab."""

from yorozu.hub.lab import lab_settings

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (traitlets gives this name to configuration files)
c.merge(lab_settings())
