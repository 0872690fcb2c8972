"""What every figure of the book must hold, whichever it is: a figure that is added is tested here by itself.

Its own file, `test_<name>.py`, may hold `STATES`: partial states that show it in its variety.
"""

import importlib
import json
import re

import pytest
from accessibility import contrast, violations
from figure_pages import BEYOND, FAKE_MODEL, FIGURES, STATIC, html, state, tab_to, traits

from d2lmini.widgets import Figure


def module(figure: type[Figure]) -> str:
    return "test_" + figure.element.removeprefix("d2l-").replace("-", "_")


def states(figure: type[Figure]) -> list[dict]:
    return [{}, *importlib.import_module(module(figure)).STATES]


@pytest.fixture(params=FIGURES, ids=lambda figure: figure.__name__)
def figure(request) -> type[Figure]:
    return request.param


def js(figure: type[Figure]) -> str:
    """The first element of this kind, as JavaScript."""
    return f"document.querySelector('{figure.element}')"


def same(browser: dict, python: Figure) -> bool:
    """Whether the browser's state holds Python's, key by key; numbers as JSON has them."""
    ours = json.loads(json.dumps(python.state))
    return {key: browser[key] for key in ours} == ours


# The part of an address that holds the state, from a figure that was given nothing and has come to it.
LINK = """([element, state]) => {
  const figure = document.createElement(element);
  document.querySelector(element).before(figure);
  for (const [key, value] of Object.entries(state)) figure.change({ [key]: value });
  const link = figure.link;
  figure.remove();
  return link.split('#')[1].split('&').at(-1);
}"""


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_it_lives_on_a_plain_page_with_pythons_state(show, figure, scheme):
    """And nothing is asked of another host: the fixture sees to that."""
    python = figure()
    page = show(python.to_html(), scheme=scheme)
    now = state(page, figure.element)
    assert same(now, python), (now, python.state)
    assert page.locator(f"{figure.element} > figure:visible").count() == 0, "the still picture makes room"


def test_every_state_goes_to_the_page_into_the_address_and_back(show, figure):
    """Python → page → Python, and the link that one page copies → another figure of its kind on the same page."""
    name = figure.element.removeprefix("d2l-")
    second = f"document.querySelectorAll('{figure.element}')[1]"
    page = show(html(figure) * 2)
    for part in states(figure):
        python = figure(**part)
        page.evaluate(f"state => {{ {js(figure)}.state = state }}", python.state)
        now = state(page, figure.element)
        assert same(now, python), part
        again = figure()
        again.state = now  # with what follows from it
        assert again.state == python.state
        hash = page.evaluate(LINK, [figure.element, python.state]).replace(f"{name}=", f"{name}-2=")
        page.evaluate("hash => { location.hash = hash }", hash)
        page.wait_for_timeout(30)
        there = page.evaluate(f"{second}.updateComplete.then(() => {second}.state)")
        assert same(there, python), (part, hash)


def test_both_languages_know_the_same_keys_and_questions(show, figure):
    page = show(html(figure))
    keys = page.evaluate(f"Object.keys({js(figure)}.state)")
    assert set(figure.state_keys()) <= set(keys)
    for key in set(keys) - set(figure.state_keys()):
        assert not figure().has_trait(key), f"{key} follows from the state; nobody sets it"
    assert page.evaluate(f"Object.keys({js(figure)}.questions)") == list(figure.questions)
    page.evaluate(f"{js(figure)}.state = {{ ask: 'nothing of ours' }}")
    assert "ask must be one of" in page.locator(".notice").inner_text()


def test_without_javascript_its_words_stand(show, figure):
    python = figure()
    page = show(python.to_html(), java_script_enabled=False)
    assert page.locator("figcaption").inner_text() == python.describe()
    assert len(python.describe()) > 40
    assert page.locator("img").count() == (python.picture() is not None)


