// Comments, which giscus keeps on GitHub. Nothing is asked of either before the reader presses the button.
// What giscus is told and tells: https://github.com/giscus/giscus/blob/main/client.ts, which is not loaded.
(() => {
  "use strict";
  const part = document.querySelector(".d-comments");
  if (!part) return;

  const widget = new URL(part.dataset.src);
  const page = new URL(location);
  const ASKED = `dossier-comments ${page.pathname}`;
  const KEY = "dossier-comments key";
  // GitHub sends who has signed in there back to this page, with a key in its address.
  const key = page.searchParams.get("giscus");
  page.searchParams.delete("giscus");
  if (key) history.replaceState(history.state, "", page);

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Load the comments from giscus.app";
  button.addEventListener("click", load);
  part.append(button);
  if (key && recall(ASKED)) {
    keep(KEY, key);
    load();
  }

  /** What this tab remembers until it is closed; nothing where the reader or the browser forbids it. */
  function recall(name) {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      if (value) sessionStorage.setItem(name, value);
      else sessionStorage.removeItem(name);
    } catch {
      // Then the reader signs in again.
    }
  }

  function load() {
    keep(ASKED, "yes");
    const frame = document.createElement("iframe");
    frame.title = "Comments";
    frame.height = 300;
    frame.src = address();
    addEventListener("message", ({ origin, source, data }) => {
      if (origin !== widget.origin || source !== frame.contentWindow) return;
      const { resizeHeight, signOut, error } = data?.giscus ?? {};
      if (resizeHeight > 0) frame.height = Math.ceil(resizeHeight);
      // The key has gone out of date: without it the comments can be read all the same.
      if (recall(KEY) && (signOut || /Bad credentials|Invalid state value|State has expired/.test(error))) {
        keep(KEY, "");
        frame.src = address();
      }
    });
    button.replaceWith(frame);
    frame.focus();
  }

  function address() {
    page.hash = part.id;
    const own = {
      origin: page.href,
      backLink: page.href.split("#")[0],
      session: recall(KEY) ?? "",
      theme: document.body.dataset.mdColorScheme === "slate" ? "dark" : "light",
      description: document.querySelector("meta[name=description]")?.content ?? "",
    };
    for (const [name, value] of Object.entries(own)) widget.searchParams.set(name, value);
    return widget.href;
  }
})();
