"""nbgrader's exchange over HTTP, the intake that never loses a submission, and courses from ward to ward.

It may import yorozu.records, curriculum and what is below; not how a submission is graded or pages look.
Who asks is what the hub says of the request's token; nothing else in a request names a person.
A receipt is given only after the bundle is on disk and its row is committed, in that order.
What is refused is refused in Japanese, with the way out, and leaves nothing behind.
"""
