"""``inci serve``: the page and the REST interface on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..errors import UsageError

if TYPE_CHECKING:
    from socket import socket

#: Seconds that requests under way have when the server is told to end.
_LAST_SECONDS = 3


@click.command(
    short_help="Show the page in a browser, and answer programs, on this machine.",
    epilog="The page and its interfaces: docs/web.md.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--allow-host", multiple=True, metavar="NAME", help="Another host name to answer for; may be repeated.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def serve(host: str, port: int, allow_host: tuple[str, ...], no_browser: bool) -> None:
    """Serve the page (paste a label, compare, routine, scan a table, look an ingredient up) and the REST interface.

    Nothing is sent to another machine. By default only this machine is answered; --host 0.0.0.0 answers others,
    which then need --allow-host with the name that they use.

    \b
    Examples:
      inci serve
      inci serve --port 9000 --no-browser
      curl -s localhost:8765/api/parse -d '{"text": "Aqua, Glycerin"}'
    """
    try:
        import uvicorn

        from ..web.app import LOCAL_HOSTS, create_app
    except ImportError as error:
        raise UsageError(f"the page needs the extra web ({error.name}): pip install 'inci-parser[web]'") from None
    listening = _listen(host, port)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0") else host
    url = f"http://{shown}:{listening.getsockname()[1]}/"
    click.echo(f"inci-parser answers at {url} (Ctrl-C ends it)", err=True)
    if not no_browser:
        import webbrowser

        webbrowser.open(url)
    app = create_app(hosts=(*LOCAL_HOSTS, host, *allow_host))
    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=_LAST_SECONDS)
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket:
    """Return a socket that listens on a port; 0 takes a free one. One that is taken raises ``UsageError``."""
    import os
    from socket import AF_INET, AF_INET6, create_server, gaierror

    family = AF_INET6 if ":" in host else AF_INET
    try:
        return create_server((host, port), family=family)
    except gaierror as error:
        why = str(error.strerror)
    except OSError as error:
        why = os.strerror(error.errno or 0)
    raise UsageError(f"{host}, port {port}: {why}; another port is chosen with --port")
