"""Grading: runs one submission with nbgrader's own converters, and the grader that takes them as they come.

Running a submission is a function of bytes to bytes, mapped over a concurrent.futures.Executor.
A test counts only when it ran to its end in this run; what stops a submission is an outcome with a reason.
The coordinator alone writes: feedback, autograded/, the gradebook, and last of all the ledger.
It may import exchange, records, curriculum and what stands before them; never portal, hub, demo or cli.
"""
