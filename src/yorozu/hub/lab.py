"""JupyterLab as staff and trainers find it: in Japanese, without the network, on our exchange.

The files that Jupyter reads are in `jupyter/learner` and `jupyter/trainer` (named by JUPYTER_CONFIG_PATH) and
`jupyter/share` (named by JUPYTER_PATH); those written in Python call the functions below.
JupyterLab brings its own MathJax: `fullMathjaxUrl` in page_config.json only takes an outside address off it.
"""

import os
from pathlib import Path

from traitlets.config import Config

FOLDER = Path(__file__).parent / "jupyter"


def learner_environment() -> dict[str, str]:
    """Variables by which a person's JupyterLab finds its configuration."""
    return {"JUPYTER_CONFIG_PATH": str(FOLDER / "learner"), "JUPYTER_PATH": str(FOLDER / "share")}


def trainer_environment() -> dict[str, str]:
    """Variables by which a formgrader service finds its configuration."""
    return {"JUPYTER_CONFIG_PATH": str(FOLDER / "trainer"), "JUPYTER_PATH": str(FOLDER / "share")}


def lab_settings() -> Config:
    """Settings of every JupyterLab here: no news, no update checks, no installing of extensions."""
    c = Config()
    # Jupyter's servers refuse to run as root unless told; who runs the hub as root has decided that.
    c.ServerApp.allow_root = os.geteuid() == 0
    c.LabApp.extension_manager = "readonly"
    c.LabApp.news_url = None
    c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
    # Looking for language servers costs a start of Node and finds none.
    c.LanguageServerManager.autodetect = False
    return c


def formgrader_settings() -> Config:
    """Settings of the formgrader's JupyterLab only."""
    c = Config()
    c.ServerApp.root_dir = os.environ["YOROZU_ROOT"]
    # The formgrader shows itself in a frame of its JupyterLab; the hub's own rule allows no frame at all.
    c.ServerApp.tornado_settings = {"headers": {"Content-Security-Policy": "frame-ancestors 'self'"}}
    return c
