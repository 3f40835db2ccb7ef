// The service worker: opens the public pages without a network, and sends a form again whose answer was lost.
// KEPT, written before this by web/offline.py, is { version, pages, files, fallback }: the pages' paths, the
// addresses of all that is kept, and by language what opens in place of any other page.
// Nothing is ever put into the cache but these, without cookies, as this version installs.
const CACHE = `publico-${KEPT.version}`;
const PAGES = new Set(KEPT.pages), FILES = new Set(KEPT.files);
// Who has waited so long for a page gets the kept one. In ms.
const PATIENCE = 4000;
// A form that did not get through is sent again after so many ms; by then a train has left its tunnel.
const AGAIN = [1000, 3000];
// Their answer takes this worker away too (Clear-Site-Data); it must not stand in its own way.
const CLEARING = /^\/(salir|cuenta\/perfil\/cerrar)$/;

// On a dear or slow line nothing is fetched ahead: what is kept stays, and a later visit tries again.
const saves = () => {
  const line = navigator.connection;
  return Boolean(line && (line.saveData || /2g$/.test(line.effectiveType)));
};

const fill = async () => {
  const cache = await caches.open(CACHE);
  // One after another, so that the person's own page goes first; what an interrupted try brought is not
  // fetched twice.
  for (const address of KEPT.files) {
    if (await cache.match(address)) continue;
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  }
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    if (saves()) throw new Error("a dear or slow line");
    await fill();
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
    await registration.navigationPreload?.enable();
    await clients.claim();
  })());
});

// Not by opening the cache: that would make it anew where another worker has taken it away.
const kept = (address) => caches.match(address, { cacheName: CACHE, ignoreVary: true });

const inItsPlace = async (path) => {
  const page = await kept(KEPT.fallback[/^\/en(\/|$)/.test(path) ? "en" : "es"]);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
};

// The network first: nobody stays on an old build.
const open = async (event, path) => {
  const network = Promise.resolve(event.preloadResponse).then((answer) => answer ?? fetch(event.request));
  const heard = network.catch(() => undefined);
  event.waitUntil(heard);
  if (!PAGES.has(path)) return await heard ?? inItsPlace(path);
  const late = new Promise((done) => { setTimeout(done, PATIENCE); });
  const first = await Promise.race([heard, late]);
  if (first && first.status < 500) return first;
  return await kept(path) ?? await heard ?? Response.error();
};

const file = async (request) => await kept(request.url) ?? fetch(request);

// Only what carries its own number (assets/js/page.js): the server answers a number once.
const send = async (request) => {
  const isSmall = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  const numbered = isSmall && /(^|&)envio=/.test(await request.clone().text().catch(() => ""));
  for (const pause of numbered ? AGAIN : []) {
    const answer = await fetch(request.clone()).catch(() => undefined);
    if (answer) return answer;
    await new Promise((done) => { setTimeout(done, pause); });
  }
  const last = await fetch(request).catch(() => undefined);
  if (last) return last;
  new BroadcastChannel("envio").postMessage(new URL(request.url).pathname);
  // No content: the page stays, with what was typed.
  return new Response(null, { status: 204 });
};

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "GET") {
    if (request.mode === "navigate") event.respondWith(open(event, url.pathname.replace(/(.)\/$/, "$1")));
    else if (FILES.has(url.pathname + url.search)) event.respondWith(file(request));
  } else if (request.mode === "navigate" && request.method === "POST" && !CLEARING.test(url.pathname)) {
    event.respondWith(send(request));
  }
});
