// Reads the summary aloud, in the page's language, when somebody wishes (S34). The same text stands on the page; without a
// voice, or without script, nothing is lost.
(() => {
  for (const place of document.querySelectorAll("[data-listen]")) {
    const text = document.getElementById(place.dataset.listen);
    const note = document.getElementById("listen-note");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.id = "listen";

    const show = (speaking) => {
      button.textContent = speaking ? place.dataset.stop : place.dataset.start;
      button.setAttribute("aria-pressed", String(speaking));
    };

    const fits = (known) => known.lang.toLowerCase().split(/[-_]/)[0] === place.dataset.language;

    let speaking = false;
    button.addEventListener("click", () => {
      const voice = window.speechSynthesis;
      if (speaking) {
        voice.cancel();
        speaking = false;
        show(false);
        return;
      }
      const chosen = voice && voice.getVoices().find(fits);
      if (!chosen) {
        note.textContent = place.dataset.none;
        return;
      }
      const words = new SpeechSynthesisUtterance(text.textContent);
      words.lang = place.dataset.language;
      words.voice = chosen;
      words.onend = words.onerror = () => {
        speaking = false;
        show(false);
      };
      speaking = true;
      show(true);
      voice.speak(words);
    });
    // Some browsers know their voices only after they were asked once
    if (window.speechSynthesis) window.speechSynthesis.getVoices();
    window.addEventListener("pagehide", () => window.speechSynthesis && window.speechSynthesis.cancel());
    show(false);
    place.append(button);
  }
})();
