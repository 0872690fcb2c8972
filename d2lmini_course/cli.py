"""The command-line tool: `d2lmini-course list | check | assign | grade | merge | canvas | gradescope`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from d2lmini_course import assignment as assignments
from d2lmini_course.address import Address
from d2lmini_course.bank import KINDS, LEVELS, Bank, ExerciseError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; what is wrong with its arguments or files ends it with one line and status 1."""
    options = _parser().parse_args(arguments)
    from d2lmini_course.grading.batch import GradingError

    try:
        options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our lines has enough of them, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)
    except (ExerciseError, GradingError, ValueError, OSError) as error:
        sys.exit(f"d2lmini-course: {error}")
    except KeyboardInterrupt:
        sys.exit("d2lmini-course: stopped; what was graded is kept, and the same command goes on from there")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="d2lmini-course", description="Exercises of the book: pick, hand out, grade.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    def bank(to: argparse.ArgumentParser) -> None:
        to.add_argument("--bank", type=Path, action="append", metavar="FOLDER",
                        help="exercises; more than once, if you mix own ones with those of the book "
                        "(default: exercises/ here or of this checkout)")  # fmt: skip

    listing = command("list", _list, "show the exercises: id, points, minutes, level, kind, title")
    listing.add_argument("section", nargs="*", help="only these sections, e.g. 7.3")
    bank(listing)

    check = command(
        "check", _check, "grade solution, stub and wrong answers of exercises, and say what is not as it should be"
    )
    check.add_argument("ids", nargs="*", metavar="ID", help="default: all")
    check.add_argument("--seed", type=int, default=1, help="of the hidden tests")
    bank(check)

    assign = command("assign", _assign, "make an assignment of exercises")
    assign.add_argument("ids", nargs="+", metavar="ID", help="exercises, e.g. 7.2-1 7.3-4")
    assign.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="new folder; its name is the assignment's"
    )
    assign.add_argument(
        "--variant-seed", type=int, metavar="S", help="draw the numbers of exercises that have variants"
    )
    assign.add_argument("--student", nargs="+", default=[], metavar="ID",
                        help="one notebook each, with numbers of their own; @FILE reads ids from a file")  # fmt: skip
    bank(assign)

    grade = command("grade", _grade, "grade a folder of submissions")
    grade.add_argument("submissions", type=Path, help="notebooks, named after students or in folders of their names")
    grade.add_argument("--assignment", type=Path, required=True, metavar="FOLDER", help="what `assign` made")
    grade.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="grades, feedback; a cut run goes on")
    grade.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="submissions at a time (default: %(default)s)",
    )
    grade.add_argument(
        "--seed", type=int, help="of the hidden tests (default: $D2L_GRADER_SEED, else a new one, which is kept)"
    )
    grade.add_argument(
        "--seconds", type=float, default=10, help="of processor time for one cell (default: %(default)g)"
    )
    grade.add_argument("--total", type=float, default=240, help="seconds for one submission (default: %(default)g)")
    grade.add_argument(
        "--memory", type=int, default=1024, metavar="MB", help="for one submission (default: %(default)s)"
    )
    grade.add_argument("--roster", type=Path, metavar="FILE",
                       help="CSV: students' names in the first column, what files may call them in others")  # fmt: skip
    grade.add_argument(
        "--unprotected", action="store_true",
        help="grade even where the system cannot lock answers up: they can then read your files and use the network",
    )  # fmt: skip
    grade.add_argument("--dask", default="", metavar="ADDRESS", help="grade on the workers of a Dask scheduler")

    merge = command("merge", _merge, "put the scores of a filled-in by-hand.csv into the grades")
    merge.add_argument("sheet", type=Path)
    merge.add_argument("--assignment", type=Path, required=True, metavar="FOLDER")
    merge.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="the folder of the grades")

    canvas = command("canvas", _canvas, "put the totals into the gradebook that Canvas exported")
    canvas.add_argument("gradebook", type=Path, help="CSV, from Canvas: Grades, Export")
    canvas.add_argument("--assignment", type=Path, required=True, metavar="FOLDER")
    canvas.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="the folder of the grades")
    canvas.add_argument(
        "--column", default="", metavar="NAME", help="to fill in (default: the one called like the assignment)"
    )

    zipped = command("gradescope", _gradescope, "what Gradescope runs: grade one submission into results.json")
    zipped.add_argument("submission", type=Path)
    zipped.add_argument("--assignment", type=Path, required=True, metavar="FOLDER")
    zipped.add_argument("--results", type=Path, required=True, metavar="FILE")
    return parser


