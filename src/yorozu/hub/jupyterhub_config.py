"""JupyterHub's configuration file: `jupyterhub -f` reads it in the hub's own process."""

import os
import signal
from pathlib import Path

from yorozu.hub.configuration import OWN_CONFIGURATION, hub_settings
from yorozu.hub.lifeline import end_with_parent
from yorozu.hub.plan import VARIABLE, Plan
from yorozu.site import Site

# A hub started in the background of a script inherits "ignore SIGINT", and all that it starts would too;
# it then waits half a minute for each of them to obey the SIGINT by which it stops them.
signal.signal(signal.SIGINT, signal.default_int_handler)
end_with_parent()

c = get_config()  # type: ignore[name-defined]  # noqa: F821  (traitlets gives this name to configuration files)
site = Site.at(Path(os.environ["YOROZU_ROOT"]))
c.merge(hub_settings(site, Plan.from_json(os.environ[VARIABLE])))
if (site.root / OWN_CONFIGURATION).is_file():
    load_subconfig(OWN_CONFIGURATION, path=str(site.root))  # type: ignore[name-defined]  # noqa: F821  (as above)
