// Puts the name of a chosen figure into the text that was written in last.
(() => {
  let last = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea[data-prose]")) last = event.target;
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    const area = last || document.querySelector("textarea[data-prose]");
    if (!area || area.disabled) return;
    const at = area.selectionEnd;
    area.focus();
    area.setRangeText(button.dataset.insert, at, at, "end"); // what is marked stays
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
