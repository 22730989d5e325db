"""Serve the practice model on this machine: `python -m yorozu.practice_model [--port 8765]`."""

import argparse
import asyncio

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from yorozu.practice_model.protocol import MODEL
from yorozu.practice_model.server import application


async def serve(port: int) -> None:
    """Serve on 127.0.0.1 until stopped; port 0 takes a free one."""
    sockets = bind_sockets(port, "127.0.0.1")
    server = HTTPServer(application(), max_buffer_size=8_000_000)
    server.add_sockets(sockets)
    print(f"export OPENAI_BASE_URL=http://127.0.0.1:{sockets[0].getsockname()[1]}/v1")
    print(f"export OPENAI_API_KEY=practice OPENAI_MODEL={MODEL}", flush=True)
    await asyncio.Event().wait()


def main() -> None:
    """Run the server."""
    parser = argparse.ArgumentParser(
        prog="python -m yorozu.practice_model", description="Serve the practice model on 127.0.0.1."
    )
    parser.add_argument("--port", type=int, default=8765, help="the port; 0 for a free one (default: 8765)")
    try:
        asyncio.run(serve(parser.parse_args().port))
    except KeyboardInterrupt:
        print("stopped")


if __name__ == "__main__":
    main()
