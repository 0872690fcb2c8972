"""Grading: answers run in one process that can do no harm, checks in another that trusts nothing it says.

submission.py takes the answers out of a notebook; nursery.py forks the processes; student.py runs the answers behind
sandbox.py; checker.py runs the checks, which ask the student's process by standins.py and see answers in the form of
d2lmini.answers; wire.py is all that they say to each other; batch.py grades a folder of submissions, people.py says
whose they are, and report.py writes what comes out.
"""
