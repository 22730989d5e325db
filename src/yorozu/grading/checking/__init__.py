"""Checking one's own notebook before submitting it: the visible tests, run as they are run for marks.

`service` is a process that a person's first check starts and that stays warm for the next ones; `client` asks
it and stays light; `validator` is nbgrader's own Validator with our way of running and judging.
"""
