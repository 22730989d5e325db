"""The sandbox: every submission's code runs in a box, forked from a warm process (the zygote).

`warm` is what the rest of grading uses; `zygote` is the process that has imported what a course needs and
forks; `box` and `view` are what a forked kernel may reach, `watch` how much of its limits it uses; `linux` is
the system calls that Python does not have; `kernel` and `probe` run inside. It knows nothing of nbgrader,
submissions or marks.
"""