def _default_bank() -> Path:
    here, checkout = Path("exercises"), Path(__file__).resolve().parent.parent / "exercises"
    return here if here.is_dir() or not checkout.is_dir() else checkout


def _bank(options: argparse.Namespace) -> Bank:
    return Bank(*(options.bank or [_default_bank()]))


def _address(options: argparse.Namespace) -> Address:
    """Of the checkout that one of the banks lies in, or else of the one that this package runs from."""
    for folder in (*(bank.resolve().parent for bank in options.bank or ()), Path(__file__).resolve().parent.parent):
        if (folder / "_config.yml").is_file():
            return Address.of(folder)
    return Address.of(_default_bank().resolve().parent)


def _list(options: argparse.Namespace) -> None:
    bank = _bank(options)
    if unknown := set(options.section) - set(bank.sections):
        raise ExerciseError(f"no section {', '.join(sorted(unknown))}; there are {', '.join(bank.sections)}")
    chosen = [exercise for exercise in bank.values() if not options.section or exercise.section in options.section]
    for e in chosen:
        by_hand = (
            " (part by hand)" if e.of_role("written") and e.coded else " (by hand)" if e.of_role("written") else ""
        )
        extra = "  variants" * bool(e.variants) + ("  solution not on the page" if e.solution == "instructors" else "")
        print(
            f"{e.id:<7} {e.points:>2} points  {e.minutes:>3} min  {LEVELS[e.level]:<8} {KINDS[e.kind]:<18} "
            f"{e.title}{by_hand}{extra}"
        )
    print(f"{len(chosen)} exercises, {sum(e.points for e in chosen)} points, {sum(e.minutes for e in chosen)} minutes")


def _check(options: argparse.Namespace) -> None:
    from d2lmini_course.trial import trials

    bank = _bank(options)
    bad = 0
    for exercise in bank.pick(options.ids or list(bank)):
        problems = list(trials(exercise, options.seed))
        bad += bool(problems)
        print(f"{exercise.id}: {'; '.join(problems) or 'as it should be'}", flush=True)
    if bad:
        raise ExerciseError(f"{bad} exercises are not as they should be")


def _assign(options: argparse.Namespace) -> None:
    students = []
    for name in options.student:
        lines = _lines(Path(name[1:])) if name.startswith("@") else [name]
        students += [line.strip() for line in lines if line.strip()]
    if options.student and not students:
        raise ValueError(f"--student {' '.join(options.student)}: nobody is on the list; expected a name on each line")
    bank, address = _bank(options), _address(options)
    made = assignments.create(
        bank, options.ids, options.out, address, variant_seed=options.variant_seed, students=students
    )
    print(f"{options.out}: {len(made.exercises)} exercises, {made.points} points")
    for path, what in (("student", "hand out"), ("solution", "keep"), ("rubric.md", "for grading by hand"),
                       ("gradescope.zip", "upload to Gradescope"), ("nbgrader", "for nbgrader")):  # fmt: skip
        if (options.out / path).exists():
            print(f"  {options.out / path}: {what}")
    if (students or options.variant_seed is not None) and not made.varies:
        print("  Note: none of these exercises has variants, so that all numbers are those of the book.")
    if students:
        print(
            "  No Gradescope zip and no nbgrader folder: they know one notebook for all. "
            "Grade with `d2lmini-course grade`."
        )


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not in UTF-8 ({error.reason}); save it as UTF-8") from None


