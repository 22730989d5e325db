"""Fixtures of the sandbox.

no_zygote_left  ends the zygotes that tests started in this process (by itself)
"""

from tests.grading.conftest import no_zygote_left

__all__ = ["no_zygote_left"]
