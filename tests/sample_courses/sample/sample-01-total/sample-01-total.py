# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 合計を出す
# 金額の一覧から合計を出します。データは架空です。

# %%
import csv
from pathlib import Path

amounts = [int(row["金額"]) for row in csv.DictReader(Path("data/amounts.csv").open(encoding="utf-8"))]
amounts

# %% nbgrader={"grade": false, "grade_id": "total", "locked": false, "schema_version": 3, "solution": true, "task": false}
def total(amounts):
    """金額の一覧（整数のリスト）の合計を返す。例: total([1, 2]) は 3"""
    ### BEGIN SOLUTION
    return sum(amounts)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_total", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
assert total([1, 2]) == 3, "total([1, 2]) は 3 になるはずです"
### BEGIN HIDDEN TESTS
assert total([]) == 0, "空の一覧の合計は 0 になるはずです"
### END HIDDEN TESTS

# %% nbgrader={"grade": false, "grade_id": "largest", "locked": false, "schema_version": 3, "solution": true, "task": false}
def largest(amounts):
    """いちばん大きい金額を返す。一覧が空なら None を返す。"""
    ### BEGIN SOLUTION
    return max(amounts, default=None)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_largest", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
assert largest([1, 5, 2]) == 5, "largest([1, 5, 2]) は 5 になるはずです"
### BEGIN HIDDEN TESTS
assert largest([-3, -1]) == -1, "マイナスの金額だけの一覧で違う値になりました"
### END HIDDEN TESTS
