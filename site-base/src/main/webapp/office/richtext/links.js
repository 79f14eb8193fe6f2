// The dialog that a link's address is typed or found in.

export function linkDialog(dialog) {
  const address = document.getElementById("link-address");
  const list = document.getElementById("link-found");
  let title = "";
  let searching = 0;
  document.getElementById("link-search").addEventListener("input", event => {
    clearTimeout(searching);
    searching = setTimeout(() => search(event.target.value), 250);
  });

  async function search(words) {
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
      address.value = one.address;
      title = one.title;
      dialog.querySelector("[value=set]").focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  return {
    /** @param known the address that is there already, or nothing */
    show(known) {
      address.value = known ?? "";
      title = "";
    },
    address: () => address.value.trim(),
    /** What a link says that is set where no words are chosen. */
    words: () => title || address.value.trim(),
  };
}
