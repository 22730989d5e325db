"""nbgrader's configuration, one for all courses; YOROZU_COURSE (excel by default) names the course."""

import os
from pathlib import Path

from yorozu.site import Site, nbgrader_settings

c = get_config()  # noqa: F821  (traitlets gives this name to configuration files)

site = Site.at(Path(os.environ.get("YOROZU_ROOT", Path(__file__).parent)))
c.merge(nbgrader_settings(site, os.environ.get("YOROZU_COURSE", "excel")))
