"""The link to a student's process: what checks ask of its answers goes there, and comes back in the plain form."""

from __future__ import annotations

import builtins
import pickle
import secrets
from collections.abc import Callable
from typing import Any

from d2lmini.answers import Answer, plain, unwrapped
from d2lmini_course.grading.plain import Reference, decode
from d2lmini_course.grading.wire import Gone, TooLate, Wire, WireError

# Errors that a check may expect of an answer: those that are made of a message.
_KNOWN = {
    name: error
    for name, error in vars(builtins).items()
    if isinstance(error, type)
    and issubclass(error, Exception)
    and not issubclass(error, OSError | SyntaxError | UnicodeError | BaseExceptionGroup)
}
TOO_LONG = "it took too long"
NOTHING = object()  # no result has come yet


class Stopped(BaseException):
    """The student's process had to be ended, or ended itself. No check's `except Exception` takes it for an answer."""


class Link:
    """The connection to a student's process.

    Args:
        wire: to the process.
        deadline: when the present cell's time is over, asked at each request.
        printed: takes what the student's code prints.
    """

    def __init__(self, wire: Wire, deadline: Callable[[], float], printed: Callable[[str], None]):
        self.wire, self.deadline, self.printed = wire, deadline, printed
        self.came: Any = NOTHING  # the last result, in the form that it came in

    def request(self, what: str, *arguments: Any) -> Any:
        """Have the student's process do something, and take the result.

        Raises:
            Stopped: it did not answer in time, or has ended.
            Exception: what the student's code raised, with `where` (its lines).
        """
        try:
            ticket = secrets.token_hex(8)  # an answer given before it was asked for has not got it
            self.wire.send({"ticket": ticket}, [pickle.dumps((what, *unwrapped(arguments)))], self.deadline())
            answer, blobs = self.wire.receive(self.deadline())
            if not isinstance(answer, dict) or answer.get("ticket") != ticket:
                raise WireError("not an answer")
            self.printed(str(answer.get("printed", ""))[:25_000])
            if "error" not in answer:
                value = decode(answer["value"], blobs, self._answer)
                self.came = NOTHING if what == "run" else value
                return plain(value)
            message, where = (str(answer["error"].get(key, ""))[:2000] for key in ("message", "where"))
            types = [str(name)[:100].encode("utf-8", "replace").decode() for name in list(answer["error"]["types"])]
        except TooLate:
            raise Stopped(TOO_LONG) from None
        except Gone:
            raise Stopped("your code ended the process it ran in") from None
        except (WireError, AttributeError, KeyError, TypeError) as error:
            raise Stopped(f"its result could not be read: {error}") from error
        error = _error(types, message)
        error.where = where
        raise error

    def _answer(self, reference: Reference) -> Answer:
        def ask(what: str, reference: Reference, *arguments: Any) -> Any:
            return self.request(what, reference.number, *arguments)

        return Answer(ask, reference, reference.type, reference.text)


def _error(types: list[str], message: str) -> Exception:
    """An error of the student's code: of its own type's name, and of the first of its bases that a check may know."""
    known = next((_KNOWN[name] for name in types if name in _KNOWN), Exception)
    name = types[0].replace("\0", "?") if types else "Exception"
    return (known if known.__name__ == name else type(name, (known,), {}))(message)
