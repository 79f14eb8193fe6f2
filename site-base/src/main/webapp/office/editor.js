"use strict";
// Makes the page editor livelier: the preview follows what is typed, what is typed is kept, and what saving would do is
// told. Everything works without this file, by buttons.
(() => {
  const form = document.getElementById("page");
  if (!form) return;
  // Once a button was pressed nothing else is sent: it could take the place of what was pressed.
  let closing = false;

  /** Runs one call at a time, and once more if it was asked for meanwhile. */
  function oneAtATime(call) {
    let running = null;
    let again = false;
    return function run() {
      if (running) {
        again = true;
        return running;
      }
      running = call().finally(() => {
        running = null;
        if (again) {
          again = false;
          run();
        }
      });
      return running;
    };
  }

  function afterPause(call, length) {
    let pause = 0;
    return () => {
      clearTimeout(pause);
      pause = setTimeout(call, length);
    };
  }

  // --- the preview ---------------------------------------------------------------------------------------------------
  const stage = document.getElementById("stage");
  const look = document.getElementById("look");
  const WIDTHS = { phone: 390, desktop: 1280 };

  if (stage) {
    // Each look is a frame of its own: no flicker, and nothing is added to the way back.
    let shown = stage.querySelector("iframe");
    let count = 0;
    const show = oneAtATime(
      () =>
        new Promise(resolve => {
          if (closing) return resolve();
          const coming = document.createElement("iframe");
          coming.name = "preview-" + ++count;
          coming.title = shown.title;
          coming.className = "preview coming";
          coming.setAttribute("sandbox", "");
          stage.append(coming);
          const arrived = () => {
            coming.classList.remove("coming");
            shown.remove();
            shown = coming;
            resolve();
          };
          coming.addEventListener("load", arrived, { once: true });
          look.formTarget = coming.name;
          form.requestSubmit(look);
        }),
    );

    // The widths are those of real screens; what is wider than the room for it is scaled.
    const fit = () => {
      const chosen = form.querySelector("input[name=width]:checked").value;
      const scale = Math.min(1, stage.clientWidth / WIDTHS[chosen]);
      stage.style.setProperty("--width", WIDTHS[chosen] + "px");
      stage.style.setProperty("--scale", scale);
      localStorage.setItem("noren-preview-width", chosen);
    };
    const remembered = form.querySelector(`input[name=width][value="${localStorage.getItem("noren-preview-width")}"]`);
    if (remembered) remembered.checked = true;
    new ResizeObserver(fit).observe(stage);
    stage.classList.add("live");
    look.hidden = true;
    // Another language of the page stays beside the text until this one is asked for again.
    const beside = document.getElementById("beside");
    const soon = afterPause(() => beside.hidden && show(), 500);
    for (const link of document.querySelectorAll("[data-beside]"))
      link.addEventListener("click", event => {
        event.preventDefault();
        beside.hidden = false;
        shown.src = link.href;
        stage.scrollIntoView({ block: "nearest" });
      });
    beside.querySelector("button").addEventListener("click", () => {
      beside.hidden = true;
      show();
    });
    form.addEventListener("input", event => (event.target.name === "width" ? fit() : soon()));
    fit();
    show();
  }

  // --- keeping what is typed, and telling what saving would do --------------------------------------------------------
  const check = document.getElementById("page:check");
  const lost = document.getElementById("lost");
  let leaving = false;
  let keeping = Promise.resolve();

  const keep = oneAtATime(async () => {
    if (closing) return;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form, check)),
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      lost.hidden = answer.ok && page.getElementById("check") !== null;
      if (!lost.hidden) return;
      for (const id of ["check", "others", "kept"])
        document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
      const state = page.querySelector("[name='jakarta.faces.ViewState']");
      for (const old of document.querySelectorAll("[name='jakarta.faces.ViewState']")) old.value = state.value;
    } catch {
      lost.hidden = false;
    }
  });
  const keepSoon = afterPause(() => (keeping = keep()), 1500);
  check.hidden = true;
  form.addEventListener("input", event => {
    if (event.target.name !== "width" && event.target.name !== "as") keepSoon();
  });
  // What is being kept must be kept before it is saved, or it would come back afterwards.
  form.addEventListener("submit", event => {
    if (event.submitter === look || leaving) return;
    event.preventDefault();
    const submitter = event.submitter;
    closing = true;
    // Not before this event is over: a form that is just asking its listeners takes no other submission.
    const leave = () => {
      leaving = true;
      form.requestSubmit(submitter);
    };
    keeping.finally(() => setTimeout(leave));
  });
})();
