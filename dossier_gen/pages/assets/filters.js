// Filters of a timeline, and keys that lead from entry to entry. Everything can be read without them.
(() => {
  "use strict";
  const years = [...document.querySelectorAll(".d-year")];
  const items = years.flatMap((year) => [...year.querySelectorAll(".d-event[data-status]")]);
  // A shorter timeline is taken in at a glance.
  if (items.length < 8) return;

  // What to choose by: its name in the address, its label, the attribute of an entry that holds the ids, and where in
  // the entry an id is put into words, if not where it is the name of something.
  const KINDS = [
    ["person", "Person", "people"],
    ["organisation", "Organisation", "organisations"],
    ["place", "Place", "places"],
    ["status", "Status", "status", () => ".d-status"],
    ["outlet", "Outlet", "outlets"],
    ["doubts", "Rests on", "doubts", (id) => `.d-doubt.d-${id}`],
  ];
  const ids = new Map(items.map((item) => [item, idsOf(item)]));
  const part = document.getElementById("timeline")?.contains(items[0]) ? " that happened" : " on this page";
  const fields = [...KINDS.flatMap(selectOf), ...turningPoints()];
  const told = make("p", { role: "status" });
  const reset = make("button", { type: "button" }, "Show all");
  const choices = make("fieldset", { "aria-label": "Show only events with" }, ...fields);
  const fold = make("details", {}, make("summary", {}, "Show only some events"), choices);
  const form = make(
    "form",
    { class: "d-filters", autocomplete: "off" },
    fold,
    make("div", { class: "d-told" }, told, reset),
  );
  const controls = [...form.querySelectorAll("[name]")];
  let chosen = [];

  const keys = ["j", "k"].map((key) => make("kbd", {}, key));
  const words = ["In the timeline, ", keys[0], " leads to the next event, ", keys[1], " to the one before."];
  years[0].before(...(controls.length ? [form] : []), make("p", { class: "d-hint" }, ...words));
  for (const year of years) year.addEventListener("keydown", step);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    show();
    keep();
  });
  reset.addEventListener("click", clear);
  for (const moved of ["popstate", "hashchange"]) addEventListener(moved, follow);
  follow();

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function idsOf(item) {
    const found = KINDS.map(([name, , data]) => [name, item.dataset[data]?.split(" ") ?? []]);
    return { ...Object.fromEntries(found), turning: item.matches(".d-key") ? ["yes"] : [] };
  }

  function count(found, name, id) {
    return found.filter((item) => ids.get(item)[name].includes(id)).length;
  }

  /** A list of the ids that tell entries apart, with the labels that the entries give them. */
  function selectOf([name, label, data, words = (id) => `[data-name="${data}:${id}"]`]) {
    const labels = new Map();
    for (const item of items) {
      for (const id of ids.get(item)[name]) {
        const named = item.querySelector(words(id));
        if (!labels.get(id)) labels.set(id, named?.textContent);
      }
    }
    const options = [...labels]
      .filter(([id]) => count(items, name, id) < items.length)
      .map(([value, text]) => make("option", { value, "data-label": text ?? value }))
      .sort((a, b) => a.dataset.label.localeCompare(b.dataset.label));
    const id = `filter-${name}`;
    const select = make("select", { name, id }, make("option", { value: "" }, "All"), ...options);
    return options.length ? [make("div", {}, make("label", { for: id }, label), select)] : [];
  }

  function turningPoints() {
    const box = make("input", { type: "checkbox", name: "turning", value: "yes" });
    const label = make("label", { class: "d-check" }, box, make("span", { "data-label": "Turning points only" }));
    return [0, items.length].includes(count(items, "turning", "yes")) ? [] : [label];
  }

  /** The entries that fit what is chosen, whatever is chosen of the kind `aside`. */
  function fitting(aside) {
    return items.filter((item) => chosen.every(([name, id]) => name === aside || ids.get(item)[name].includes(id)));
  }

  /** Show the entries that fit what is chosen, and for each choice how many it leaves. */
  function show() {
    chosen = [...new FormData(form)].filter(([, id]) => id);
    const found = fitting();
    for (const item of items) item.hidden = !found.includes(item);
    for (const year of years) {
      year.hidden = !year.querySelector(".d-event:not([hidden])");
      for (const month of year.querySelectorAll(".d-month")) {
        month.hidden = !month.nextElementSibling.querySelector(".d-event:not([hidden])");
      }
    }
    for (const control of controls) {
      const rest = fitting(control.name);
      for (const choice of control.parentElement.querySelectorAll("[data-label]")) {
        const left = count(rest, control.name, choice.value ?? "yes");
        choice.textContent = `${choice.dataset.label} (${left})`;
        choice.disabled = !left;
      }
    }
    form.classList.toggle("d-chosen", chosen.length);
    if (chosen.length) fold.open = true;
    told.textContent = `${chosen.length ? `${found.length} of ` : ""}${items.length} events${part}`;
  }

  function choose(query) {
    for (const control of controls) {
      const id = query.get(control.name) ?? "";
      control.checked = id === "yes";
      if (control.options) control.value = [...control.options].some(({ value }) => value === id) ? id : "";
    }
    show();
  }

  /** Keep what is chosen in the address, to be shared; an entry that is hidden is no longer named there. */
  function keep() {
    const address = new URL(location);
    for (const { name } of controls) address.searchParams.delete(name);
    for (const [name, id] of chosen) address.searchParams.set(name, id);
    if (hiddenTarget()) address.hash = "";
    history.replaceState(history.state, "", address);
  }

  function clear() {
    choose(new URLSearchParams());
    keep();
  }

  function hiddenTarget() {
    const target = document.getElementById(location.hash.slice(1));
    return target?.closest(".d-year [hidden], .d-year[hidden]") && target;
  }

  /** Choose what the address says; an entry that it names is always shown. */
  function follow() {
    choose(new URLSearchParams(location.search));
    const target = hiddenTarget();
    if (!target) return;
    clear();
    target.scrollIntoView();
  }

  /** Only where the focus is in a timeline, where nobody types; see WCAG 2.1.4. */
  function step(event) {
    const way = { j: 1, k: -1 }[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    const shown = items.filter((item) => !item.hidden);
    const next = shown[shown.findIndex((item) => item.contains(event.target)) + way];
    if (!next) return;
    event.preventDefault();
    next.querySelector(".d-permalink").focus({ preventScroll: true });
    next.scrollIntoView();
  }
})();
