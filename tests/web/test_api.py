"""The REST interface gives the library's records, and says in JSON what is wrong with a request."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inci_parser import parse
from inci_parser.schemas import schema

LABEL = "Aqua, Glycerin, Retinol (0.1%), Parfum, Linalool"


def valid(record: dict[str, Any], name: str) -> None:
    import jsonschema

    jsonschema.validate(record, schema(name))


def test_parse_gives_the_label(client: Any) -> None:
    answer = client.post("/api/parse", json={"text": LABEL})
    assert answer.json() == parse(LABEL).to_dict()


def test_analyze_takes_the_arguments_of_the_library(client: Any) -> None:
    asked = {"text": LABEL, "market": "US", "product_type": "serum", "profile": ["pregnancy"], "title": "", "avoid": []}
    record = client.post("/api/analyze", json=asked).json()
    valid(record, "report")
    assert record["context"]["market"] == "US"
    assert record["context"]["profile"] == ["pregnancy"]


def test_compare_and_routine(client: Any) -> None:
    two = ["Aqua, Glycerin", "Aqua, Glycerin, Parfum"]
    compared = client.post("/api/compare", json={"texts": two}).json()
    valid(compared, "comparison")
    assert (compared["shared"], compared["only_a"], compared["only_b"]) == (["AQUA", "GLYCERIN"], [], ["PARFUM"])
    routine = client.post("/api/routine", json={"texts": two}).json()
    valid(routine, "routine")
    assert [len(product["label"]["ingredients"]) for product in routine["products"]] == [2, 3]


def test_an_ingredient_by_name(client: Any) -> None:
    record = client.get("/api/ingredients/glycerine").json()
    valid(record, "explanation")
    assert record["names"] == ["GLYCERIN"]


@pytest.mark.parametrize(
    ("path", "body", "status", "field"),
    [
        ("/api/parse", "not json", 400, None),
        ("/api/parse", "[" * 50_000, 400, None),
        ("/api/parse", "[1]", 400, None),
        ("/api/parse", "{}", 422, "text"),
        ("/api/parse", '{"text": 1}', 422, "text"),
        ("/api/parse", '{"text": "Aqua", "colour": 1}', 422, "colour"),
        ("/api/analyze", '{"text": "Aqua", "market": "MOON"}', 422, None),
        ("/api/analyze", '{"text": "Aqua", "profile": "acne"}', 422, "profile"),
        ("/api/compare", '{"texts": ["Aqua"]}', 422, "texts"),
        ("/api/routine", '{"texts": []}', 422, "texts"),
        ("/api/parse", json.dumps({"text": "a" * 200_000}), 413, None),
        ("/api/parse", "[" * 90_000, 400, None),
        ("/api/parse", '{"text": ' + "9" * 90_000 + "}", 400, None),
    ],
)
def test_faults_are_told(client: Any, path: str, body: str, status: int, field: str | None) -> None:
    answer = client.post(path, content=body)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["field"] == field
    assert "\n" not in error["message"]


def test_nothing_known(client: Any) -> None:
    assert client.get("/api/ingredients/zzzzqqq").status_code == 404
    assert client.get("/api/nothing").json()["error"]["code"] == "not_found"


def test_another_host_is_refused(client: Any) -> None:
    answer = client.post("/api/parse", json={"text": LABEL}, headers={"host": "evil.example"})
    assert answer.status_code == 421


def test_a_body_without_a_length_is_counted(client: Any) -> None:
    pieces = (b"x" * 50_000 for _ in range(10))
    assert client.post("/api/parse", content=pieces).status_code == 413


def test_openapi_names_every_route_and_resolves(client: Any) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    text = json.dumps(document)
    for name in document["components"]["schemas"]:
        assert f"#/components/schemas/{name}" in text
    references = [part.split('"')[0] for part in text.split('"$ref": "')[1:]]
    for reference in references:
        node: Any = document
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]
    assert set(document["paths"]) == {
        "/api/parse", "/api/analyze", "/api/compare", "/api/routine", "/api/ingredients/{name}", "/api/scan",
        "/api/read",
    }  # fmt: skip


def test_a_scan_is_streamed(client: Any) -> None:
    table = 'name,ingredients\nOne,"Aqua, Glycerin"\nTwo,"Aqua, Parfum"\n'
    answer = client.post("/api/scan?filename=p.csv", content=table.encode())
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["name"] for row in rows] == ["One", "Two"]


def test_a_scan_tells_every_rejected_row(client: Any) -> None:
    """However many there are: what a scan says of them is more than a pipe holds."""
    table = "name,ingredients,note\n" + 'One,"Aqua, Glycerin",\n' + "Two,Aqua, Talc, Mica,x\n" * 1_500
    answer = client.post("/api/scan?filename=p.csv", content=table.encode())
    row, *rejects = [json.loads(line) for line in answer.text.splitlines()]
    assert row["name"] == "One"
    assert [reject["reject"]["row"] for reject in rejects] == list(range(2, 1_502))
    assert rejects[0]["reject"]["reason"].startswith("5 cells, the header has 3; put the list")
    none = client.post("/api/scan?filename=p.csv", content=b"name,ingredients\nOne\n").text.splitlines()
    assert [list(json.loads(line)) for line in none] == [["reject"], ["error"]]
    assert json.loads(none[1])["error"]["message"] == "no row could be read: 1 reject of 1 row"


def test_a_scan_of_something_else_says_so(client: Any) -> None:
    answer = client.post("/api/scan?filename=p.csv", content=b"a,b\n1,2\n")
    error = json.loads(answer.text.splitlines()[-1])["error"]
    assert error["message"].startswith("p.csv: no column holds ingredient lists")
    assert client.post("/api/scan?filename=p.exe", content=b"x").status_code == 422
