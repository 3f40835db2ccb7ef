// The payment slip: copy its number, hear it, hand it on. All of it works without a network.
(() => {
  const root = document.documentElement;
  root.toggleAttribute("data-voice", "speechSynthesis" in window);
  root.toggleAttribute("data-share-sheet", "share" in navigator);
  const words = () => document.querySelector("[data-copied]");
  const say = (text) => { words().querySelector("[role=status]").textContent = text; };

  // Where there is no https, browsers have no clipboard but the old way.
  const copyOldWay = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  };
  const copy = async (button) => {
    const text = button.dataset.copy;
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false) || copyOldWay(text);
    button.focus();
    say(copied ? words().dataset.copied : words().dataset.notCopied);
  };
  // Digit by digit, with a pause after each: a long number is read as one otherwise.
  const speak = (text) => {
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text.split(" ").join(", "));
    spoken.lang = root.lang === "en" ? "en-US" : "es-MX";
    spoken.rate = 0.8;
    speechSynthesis.speak(spoken);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-speak], [data-hand-on]");
    if (!button) return;
    if (button.dataset.copy) copy(button);
    else if (button.dataset.speak) speak(button.dataset.speak);
    else navigator.share({ text: button.dataset.handOn }).catch(() => {});
  });
  // A form that cannot be sent would take the slip away and put the browser's own page in its place.
  document.addEventListener("submit", (event) => {
    if (navigator.onLine || !event.target.matches(".online")) return;
    event.preventDefault();
    say(words().dataset.noConnection);
  });
  addEventListener("pagehide", () => window.speechSynthesis?.cancel());
})();
