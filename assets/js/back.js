// A page kept by the browser for its back button may show a person who has signed out: ask again.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
