// When a page shows its error summary, the person must hear and see it first.
(() => {
  const told = new WeakSet();
  const tell = () => {
    const summary = document.getElementById("errores");
    if (!summary || told.has(summary)) return;
    told.add(summary);
    summary.focus();
    if (!document.title.startsWith("Error: ")) document.title = "Error: " + document.title;
  };
  new MutationObserver(tell).observe(document.documentElement, { childList: true, subtree: true });
  tell();
})();
