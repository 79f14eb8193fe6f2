// HTML from outside, made fit to be shown and edited in the office.

// What would run, or be sent, is not even shown here; saving takes it out of the page too.
const NEVER = "script, style, link, meta, base, iframe, frame, object, embed, form, input, button, select, textarea";
const PASTED = "A B BLOCKQUOTE BR CODE DD DL DT EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TR U UL".split(" ");

export function parsed(html) {
  // The policy forbids styles of an element's own; read as such, each would be a complaint.
  const unstyled = html.replace(/(<[a-z][^<>]*\s)style(?=\s*=)/gi, "$1data-style");
  const document = new DOMParser().parseFromString(unstyled, "text/html");
  for (const element of document.body.querySelectorAll(NEVER)) element.remove();
  for (const element of document.body.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) if (/^(on|data-style$)/i.test(name)) element.removeAttribute(name);
  return document;
}

/** What was copied elsewhere, without that place's looks. */
export function plain(copied) {
  const document = parsed(copied.replace(/<!--.*?-->/gs, ""));
  for (const element of [...document.body.querySelectorAll("*")].reverse()) {
    if (!PASTED.includes(element.tagName)) element.replaceWith(...element.childNodes);
    else
      for (const { name } of [...element.attributes])
        if (!["href", "colspan", "rowspan"].includes(name)) element.removeAttribute(name);
  }
  return document.body.innerHTML;
}
