"""Training in a worker from a Blob, on a page from `file://`: orders, reports, and how soon it stops."""

from pathlib import Path

import pytest
from networks import SCRIPT
from playwright.sync_api import Browser, Page

PAGE = """<!doctype html><meta charset="utf-8"><script src="d2l-nn.js"></script><script>
const engine = d2lEngine();
let answers = [], heard = () => {};
const worker = engine.startWorker(answer => { answers.push({ ...answer, at: performance.now() }); heard(); });
/** The first answer of that type, with the losses of all that came before it. */
const until = async (type, order) => {
  answers = [];
  order?.();
  for (;;) {
    const found = answers.find(answer => answer.type === type);
    const all = key => answers.flatMap(answer => answer[key] ?? []);
    if (found) return { ...found, losses: all('losses'), epochs: all('epochs') };
    await new Promise(resolve => { heard = resolve; });
  }
};
const job = (change) => {
  const random = new engine.Random(3);
  const pictures = n => Float32Array.from({ length: n * 64 }, () => random.uniform(0, 1));
  const labels = n => Array.from({ length: n }, () => random.next() % 3);
  return {
    shape: [1, 8, 8],
    layers: [{ kind: 'conv2d', out_channels: 4, kernel_size: 3 }, { kind: 'batch_norm' }, { kind: 'relu' },
             { kind: 'flatten' }, { kind: 'dense', out_features: 3 }],
    init: 'he', seed: 1, batch_size: 16, epochs: 3, learning_rate: 0.1, momentum: 0.9,
    train: { examples: pictures(40), labels: labels(40) },
    validation: { examples: pictures(20), labels: labels(20) },
    watch: ['0.weight'], probe: pictures(2),
    ...change,
  };
};
</script>"""


@pytest.fixture
def page(chromium: Browser, tmp_path: Path):
    (tmp_path / "d2l-nn.js").write_bytes(SCRIPT.read_bytes())
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    context, errors = chromium.new_context(), []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "page.html").as_uri())
    yield page
    context.close()
    assert errors == []


def test_a_worker_trains_as_the_page_itself_would(page: Page):
    """Number for number, with a report of all that figures show."""
    report = page.evaluate("until('done', () => worker.train(job()))")
    here = page.evaluate("""() => {
      const training = new engine.Training(job());
      for (const _ of training.pieces);
      return training.report();
    }""")
    assert report.pop("type") == "done" and report.pop("at")
    assert report == here
    assert (report["step"], len(report["losses"]), len(report["epochs"])) == (9, 9, 3), "40 examples: 16, 16, 8"
    names = ["0.weight", "0.bias", "1.weight", "1.bias", "4.weight", "4.bias"]
    assert [p["name"] for p in report["parameters"]] == names
    assert all(p["gradient_norm"] > 0 for p in report["parameters"] if p["name"] != "0.bias")
    assert len(report["layers"]) == 5 and all(layer["norm"] > 0 for layer in report["layers"])
    assert len(report["watched"]["0.weight"]) == 4 * 9 and len(report["probed"]) == 2 * 3
    assert all(0 <= report["epochs"][-1][key] <= 1 for key in ("accuracy", "validation_accuracy"))


def test_so_many_steps_and_then_on(page: Page):
    """Step, step, and to the end: together what one go gives, each loss reported once."""
    whole = page.evaluate("until('done', () => worker.train(job()))")
    parts = [page.evaluate("until('stopped', () => worker.train(job(), 1))")]
    parts.append(page.evaluate("until('stopped', () => worker.train(undefined, 4))"))
    parts.append(page.evaluate("until('done', () => worker.train())"))
    assert [part["step"] for part in parts] == [1, 5, 9]
    for key in ("losses", "epochs"):
        assert [one for part in parts for one in part[key]] == whole[key]


LONG = "job({ epochs: 1e6, validation: undefined })"


def test_it_reports_ten_times_a_second_and_stops_at_once(page: Page):
    """Within 100 ms at best of five: a busy machine may delay one; and it goes on where it was."""
    times, step = [], 0
    page.evaluate(f"until('progress', () => worker.train({LONG}))")
    for _ in range(5):
        page.evaluate("until('progress')")
        stopped, took = page.evaluate("""async () => {
          const start = performance.now();
          const stopped = await until('stopped', () => worker.stop());
          return [stopped, performance.now() - start];
        }""")
        times.append(took)
        assert stopped["step"] > step, "it had gone on"
        step = stopped["step"]
        page.wait_for_timeout(150)
        assert page.evaluate("answers.at(-1).type") == "stopped", "nothing comes after that"
        page.evaluate("until('progress', () => worker.train())")
    assert min(times) < 100
    spans = page.evaluate("""async () => {
      const at = [];
      for (let i = 0; i < 6; i++) at.push((await until('progress')).at);
      return at.slice(1).map((t, i) => t - at[i]);
    }""")
    assert 80 < sorted(spans)[2] < 400


def test_a_new_job_replaces_the_old_one(page: Page):
    page.evaluate(f"until('progress', () => worker.train({LONG}))")
    done = page.evaluate("until('done', () => worker.train(job()))")
    assert done["step"] == 9
    page.wait_for_timeout(150)
    assert page.evaluate("answers.at(-1).type") == "done", "the old one is gone"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("{ watch: ['9.weight'] }", 'there is no parameter "9.weight"; there are 0.weight, 0.bias, '),
        ("{ layers: [{ kind: 'dense', out_features: 3 }] }", "Dense needs flat numbers"),
        ("{ learning_rate: -1 }", "learning_rate -1 is not possible"),
    ],
)
def test_what_cannot_be_trained_is_said(page: Page, change, said):
    """And the worker lives on."""
    assert page.evaluate(f"until('refused', () => worker.train(job({change})))")["message"].startswith(said)
    assert page.evaluate("until('done', () => worker.train(job()))")["step"] == 9


def test_three_workers_run_at_once_and_end_for_good(page: Page):
    steps = page.evaluate(f"""async () => {{
      const runs = [0, 1, 2].map(seed => new Promise(resolve => {{
        const one = engine.startWorker(answer => {{
          if (answer.type !== 'progress') return;
          one.close();
          resolve(answer.step);
        }});
        one.train({{ ...{LONG}, seed }});
      }}));
      return Promise.all(runs);
    }}""")
    assert all(step > 0 for step in steps)
