// The menu of a narrow screen closes with Escape and when a reader turns to something else.
{
  const menu = document.querySelector(".d-menu");
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("click", ({ target }) => {
    if (menu?.open && !menu.contains(target)) menu.open = false;
  });
}