def test_axe_finds_nothing_in_any_state_theme_or_colours(show, figure):
    """All rules once, with every panel open; then, in the other colours, the rule that colours can break."""
    few = [part for part in states(figure) if len(json.dumps(part)) < 300][:3]  # axe looks at each cell of a grid
    bodies = [html(figure, **part) for part in few] + [html(figure, ask=name) for name in figure.questions]
    page = show("".join(bodies))
    page.evaluate("document.querySelectorAll('main > *').forEach(f => { f.open = true })")
    for theme, forced in [("light", "none"), ("dark", "none"), ("light", "active"), ("dark", "active")]:
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        page.emulate_media(forced_colors=forced, color_scheme=theme)
        page.wait_for_timeout(400)
        find = violations if (theme, forced) == ("light", "none") else contrast
        assert find(page) == [], f"{theme}, forced colours {forced}"


# What a browser does not understand in a style sheet it drops without a word: `; .chips { … }`, say.
RULES_LOST = """figure => figure.constructor.elementStyles.flatMap(({ cssText, styleSheet }) => {
  let depth = 0, rules = 0;
  for (const sign of cssText.replace(/\\/\\*.*?\\*\\//gs, '')) {
    if (sign === '{' && depth++ === 0) rules++;
    if (sign === '}') depth--;
  }
  return rules === styleSheet.cssRules.length ? [] : [[rules, styleSheet.cssRules.length]];
})"""


def test_the_browser_understands_every_rule_of_its_style(show, figure):
    page = show(html(figure))
    assert page.evaluate(f"{js(figure)}.constructor.elementStyles.length") > 0
    assert page.evaluate(f"({RULES_LOST})({js(figure)})") == []


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_narrow_screen_nothing_is_cut_off(show, figure, width):
    page = show("".join(html(figure, **part) for part in states(figure)), width=width)
    for open_panel in (False, True):
        page.evaluate(f"document.querySelectorAll('main > *').forEach(f => {{ f.open = {str(open_panel).lower()} }})")
        page.wait_for_timeout(150)
        assert page.evaluate(BEYOND) == []


def test_few_controls_stand_in_sight_and_the_hint_is_short(show, figure):
    page = show("".join(html(figure, **part) for part in states(figure)))
    for n in range(len(states(figure))):
        assert page.locator(figure.element).nth(n).locator(".bar > .control:visible").count() <= 6  # and "More"
    assert page.locator(".panel").count() == 0
    hint = page.locator(".hint").first.inner_text()
    assert 3 <= len(re.findall(r"[\w’']+", hint)) <= 12


def test_nothing_moves_before_the_reader_asks_and_nothing_at_all_for_who_wants_calm(show, figure):
    page = show(html(figure), reduced_motion="reduce")
    before = state(page, figure.element)
    moving = page.evaluate(
        """() => { const out = [];
          const walk = root => { for (const e of root.querySelectorAll('*')) {
            const style = getComputedStyle(e);
            const times = `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat);
            if (times.some(t => t > 0)) out.push(`${e.localName}.${e.getAttribute('class')}`);
            if (e.shadowRoot) walk(e.shadowRoot); } };
          walk(document.querySelector('main')); return out; }"""
    )
    assert moving == []
    page.wait_for_timeout(700)
    assert state(page, figure.element) == before


def test_all_can_be_locked(show, figure):
    page = show(f'<{figure.element} lock="all"></{figure.element}>')
    before = state(page, figure.element)
    page.get_by_role("button", name="More", exact=True).click()
    looks = set(page.evaluate(f"{js(figure)}.looks"))
    for key in set(figure.state_keys()) - looks:
        page.evaluate(f"key => {js(figure)}.change({{ [key]: {js(figure)}.state[key] }})", key)
        assert f"{key} is fixed on this page" in page.locator(".notice").first.inner_text()
    for control in page.locator(f"{figure.element} :is(.bar, .panel) :is(button, select, input)").all():
        name = (control.get_attribute("aria-label") or control.inner_text()).strip()
        if name in ("Copy link", "Copy as PyTorch", "More", "Less") or not control.is_visible():
            continue
        if control.evaluate("e => e.matches('button')"):
            control.click()
        else:
            control.press("ArrowRight")
    after = state(page, figure.element)
    assert {k: v for k, v in after.items() if k in figure.state_keys() and k not in looks} == {
        k: v for k, v in before.items() if k in figure.state_keys() and k not in looks
    }


