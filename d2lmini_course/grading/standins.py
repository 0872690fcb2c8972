"""What stands in a check for a thing that the student defined: calls go to its process, plain data come back."""

from __future__ import annotations

import builtins
import pickle
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any

from d2lmini_course.grading.plain import Reference, decode
from d2lmini_course.grading.wire import Gone, TooLate, Wire, WireError

# Errors that a check may expect of an answer by their own type.
_KNOWN = {
    name: error
    for name, error in vars(builtins).items()
    if isinstance(error, type) and issubclass(error, Exception) and not issubclass(error, OSError | SyntaxError)
}


TOO_LONG = "it took too long"


class Stopped(BaseException):
    """The student's process had to be ended, or ended itself. No check's `except Exception` takes it for an answer."""


class AnswerError(Exception):
    """An error in the student's code whose type a check does not know."""


class Link:
    """The connection to a student's process.

    Args:
        wire: to the process.
        deadline: when the present cell's time is over, asked at each request.
        printed: takes what the student's code prints.
    """

    def __init__(self, wire: Wire, deadline: Callable[[], float], printed: Callable[[str], None]):
        self.wire, self.deadline, self.printed = wire, deadline, printed

    def request(self, what: str, *arguments: Any) -> Any:
        """Have the student's process do something, and take the result.

        Raises:
            Stopped: it did not answer in time, or has ended.
            Exception: what the student's code raised, with `where` (its lines).
        """
        try:
            ticket = secrets.token_hex(8)  # an answer given before it was asked for has not got it
            self.wire.send({"ticket": ticket}, [pickle.dumps((what, *_bare(arguments)))], self.deadline())
            answer, blobs = self.wire.receive(self.deadline())
            if not isinstance(answer, dict) or answer.get("ticket") != ticket:
                raise WireError("not an answer")
            self.printed(str(answer.get("printed", ""))[:25_000])
            if "error" not in answer:
                return decode(answer["value"], blobs, lambda reference: StandIn(self, reference))
            name, message, where = (str(answer["error"].get(key, ""))[:2000] for key in ("type", "message", "where"))
        except TooLate:
            raise Stopped(TOO_LONG) from None
        except Gone:
            raise Stopped("your code ended the process it ran in") from None
        except (WireError, AttributeError, KeyError) as error:
            raise Stopped(f"its result could not be read: {error}") from error
        error = (
            _KNOWN[name](message)
            if name in _KNOWN and name != "UnicodeDecodeError"
            else AnswerError(f"{name}: {message}")
        )
        error.where = where
        raise error


class StandIn:
    """An object of the student's process. It can be called, indexed, iterated over, and asked for attributes."""

    __slots__ = ("__link", "__reference")

    def __init__(self, link: Link, reference: Reference):
        self.__link, self.__reference = link, reference

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: D102
        return self.__link.request("call", self.__reference.number, arguments, options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.__link.request("attribute", self.__reference.number, name)

    def __getitem__(self, key: Any) -> Any:
        return self.__link.request("item", self.__reference.number, key)

    def __len__(self) -> int:
        return self.__link.request("length", self.__reference.number)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.__link.request("items", self.__reference.number))

    def __bool__(self) -> bool:
        raise TypeError(f"expected True or False, or another plain value, not {self!r}")

    def __repr__(self) -> str:
        return f"your {self.__reference.type} {self.__reference.text}".strip()

    def __reduce__(self) -> Any:
        raise TypeError(f"{self!r} cannot be sent")


def _bare(value: Any) -> Any:
    """A request's arguments with references in the place of stand-ins."""
    if isinstance(value, StandIn):
        return value._StandIn__reference
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(map(_bare, value))
    return value


def seconds_from_now(seconds: float) -> float:
    """A deadline."""
    return time.monotonic() + seconds
