"""Reads courses/, builds source/ and release/ with nbgrader's own converter, and proves the exercises.

It may import yorozu.site, japan and errors, and jupytext, nbformat, nbgrader; no other room of ours.
It must not know of people, attempts, the hub or how a notebook is run: that comes in as `prove.Grade`.
What it refuses, it refuses as `problems.Problem`s with file and line, all of them at once.
Nothing it does leaves source/, release/ or courses/ half done, and no trainer's edit is ever written over.
"""
