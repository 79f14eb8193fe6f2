// Takes back what was done to the text, step by step, and does it again. The browser's own memory knows only of what its
// own commands did; whatever else changes the text (rows of a table, a link's address) would not be taken back, and would
// break what it remembers. So this one remembers all of it, as states of the whole text.

const STEPS = 200;
/** What is typed without a pause is one step. */
const PAUSE = 1000;

/** Where a place lies: the way down from the text, child by child. */
function way(root, node, offset) {
  const steps = [offset];
  for (let at = node; at !== root; at = at.parentNode) {
    if (!at) return null;
    steps.unshift([...at.parentNode.childNodes].indexOf(at));
  }
  return steps;
}

function place(root, steps) {
  let node = root;
  for (const step of steps.slice(0, -1)) node = node.childNodes[step] ?? node;
  const longest = node.nodeType === Node.TEXT_NODE ? node.length : node.childNodes.length;
  return [node, Math.min(steps.at(-1), longest)];
}

/**
 * @param root the element whose text is written
 * @param strange which elements in it the browser made of its own accord, in the order of the text
 */
export function past(root, strange) {
  const page = root.ownerDocument;
  let states = [];
  let now = -1;
  let typing = 0;

  function selection() {
    const chosen = page.getSelection();
    if (!chosen.anchorNode) return null;
    const from = way(root, chosen.anchorNode, chosen.anchorOffset);
    const to = way(root, chosen.focusNode, chosen.focusOffset);
    return from && to && [from, to];
  }

  function state() {
    return {
      nodes: [...root.childNodes].map(node => node.cloneNode(true)),
      html: root.innerHTML,
      strange: strange.flags(),
      selection: selection(),
    };
  }

  function show(wanted) {
    root.replaceChildren(...wanted.nodes.map(node => node.cloneNode(true)));
    strange.take(wanted.strange);
    if (!wanted.selection) return;
    const [from, to] = wanted.selection.map(steps => place(root, steps));
    page.getSelection().setBaseAndExtent(...from, ...to);
  }

  function step(by) {
    const wanted = states[now + by];
    if (!wanted) return false;
    now += by;
    typing = 0;
    show(wanted);
    return true;
  }

  return {
    /** Before a change: taken back, it ends with the cursor here. */
    before() {
      if (states[now]) states[now].selection = selection() ?? states[now].selection;
    },
    /** After a change, or at the beginning; what is typed belongs to what was just typed before it. */
    after(typed) {
      if (root.innerHTML === states[now]?.html) return;
      const goesOn = typed && Date.now() - typing < PAUSE && now > 0;
      states.splice(goesOn ? now : now + 1, Infinity, state());
      if (states.length > STEPS) states.shift();
      now = states.length - 1;
      typing = typed ? Date.now() : 0;
    },
    undo: () => step(-1),
    redo: () => step(1),
  };
}
