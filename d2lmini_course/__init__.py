"""The instructors' tool: one exercise bank, and everything that is made from it. `d2lmini-course --help`.

Its dependencies are the extra `d2lmini[course]`; `import d2lmini` never imports this package.
"""