def test_a_link_in_the_text_sets_it_in_place_and_the_way_back_is_offered(show, figure):
    part = states(figure)[-1]
    page = show(html(figure) + "<p><a href='#'>what then?</a></p>")
    mine = state(page, figure.element)
    hash = page.evaluate(LINK, [figure.element, figure(**part).state])
    page.evaluate("hash => { document.querySelector('a').href = '#' + hash }", hash)
    for _ in range(2):  # a second click on the same link changes no hash, and is meant all the same
        page.get_by_role("link", name="what then?").click()
        page.get_by_text("The text has set").first.wait_for()
        assert same(state(page, figure.element), figure(**part))
        page.get_by_role("button", name="back to mine").click()
        assert state(page, figure.element) == mine


def test_it_is_tied_to_its_model_in_a_notebook(show, figure):
    python = figure()
    changed = figure(**states(figure)[-1])
    page = show('<div id="here"></div>')
    page.evaluate(FAKE_MODEL, [(STATIC / "d2l-widgets.mjs").read_text(), traits(python), False])
    assert same(state(page, figure.element), python)
    for key, value in changed.state.items():
        page.evaluate("([key, value]) => fromPython(key, value)", [key, value])
    assert same(state(page, figure.element), changed)


def test_each_question_hides_judges_and_reveals(show, figure):
    """By keyboard: a wrong answer, then the reader is shown; what follows from the state is withheld until then."""
    for name in figure.questions:
        python = figure(ask=name)
        assert "?" in python.describe()
        page = show(python.to_html())
        derived = page.evaluate(f"Object.keys({js(figure)}.state)")
        derived = [key for key in derived if key not in figure.state_keys()]
        now = state(page, figure.element)
        assert derived and all(now[key] is None for key in derived), name
        page.evaluate(f"{js(figure)}.copyPytorch()")
        assert "the code would give the answer away" in page.locator(".notice").inner_text()
        page.get_by_role("status").get_by_text(re.compile(r"give the answer away")).wait_for()
        tab_to(page, inside=".ask")
        if page.locator(".ask input").count():
            for _ in range(page.locator(".ask input").count() - 1):
                page.keyboard.type("-12345")
                page.keyboard.press("Tab")
            page.keyboard.type("-12345")
            page.keyboard.press("Enter")
            assert page.locator(".verdict").inner_text().startswith("Not yet. ")
            page.get_by_role("status").get_by_text("Not yet.").wait_for()
            assert all(state(page, figure.element)[key] is None for key in derived)
        page.get_by_role("button", name="Show me").press("Enter")
        now = state(page, figure.element)
        assert any(now[key] is not None for key in derived)
        assert page.locator(".ask").count() == 0
        focus = page.evaluate(f"{js(figure)}.shadowRoot.activeElement?.className")
        assert focus == "told", "who answers by keyboard is not thrown back to the top of the page"


def test_a_question_that_is_locked_stays_until_it_is_answered(show, figure):
    for name in figure.questions:
        page = show(html(figure, lock="ask", ask=name))
        if page.locator(".ask input").count():
            assert page.get_by_role("button", name="Show me").count() == 0, "try first"
        page.evaluate(f"{js(figure)}.change({{ ask: '' }})")
        assert "ask is fixed on this page" in page.locator(".notice").inner_text()
        assert state(page, figure.element)["ask"] == name
