// The few things every page does by itself, without the server. One file: each request costs a kilobyte. What a few
// pages do has its own.

// What only works with scripts is shown only where they run (.needs-script, .needs-speech).
document.documentElement.dataset.script = "speechSynthesis" in window ? "speaks" : "";

// The public pages are kept for when there is no network (docs/offline.md): some seconds after the page has
// come, so that it never waits for them, and not where data is dear or slow.
addEventListener("load", () => setTimeout(() => {
  const { saveData, effectiveType } = navigator.connection ?? {};
  if (navigator.onLine && !saveData && !/2g$/.test(effectiveType)) navigator.serviceWorker?.register("/sw.js").catch(() => {});
}, 3000));
// What stands in for a page that could not be opened gives way to it when the network is back.
addEventListener("online", async () => {
  if (!document.querySelector("[data-unreachable]")) return;
  const answer = await fetch("/salud", { cache: "no-store" }).catch(() => null);
  if (answer) location.reload();
});

// Each form that is posted carries a number, and the server answers a number once (web/once.py): a form that
// is sent again as it stands keeps its own. One that cannot get through stays, with what was typed.
(() => {
  const numbers = new WeakMap();
  const number = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  document.addEventListener("formdata", ({ target: form, formData }) => {
    // Not one with a file: it replaces what was there, and is too large to be kept for another try.
    if (form.method !== "post" || form.enctype === "multipart/form-data") return;
    if (!numbers.has(form)) numbers.set(form, number());
    formData.set("envio", numbers.get(form));
  });
  let sent;
  const tell = (shown) => {
    const note = document.getElementById("no-enviado");
    if (note) note.hidden = !shown;
  };
  // At the window: who sends a form by a script has stopped it by then.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    sent = new URL(form.action).pathname;
    tell(!navigator.onLine);
    if (!navigator.onLine) event.preventDefault();
  });
  // From the service worker.
  new BroadcastChannel("envio").onmessage = ({ data }) => { if (data === sent) tell(true); };
})();

// What only a worker's tablet needs is fetched only there: <script data-cookie="address">.
for (const [cookie, address] of Object.entries(document.currentScript.dataset)) {
  if (!document.cookie.includes(`${cookie}=`)) continue;
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
}

// Passing a page on: the telephone's own way, or its address to paste. Its query and fragment stay here.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-share]");
  if (!button) return;
  const url = location.origin + location.pathname, status = button.parentElement.querySelector("[role=status]");
  if (navigator.share) return navigator.share({ title: document.title, text: button.dataset.share, url }).catch(() => {});
  const copied = await navigator.clipboard?.writeText(`${button.dataset.share} ${url}`).then(() => true, () => false);
  status.textContent = copied ? button.dataset.copied : url;
});

