"""Three browser engines behind one small face, so that the same tests run in all of them.

Chromium is driven by Playwright. Playwright cannot drive the Firefox and the WebKit that a distribution ships, and
what could (geckodriver, beside selenium) is no package of Debian's: so they are spoken to in their own W3C protocols,
Firefox in WebDriver BiDi, WebKit in WebDriver.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

import websocket
from playwright.sync_api import Browser, Page

# https://www.w3.org/TR/webdriver/#keyboard-actions
KEYS = {"Enter": "\ue007", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015"}

# WebKit's driver tells nobody what the console says. So a page of the tests begins with this, and WebKit asks for it.
LISTEN = """<script>{
  const errors = (window.errorsOfThisPage = []), { error } = console;
  console.error = (...words) => (errors.push(words.join(" ")), error.apply(console, words));
  addEventListener("error", (e) => errors.push(e.message ?? `not loaded: ${e.target.src ?? e.target.href}`), true);
  addEventListener("unhandledrejection", (e) => errors.push(`not caught: ${e.reason}`));
  addEventListener("securitypolicyviolation", (e) => errors.push(`not allowed: ${e.blockedURI}`));
}</script>"""

T = TypeVar("T")


class Engine(Protocol):
    """One page in one browser."""

    def goto(self, url: str) -> None:
        """Open an address and wait until it is loaded."""

    def evaluate(self, expression: str) -> Any:
        """What a JavaScript expression, or the promise that it gives, comes to, as JSON has it."""

    def press(self, key: str) -> None:
        """Press and release a key, named as in `KeyboardEvent.key`."""

    def errors(self) -> list[str]:
        """The errors in the console since `goto`."""


class Chromium:
    """Chromium, by Playwright."""

    def __init__(self, page: Page):
        self._page = page
        self._errors: list[str] = []
        page.on("pageerror", lambda error: self._errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self._errors.append(message.text))

    def goto(self, url: str) -> None:
        self._errors.clear()
        self._page.goto(url)

    def evaluate(self, expression: str) -> Any:
        return self._page.evaluate(expression)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def errors(self) -> list[str]:
        return self._errors


class Firefox:
    """Firefox, by WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/."""

    def __init__(self, address: str):
        self._socket = websocket.create_connection(address, timeout=60, suppress_origin=True)
        self._number = 0
        self._errors: list[str] = []
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=["log.entryAdded"])
        self._tab = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def _send(self, method: str, **params: Any) -> dict:
        """Send a command and wait for its answer; what the console says meanwhile is kept."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while (message := json.loads(self._socket.recv())).get("id") != self._number:
            if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
                self._errors.append(message["params"]["text"])
        if message["type"] == "error":
            raise RuntimeError(f"Firefox, asked for {method}: {message['message']}")
        return message["result"]

    def goto(self, url: str) -> None:
        self._errors.clear()
        self._send("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        # As a string, because BiDi has its own writing of objects.
        text = f"(async () => JSON.stringify((await ({expression})) ?? null))()"
        answer = self._send("script.evaluate", expression=text, target={"context": self._tab}, awaitPromise=True)
        if answer["type"] == "exception":
            raise RuntimeError(f"Firefox, evaluating {expression}: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])

    def press(self, key: str) -> None:
        self._send("input.performActions", context=self._tab, actions=_stroke(key))

    def errors(self) -> list[str]:
        self._send("session.status")  # the answer comes after all that was logged before
        return self._errors


class WebKit:
    """WebKitGTK, by WebDriver: https://www.w3.org/TR/webdriver/."""

    def __init__(self, address: str):
        self._session = f"{address}/session"
        self._session += "/" + self._send("", capabilities={})["sessionId"]

    def _send(self, command: str, **params: Any) -> Any:
        body = json.dumps(params).encode()
        request = urllib.request.Request(self._session + command, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"WebKit, asked for {command}: {error.read().decode()}") from None

    def goto(self, url: str) -> None:
        self._send("/url", url=url)

    def evaluate(self, expression: str) -> Any:
        return self._send("/execute/sync", script=f"return {expression}", args=[])

    def press(self, key: str) -> None:
        self._send("/actions", actions=_stroke(key))

    def errors(self) -> list[str]:
        return self.evaluate("window.errorsOfThisPage ?? ['this page does not begin with LISTEN']")


def _stroke(key: str) -> list[dict]:
    """Press and release, as actions of WebDriver and of BiDi."""
    return [{"type": "key", "id": "keys", "actions": [{"type": t, "value": KEYS[key]} for t in ("keyDown", "keyUp")]}]


@contextlib.contextmanager
def chromium(browser: Browser) -> Iterator[Engine]:
    """A page in this Chromium."""
    page = browser.new_page()
    yield Chromium(page)
    page.close()


@contextlib.contextmanager
def firefox(program: str) -> Iterator[Engine]:
    """The page of a Firefox that is started for it, with a new profile."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        address = Path(profile) / "WebDriverBiDiServer.json"  # Firefox writes where it listens
        options = ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile]
        with _started([program, *options]):
            where = _wait_for(lambda: json.loads(address.read_text()))
            yield Firefox(f"ws://{where['ws_host']}:{where['ws_port']}/session")


@contextlib.contextmanager
def webkit(program: str) -> Iterator[Engine]:
    """The page of a MiniBrowser that WebKitWebDriver starts; it has no mode without a screen, so Xvfb is one."""
    with contextlib.ExitStack() as stack:
        reader, writer = os.pipe()
        with open(reader) as pipe:
            stack.enter_context(_started(["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp"], pass_fds=[writer]))
            os.close(writer)
            display = pipe.readline().strip()
        port = _free_port()
        stack.enter_context(_started([program, f"--port={port}"], env={**os.environ, "DISPLAY": f":{display}"}))
        address = f"http://127.0.0.1:{port}"
        _wait_for(lambda: urllib.request.urlopen(f"{address}/status").close())
        yield WebKit(address)


@contextlib.contextmanager
def _started(command: list[str], **options: Any) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(look: Callable[[], T], seconds: float = 60) -> T:
    """What `look` gives, as soon as it can be had."""
    end = time.monotonic() + seconds
    while True:
        try:
            return look()
        except (OSError, json.JSONDecodeError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
