// Keeps what goes on up to date while somebody watches: the part of the page that says data-live="going" is fetched
// anew every two seconds; when it has ended, the whole page is.
(() => {
  const pause = 2000;

  async function look() {
    const shown = document.querySelector("[data-live=going]");
    if (!shown) return;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-live=going]");
      if (!answer.ok || answer.redirected || !now) {
        location.reload();
        return;
      }
      shown.replaceChildren(...now.childNodes);
    } catch (away) {
      console.info("The server does not answer; it is asked again.", away);
    }
    setTimeout(look, pause);
  }

  setTimeout(look, pause);
})();
