"""What every figure does in Python, once: its state, its lock, and a cell output that works in every host."""

import base64
import json
import uuid
from html import escape
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets
from IPython import get_ipython

from .picture import Picture

_STATIC = Path(__file__).parent / "static"
ON_DEMAND = ("d2l-nn.js", "d2l-runs.js")  # what a figure in a notebook may ask Python for; load.ts lists the same


def _in_jupyterlab() -> bool:
    """Whether JupyterLab or Notebook 7 asked for the cell that runs now; their requests carry these keys."""
    shell = get_ipython()
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return {"deletedCells", "recordTiming"} <= set(parent.get("metadata", {}))


def still_image(words: str, source: str, width: float, height: float) -> str:
    """The `<img>` that stands in a figure's place: its words (escaped), its address, its size in CSS pixels."""
    size = f'width="{round(width)}" height="{round(height)}"'
    return f'<img alt="{words}" src="{source}" {size} style="max-width:100%;height:auto">'


class Figure(anywidget.AnyWidget):
    """A figure of the book as a Jupyter widget.

    A subclass names its browser `element`, declares its state as traits tagged `sync=True, state=True`, names in
    `questions` what it can ask for, and says in `picture`, `describe` and `summary` what it looks like where nothing
    moves: without what `ask` names, while something is asked.

    The cell output holds the live view for notebooks, the element with its state and a still picture for
    pages, a PNG for GitHub and paper, and a text that is the same on every run.
    """

    element: ClassVar[str]
    questions: ClassVar[dict[str, str]] = {}

    id = traitlets.Unicode("", help="the figure's name in links on a page; '' names it by its kind and place")

    _esm = _STATIC / "d2l-widgets.mjs"
    _element = traitlets.Unicode().tag(sync=True)
    _token = traitlets.Unicode().tag(sync=True)
    _keys = traitlets.List(traitlets.Unicode()).tag(sync=True)
    ask = traitlets.Unicode(
        "", help="name of a value that the reader predicts before the figure shows it; '' asks nothing"
    ).tag(sync=True, state=True)
    lock = traitlets.List(traitlets.Unicode(), help="names of traits that the reader cannot change; 'all'").tag(
        sync=True
    )

    @classmethod
    def state_keys(cls) -> list[str]:
        """Names of the traits that are the figure's state, in the order in which they are declared."""
        own = [name for name, trait in cls.class_traits(sync=True).items() if trait.metadata.get("state")]
        order = [name for base in cls.__mro__ for name in vars(base)]  # the figure's own first, then what all have
        return sorted(own, key=order.index)

    def __init__(self, **traits: Any):
        known = self.state_keys()
        for name in traits:
            if not self.has_trait(name):
                raise TypeError(f"{type(self).__name__} has no {name!r}; it knows {', '.join(known)} and lock")
        super().__init__(_element=self.element, _keys=known, _token=uuid.uuid4().hex, **traits)
        self.on_msg(self._send_file)

    def _send_file(self, _widget: Any, message: Any, _buffers: Any) -> None:
        """Answer `{"load": file}` with the file's text: a notebook's module is a Blob and has no files beside it."""
        if not isinstance(message, dict) or "load" not in message:
            return
        file = message["load"]
        if file in ON_DEMAND:
            self.send({"file": file, "text": (_STATIC / file).read_text(encoding="utf-8")})
        else:
            self.send({"file": file, "refused": f"d2lmini has no file {file!r}; it has {', '.join(ON_DEMAND)}"})

    @traitlets.validate("ask")
    def _ask_names_a_question(self, proposal: Any) -> str:
        if proposal["value"] not in ("", *self.questions):
            known = ", ".join(map(repr, self.questions)) or "nothing"
            raise traitlets.TraitError(f"ask names {proposal['value']!r}, and this figure can ask for {known}; or ''")
        return proposal["value"]

    @traitlets.validate("lock")
    def _lock_names_state(self, proposal: Any) -> list[str]:
        for name in proposal["value"]:
            if name != "all" and name not in self.state_keys():
                raise traitlets.TraitError(
                    f"lock names {name!r}, and this figure has {', '.join(self.state_keys())}; or 'all'"
                )
        return proposal["value"]

    @property
    def state(self) -> dict[str, Any]:
        """The state as JSON; the browser element takes and gives the same."""
        return {name: getattr(self, name) for name in self.state_keys()}

    @state.setter
    def state(self, part: dict[str, Any]) -> None:
        """Takes a partial state; what only follows from it (`output`, …) may be among it and is left out."""
        odd = [name for name in part if name not in self.state_keys() and not hasattr(type(self), name)]
        if odd:
            raise TypeError(f"{type(self).__name__} has no {odd[0]!r}; it knows {', '.join(self.state_keys())}")
        with self.hold_trait_notifications():
            for name in self.state_keys():
                if name in part:
                    setattr(self, name, part[name])

    # ---- the still figure: what a subclass says of itself ----

    def picture(self) -> Picture | None:
        """The still picture of this state; None where it takes a browser, from which `make chapters` then takes it."""
        return None

    def describe(self) -> str:
        """The picture in words: its alternative text."""
        raise NotImplementedError(f"{type(self).__name__} must describe its picture")

    def summary(self) -> dict[str, str]:
        """What the one-line text shows, by name."""
        raise NotImplementedError(f"{type(self).__name__} must name what its text shows")

    # ---- the cell output ----

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{key}={text}' for key, text in self.summary().items())})"

    def to_html(self) -> str:
        """The browser element with this state, and inside it the picture for pages without JavaScript.

        On a page that loads `d2l-widgets.js` this is the whole, living figure.
        """
        return self._html(f' id="{escape(self.id)}"' if self.id else "")

    def _html(self, attributes: str) -> str:
        state = escape(json.dumps(self.state, ensure_ascii=False, separators=(",", ":")), quote=False)
        state = state.replace("'", "&#39;")
        lock = f' lock="{escape(" ".join(self.lock))}"' if self.lock else ""
        picture, words = self.picture(), escape(self.describe())
        image = picture and still_image(words, picture.data_uri(), picture.width, picture.height)
        return (
            f"<{self.element} class=\"d2l-figure\" state='{state}'{lock}{attributes}>"
            f'<figure style="margin:1em 0">{image or ""}<figcaption>{words}</figcaption></figure></{self.element}>'
        )

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        html = self.to_html()
        if _in_jupyterlab():
            # In a reopened notebook JupyterLab puts "model not found" in the place of every widget-view. So
            # it gets none: its HTML shows the picture, and comes to life as soon as the model exists.
            del data["application/vnd.jupyter.widget-view+json"]
            html = self._html(f' data-model="{self._token}"')
        still = {"text/plain": repr(self), "text/html": html}
        if picture := self.picture():
            still["image/png"] = base64.b64encode(picture.png()).decode()
        return {**data, **still}, metadata

    # ipywidgets 7 shows a widget through this name, and then only its view: without it the bundle is asked.
    _ipython_display_ = None
