"""nbgrader's Validate button in a person's JupyterLab, answered by the person's checking service.

A Jupyter server extension in the place of nbgrader's own, at the same addresses: the server does not wait
while cells run, kernels are warm, and the tests are judged as they are for marks.
"""

import asyncio
import json
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from nbgrader.server_extensions.validate_assignment.handlers import NbGraderVersionHandler
from tornado import web

from yorozu.grading.checking import client


class CheckHandler(JupyterHandler):  # type: ignore[misc]
    """POST {"path": notebook below the server's folder}."""

    @web.authenticated
    async def post(self) -> None:
        """Answer as nbgrader's handler does: {"success": bool, "value": results or text}."""
        root = Path(self.settings["yorozu_check_root"]).resolve()
        asked = self.get_argument("path", None) or (self.get_json_body() or {}).get("path", "")
        notebook = (root / asked).resolve()
        if not notebook.is_relative_to(root):
            raise web.HTTPError(403, "the notebook lies outside of this server's folder")
        try:
            said = await asyncio.to_thread(client.check, notebook)
        except client.CheckUnavailable as error:
            self.log.error("%s", error)
            said = {"success": False, "value": f"確かめるしくみを動かせませんでした（{error}）。"}
        self.finish(json.dumps(said))


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "yorozu.hub.checking"}]


def _load_jupyter_server_extension(server: Any) -> None:
    web_app = server.web_app
    web_app.settings["yorozu_check_root"] = server.root_dir
    base = web_app.settings["base_url"]
    web_app.add_handlers(
        ".*$",
        [
            (url_path_join(base, "/assignments/validate"), CheckHandler),
            (url_path_join(base, "/nbgrader_version"), NbGraderVersionHandler),
        ],
    )
