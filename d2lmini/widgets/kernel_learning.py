"""`KernelLearning`: gradient descent on a kernel with two weights (section 7.2)."""

from typing import Any, ClassVar

import numpy as np
import traitlets

from .figure import Figure
from .picture import short
from .values import Grid, Number
from .words import shape_text

_BAR = [[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0]] * 6
_EDGES = [[0.0, 1.0, 0.0, 0.0, 0.0, -1.0, 0.0]] * 6
_ENOUGH = 1e30


class KernelLearning(Figure):
    """Gradient descent on a kernel's two weights, and how large a step it bears (section 7.2).

    >>> KernelLearning(learning_rate=0.03)
    KernelLearning(input=6×8, kernel=[-1, 1.5], learning_rate=0.03, steps=20)

    The loss is the sum of the squared errors, as `((conv(X) - target) ** 2).sum()`.

    Args:
        input: picture X, (rows, columns), at most 16×16; a tensor, an array or lists.
        target: what the kernel should make of it; as large as the kernel's output.
        kernel: where learning starts, 1×2 or 2×1.
        learning_rate: from 1e-6 to 10.
        steps: length of the run, at most 200; a run whose loss passes 1e30 stops there.
        tried: other learning rates whose runs are shown as well, at most 8.
        step: the step that is shown.
        ask: "limit", the largest learning rate: the reader predicts it before the figure shows it.
        lock: names of these that the reader cannot change, or "all".

    Raises:
        traitlets.TraitError, TypeError: a value is not one of these; the sentence says what would be.
    """

    element = "d2l-kernel-learning"
    questions: ClassVar = {"limit": "How large may the learning rate be before learning explodes?"}

    input = Grid(_BAR, most=(16, 16)).tag(sync=True, state=True)
    target = Grid(_EDGES, most=(16, 16)).tag(sync=True, state=True)
    kernel = Grid([[-1.0, 1.5]], most=(2, 2)).tag(sync=True, state=True)
    learning_rate = Number(0.035, min=1e-6, max=10).tag(sync=True, state=True)
    steps = traitlets.Int(20, min=1, max=200).tag(sync=True, state=True)
    tried = traitlets.List(traitlets.Float(), maxlen=8).tag(sync=True, state=True)
    step = traitlets.Int(4, min=0, max=200).tag(sync=True, state=True)

    @traitlets.validate("kernel")
    def _two_weights(self, proposal: Any) -> list[list[float]]:
        if np.size(proposal["value"]) != 2:
            shape = shape_text(np.shape(proposal["value"]))
            raise traitlets.TraitError(
                f"kernel must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got {shape}"
            )
        return proposal["value"]

    def _examples(self) -> tuple[np.ndarray, np.ndarray]:
        """The two input cells that each output sees, (outputs, 2), and the targets."""
        X, target = np.array(self.input), np.array(self.target)
        height, width = np.shape(self.kernel)
        fits = (X.shape[0] - height + 1, X.shape[1] - width + 1)
        if min(fits) < 1:
            raise ValueError(f"a {height}×{width} kernel does not fit an input of {shape_text(X.shape)}; add cells")
        if target.shape != fits:
            raise ValueError(
                f"a {height}×{width} kernel makes {shape_text(fits)} outputs from {shape_text(X.shape)}, "
                f"and the target is {shape_text(target.shape)}; give one of {shape_text(fits)}"
            )
        seen = np.lib.stride_tricks.sliding_window_view(X, (height, width)).reshape(-1, 2)
        return seen, target.reshape(-1)

    @property
    def path(self) -> list[list[float]]:
        """The two weights at the start and after each step.

        Raises:
            ValueError: the target is not as large as the output; the sentence says what would be.
        """
        A, y = self._examples()
        path = [np.ravel(self.kernel)]
        while len(path) <= self.steps and ((A @ path[-1] - y) ** 2).sum() < _ENOUGH:
            path.append(path[-1] - self.learning_rate * 2 * A.T @ (A @ path[-1] - y))
        return np.array(path).tolist()

    @property
    def losses(self) -> list[float]:
        """The loss at the start and after each step; raises like `path`."""
        A, y = self._examples()
        return [float(((A @ weights - y) ** 2).sum()) for weights in self.path]

    @property
    def output(self) -> list[list[float]]:
        """What the kernel makes of the picture after `step` steps; raises like `path`."""
        path, (A, _) = self.path, self._examples()
        return (A @ path[min(self.step, len(path) - 1)]).reshape(np.shape(self.target)).tolist()

    @property
    def curvatures(self) -> list[float]:
        """Eigenvalues of the loss's Hessian, the flattest first; raises like `path`."""
        A, _ = self._examples()
        return np.linalg.eigvalsh(2 * A.T @ A).tolist()

    @property
    def limit(self) -> float:
        """The largest learning rate that does not diverge, 2 / the largest curvature; raises like `path`."""
        return 2 / self.curvatures[1]

    def summary(self) -> dict[str, str]:
        """The picture's size, the start, the learning rate and the number of steps."""
        return {
            "input": shape_text(np.shape(self.input)),
            "kernel": f"[{', '.join(f'{w:g}' for w in np.ravel(self.kernel))}]",
            "learning_rate": f"{self.learning_rate:g}",
            "steps": str(self.steps),
        }

    def describe(self) -> str:
        """Where the run starts and what becomes of its loss."""
        start = ", ".join(short(w) for w in np.ravel(self.kernel))
        words = f"Gradient descent on a kernel's two weights from [{start}] with learning rate {self.learning_rate:g}"
        try:
            losses = self.losses
        except ValueError as error:
            return f"{words}: {error}."
        if self.ask:
            return f"{words}. {self.questions[self.ask]}"
        lowest = int(np.argmin(losses))
        between = f"; the lowest, after step {lowest}, is {losses[lowest]:.3g}" if 0 < lowest < len(losses) - 1 else ""
        return f"{words}: the loss goes from {losses[0]:.3g} to {losses[-1]:.3g} in {len(losses) - 1} steps{between}."
