// Writing without HTML: the browser's own editing of the page's text, with a toolbar. Nothing of the HTML is lost: what
// is not touched stays as it is. The HTML stands beside it and is what is sent; without this file it is all there is.
import { canvas } from "./richtext/canvas.js";
import { chooseBetween, walkByArrows } from "./richtext/controls.js";
import { linkDialog } from "./richtext/links.js";
import { parsed, plain } from "./richtext/markup.js";
import { past } from "./richtext/past.js";
import { NEW_TABLE, tables } from "./richtext/tables.js";

(() => {
  const source = document.getElementById("page:body");
  const pane = document.getElementById("rich");
  if (!source || !pane) return;
  const bar = document.getElementById("rich-bar");
  const frame = document.getElementById("rich-frame");
  const modes = document.getElementById("rich-modes");
  const linking = document.getElementById("link-dialog");
  const picturing = document.getElementById("picture-dialog");
  const BLOCKS = "p, h1, h2, h3, h4, h5, h6, pre, blockquote, li, td, th, figcaption, dd, dt, div";

  const links = linkDialog(linking);

  let page = null;
  let root = null;
  let steps = null;

  // --- the page's text, as its own style sheets show it ----------------------------------------------------------------
  function open() {
    root = canvas(frame, pane.dataset);
    page = root.ownerDocument;
    page.addEventListener("beforeinput", changing);
    page.addEventListener("input", event => write(event.inputType));
    page.addEventListener("selectionchange", reflect);
    page.addEventListener("keydown", shortcut);
    page.addEventListener("paste", pasted);
    page.addEventListener("dragover", event => event.dataTransfer.types.includes("Files") && event.preventDefault());
    page.addEventListener("drop", dropped);
    page.addEventListener("error", unpublished, true);
    page.addEventListener("click", event => event.target.closest("a") && event.preventDefault());
    steps = past(root, strange);
    read();
  }

  function read() {
    root.replaceChildren(...page.importNode(parsed(source.value).body, true).childNodes);
    strange.none();
    if (!root.firstChild) root.append(page.createElement("p").appendChild(page.createElement("br")).parentNode);
    steps.after(false);
  }

  /** Wrappings that nobody wrote: those that were not there when the text was read. */
  let written = new WeakSet();
  const strange = {
    all: () => [...root.querySelectorAll("span, font")],
    none: () => (written = new WeakSet(strange.all())),
    flags: () => strange.all().map(element => !written.has(element)),
    take: flags => (written = new WeakSet(strange.all().filter((_, index) => !flags[index]))),
  };

  /** Browsers wrap words of their own accord when lines are joined or pasted; that is not what anybody wrote. */
  function html() {
    const copy = root.cloneNode(true);
    const flags = strange.flags();
    [...copy.querySelectorAll("span, font")].forEach((element, index) => {
      element.removeAttribute("style");
      if (flags[index] && element.attributes.length === 0) element.replaceWith(...element.childNodes);
    });
    for (const element of copy.querySelectorAll("[style]")) element.removeAttribute("style");
    return copy.innerHTML.replace(/^<p>(<br>)?<\/p>$/, "");
  }

  let writing = false;
  /** @param how what the browser calls what was done, if it was the browser */
  function write(how) {
    steps.after(/^(insertText|insertCompositionText|deleteContent)/.test(how ?? ""));
    send();
  }

  function send() {
    writing = true;
    source.value = html();
    source.dispatchEvent(new Event("input", { bubbles: true }));
    writing = false;
    reflect();
  }

  function changing(event) {
    const back = { historyUndo: "undo", historyRedo: "redo" }[event.inputType];
    if (back) {
      event.preventDefault();
      actions[back]();
    } else steps.before();
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
    steps.before();
    page.execCommand(command, false, value);
    write();
  }

  function insert(markup) {
    run("insertHTML", markup);
  }

  const actions = {
    bold: () => run("bold"),
    italic: () => run("italic"),
    ul: () => run("insertUnorderedList"),
    ol: () => run("insertOrderedList"),
    undo: () => again(steps.undo),
    redo: () => again(steps.redo),
    link: () => link(),
    picture: () => picture(null),
    table: () => insert(NEW_TABLE),
  };

  function again(step) {
    root.focus();
    if (step()) send();
  }

  for (const name of Object.keys(tables))
    actions[name] = () => {
      const here = selected("td, th");
      if (!here) return;
      root.focus();
      steps.before();
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

  walkByArrows(bar);

  function shortcut(event) {
    if (event.isComposing) return;
    const key = event.key.toLowerCase();
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const wanted = key === "z" && event.shiftKey ? "redo" : { k: "link", z: "undo", y: "redo" }[key];
    if (control && wanted) {
      event.preventDefault();
      actions[wanted]();
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
    links.show(known?.getAttribute("href"));
    ask(linking, answer => {
      const href = links.address();
      steps.before();
      if (answer === "none" && known) {
        known.replaceWith(...known.childNodes);
        write();
      } else if (answer === "set" && href && known) {
        known.setAttribute("href", href);
        write();
      } else if (answer === "set" && href) {
        if (page.getSelection().isCollapsed) {
          const words = links.words();
          page.execCommand("insertText", false, words);
          for (const _ of words) page.getSelection().modify("extend", "backward", "character");
        }
        run("createLink", href);
      }
    });
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
  chooseBetween(modes, pane, source);
  if (frame.contentDocument.readyState === "complete" && frame.contentDocument.URL === "about:srcdoc") open();
  else frame.addEventListener("load", open, { once: true });
})();
