"""ShapeQuiz: its answers are PyTorch's in 300 questions of every topic; slips are named, the score is kept."""

import math

import pytest
import torch
from figure_pages import html, state
from torch import nn

from d2lmini.widgets import ShapeQuiz

ELEMENT = "d2l-shape-quiz"
TOPICS = ["shape", "parameters", "macs", "field"]
STATES = [
    {"topic": "shape", "question": 3},
    {"topic": "parameters", "question": 9, "ask": ""},
    {"topic": "field", "seed": 7, "question": 12},
    {"topic": "macs", "seed": 2, "question": 6},
]
QUESTIONS = """([topic, numbers]) => numbers.map(n => d2l.quizQuestion(n % 17, n, topic)).map(
  q => ({ layers: q.layers, input: q.cost.input, answer: q.answer, line: q.line, text: q.text, slips: q.slips }))"""


def network(layers: list[dict], channels: int) -> nn.Sequential:
    net = nn.Sequential()
    for layer in layers:
        options = {key: value for key, value in layer.items() if key != "kind"}
        net.append(nn.Conv2d(channels, **options))
        channels = layer["out_channels"]
    return net.double()


def field(layers: list[dict]) -> int:
    """Pixels that reach one unit of the last layer: from the first to the last with a gradient."""
    # The unit must stand clear of the border, so the picture is larger than the question's.
    net = network(layers, 1)
    for weight in net.parameters():
        weight.data.fill_(1)
    X = torch.zeros(1, 1, 1, 201, dtype=torch.float64).expand(1, 1, 201, 201).clone().requires_grad_()
    Y = net(X)
    Y[0, 0, Y.shape[2] // 2, Y.shape[3] // 2].backward()
    reached = X.grad[0, 0].abs().sum(0).nonzero().ravel()
    return int(reached[-1] - reached[0] + 1)


def truth(topic: str, layers: list[dict], input_shape: list[int]) -> list[int]:
    if topic == "field":
        return [field(layers)]
    net = network(layers, input_shape[0])
    Y = net(torch.zeros(1, *input_shape, dtype=torch.float64))
    if topic == "shape":
        return list(Y.shape[2:])
    if topic == "parameters":
        return [sum(p.numel() for p in net.parameters())]
    return [net[0].weight.numel() * math.prod(Y.shape[2:])]


@pytest.mark.parametrize("topic", TOPICS)
def test_answers_are_pytorchs_in_300_questions_and_no_slip_is_one(show, topic):
    numbers = list(range(1, 301))
    questions = show("").evaluate(QUESTIONS, [topic, numbers])
    for question in questions:
        assert question["answer"] == truth(topic, question["layers"], question["input"]), question
        assert all(slip["answer"] != question["answer"] for slip in question["slips"]), question
        assert all(float(n).is_integer() for slip in question["slips"] for n in slip["answer"]), question
        last = f"{question['answer'][-1]:,}" if topic != "field" else str(question["answer"][-1])
        assert question["line"].endswith(f"= {last}"), question
    assert len({question["text"] for question in questions}) > 250, "they do not come again and again"


def answer(page, numbers: list[int]) -> str:
    inputs = page.locator(".ask input")
    for n, number in enumerate(numbers):
        inputs.nth(n).fill(str(number))
    inputs.last.press("Enter")
    return page.locator(".verdict").inner_text()


def drawn(page, topic: str, number: int) -> dict:
    return page.evaluate("([t, n]) => { const q = d2l.quizQuestion(1, n, t); return {...q, cost: 0} }", [topic, number])


def test_a_slip_is_named_the_answer_told_and_enter_goes_on(show):
    page = show(html(ShapeQuiz, topic="parameters"))
    page.evaluate("localStorage.clear()")
    assert state(page, ELEMENT)["answer"] is None
    question = drawn(page, "parameters", 1)
    slip = question["slips"][0]
    assert slip["says"] in answer(page, slip["answer"]) and "bias" in slip["says"]
    assert answer(page, question["answer"]) == "Right."
    assert question["line"] in page.locator(".sum").inner_text()
    assert "0 of 1" in page.locator(".score").inner_text(), "the first answer counts"
    page.keyboard.press("Enter")
    now = state(page, ELEMENT)
    assert now["question"] == 2 and now["answer"] is None, "the next one is asked, too"
    assert page.evaluate(f"document.querySelector('{ELEMENT}').shadowRoot.activeElement.localName") == "input"
    page.keyboard.type(f"{drawn(page, 'parameters', 2)['answer'][0]:,}")  # 2,040 is a count, not 2.04
    page.keyboard.press("Enter")
    page.locator(".score").get_by_text("1 of 2").wait_for()
    line = page.evaluate(f"document.querySelector('{ELEMENT}').line")
    assert "parameters 1/2" in line and slip["says"] in line


def test_the_score_outlasts_the_page_and_can_be_forgotten(show):
    page = show(html(ShapeQuiz))
    page.evaluate("localStorage.clear()")
    answer(page, [-1, -1])
    page.reload()
    assert "0 of 1" in page.locator(".score").inner_text()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Forget").click()
    page.locator(".score").get_by_text("The first answer counts").wait_for()
    assert page.evaluate("localStorage.getItem('d2l-shape-quiz')") == "{}"


def test_a_page_fixes_the_topic_and_refuses_what_is_none(show):
    page = show(html(ShapeQuiz, lock="topic", topic="field"))
    assert page.locator(".bar select").count() == 0 and page.locator(".fixed").count() == 1
    page.get_by_role("button", name="Skip").click()
    assert state(page, ELEMENT)["question"] == 2
    page.evaluate(f"document.querySelector('{ELEMENT}').state = {{ topic: 'cats' }}")
    assert "topic must be one of all, shape, parameters, macs, field" in page.locator(".notice").inner_text()
