// The key / leads to the field of the search, where nobody is typing.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
  const fields = [...document.querySelectorAll(".d-find-all input, .d-header-search input")];
  const field = fields.find((each) => each.offsetParent);
  const form = document.querySelector(".d-header-search");
  if (!field && !form) return;
  event.preventDefault();
  if (field) field.select();
  else form.submit();
});
