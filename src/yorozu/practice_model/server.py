"""The practice model over HTTP, for other tools on the same machine."""

import json

from tornado.httputil import HTTPServerRequest
from tornado.web import Application, RequestHandler

from yorozu.practice_model.protocol import respond


class _Handler(RequestHandler):
    async def _answer(self) -> None:
        request: HTTPServerRequest = self.request
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = respond(request.method or "GET", request.path, headers, request.body)
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.content_type)
        for name, value in answer.headers.items():
            self.set_header(name, value)
        for piece in answer.events or (answer.body,):
            self.write(piece)
            await self.flush()

    get = post = put = delete = _answer

    def write_error(self, status_code: int, **kwargs: object) -> None:
        """Every error in the protocol's own form."""
        error = {"message": self._reason, "type": "server_error", "param": None, "code": None}
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"error": error}))


def application() -> Application:
    """The web application."""
    return Application([(r"/.*", _Handler)])
