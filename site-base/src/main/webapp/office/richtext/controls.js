// What stands around the text: the toolbar's keys, and the choice between the text as it looks and its HTML.

/** One stop for the tab key; the arrows walk within the toolbar. */
export function walkByArrows(bar) {
  bar.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.localName === "select") return;
    const stops = [...bar.querySelectorAll("button:not([hidden]), select")];
    const next = stops[(stops.indexOf(event.target) + step + stops.length) % stops.length];
    for (const stop of stops) if (stop.localName !== "select") stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  });
}

/** Shows what was chosen last time, in this browser. */
export function chooseBetween(modes, pane, source) {
  function choose() {
    const mode = modes.querySelector("input:checked").value;
    pane.hidden = mode === "html";
    source.closest(".source").hidden = mode === "rich";
    source.closest(".panes").dataset.mode = mode;
    localStorage.setItem("noren-editor-mode", mode);
  }
  const remembered = modes.querySelector(`input[value="${localStorage.getItem("noren-editor-mode")}"]`);
  if (remembered) remembered.checked = true;
  modes.hidden = false;
  modes.addEventListener("change", choose);
  choose();
}
