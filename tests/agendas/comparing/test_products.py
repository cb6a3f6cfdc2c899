"""Every product, by whatever way it was reached, is the one that multiplying each by each gives."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparing import products
from agendas.comparing.products import ONE, Vector

vectors = st.lists(
    st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 100), max_size=6), max_size=60
).map(lambda rows: [_scaled(row) for row in rows])


def _scaled(row: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in row.values()))
    return {name: round(value / length * ONE) for name, value in row.items()}


def _plainly(left: list[Vector], right: list[Vector], least: int) -> list[dict[int, int]]:
    every = [
        {
            at: sum(one[name] * other[name] for name in one.keys() & other.keys())
            for at, other in enumerate(right)
        }
        for one in left
    ]
    return [{at: value for at, value in row.items() if value >= least} for row in every]


@settings(max_examples=60, deadline=None)
@given(vectors, vectors, st.sampled_from([1, ONE * ONE // 10, ONE * ONE // 2]))
@pytest.mark.parametrize("dense", [1, 5, 1000])
def test_all_ways_give_the_same(dense: int, left: list[Vector], right: list[Vector], least: int) -> None:
    original = products._DENSE
    products._DENSE = dense
    try:
        assert list(products.products(left, right, least)) == _plainly(left, right, least)
    finally:
        products._DENSE = original
    assert list(products.products_from(least, left, right)) == _plainly(left, right, least)


def test_one_product() -> None:
    assert products.product({"a": 3, "b": 2}, {"b": 5, "c": 7, "d": 1}) == 10
    assert products.product({}, {"a": 1}) == 0
