// A sign-up that goes on on the person's own phone. The code comes as the answer to a form of this page, since
// no secret crosses the event socket; the page then asks every few seconds whether the phone has taken over.
(() => {
  const EVERY = 3000;
  const part = (name) => document.querySelector(`[data-handover=${name}]`);
  const post = async (address) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: `idioma=${document.documentElement.lang}`,
    }).catch(() => null);
    return answer && answer.ok ? answer.json().catch(() => null) : null;
  };
  const show = ({ code, page, path, box }) => {
    part("letters").textContent = code;
    part("page").textContent = page;
    part("code").querySelector(".qr svg").setAttribute("viewBox", box);
    part("code").querySelector(".qr path").setAttribute("d", path);
    part("code").hidden = false;
  };
  const wait = async (sheet) => {
    if (!sheet.isConnected) return;
    const said = await post("/registro/pasar/sigue");
    if (said && !said.here) return location.replace(sheet.dataset.gone);
    setTimeout(wait, EVERY, sheet);
  };
  const offer = async (sheet) => {
    const said = await post("/registro/pasar");
    if (!sheet.isConnected) return;
    part("failed").hidden = Boolean(said);
    if (!said) return;
    if (!said.code) return location.replace(sheet.dataset.start);
    show(said);
    setTimeout(wait, EVERY, sheet);
  };
  let seen;
  const look = () => {
    const sheet = part("code");
    // Only once the page's own script has taken the HTML over: until then it must not be touched.
    if (!sheet || sheet === seen || !Object.keys(sheet).some((key) => key.startsWith("__reactProps"))) return;
    seen = sheet;
    offer(sheet);
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  const first = setInterval(() => (seen ? clearInterval(first) : look()), 100);
  addEventListener("pagehide", () => {
    if (part("letters")) part("letters").textContent = "";
    part("code")?.querySelector(".qr path").removeAttribute("d");
  });
})();
