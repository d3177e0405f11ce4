"""Layers of names, and the public face over them."""

from __future__ import annotations

from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.catalogue import Catalogue
from inci_parser.naming.explanation import explain
from inci_parser.naming.normalisation import key
from inci_parser.naming.store import NameStore
from inci_parser.naming.user_folder import data_folder


def test_the_first_layer_that_knows_a_form_wins(small: Catalogue) -> None:
    store = NameStore([*small.layers, built_in()])
    name = next(iter(small.names()))
    hit = store.find(key(name))
    assert hit is not None
    assert hit.names == (name,)
    assert store.find(key("phenoxyethanol")) is not None
    assert store.find("nosuchform") is None
    assert len(store) == len(set(store.names())) >= len(built_in())
    assert name in store
    assert store.begins("phenoxyeth")


def test_explanations_tell_what_a_store_knows(small: Catalogue) -> None:
    store = NameStore(small.layers)
    name = next(iter(small.names()))
    assert [record.inci for record in explain(name, small.resolve(name), store).records] == [name]


def test_the_users_folder_is_named() -> None:
    assert data_folder().name == "catalogue"
