"""`ShapeQuiz`: can I do it alone? Questions on shapes, parameters, work and fields (sections 7.3 to 8.6)."""

from typing import ClassVar

import traitlets

from .figure import Figure

_TOPICS = {
    "all": "output shapes, parameters, multiply–adds and receptive fields",
    "shape": "output shapes",
    "parameters": "parameters",
    "macs": "multiply–adds",
    "field": "receptive fields",
}


class ShapeQuiz(Figure):
    """Endless questions on small random networks; a wrong answer is told which slip gives it.

    >>> ShapeQuiz(topic="shape", question=3)
    ShapeQuiz(topic='shape', seed=1, question=3)

    The same seed, topic and number give the same question in every browser. The reader's score stays in the browser.

    Args:
        seed: of the questions, from 0 to 9999.
        question: its number, from 1; questions grow harder after the fourth and the eighth.
        topic: "shape", "parameters", "macs", "field", or "all" in turn.
        ask: "answer", as a quiz does; "" shows each answer at once.
        lock: names of these that the reader cannot change, or "all"; "topic" is what a page on one topic fixes.

    Raises:
        traitlets.TraitError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-shape-quiz"
    questions: ClassVar = {"answer": "What is the answer?"}

    seed = traitlets.Int(1, min=0, max=9999).tag(sync=True, state=True)
    question = traitlets.Int(1, min=1, max=9999).tag(sync=True, state=True)
    topic = traitlets.Enum(list(_TOPICS), "all").tag(sync=True, state=True)
    ask = traitlets.Unicode("answer", help=Figure.ask.help).tag(sync=True, state=True)

    @property
    def answer(self) -> None:
        """None: questions are drawn in the browser, so that no notebook holds the answer."""

    def describe(self) -> str:
        """What is asked, and where in the row of questions it stands."""
        words = f"A quiz on {_TOPICS[self.topic]}: question {self.question} of the questions with seed {self.seed}."
        return f"{words} {self.questions[self.ask]}" if self.ask else words

    def summary(self) -> dict[str, str]:
        """Topic, seed and number: they name the question."""
        return {"topic": repr(self.topic), "seed": str(self.seed), "question": str(self.question)}
