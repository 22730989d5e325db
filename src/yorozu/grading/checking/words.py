"""What a check found, as a person reads it in a terminal. Imports nothing heavy."""

from collections.abc import Mapping
from typing import Any


def told(answer: Mapping[str, Any]) -> str:
    """An answer of the checking service (see `client.check`) in a few Japanese lines."""
    if not answer["success"]:
        return str(answer["value"])
    found = answer["value"]
    if not found:
        return "○ 公開の確認は、すべてできています。"
    lines = [f"× {each['raw_error']}" for each in found.get("failed", [])]
    if changed := [*found.get("changed", []), *found.get("type_changed", [])]:
        lines.append(
            f"× 確かめるセルが {len(changed)} つ書き換えられています。"
            "採点では、もとのセルに戻して確かめます。"
        )
    return "\n\n".join(lines)
