// A formula that is wider than the column scrolls in itself; make it reachable by keyboard, and only then.
function mark() {
  for (const box of document.querySelectorAll(".bd-article div.math")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("load", mark);
addEventListener("resize", mark);
