// The page of the search. Pagefind is loaded with the first question, and a list to choose from when it is opened.
(() => {
  "use strict";
  const place = document.querySelector(".d-found");
  const form = document.querySelector(".d-find-all");
  if (!place || !form) return;
  document.querySelector(".d-without").remove();
  const field = form.elements.q;
  const root = new URL(place.dataset.root, location);
  const groups = JSON.parse(place.dataset.groups);
  const facets = JSON.parse(place.dataset.facets);
  const FEW = 4; // results of a group at first
  const MORE = 20; // and with each further step
  const CHOICES = 12; // values of a facet that are shown at once
  // Every text has these words: their part of the index is large, and they find nothing.
  const COMMON = new Set("a an and as at be by for from has in is it its of on or that the to was were with".split(" "));

  let engine;
  let turn = 0; // the number of the newest question: what was asked before it is dropped
  let shown = new Map(); // how many results of each group
  let chosen = new Map(facets.map(([name]) => [name, new Set()]));
  let order = "best";

  const told = make("p", { role: "status", class: "d-told-found" });
  const order_box = make("select", { id: "d-order" }, option("best", "Best first"), option("newest", "Newest first"));
  const order_label = make("label", { for: "d-order" }, "Order");
  const chips = make("div", { class: "d-chips" });
  const boxes = facets.map(([name, label]) => facetBox(name, label));
  const tools = make(
    "details",
    { class: "d-narrow" },
    make("summary", {}, "Narrow it down"),
    make("div", { role: "group", "aria-label": "Choose among the results" }, ...boxes.map((box) => box.element)),
  );
  const head = make("div", { class: "d-found-head" }, told, make("p", { class: "d-order" }, order_label, " ", order_box));
  const results = make("div", { class: "d-results" });
  tools.hidden = head.hidden = true;
  place.append(tools, make("div", {}, head, chips, results));
  // Beside the results there is room for what to choose by; above them it is folded.
  const wide = matchMedia("(min-width: 64em)");
  const unfold = () => (tools.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  let timer;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    // A word's beginning that is shorter would load most of the index.
    if (field.value.trim().length > 3 || !field.value) timer = setTimeout(ask, 400);
  });
  order_box.addEventListener("change", () => {
    order = order_box.value;
    ask();
  });
  form.addEventListener("keydown", step);
  results.addEventListener("keydown", step);
  addEventListener("popstate", follow);
  follow();
  if (!field.value) field.focus({ preventScroll: true });

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function option(value, text) {
    return make("option", { value }, text);
  }

  /** What the address says is asked. */
  function follow() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") ?? "";
    order = query.get("order") === "newest" ? "newest" : "best";
    chosen = new Map(facets.map(([name]) => [name, new Set(query.getAll(name))]));
    order_box.value = order;
    ask();
  }

  /** What is asked is kept in the address, to be shared. */
  function keep() {
    const query = new URLSearchParams();
    if (field.value.trim()) query.set("q", field.value.trim());
    for (const [name, values] of chosen) for (const value of values) query.append(name, value);
    if (order !== "best") query.set("order", order);
    const address = new URL(location);
    address.search = query;
    history.replaceState(history.state, "", address);
  }

  /** The words to look for, null where there are none. A phrase in quotation marks is looked for as it is. */
  function term() {
    const text = field.value.trim();
    if (!text) return null;
    const words = text.split(/\s+/);
    const rare = words.filter((word) => !COMMON.has(word.toLowerCase()));
    return /^".+"$/.test(text) || !rare.length ? text : rare.join(" ");
  }

  /** Filters as Pagefind takes them, without those of the facet `aside`. */
  function filters(aside) {
    const given = [...chosen].filter(([name, values]) => values.size && name !== aside);
    return Object.fromEntries(given.map(([name, values]) => [name, { any: [...values] }]));
  }

  async function load() {
    const { createInstance } = await import(new URL(`${place.dataset.files}pagefind.js`, location));
    return createInstance({ noWorker: true });
  }

  async function ask() {
    clearTimeout(timer);
    const mine = ++turn;
    keep();
    shown = new Map();
    showChips();
    const words = term();
    const empty = words === null && !Object.keys(filters()).length;
    tools.hidden = empty;
    head.hidden = empty;
    if (empty) {
      results.replaceChildren();
      told.textContent = "";
      return;
    }
    place.setAttribute("aria-busy", "true");
    try {
      engine ??= load();
      await show(await engine, words, () => mine === turn);
    } catch (error) {
      engine = undefined;
      if (mine === turn) told.textContent = "The search could not be loaded. Please try again.";
    } finally {
      if (mine === turn) place.removeAttribute("aria-busy");
    }
  }

  async function show(pagefind, words, isNow) {
    const found = (await grouped(pagefind, words)).filter((group) => group.count);
    const sections = await Promise.all(found.map(section));
    await Promise.all(boxes.map((box) => box.refresh(pagefind, words)));
    if (!isNow()) return;
    results.replaceChildren(...sections);
    const count = found.reduce((sum, group) => sum + group.count, 0);
    told.textContent = `${amount(count)}${words === null ? "" : ` for “${field.value.trim()}”`}`;
  }

  function amount(count) {
    return count ? `${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}` : "Nothing found";
  }

  /** The groups: how many results each has, and how to come by the first ones. */
  async function grouped(pagefind, words) {
    if (order === "newest" || words === null) {
      return Promise.all(groups.map(([, title, kinds]) => newest(pagefind, words, title, kinds)));
    }
    // The name of a result begins with the letter of its group.
    const all = await pagefind.search(words, { filters: filters() });
    return groups.map(([letter, title]) => {
      const own = all.results.filter((result) => result.id.startsWith(letter));
      return { title, count: own.length, first: (number) => data(own.slice(0, number)) };
    });
  }

  function data(some) {
    return Promise.all(some.map((result) => result.data()));
  }

  /** A group, the newest first. Pagefind is asked day by day: an order of its own would be loaded with each question. */
  async function newest(pagefind, words, title, kinds) {
    const wanted = kinds.filter((kind) => !chosen.get("kind").size || chosen.get("kind").has(kind));
    if (!wanted.length) return { title, count: 0 };
    const given = { ...filters(), kind: { any: wanted } };
    await pagefind.preload(words, { filters: { ...given, day: { any: [] } } });
    const all = await pagefind.search(words, { filters: given });
    const days = Object.entries(all.filters.day ?? {}).filter(([, count]) => count);
    days.sort(([one], [other]) => (one < other ? 1 : -1));
    const count = all.results.length;
    const isDated = days.reduce((sum, [, some]) => sum + some, 0) === count;
    const first = (number) => newestOf(pagefind, words, given, days, number);
    return { title, count, first: isDated ? first : (number) => data(all.results.slice(0, number)) };
  }

  async function newestOf(pagefind, words, given, days, number) {
    const wanted = [];
    for (let sum = 0, next = 0; sum < number && next < days.length; next++) {
      wanted.push(days[next][0]);
      sum += days[next][1];
    }
    const { results } = await pagefind.search(words, { filters: { ...given, day: { any: wanted } } });
    const dayOf = (each) => each.filters.day[0];
    return (await data(results)).sort((one, other) => dayOf(other).localeCompare(dayOf(one))).slice(0, number);
  }

  async function section({ title, count, first }) {
    const list = make("ol", { class: "d-found-list" });
    const amount = make("span", { class: "d-meta" }, count.toLocaleString("en"));
    const more = make("button", { type: "button", class: "d-more" });
    const part = make("section", { class: "d-found-group" }, make("h2", {}, title, " ", amount), list, more);
    async function fill() {
      const number = shown.get(title) ?? FEW;
      const already = list.children.length;
      list.append(...(await first(number)).slice(already).map(item));
      const left = count - list.children.length;
      more.hidden = left <= 0;
      more.textContent = `Show more ${title.toLowerCase()} (${left.toLocaleString("en")} left)`;
      return list.children[already];
    }
    more.addEventListener("click", async () => {
      shown.set(title, list.children.length + MORE);
      (await fill())?.querySelector("h3 a").focus();
    });
    await fill();
    return part;
  }

  function item(data) {
    const language = data.filters.language?.[0];
    const words = language ? { lang: language, dir: "auto" } : {};
    const [kind] = data.filters.kind;
    // Of several dossiers the one that was chosen, and what is found is where that one has it.
    const dossiers = data.filters.dossier ?? [];
    const dossier = dossiers.find((each) => chosen.get("dossier")?.has(each)) ?? dossiers[0];
    const url = JSON.parse(data.meta.elsewhere ?? "{}")[dossier] ?? data.raw_url;
    const link = make("a", { href: new URL(url, root), ...words }, data.meta.title);
    const facts = [kind, data.meta.note, kind === "Dossier" ? "" : dossier].filter(Boolean);
    const line = make("p", { class: "d-meta" }, facts.join(" · "));
    const event = kind === "Event" && data.raw_url.match(/#event-(.+)$/);
    if (event) line.append(" · ", permalink(event[1], data.meta.title));
    return make("li", {}, line, make("h3", {}, link), make("p", { class: "d-excerpt", ...words }, ...excerpt(data)));
  }

  function permalink(id, title) {
    const name = `Permalink of: ${title}`;
    return make("a", { href: new URL(`events/${id}/`, root), class: "d-permalink", "aria-label": name }, "Permalink");
  }

  /** Pagefind gives its excerpts as HTML in which nothing but <mark> and escaped < and > are. */
  function excerpt({ excerpt: html, plain_excerpt: plain, raw_content: whole }) {
    const pieces = html.split(/(<mark>.*?<\/mark>)/).map((piece) => {
      const text = piece.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return piece.startsWith("<mark>") ? make("mark", {}, text) : text;
    });
    return [whole.startsWith(plain) ? "" : "… ", ...pieces, whole.trimEnd().endsWith(plain) ? "" : " …"];
  }

  /** A facet: closed at first; what it lists is loaded when it is opened. */
  function facetBox(name, label) {
    const list = make("ul", {});
    const narrow = make("input", { type: "search", autocomplete: "off", "aria-label": `Find in ${label}` });
    const note = make("p", { class: "d-meta", role: "status" });
    const body = make("div", { class: "d-facet-body" }, narrow, list, note);
    const element = make("details", { class: "d-facet" }, make("summary", {}, label), body);
    let values = [];
    narrow.addEventListener("input", draw);
    element.addEventListener("toggle", async () => {
      if (!element.open) return;
      await refresh(await engine, term());
    });
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      element.open = false;
      element.firstElementChild.focus();
    });

    async function refresh(pagefind, words) {
      if (!element.open || !pagefind) return;
      const others = filters(name);
      await pagefind.preload(words, { filters: { ...others, [name]: { any: [] } } });
      const { filters: counts } = await pagefind.search(words, { filters: others });
      values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count || chosen.get(name).has(value));
      const isYear = name === "year";
      values.sort(([a, m], [b, n]) => (isYear ? (a < b ? 1 : -1) : n - m || a.localeCompare(b)));
      draw();
    }

    function draw() {
      const wanted = narrow.value.trim().toLocaleLowerCase();
      const fitting = values.filter(([value]) => value.toLocaleLowerCase().includes(wanted));
      list.replaceChildren(...fitting.slice(0, CHOICES).map(choice));
      narrow.hidden = values.length <= CHOICES;
      const hidden = fitting.length - CHOICES;
      note.textContent = hidden > 0 ? `and ${hidden.toLocaleString("en")} more; type to find them` : "";
      if (!values.length) note.textContent = "There is nothing to choose.";
    }

    function choice([value, count]) {
      const box = make("input", { type: "checkbox" });
      box.checked = chosen.get(name).has(value);
      box.addEventListener("change", () => {
        chosen.get(name)[box.checked ? "add" : "delete"](value);
        const index = [...list.children].findIndex((each) => each.contains(box));
        ask().then(() => list.children[index]?.querySelector("input").focus());
      });
      return make("li", {}, make("label", {}, box, ` ${value} `, make("span", { class: "d-meta" }, `${count}`)));
    }

    return { element, refresh };
  }

  function showChips() {
    const buttons = facets.flatMap(([name, label]) =>
      [...chosen.get(name)].map((value) => {
        const chip = make("button", { type: "button", "aria-label": `Remove ${label}: ${value}` }, `${label}: ${value} ×`);
        chip.addEventListener("click", () => {
          chosen.get(name).delete(value);
          ask();
          field.focus();
        });
        return chip;
      }),
    );
    chips.replaceChildren(...buttons);
  }

  /** The arrow keys lead from result to result, Escape back to the field. */
  function step(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && event.target !== field) return field.focus();
    if (!way) return;
    const links = [...results.querySelectorAll("h3 a")];
    const here = links.findIndex((link) => link.closest("li").contains(event.target));
    const next = event.target === field && way < 0 ? undefined : links[here + way];
    if (!next && way > 0) return;
    event.preventDefault();
    (next ?? field).focus();
  }
})();
