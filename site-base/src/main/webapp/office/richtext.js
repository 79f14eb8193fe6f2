"use strict";
// Writing without HTML: the browser's own editing of the page's text, with a toolbar. Nothing of the HTML is lost: what
// is not touched stays as it is. The HTML stands beside it and is what is sent; without this file it is all there is.
(() => {
  const source = document.getElementById("page:body");
  const pane = document.getElementById("rich");
  if (!source || !pane) return;
  const bar = document.getElementById("rich-bar");
  const frame = document.getElementById("rich-frame");
  const modes = document.getElementById("rich-modes");
  const linking = document.getElementById("link-dialog");
  const picturing = document.getElementById("picture-dialog");
  // What would run, or be sent, is not even shown here; saving takes it out of the page too.
  const NEVER = "script, style, link, meta, base, iframe, frame, object, embed, form, input, button, select, textarea";
  const BLOCKS = "p, h1, h2, h3, h4, h5, h6, pre, blockquote, li, td, th, figcaption, dd, dt, div";
  const PASTED = "A B BLOCKQUOTE BR CODE DD DL DT EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TR U UL".split(" ");

  let page = null;
  let root = null;

  // --- the page's text, as its own style sheets show it ----------------------------------------------------------------
  function parsed(html) {
    // The policy forbids styles of an element's own; read as such, each would be a complaint.
    const unstyled = html.replace(/(<[a-z][^<>]*\s)style(?=\s*=)/gi, "$1data-style");
    const document = new DOMParser().parseFromString(unstyled, "text/html");
    for (const element of document.body.querySelectorAll(NEVER)) element.remove();
    for (const element of document.body.querySelectorAll("*"))
      for (const { name } of [...element.attributes]) if (/^(on|data-style$)/i.test(name)) element.removeAttribute(name);
    return document;
  }

  function open() {
    page = frame.contentDocument;
    page.documentElement.lang = document.getElementById("page:locale")?.value ?? "";
    const head = page.head;
    const base = head.appendChild(page.createElement("base"));
    base.href = pane.dataset.base;
    for (const address of pane.dataset.styles.split(" ").filter(Boolean)) {
      const style = head.appendChild(page.createElement("link"));
      style.rel = "stylesheet";
      style.href = address;
    }
    const own = head.appendChild(page.createElement("link"));
    own.rel = "stylesheet";
    own.href = location.origin + "/office/richtext.css";
    page.body.className = pane.dataset.bodyClass;
    const shell = parsed(pane.dataset.shell).body.firstElementChild ?? document.createElement("main");
    root = page.body.appendChild(page.importNode(shell, false));
    root.contentEditable = "true";
    root.setAttribute("role", "textbox");
    root.setAttribute("aria-multiline", "true");
    root.setAttribute("aria-label", pane.dataset.label);
    page.execCommand("styleWithCSS", false, false);
    page.execCommand("defaultParagraphSeparator", false, "p");
    page.addEventListener("input", write);
    page.addEventListener("selectionchange", reflect);
    page.addEventListener("keydown", shortcut);
    page.addEventListener("paste", pasted);
    page.addEventListener("dragover", event => event.dataTransfer.types.includes("Files") && event.preventDefault());
    page.addEventListener("drop", dropped);
    page.addEventListener("error", unpublished, true);
    page.addEventListener("click", event => event.target.closest("a") && event.preventDefault());
    read();
  }

  let known = new WeakSet();
  function read() {
    root.replaceChildren(...page.importNode(parsed(source.value).body, true).childNodes);
    known = new WeakSet(root.querySelectorAll("span, font"));
    if (!root.firstChild) root.append(page.createElement("p"));
  }

  /** Browsers wrap words of their own accord when lines are joined or pasted; that is not what anybody wrote. */
  function html() {
    const copy = root.cloneNode(true);
    const wrapped = [...root.querySelectorAll("span, font")];
    [...copy.querySelectorAll("span, font")].forEach((element, index) => {
      element.removeAttribute("style");
      if (!known.has(wrapped[index]) && element.attributes.length === 0) element.replaceWith(...element.childNodes);
    });
    for (const element of copy.querySelectorAll("[style]")) element.removeAttribute("style");
    return copy.innerHTML.replace(/^<p>(<br>)?<\/p>$/, "");
  }

  let writing = false;
  function write() {
    writing = true;
    source.value = html();
    source.dispatchEvent(new Event("input", { bubbles: true }));
    writing = false;
    reflect();
  }

  let pause = 0;
  source.addEventListener("input", () => {
    if (writing || !root) return;
    clearTimeout(pause);
    pause = setTimeout(read, 400);
  });

  /** A picture that only the office has yet is shown from there; the text keeps the address that shoppers will use. */
  const asked = new Set();
  function unpublished({ target }) {
    if (target.localName !== "img" || asked.has(target.src)) return;
    asked.add(target.src);
    const path = decodeURI(new URL(target.src).pathname);
    const address = `${location.origin}/office/picture?path=${encodeURIComponent(path)}`;
    const rule = `img[src="${CSS.escape(target.getAttribute("src"))}"] { content: url("${address}"); }`;
    [...page.styleSheets].find(sheet => sheet.href?.endsWith("/office/richtext.css"))?.insertRule(rule);
  }

  // --- the toolbar -----------------------------------------------------------------------------------------------------
  function selected(selector) {
    const at = page.getSelection().anchorNode;
    const element = at && (at.nodeType === Node.ELEMENT_NODE ? at : at.parentElement);
    const found = element?.closest(selector);
    return found && root.contains(found) && found !== root ? found : null;
  }

  function run(command, value) {
    root.focus();
    page.execCommand(command, false, value);
    write();
  }

  function insert(markup) {
    run("insertHTML", markup);
  }

  function cell(name) {
    const made = page.createElement(name);
    made.append(page.createElement("br"));
    return made;
  }

  const tables = {
    row(table, here) {
      const row = page.createElement("tr");
      for (const _ of here.parentElement.cells) row.append(cell("td"));
      const body = here.parentElement.closest("thead") ? (table.tBodies[0] ?? table.createTBody()) : null;
      body ? body.prepend(row) : here.parentElement.after(row);
    },
    column(table, here) {
      const index = here.cellIndex;
      for (const row of table.rows) row.cells[Math.min(index, row.cells.length - 1)]?.after(cell(row.cells[0].localName));
    },
    "no-row": (table, here) => (table.rows.length > 1 ? here.parentElement.remove() : table.remove()),
    "no-column"(table, here) {
      const index = here.cellIndex;
      for (const row of [...table.rows]) row.cells[index]?.remove();
      if (!table.querySelector("td, th")) table.remove();
    },
  };

  const actions = {
    bold: () => run("bold"),
    italic: () => run("italic"),
    ul: () => run("insertUnorderedList"),
    ol: () => run("insertOrderedList"),
    undo: () => run("undo"),
    redo: () => run("redo"),
    link: () => link(),
    picture: () => picture(null),
    table: () => insert("<table><thead><tr><th><br></th><th><br></th></tr></thead><tbody><tr><td><br></td><td><br></td></tr></tbody></table>"),
  };
  for (const name of Object.keys(tables))
    actions[name] = () => {
      const here = selected("td, th");
      if (!here) return;
      tables[name](here.closest("table"), here);
      write();
    };

  bar.addEventListener("click", event => {
    const action = event.target.closest("[data-do]")?.dataset.do;
    if (action) actions[action]();
  });
  document.getElementById("rich-block").addEventListener("change", event => run("formatBlock", `<${event.target.value}>`));

  /** What the toolbar says of the place where the cursor is. */
  function reflect() {
    const pressed = {
      bold: page.queryCommandState("bold"),
      italic: page.queryCommandState("italic"),
      ul: page.queryCommandState("insertUnorderedList"),
      ol: page.queryCommandState("insertOrderedList"),
      link: selected("a") !== null,
    };
    for (const [name, on] of Object.entries(pressed))
      bar.querySelector(`[data-do="${name}"]`).setAttribute("aria-pressed", on);
    for (const name of Object.keys(tables))
      bar.querySelector(`[data-do="${name}"]`).hidden = !selected("td, th");
    const block = selected(BLOCKS)?.localName;
    const choice = document.getElementById("rich-block");
    choice.value = [...choice.options].some(option => option.value === block) ? block : "p";
  }

  // One stop for the tab key; the arrows walk within the toolbar.
  bar.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.localName === "select") return;
    const stops = [...bar.querySelectorAll("button:not([hidden]), select")];
    const next = stops[(stops.indexOf(event.target) + step + stops.length) % stops.length];
    for (const stop of stops) if (stop.localName !== "select") stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  });

  function shortcut(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "k") {
      event.preventDefault();
      link();
    } else if (event.altKey && event.key === "F10") bar.querySelector("select").focus();
  }

  // --- links and pictures ------------------------------------------------------------------------------------------------
  /** The place in the text is lost to whatever takes the focus, so it is kept for afterwards. */
  function ask(dialog, then) {
    const selection = page.getSelection();
    const place = selection.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    dialog.returnValue = "";
    dialog.showModal();
    dialog.addEventListener(
      "close",
      () => {
        root.focus();
        if (place) {
          selection.removeAllRanges();
          selection.addRange(place);
        }
        then(dialog.returnValue);
      },
      { once: true },
    );
  }

  function link() {
    const known = selected("a");
    const address = document.getElementById("link-address");
    address.value = known?.getAttribute("href") ?? "";
    ask(linking, answer => {
      if (answer === "none" && known) {
        known.replaceWith(...known.childNodes);
        write();
      } else if (answer === "set" && address.value.trim()) {
        const href = address.value.trim();
        if (known) {
          known.setAttribute("href", href);
          write();
        } else {
          if (page.getSelection().isCollapsed) {
            const words = linking.dataset.title || href;
            page.execCommand("insertText", false, words);
            for (const _ of words) page.getSelection().modify("extend", "backward", "character");
          }
          run("createLink", href);
        }
      }
      linking.dataset.title = "";
    });
  }

  let searching = 0;
  document.getElementById("link-search").addEventListener("input", event => {
    clearTimeout(searching);
    searching = setTimeout(() => search(event.target.value), 250);
  });

  async function search(words) {
    const list = document.getElementById("link-found");
    const reply = await fetch("/office/page-search?q=" + encodeURIComponent(words));
    const found = reply.ok ? await reply.json() : [];
    list.replaceChildren(...found.map(choice));
    document.getElementById("link-count").textContent = found.length || (words.trim() ? list.dataset.none : "");
    if (!found.length && words.trim()) list.append(Object.assign(document.createElement("li"), { textContent: list.dataset.none }));
  }

  function choice(one) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: one.title });
    button.append(Object.assign(document.createElement("span"), { className: "hint", textContent: `${one.path} · ${one.state}` }));
    button.addEventListener("click", () => {
      document.getElementById("link-address").value = one.address;
      linking.dataset.title = one.title;
      linking.querySelector("[value=set]").focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  function picture(file) {
    const chosen = document.getElementById("picture-file");
    const words = document.getElementById("picture-alt");
    const problem = document.getElementById("picture-problem");
    chosen.closest(".field").hidden = file !== null;
    chosen.value = "";
    words.value = "";
    problem.hidden = true;
    ask(picturing, async answer => {
      const given = file ?? chosen.files[0];
      if (answer !== "set" || !given) return;
      const data = new FormData();
      data.append("page", pane.dataset.path || document.getElementById("page:path")?.value || "/");
      data.append("file", given, given.name || "picture.png");
      const reply = await fetch("/office/picture", { method: "POST", body: data });
      const told = await reply.json().catch(() => ({}));
      if (reply.ok) {
        const before = new Set(root.querySelectorAll("img"));
        page.execCommand("insertImage", false, told.address);
        for (const made of root.querySelectorAll("img")) if (!before.has(made)) made.alt = words.value.trim();
        write();
      } else {
        problem.textContent = told.problem ?? problem.dataset.usual;
        problem.hidden = false;
        picturing.showModal();
      }
    });
  }

  function pasted(event) {
    const file = [...event.clipboardData.files].find(one => one.type.startsWith("image/"));
    const copied = event.clipboardData.getData("text/html");
    if (!file && !copied) return;
    event.preventDefault();
    if (file && !copied) picture(file);
    else insert(plain(copied));
  }

  /** What was copied elsewhere, without that place's looks. */
  function plain(copied) {
    const document = parsed(copied.replace(/<!--.*?-->/gs, ""));
    for (const element of [...document.body.querySelectorAll("*")].reverse()) {
      if (!PASTED.includes(element.tagName)) element.replaceWith(...element.childNodes);
      else
        for (const { name } of [...element.attributes])
          if (!["href", "colspan", "rowspan"].includes(name)) element.removeAttribute(name);
    }
    return document.body.innerHTML;
  }

  function dropped(event) {
    const file = [...event.dataTransfer.files].find(one => one.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    const at = page.caretRangeFromPoint?.(event.clientX, event.clientY);
    if (at) {
      page.getSelection().removeAllRanges();
      page.getSelection().addRange(at);
    }
    picture(file);
  }

  // --- which of the two is shown -------------------------------------------------------------------------------------------
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
  if (frame.contentDocument.readyState === "complete" && frame.contentDocument.URL === "about:srcdoc") open();
  else frame.addEventListener("load", open, { once: true });
})();
