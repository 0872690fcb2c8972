// Slides: keys, swipes, steps, notes. The number of the slide stands in the address.
const slides = [...document.querySelectorAll(".slide")];
const speaker = location.search === "?notes";
const [bar, count, keys] = ["progress", "nav output", "dialog"].map((name) => document.querySelector(name));
let now = -1;
let partner = window.opener;

const hidden = () => slides[now].querySelector(".step:not(.seen)");
const headings = () => slides.map((slide, i) => (slide.querySelector(".again") || i < 3 ? -1 : i)).filter((i) => i >= 0);

/** Show a slide; `steps`: with all its steps. */
function show(number, steps = false, tell = true) {
  now = Math.max(0, Math.min(slides.length - 1, number));
  for (const [i, slide] of slides.entries()) slide.classList.toggle("now", i === now);
  for (const step of slides[now].querySelectorAll(".step")) step.classList.toggle("seen", steps);
  bar.value = now + 1;
  count.textContent = `${now + 1} / ${slides.length}`;
  history.replaceState(null, "", `#${now + 1}`);
  if (tell) partner?.postMessage({ slide: now, steps }, "*");
  scrollTo(0, 0);
}

function go(by) {
  if (by > 0 && hidden()) {
    hidden().classList.add("seen");
    partner?.postMessage({ slide: now, steps: !hidden() }, "*");
  } else show(now + by, by < 0);
}

const frame = () => new Promise(requestAnimationFrame);

/** A live figure hears of its new width a frame later, and then draws itself anew. */
async function settled(widget) {
  await frame();
  await frame();
  for (const part of widget.querySelectorAll("*")) {
    await part.updateComplete;
    for (const inner of part.shadowRoot?.querySelectorAll("*") ?? []) await inner.updateComplete;
  }
}

let fitting = 0;

/** Let text that does not fit become smaller, and figures take the room that is left. */
async function fit() {
  const mine = ++fitting; // the window's next size makes this one's work void
  const widgets = [];
  for (const slide of slides) {
    const body = slide.querySelector(".body");
    const widget = slide.querySelector(".widget");
    const picture = slide.querySelector(".d2l-picture svg");
    const unit = slide.clientWidth / 1280;
    const set = (size, room, zoom, wide = 100) => {
      body.style.setProperty("--fit", size);
      body.style.setProperty("--room", room);
      body.style.setProperty("--zoom", zoom * unit);
      body.style.setProperty("--wide", `${wide}%`);
      return body.scrollHeight <= body.clientHeight + 1 && [body, ...body.querySelectorAll("pre, table, .katex-display")].every((box) => box.scrollWidth <= box.clientWidth + 1 && box.getBoundingClientRect().right <= body.getBoundingClientRect().right + 1);
    };
    if (widget) widgets.push({ widget, set });
    else if (picture) [560, 520, 480, 440, 400, 360, 330, 300].some((room) => set(1, room, 1)) || [0.9, 0.8, 0.7].some((size) => set(size, 280, 1));
    else [1.25, 1.15, 1.07, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64].some((size) => set(size, 0, 1));
  }
  // A figure that grows with its width must become narrower, too.
  const sizes = [1.6, 1.4, 1.2, 1.1, 1, 0.9, 0.8, 0.7].map((zoom) => [1, zoom, 100]).concat([85, 70].map((wide) => [1, 0.7, wide]), [0.9, 0.8, 0.7].map((size) => [size, 0.7, 70]));
  await Promise.all(widgets.map(async ({ widget, set }) => {
    for (const [size, zoom, wide] of sizes) {
      set(size, 0, zoom, wide);
      await settled(widget);
      if (mine !== fitting || set(size, 0, zoom, wide)) return;
    }
  }));
}

document.addEventListener("keydown", (event) => {
  const inside = event.composedPath().some((part) => /^(D2L-|INPUT$|SELECT$|TEXTAREA$)/.test(part.tagName ?? ""));
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (inside) return event.key === "Escape" ? document.activeElement.blur() : undefined;
  const on = (by) => (headings().find((i) => i > now) ?? slides.length - 1) * (by > 0) + (headings().findLast((i) => i < now) ?? 0) * (by < 0);
  const does = {
    ArrowRight: () => go(1), PageDown: () => go(1), " ": () => go(event.shiftKey ? -1 : 1), Enter: () => go(1),
    ArrowLeft: () => go(-1), PageUp: () => go(-1), Backspace: () => go(-1), Home: () => show(0), End: () => show(slides.length - 1),
    ArrowDown: () => show(on(1)), ArrowUp: () => show(on(-1)),
    n: () => document.body.classList.toggle("with-notes"), f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    d: () => (document.documentElement.dataset.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark"),
    s: () => (partner = window.open(`${location.pathname}?notes#${now + 1}`, "notes", "width=900,height=800")),
    "?": () => (keys.open ? keys.close() : keys.showModal()),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!does || ([" ", "Enter"].includes(event.key) && event.target.closest?.("button, a"))) return;
  event.preventDefault();
  does();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-go]");
  if (button) go(Number(button.dataset.go));
});
let touch = null;
document.addEventListener("touchstart", (event) => {
  const own = event.composedPath().some((part) => part.tagName?.startsWith("D2L-") || (part.scrollWidth > part.clientWidth + 1 && part.tagName !== "HTML" && part.tagName !== "BODY"));
  touch = own || event.touches.length > 1 ? null : event.touches[0];
}, { passive: true });
document.addEventListener("touchend", (event) => {
  const end = event.changedTouches[0];
  const [x, y] = touch ? [end.clientX - touch.clientX, end.clientY - touch.clientY] : [0, 0];
  if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
});
addEventListener("message", (event) => {
  if (event.source === partner && Number.isInteger(event.data?.slide)) show(event.data.slide, event.data.steps, false);
});
addEventListener("hashchange", () => show((parseInt(location.hash.slice(1)) || 1) - 1));
addEventListener("resize", fit);
if (slides.length) {
  document.body.classList.toggle("speaker", speaker);
  show((parseInt(location.hash.slice(1)) || 1) - 1, false, false);
  document.fonts.ready.then(() => Promise.all([...document.querySelectorAll(".widget > *")].map((figure) => figure.updateComplete))).then(fit).then(() => (document.documentElement.dataset.ready = ""));
}
