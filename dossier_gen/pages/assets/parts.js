// The way into a dossier: the part that is in view is marked in it. Everything leads where it should without this.
(() => {
  "use strict";
  const nav = document.querySelector(".d-parts");
  if (!nav || !("IntersectionObserver" in window)) return;
  const links = new Map([...nav.querySelectorAll("a[href^='#']")].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  let marked = null;

  // A part is in view while it crosses the line at a quarter of the screen's height.
  const observer = new IntersectionObserver(mark, { rootMargin: "-25% 0px -75% 0px" });
  for (const id of links.keys()) observer.observe(document.getElementById(id));

  function mark(entries) {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.id);
    const link = [...links].filter(([id]) => seen.has(id)).pop()?.[1];
    // Between two parts the one before stays marked.
    if (!link || link === marked) return;
    marked?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    // On narrow screens the bar shows the link, without any movement of the page.
    nav.scrollTo({ left: link.offsetLeft - 40 });
    marked = link;
  }
})();
