"""The pages that a browser sees: paste a label, compare, routine, scan a table, look an ingredient up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from ..photo import PictureText, read
from ..photo.pictures import MAX_PICTURES, extra_installed
from ..render.page_style import CSS
from ..render.scan_page import content_policy
from .arguments import refuse_long
from .errors import ApiError
from .fragments import FRAGMENTS, INGREDIENTS, Form, about_ingredient, unknown_ingredient
from .limits import Limits
from .scans import RESULTS, Scans, scan_rows, table_ending
from .templating import ingredient_page, render, whole_page
from .work import run_bounded


def _limits(request: Request) -> Limits:
    limits: Limits = request.app.state.limits
    return limits


def _scans(request: Request) -> Scans:
    scans: Scans = request.app.state.scans
    return scans


async def _form(request: Request) -> Form:
    """Return the fields of a form, each with all its values."""
    async with request.form() as form:
        fields = {field: [str(value) for value in form.getlist(field)] for field in form}
    refuse_long(request, fields)
    return fields


def _asking(page: str) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that shows a page with a form, and answers the form with a part of the page."""
    shown = {"pictures": extra_installed(), "most_pictures": MAX_PICTURES} if page == "home" else {}

    async def endpoint(request: Request) -> Response:
        if request.method == "GET":
            return HTMLResponse(whole_page(page, **shown))
        call = partial(FRAGMENTS[request.url.path], await _form(request), INGREDIENTS)
        return HTMLResponse(await run_bounded(call, _limits(request).seconds))

    return endpoint


async def ingredient(request: Request) -> Response:
    """Show what is known of one ingredient; ``?q=`` leads to its page."""
    if "q" in request.query_params:
        return RedirectResponse(request.url_for("ingredient", name=request.query_params["q"].strip() or "-"))
    name = request.path_params.get("name", "")
    if not name:
        return HTMLResponse(whole_page("lookup"))
    market = request.query_params.get("market", "EU")
    about = await run_bounded(partial(about_ingredient, name, market), _limits(request).seconds)
    if not about:
        raise ApiError(404, unknown_ingredient(name))
    return HTMLResponse(ingredient_page(name, about))


async def style(_: Request) -> Response:
    """Send the style sheet of documents, which pages of their own have inside."""
    return Response(CSS, media_type="text/css", headers={"cache-control": "max-age=3600"})


async def _text_of_pictures(request: Request) -> PictureText:
    """Return the text of the pictures in the field ``pictures`` of a form."""
    async with request.form(max_files=MAX_PICTURES) as form:
        files = [file for file in form.getlist("pictures") if isinstance(file, UploadFile) and file.filename]
        if not files:
            raise ApiError(422, "no picture was chosen", "pictures")
        names = [Path(file.filename or "").name for file in files]
        call = partial(read, [await file.read() for file in files], names=names)
    return await run_bounded(call, _limits(request).picture_seconds)


async def read_pictures(request: Request) -> Response:
    """Answer pictures of a label with the text that was read from them, as a part of the page."""
    return HTMLResponse(render("pictures.html", text=await _text_of_pictures(request)))


async def api_read(request: Request) -> Response:
    """Answer ``POST /api/read`` with the text of pictures of a label, and its lines."""
    return JSONResponse((await _text_of_pictures(request)).to_dict())


async def scan_page(request: Request) -> Response:
    """Show where to drop a table; answer a table with the page of its scan."""
    if request.method == "GET":
        return HTMLResponse(whole_page("scan"))
    async with request.form() as form:
        table = form.get("file")
        if not isinstance(table, UploadFile) or not table.filename:
            raise ApiError(422, "no file was chosen", "file")
        started = _scans(request).start(await table.read(), table.filename, str(form.get("market") or "EU"))
    return HTMLResponse(render("progress.html", scan=started))


async def scan_progress(request: Request) -> Response:
    """Answer with how far a scan is, as a part of the page."""
    scan = _scans(request).get(request.path_params["key"])
    return HTMLResponse(render("progress.html", scan=scan))


async def scan_result(request: Request) -> Response:
    """Send a file that a scan made."""
    name = request.path_params["name"]
    path = _scans(request).get(request.path_params["key"]).result(name)
    disposition = "inline" if name.endswith(".html") else "attachment"
    return FileResponse(
        path,
        media_type=RESULTS[name],
        filename=name,
        content_disposition_type=disposition,
        headers={"content-security-policy": content_policy()},
    )


async def api_scan(request: Request) -> Response:
    """Answer ``POST /api/scan`` with the rows of a table, streamed as JSON Lines."""
    filename = request.query_params.get("filename", "table.csv")
    ending = table_ending(filename)
    rows = scan_rows(await request.body(), filename, ending, request.query_params.get("market", "EU"))
    return StreamingResponse(rows, media_type="application/x-ndjson")


ROUTES = [
    Route("/", _asking("home")),
    Route("/static/document.css", style),
    Route("/report", _asking("home"), methods=["POST"]),
    Route("/pictures", read_pictures, methods=["POST"]),
    Route("/compare", _asking("compare"), methods=["GET", "POST"]),
    Route("/routine", _asking("routine"), methods=["GET", "POST"]),
    Route("/ingredients", ingredient, name="ingredients"),
    Route("/ingredients/{name:path}", ingredient, name="ingredient"),
    Route("/scan", scan_page, methods=["GET", "POST"]),
    Route("/scan/{key}", scan_progress),
    Route("/scan/{key}/{name}", scan_result),
    Route("/api/read", api_read, methods=["POST"]),
    Route("/api/scan", api_scan, methods=["POST"]),
]
