"""Grading: answers run in one process that can do no harm, checks in another that trusts nothing it says.

submission.py takes the answers out of a notebook; nursery.py forks the processes; student.py runs the answers behind
sandbox.py; checker.py runs the checks, with standins.py in the place of what the student defined; wire.py is all that
they say to each other; batch.py grades a folder of submissions, and report.py writes what comes out.
"""
