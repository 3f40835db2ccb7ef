// The few things a page does by itself, without the server. One file: each request costs a kilobyte.

// When a page shows its error summary, or asks about an answer, the person must hear and see it first.
(() => {
  const word = "Error: ";
  let told, asked;
  const tell = () => {
    const summary = document.getElementById("errores");
    const marked = document.title.startsWith(word);
    if (summary && !marked) document.title = word + document.title;
    if (!summary && marked) document.title = document.title.slice(word.length);
    if (summary && summary !== told) summary.focus();
    told = summary;
    const question = document.getElementById("pregunta");
    if (question && question !== asked) question.focus();
    asked = question;
  };
  const watched = { childList: true, characterData: true, subtree: true };
  new MutationObserver(tell).observe(document.documentElement, watched);
  tell();
})();

// A page that opens without a load begins at its heading, for the keyboard and the screen reader too.
(() => {
  let path = location.pathname;
  let heading = document.querySelector("h1");
  const follow = () => {
    const shown = document.querySelector("main h1");
    if (location.pathname === path || !shown || shown === heading) return;
    [path, heading] = [location.pathname, shown];
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  };
  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
})();

// Show and hide a password: <button data-shows="id of the input">.
(() => {
  const set = (button, shown) => {
    const input = document.getElementById(button.dataset.shows);
    if (!input) return;
    input.type = shown ? "text" : "password";
    button.toggleAttribute("data-shown", shown);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-shows]");
    if (button) set(button, !button.hasAttribute("data-shown"));
  });
  // A browser offers to keep, and hides again, only what is sent as a password.
  document.addEventListener("submit", (event) => {
    for (const button of event.target.querySelectorAll("[data-shown]")) set(button, false);
  }, true);
})();

// A proposed phrase: asked for as a file is, since no secret crosses the event socket. Without one its
// sheet stays hidden.
(() => {
  const sheetNow = () => document.querySelector("[data-phrase-for]");
  const propose = async (sheet) => {
    const answer = await fetch("/registro/frase", { cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const { words } = await answer.json();
    sheet.querySelectorAll("[data-word]").forEach((item, place) => { item.textContent = words[place]; });
    sheet.hidden = false;
  };
  const use = (sheet) => {
    const input = document.getElementById(sheet.dataset.phraseFor);
    const show = document.querySelector(`[data-shows="${input.id}"]:not([data-shown])`);
    input.value = [...sheet.querySelectorAll("[data-word]")].map((item) => item.textContent).join(" ");
    if (show) show.click();
    input.focus();
  };
  let seen;
  new MutationObserver(() => {
    const sheet = sheetNow();
    if (sheet && sheet !== seen) propose(sheet);
    seen = sheet;
  }).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-new-phrase]")) propose(sheetNow());
    if (event.target.closest("[data-use-phrase]")) use(sheetNow());
  });
})();

// Signing out in one tab takes what the others show away too. Told on arriving at the sign-in page and
// not on leaving: by then the session has ended, and who reloads sees nothing more.
(() => {
  const tabs = new BroadcastChannel("salir");
  tabs.onmessage = () => {
    if (document.querySelector(".rail")) location.reload();
  };
  if (location.pathname.endsWith("/entrar")) tabs.postMessage("");
})();

// A page kept by the browser for its back button may show a person who has signed out: ask again.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
