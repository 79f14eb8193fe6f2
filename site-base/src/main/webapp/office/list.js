"use strict";
// A box over a list ticks all boxes of the screen. Without this file each is ticked by itself.
(() => {
  for (const place of document.querySelectorAll("[data-tick-all]")) {
    const form = place.closest("form");
    const boxes = () => [...form.querySelectorAll("input[type=checkbox][name=chosen]")];
    const all = document.createElement("input");
    const label = document.createElement("label");
    all.type = "checkbox";
    all.id = "tick-all";
    label.htmlFor = all.id;
    label.textContent = place.dataset.tickAll;
    all.addEventListener("change", () => boxes().forEach((box) => { box.checked = all.checked; }));
    form.addEventListener("change", (event) => {
      if (event.target.name === "chosen") {
        const ticked = boxes().filter((box) => box.checked).length;
        all.checked = ticked === boxes().length;
        all.indeterminate = ticked > 0 && !all.checked;
      }
    });
    place.append(all, " ", label);
  }
})();
