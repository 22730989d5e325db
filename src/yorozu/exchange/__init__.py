"""nbgrader's exchange over HTTP, and the intake that never loses a submission.

It may import yorozu.records and what is below; it must not know how a submission is graded or how pages look.
Who asks is what the hub says of the request's token; nothing else in a request names a person.
A receipt is given only after the bundle is on disk and its row is committed, in that order.
What is refused is refused in Japanese, with the way out, and leaves nothing behind.
"""
