// Puts the name of a chosen figure into the text that was written in last.
(() => {
  let last = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea[data-narrative]")) last = event.target;
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    const area = last || document.querySelector("textarea[data-narrative]");
    if (!area || area.disabled) return;
    area.focus();
    area.setRangeText(button.dataset.insert, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
