// The sheet that the text is written on: a frame with the shop's own style sheets, within the element that holds the text
// there.
import { parsed } from "./markup.js";

function styled(page, address) {
  const style = page.head.appendChild(page.createElement("link"));
  style.rel = "stylesheet";
  style.href = address;
}

/** @return the element that is written in */
export function canvas(frame, { base, styles, bodyClass, shell, label }) {
  const page = frame.contentDocument;
  page.documentElement.lang = document.getElementById("page:locale")?.value ?? "";
  page.head.appendChild(page.createElement("base")).href = base;
  for (const address of styles.split(" ").filter(Boolean)) styled(page, address);
  styled(page, location.origin + "/office/richtext.css");
  page.body.className = bodyClass;
  const element = parsed(shell).body.firstElementChild ?? document.createElement("main");
  const root = page.body.appendChild(page.importNode(element, false));
  root.contentEditable = "true";
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.setAttribute("aria-label", label);
  page.execCommand("styleWithCSS", false, false);
  page.execCommand("defaultParagraphSeparator", false, "p");
  return root;
}
