// The presenter's bar (web/demo.py): a person's story, page by page, and the point to make at each. Fetched where
// the demonstration's cookie is; it names a fictional person.
(async () => {
  const IDLE = 60_000;
  const here = () => location.pathname.replace(/\/$/, "");
  const language = document.documentElement.lang;
  const who = document.cookie.match(/recorrido=(\w+)/)?.[1];
  // A tablet in assisted mode has a bar of its own.
  if (!who || here().endsWith("/demo") || document.cookie.includes("tablet=")) return;
  const answer = await fetch(`/demo/recorrido/${who}/${language}`).catch(() => null);
  const { stops, words, end } = answer?.ok ? await answer.json() : { stops: [] };
  if (!stops.length) return;

  const make = (tag, text, props = {}) => Object.assign(document.createElement(tag), { textContent: text }, props);
  const bar = make("aside", "", { className: "tour" });
  bar.setAttribute("aria-label", words.label);
  const link = (text, href, main) => make("a", text, { href, className: main ? "button main" : "button" });
  const draw = () => {
    const found = stops.findIndex(({ path }) => path === here());
    if (found >= 0) sessionStorage.setItem("parada", found);
    const at = found >= 0 ? found : Math.min(Number(sessionStorage.getItem("parada")) || 0, stops.length - 1);
    const next = stops[at + 1], previous = stops[at - 1];
    const say = make("p", found >= 0 ? stops[at].say : "", { className: "say" });
    const place = make("p", words.of.replace("{n}", at + 1).replace("{all}", stops.length), { className: "small" });
    const row = make("div", "", { className: "row" });
    if (found < 0) row.append(link(words.back, stops[at].path, true));
    else {
      if (previous) row.append(link(words.previous, previous.path, false));
      if (next) row.append(link(words.next, next.path, true));
    }
    row.append(link(words.end, end, found >= 0 && !next));
    bar.replaceChildren(place, say, row);
  };
  draw();
  // Beside the page's own tree, which React keeps.
  document.body.prepend(bar);
  let path = here();
  new MutationObserver(() => {
    if (!bar.isConnected) document.body.prepend(bar);
    if (path !== here()) draw();
    path = here();
  }).observe(document.body, { childList: true, subtree: true });

  // Nobody is looking: back to the screen that calls the next visitor.
  let acted = Date.now();
  for (const deed of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(deed, () => { acted = Date.now(); }, { capture: true, passive: true });
  }
  setInterval(() => { if (Date.now() - acted > IDLE) location.replace(`${end}#espera`); }, 1000);
})();