// What reads aloud is fetched when it is asked for; from then on it listens itself.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-listen]");
  if (!button || document.querySelector("script[data-listens]")) return;
  const script = document.createElement("script");
  script.src = button.dataset.listen;
  script.dataset.listens = "";
  document.head.append(script);
});

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
  let personal = !!document.querySelector(".rail");
  const follow = () => {
    const shown = document.querySelector("main h1");
    if (location.pathname === path || !shown || shown === heading) return;
    // Sent away by the server. Perhaps only this tab's cookie is old: a load asks with the present one.
    if (personal && location.pathname.endsWith("/entrar")) return location.reload();
    personal = !!document.querySelector(".rail");
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
    const answer = await fetch(sheet.dataset.phraseFrom, { cache: "no-store" }).catch(() => null);
    if (answer?.status !== 200) return;
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

// A form that a script sends does not say which button was pressed: a hidden field of that name does.
document.addEventListener("submit", (event) => {
  const { name, value } = event.submitter ?? {};
  const field = name && event.target.querySelector(`[type=hidden][name="${name}"]`);
  if (field) field.value = value;
}, true);

// Signing out in one tab takes what the others show away too. Told on arriving at the sign-in page and
// not on leaving: by then the session has ended, and who reloads sees nothing more.
(() => {
  const tabs = new BroadcastChannel("salir");
  tabs.onmessage = () => {
    if (document.querySelector(".rail")) location.reload();
  };
  if (location.pathname.endsWith("/entrar")) tabs.postMessage("");
})();

// Waits count down by themselves: <span data-countdown="seconds">, in it the time left, which nobody reads
// aloud each second, and the word that it is over. Counted from the clock: timers stop while a tab sleeps.
const minutesAndSeconds = (left) => {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
(() => {
  const begun = new WeakMap();
  const tick = () => {
    for (const wait of document.querySelectorAll("[data-countdown]")) {
      const { countdown: seconds, left: words, over } = wait.dataset;
      const [timer, status] = wait.children;
      if (begun.get(wait)?.seconds !== seconds) {
        begun.set(wait, { seconds, end: Date.now() + 1000 * seconds });
        status.textContent = "";
      }
      const left = begun.get(wait).end - Date.now();
      timer.textContent = left > 0 ? words.replace("{time}", minutesAndSeconds(left)) : "";
      if (left <= 0 && !status.textContent) status.textContent = over;
      wait.toggleAttribute("data-done", left <= 0);
    }
  };
  setInterval(tick, 500);
  document.addEventListener("visibilitychange", tick);
})();

// A session ends where nobody is: the person is asked in time (ui/absence.py), and at the end what the page
// shows leaves the screen, also without a network. The server is asked some seconds after the page came,
// not with it, and then at most once a minute while somebody does something here. Tabs tell each other.
(() => {
  const dialog = () => document.getElementById("ausencia");
  const tabs = new BroadcastChannel("sesion");
  // Until the server has said better: what a session of one's own lasts.
  let ends = { idle: Date.now() + 900_000, total: Infinity, warning: 120_000, span: 900_000 };
  let asked = 0, acted = 0, staying = false, toldOfTotal = false, over = false;

  const heed = (known) => {
    ends = known;
    document.documentElement.toggleAttribute("data-borrowed", known.borrowed);
  };
  tabs.onmessage = ({ data }) => {
    asked = Date.now();
    heed(data);
    tick();
  };
  // What the server says, null without a session, undefined without a network.
  const ask = async (here) => {
    const at = asked = Date.now();
    const answer = await fetch("/sesion/queda", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: `presente=${here ? 1 : ""}`,
      signal: AbortSignal.timeout(8000),
    }).catch(() => undefined);
    const left = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
    // Ended elsewhere.
    if (left === null) ends.idle = 0;
    if (!left) return left;
    const [idle, total] = [at + 1000 * left.idle, at + 1000 * left.total];
    const span = Math.max(1000 * left.idle, here ? 0 : ends.span);
    heed({ idle, total, warning: 1000 * left.warning, span, borrowed: left.assisted });
    tabs.postMessage(ends);
    return left;
  };
  const stay = async () => {
    staying = true;
    const left = await ask(true);
    const unheard = dialog()?.querySelector(".unheard");
    if (unheard) unheard.hidden = left !== undefined;
    staying = left === undefined;
    tick();
  };
  const question = (left) => {
    const shown = dialog(), isOld = ends.total <= ends.idle;
    if (left > ends.warning) {
      if (shown.open) shown.close();
      return;
    }
    shown.toggleAttribute("data-old", isOld);
    shown.querySelector(".left").textContent = minutesAndSeconds(left);
    if (!shown.open && !(isOld && toldOfTotal)) shown.showModal();
  };
  // Another tab may have kept the session alive while this one slept: the server knows.
  const finish = async () => {
    over = true;
    const signIn = `${dialog().dataset.signIn}#cerrada`;
    document.documentElement.toggleAttribute("data-covered", true);
    if (dialog().open) dialog().close();
    const left = await ask(false);
    if (left === undefined) return leave(signIn);
    if (!left || Math.min(left.idle, left.total) <= 0) {
      const tablet = document.documentElement.hasAttribute("data-assisted");
      return tablet ? document.getElementById("terminar").requestSubmit() : location.replace(signIn);
    }
    document.documentElement.toggleAttribute("data-covered", false);
    over = false;
    return tick();
  };
  const leave = (signIn) => {
    const note = document.getElementById("ausencia-sin-red").cloneNode(true);
    note.hidden = false;
    document.body.replaceChildren(note);
    document.documentElement.toggleAttribute("data-covered", false);
    setInterval(async () => {
      if (await ask(false) !== undefined) location.replace(signIn);
    }, 5000);
  };
  const tick = () => {
    if (over || !dialog()) return;
    const now = Date.now(), left = Math.min(ends.idle, ends.total) - now;
    // A second later, so that the server agrees.
    if (left < -1000) finish();
    else if (acted > asked && now - asked > Math.min(60_000, ends.span / 5)) ask(true);
    else {
      if (staying && now - asked > 3000) stay();
      question(Math.max(left, 0));
    }
  };
  acted = Date.now();
  asked = Date.now() + 5000 - Math.min(60_000, ends.span / 5);
  for (const deed of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(deed, () => { if (!dialog()?.open) acted = Date.now(); }, { capture: true, passive: true });
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-stay]")) return;
    if (dialog().hasAttribute("data-old")) {
      toldOfTotal = true;
      dialog().close();
    } else stay();
  });
  // Escape says that somebody is there too.
  document.addEventListener("cancel", (event) => {
    if (event.target !== dialog()) return;
    event.preventDefault();
    dialog().querySelector("[data-stay]").click();
  }, true);
  setInterval(tick, 1000);
  for (const woken of ["visibilitychange", "online", "pageshow"]) addEventListener(woken, tick);
})();

// Why somebody is at the sign-in page again.
(() => {
  let told;
  const tell = () => {
    const note = location.hash === "#cerrada" && document.getElementById("cerrada");
    if (!note || note === told) return;
    told = note;
    note.hidden = false;
    note.focus();
  };
  new MutationObserver(tell).observe(document.documentElement, { childList: true, subtree: true });
  tell();
})();

// A page kept by the browser for its back button may show a person who has signed out: ask again.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// Print what the page shows: <button data-print>.
document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-print]")) print();
});

// Copy a text of the page: <button data-copies="id">, and after it where to say whether that worked.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  const said = button.parentElement.querySelector("[data-copied]");
  const text = document.getElementById(button.dataset.copies).textContent;
  // Refused, or there is none where the page came without TLS.
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  said.textContent = done ? said.dataset.copied : said.dataset.notCopied;
});
