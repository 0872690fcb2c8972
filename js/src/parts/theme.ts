/** Light or dark, as the page around the figure is; the hosts say it in different places. */

export type Theme = "light" | "dark";

const system = () => matchMedia("(prefers-color-scheme: dark)");

export function pageTheme(): Theme {
  const { documentElement: html, body } = document;
  const said =
    html.dataset.theme ?? // Jupyter Book (pydata theme)
    body?.dataset.vscodeThemeKind?.replace("vscode-", "") ?? // VS Code
    html.getAttribute("theme"); // Colab
  if (said?.includes("dark")) return "dark";
  if (said?.includes("light")) return "light";
  const lab = body?.dataset.jpThemeLight; // JupyterLab, Notebook 7
  if (lab) return lab === "true" ? "light" : "dark";
  return system().matches ? "dark" : "light";
}

/** Calls back whenever the page's theme may have changed; returns the way to stop. */
export function onThemeChange(listen: () => void): () => void {
  const observer = new MutationObserver(listen);
  const attributeFilter = ["data-theme", "theme", "data-jp-theme-light", "data-vscode-theme-kind"];
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributeFilter });
  }
  const query = system();
  query.addEventListener("change", listen);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", listen);
  };
}
