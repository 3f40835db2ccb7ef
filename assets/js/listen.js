// Reads a page aloud with the telephone's own voice, part by part: browsers stop in long speeches. It loads
// when "Escuchar esta página" is pressed for the first time. The part that is read is marked.
(() => {
  const PARTS = "h1, h2, h3, p, li, dt, dd, summary, legend, th, td, label";
  const button = () => document.querySelector("[data-listen]");
  const isSeen = (part) => part.checkVisibility() && !part.closest("[aria-hidden=true], .vh, [data-listen]");
  const parts = () => [...document.querySelectorAll(`#main :is(${PARTS})`)]
    .filter((part) => isSeen(part) && !part.querySelector(PARTS) && part.innerText.trim());
  const languageOf = (part) => part.closest("[lang]").lang;
  // Mexico's voice, then any of the Americas, then any of the language.
  const voiceFor = (language) => {
    const wanted = language === "en" ? ["en-US", "en-CA", "en"] : ["es-MX", "es-US", "es-419", "es"];
    const known = speechSynthesis.getVoices().map((voice) => [voice, voice.lang.replace("_", "-")]);
    for (const one of wanted) {
      const match = known.find(([, lang]) => lang === one || (one.length === 2 && lang.startsWith(one)));
      if (match) return match[0];
    }
    return null;
  };
  let reading = 0, marked = null;
  const mark = (part) => {
    marked?.removeAttribute("data-read");
    marked = part;
    if (!part) return;
    part.setAttribute("data-read", "");
    part.scrollIntoView({ block: "nearest" });
  };
  const stop = () => {
    reading += 1;
    speechSynthesis.cancel();
    mark(null);
    button()?.removeAttribute("data-shown");
  };
  const failed = () => {
    stop();
    const note = button()?.parentElement.querySelector("[role=status]");
    if (note) note.textContent = button().dataset.failed;
  };
  const read = ([part, ...others], mine) => {
    if (mine !== reading) return;
    if (!part) return stop();
    const speech = new SpeechSynthesisUtterance(part.innerText);
    speech.lang = languageOf(part) === "en" ? "en-US" : "es-MX";
    speech.voice = voiceFor(languageOf(part));
    speech.rate = 0.95;
    speech.onend = () => read(others, mine);
    speech.onerror = () => { if (mine === reading) failed(); };
    mark(part);
    speechSynthesis.speak(speech);
  };
  const start = async () => {
    const mine = reading += 1;
    button().setAttribute("data-shown", "");
    button().parentElement.querySelector("[role=status]").textContent = "";
    // Voices arrive late in some browsers.
    if (!speechSynthesis.getVoices().length) {
      await new Promise((done) => {
        speechSynthesis.addEventListener("voiceschanged", done, { once: true });
        setTimeout(done, 1500);
      });
    }
    if (mine !== reading) return;
    if (!voiceFor(document.documentElement.lang)) return failed();
    speechSynthesis.cancel();
    read(parts(), mine);
  };
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-listen]")) button().hasAttribute("data-shown") ? stop() : start();
  });
  addEventListener("pagehide", stop);
  // Another page took this one's place without a load.
  new MutationObserver(() => {
    if (marked && !marked.isConnected) stop();
  }).observe(document.documentElement, { childList: true, subtree: true });
  start();
})();