def _grade(options: argparse.Namespace) -> None:
    from d2lmini_course.grading import batch, people, report
    from d2lmini_course.grading.jobs import Limits

    for name, least in (("jobs", 1), ("seconds", 0.1), ("total", 1), ("memory", 64)):
        if getattr(options, name) < least:
            raise ValueError(f"--{name} {getattr(options, name)}: expected at least {least}")
    assignment = assignments.read(options.assignment)
    roster = people.Roster(options.roster) if options.roster else None
    limits = Limits(options.seconds, options.total, options.memory)
    batch.files_in(options.submissions, assignment.name, options.out)  # nothing to grade makes no folder
    options.out.mkdir(parents=True, exist_ok=True)
    with batch.alone(options.out):
        batch.refuse_another(options.out, assignment)
        report.refuse_to_lose(options.out)
        before = set(batch.settled(options.out, "submissions") or ())
        graded = batch.grade(
            options.submissions, assignment, options.out, limits=limits, seed=options.seed, workers=options.jobs,
            dask=options.dask, unprotected=options.unprotected, roster=roster,
        )  # fmt: skip
        graded = report.write(graded, assignment, options.out)
    _told(graded, options.out)
    if roster:
        came = {one.student for one in graded}
        for what, names in (("nothing from", [name for name in roster.names if name not in came]),
                            (f"not in {options.roster}", sorted(came - set(roster.names)))):  # fmt: skip
            if names:
                print(f"note: {what}: {', '.join(names)}")
    if gone := before - {one.path for one in graded}:
        print(f"note: not in {options.submissions} any more, and so not in the grades: {', '.join(sorted(gone))}")


def _merge(options: argparse.Namespace) -> None:
    from d2lmini_course.grading import batch, report

    assignment = assignments.read(options.assignment)
    with batch.alone(options.out):
        batch.refuse_another(options.out, assignment)
        report.refuse_to_lose_corrections(options.out)
        merged = report.merge(options.sheet, batch.states(options.out), assignment, options.out)
    print(
        f"{merged.taken} scores taken, {merged.empty} still empty; "
        f"{options.out / 'grades.csv'} and the feedback are new"
    )
    for path in merged.changed:
        print(f"not taken: {path} has another text now than the one that the score was given for; it waits again")


def _canvas(options: argparse.Namespace) -> None:
    from d2lmini_course.grading import batch, canvas

    assignment = assignments.read(options.assignment)
    batch.refuse_another(options.out, assignment)
    grades, made = options.out / "grades.csv", options.out / "to-canvas.csv"
    filled = canvas.fill(options.gradebook, grades, made, assignment.name, options.column)
    print(f"{filled.taken} totals in the column {filled.column!r}: import {made} into Canvas")
    for path in filled.waiting:
        print(f"left as it is: {path} waits for a person, or could not be graded")
    for path in filled.excused:
        print(f"left as it is: {path} is of somebody whom Canvas excuses (EX)")
    for path in filled.unknown:
        print(f"left out: {path} is of nobody whose number stands in {options.gradebook}")
    if filled.possible not in (None, assignment.points):
        print(f"note: Canvas has {filled.possible:g} points for this column, the assignment has {assignment.points}")


def _gradescope(options: argparse.Namespace) -> None:
    from d2lmini_course import gradescope
    from d2lmini_course.grading import batch, sandbox

    if missing := sandbox.missing():
        then = "run as another user" if os.geteuid() == 0 else "can read what the grader can, solutions too"
        print(f"Note: this system cannot lock away {missing}; answers {then}.", file=sys.stderr)
    seed = batch.seed_from_environment() or 0
    gradescope.results(options.submission, assignments.read(options.assignment), options.results, seed)


def _told(graded: Sequence, out: Path) -> None:
    """What came out, in a few lines; everything unusual by name."""
    good = [one for one in graded if not one.problem]
    waiting = sum(result.score is None for one in good for result in one.results)
    print(f"{len(graded)} submissions, {len(good)} graded: {out / 'grades.csv'}, {out / 'feedback'}")
    if waiting:
        print(f"{waiting} answers wait for a person: fill in {out / 'by-hand.csv'}, then d2lmini-course merge")
    for one in graded:
        if one.problem:
            print(f"not graded: {one.path}: {one.problem}")
        for note in one.notes:
            print(f"note: {one.path}: {note}")
    students = [one.student for one in graded]
    for student in sorted({name for name in students if students.count(name) > 1}):
        paths = ", ".join(one.path for one in graded if one.student == student)
        print(f"note: {student} handed in {students.count(student)} notebooks, each has a row: {paths}")


if __name__ == "__main__":
    main()
