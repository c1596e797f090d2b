// What is new since the last visit. This browser alone remembers what it has shown, in localStorage; nothing is sent.
(() => {
  "use strict";
  const block = document.querySelector(".d-since");
  const store = block && storage();
  if (!store) return;

  // The number grows with every change of what a fingerprint or a memory is made of; see fingerprints.py.
  const STORE = "dossier-since-1";
  const SITE = `${STORE} ${pathOf(block.dataset.root)} `;
  const OFF = `${SITE}off`;
  const MEMORY = SITE + pathOf(block.dataset.of);
  // Who comes back later than this begins a new visit.
  const VISIT = 4 * 36e5;
  const DAY = 864e5;
  const { recent, cut, whole } = block.dataset;
  const items = [...document.querySelectorAll("[data-mark], [data-marks]")];

  if (document.hidden) document.addEventListener("visibilitychange", look, { once: true });
  else look();
  addEventListener("storage", ({ key }) => key === OFF && look());

  /** Where something may be kept; nothing where the reader or the browser forbids it. */
  function storage() {
    try {
      localStorage.getItem("");
      return localStorage;
    } catch {
      return null;
    }
  }

  function pathOf(address) {
    return new URL(address, location).pathname;
  }

  /** When the page was last seen, and when before this visit; what was seen, and what was new, as far as that is sound. */
  function recall() {
    try {
      const found = JSON.parse(store.getItem(MEMORY));
      const { at, since, seen, news } = found;
      const isSound = [at, since].every(Number.isFinite) && [seen, news].every((text) => typeof text === "string");
      return isSound && /^([\da-z]{5})*$/.test(seen) && /^([\da-z]{5}[nc])*$/.test(news) ? found : null;
    } catch {
      return null;
    }
  }

  /** Whether it could be kept. */
  function keep(key, value) {
    try {
      store.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  function forget() {
    for (const key of Object.keys(store)) if (key.startsWith(SITE)) store.removeItem(key);
  }

  function split(text) {
    return text.match(/.{5}/g) ?? [];
  }

  /** The part of a fingerprint that is its record's own. */
  function idOf(mark) {
    return mark.slice(0, 3);
  }

  function marksOf({ dataset }) {
    return split(dataset.mark ?? dataset.marks);
  }

  /** All fingerprints that the page knows, each with the time of its first publication where that is told. */
  function marks() {
    if (!recent) return new Map(items.flatMap(marksOf).map((mark) => [mark]));
    return new Map(recent.split(" ").map((mark) => [mark.slice(0, 5), parseInt(mark.slice(5), 36) * DAY]));
  }

  /** Mark what is new or has changed, and remember what is shown. */
  function look() {
    for (const badge of document.querySelectorAll(".d-new")) badge.remove();
    block.replaceChildren();
    if (store.getItem(OFF)) return say("What is new is not marked.", ["Mark it", on]);
    const now = Date.now();
    const old = recall();
    const memory = old ?? { at: now, since: now, seen: "", news: "" };
    if (Math.abs(now - memory.at) > VISIT) Object.assign(memory, { since: memory.at, news: "" });
    const shown = marks();
    const news = old ? compare(memory, shown) : new Map();
    badge(news);
    if (whole === undefined) return;
    // A page out of a cache may still tell what was so before, so that is remembered for a while.
    const seen = [...split(memory.seen).filter((mark) => !shown.has(mark)), ...shown.keys()];
    memory.seen = seen.slice(-Math.max(400, 2 * shown.size)).join("");
    memory.news = [...news].flat().join("");
    memory.at = now;
    if (keep(MEMORY, JSON.stringify(memory))) tell(old && memory.since, now, [...shown.keys()].map((mark) => news.get(mark)));
  }

  /** What is new ("n") or has changed ("c") since the last visit, by fingerprint. */
  function compare({ seen, news, since }, shown) {
    const found = new Map((news.match(/.{6}/g) ?? []).map((mark) => [mark.slice(0, 5), mark[5]]));
    const kinds = new Map([...found].map(([mark, kind]) => [idOf(mark), kind]));
    const before = new Set(split(seen));
    const ids = new Set([...before].map(idOf));
    const all = [...shown];
    // Of many only the last are here: what is older than all that was seen has come in because something went out.
    const last = all.map(([mark]) => ids.has(idOf(mark))).lastIndexOf(true);
    for (const [mark, begun] of cut === undefined || last < 0 ? all : all.slice(0, last + 1)) {
      const isOld = ids.has(idOf(mark)) || begun + DAY < since;
      if (!before.has(mark)) found.set(mark, kinds.get(idOf(mark)) ?? (isOld ? "c" : "n"));
    }
    return found;
  }

  function words(kinds) {
    const [fresh, changed] = ["n", "c"].map((kind) => kinds.filter((one) => one === kind).length);
    return [fresh && `${fresh} new`, changed && `${changed} changed`].filter(Boolean).join(", ");
  }

  function badge(news) {
    for (const item of items) {
      const kinds = marksOf(item).map((mark) => news.get(mark));
      const told = item.dataset.mark ? { n: "New", c: "Changed" }[kinds[0]] : words(kinds);
      const line = item.querySelector(".d-when, p.d-meta") ?? item;
      if (told) line.append(" ", make("span", { class: kinds.includes("n") ? "d-new" : "d-new d-changed" }, told));
    }
  }

  function tell(since, now, kinds) {
    const told = words(kinds);
    const first = [...document.querySelectorAll(".d-new")].find((badge) => badge.getClientRects().length);
    const show = ["Show the first", () => first.closest("[data-mark], [data-marks]").querySelector("a").focus()];
    if (since === null) say("What is new will be marked at your next visit.");
    else say(`${told || "Nothing new"} since ${wordsOf(since, now)}`, ...(told && first ? [show] : []));
    const how = "This browser alone remembers what it has shown you. Nothing is sent, and no cookie is set.";
    const buttons = [button("Forget my visits", end), button("Do not mark what is new", off)];
    block.append(make("details", {}, make("summary", {}, "How this is known"), make("p", {}, how), ...buttons));
    block.classList.toggle("d-has-news", told);
  }

  function end() {
    forget();
    say("Forgotten: your next visit counts as the first.");
  }

  function off() {
    forget();
    keep(OFF, "yes");
    look();
  }

  function on() {
    store.removeItem(OFF);
    look();
  }

  /** A moment as readers write it; none where the clock was put back. */
  function wordsOf(time, now) {
    const [then, today] = [new Date(time), new Date(now)];
    if (time <= 0 || time > now) return "your last visit";
    if (then.toDateString() === today.toDateString()) {
      return `${then.toLocaleTimeString("en-GB", { timeStyle: "short" })} today`;
    }
    const year = then.getFullYear() === today.getFullYear() ? {} : { year: "numeric" };
    return then.toLocaleDateString("en-GB", { day: "numeric", month: "long", ...year });
  }

  function say(text, ...actions) {
    block.tabIndex = -1;
    block.classList.remove("d-has-news");
    block.replaceChildren(make("p", {}, text, ...actions.flatMap(([name, act]) => [" ", button(name, act)])));
  }

  function button(name, act) {
    const made = make("button", { type: "button" }, name);
    made.addEventListener("click", () => {
      act();
      // The keyboard does not lose its place where a button is gone.
      if (!made.isConnected) block.focus();
    });
    return made;
  }

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }
})();
