"""A Jupyter server extension for the learner's own server: one address that opens a unit, fetched or not.

The portal's links lead here: `<base_url>yorozu/open?course=…&unit=…`. A unit that is not in the home folder
yet is fetched; what is there stays as it is. A GET that only adds missing files needs no XSRF token.
"""

import asyncio
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.web import authenticated

from yorozu.exchange import workspace
from yorozu.exchange.client import ExchangeClient
from yorozu.exchange.errors import NotAllowed, NotFound, NotSignedIn, Refused
from yorozu.exchange.names import check_slug

_PAGE = Environment(autoescape=True).from_string(
    """<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>単元を開けませんでした</title>
<style>
body { font-family: sans-serif; line-height: 1.7; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
</style>
</head>
<body>
<main>
<h1>単元を開けませんでした</h1>
<p>{{ reason }}</p>
<p>{{ way_out }}</p>
<ul>
<li><a href="{{ again }}">もう一度開く</a></li>
<li><a href="{{ lab }}">JupyterLabだけを開く</a></li>
</ul>
</main>
</body>
</html>
"""
)


class OpenUnit(JupyterHandler):  # type: ignore[misc]
    """GET yorozu/open?course=…&unit=…"""

    def initialize(self, home: Path) -> None:
        """Called by Tornado; `home` is the folder that JupyterLab shows."""
        self.home = home

    @authenticated
    async def get(self) -> None:
        """Fetch the unit if need be and go on to its notebook in JupyterLab; else say what to do."""
        course, unit = self.get_query_argument("course", ""), self.get_query_argument("unit", "")
        try:
            await asyncio.to_thread(fetch_if_missing, self.home, course, unit)
        except Refused as error:
            self._explain(error)
            return
        place = "/".join(quote(part) for part in (course, unit, f"{unit}.ipynb"))
        self.redirect(url_path_join(self.base_url, "lab/tree", place) + "?reset")

    def _explain(self, error: Refused) -> None:
        if isinstance(error, NotFound | NotAllowed):
            way_out = "研修ポータルで、自分のコースと公開されている単元を確かめてください。"
        elif isinstance(error, NotSignedIn):
            way_out = "一度サインアウトして、サインインし直してください。"
        else:
            way_out = "手元のファイルはそのままです。少し待ってから、もう一度開いてください。"
        self.set_status(HTTPStatus(error.status))
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(
            _PAGE.render(
                reason=str(error),
                way_out=way_out,
                again=self.request.uri,
                lab=url_path_join(self.base_url, "lab"),
            )
        )


def fetch_if_missing(home: Path, course: str, unit: str) -> None:
    """Bring the unit's files into the home folder if its notebook is not there.

    Raises:
        Refused: the exchange does not give it; the message says why, in Japanese.
    """
    folder = workspace.unit_folder(home, check_slug(course), check_slug(unit))
    if (folder / f"{unit}.ipynb").exists():
        return
    with ExchangeClient.from_environment() as client:
        files = client.fetch(course, unit)
    workspace.add_missing(folder, files)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "yorozu.exchange.open_unit"}]


def _load_jupyter_server_extension(server: Any) -> None:
    address = url_path_join(server.web_app.settings["base_url"], "yorozu/open")
    server.web_app.add_handlers(".*$", [(address, OpenUnit, {"home": Path(server.root_dir)})])
