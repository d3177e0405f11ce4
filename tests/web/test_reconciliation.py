"""The reconciliation service answers as its specification asks (version 0.2)."""

from __future__ import annotations

import json
from typing import Any


def test_manifest(client: Any) -> None:
    manifest = client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace", "view", "preview", "suggest", "extend"} <= set(manifest)


def test_a_batch_of_queries(client: Any) -> None:
    queries = {"q0": {"query": "Glycerine"}, "q1": {"query": "Niacinamlde"}, "q2": {"query": "zzqq"}}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)}).json()
    sure = answer["q0"]["result"][0]
    assert (sure["id"], sure["match"]) == ("GLYCERIN", True)
    guess = answer["q1"]["result"][0]
    assert (guess["id"], guess["match"]) == ("NIACINAMIDE", False)
    assert answer["q2"]["result"] == []


def test_extension_by_cas_number(client: Any) -> None:
    asked = {"ids": ["GLYCERIN"], "properties": [{"id": "cas"}, {"id": "nothing"}]}
    answer = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    assert answer["rows"]["GLYCERIN"]["cas"][0]["str"] == "56-81-5"
    assert [column["id"] for column in answer["meta"]] == ["cas"]


def test_wrong_queries_are_told(client: Any) -> None:
    for queries, status in (("not json", 400), ("[1]", 422), ('{"q0": {}}', 422)):
        answer = client.post("/reconcile", data={"queries": queries})
        assert answer.status_code == status
        assert answer.json()["error"]["message"]


def test_preview_and_suggestions(client: Any) -> None:
    assert "GLYCERIN" in client.get("/reconcile/preview", params={"id": "GLYCERIN"}).text
    assert client.get("/reconcile/suggest", params={"prefix": "glycerin"}).json()["result"][0]["id"] == "GLYCERIN"
