/* Whatever leaves the page waits until its cells are saved: a form that moves the work on, a link to another page. */

const PATIENCE = 3000; // what is not saved by then goes on by itself while the next page opens

export function waitForCells(grids) {
  const standing = () => grids.filter((grid) => document.contains(grid.table));
  let passing = null; // the form that has waited and is now sent
  const waiting = new Set();

  function submitted(event) {
    const form = event.target;
    if (form === passing || standing().some((grid) => grid.place === form)) { return; }
    const isFinal = form.hasAttribute("data-once");
    const mayGo = standing().every((grid) => !grid.saving.isBusy() && !(isFinal && grid.saving.left()));
    if (mayGo) { return; }
    event.preventDefault();
    event.stopPropagation();
    if (waiting.has(form)) { return; }
    waiting.add(form);
    const button = event.submitter || form.querySelector("button:not([type=button])");
    say(form, "正在保存刚填的内容…");
    saved(standing()).then(() => {
      waiting.delete(form);
      say(form, "");
      const behind = standing().filter((grid) => grid.saving.left());
      if (isFinal && behind.length) {
        refuse(form, button, behind);
        return;
      }
      passing = form;
      button.click();
      passing = null;
    });
  }

  function clicked(event) {
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || link.target || link.getAttribute("href").startsWith("#")) { return; }
    if (link.closest("[hx-get]") || !standing().some((grid) => grid.saving.isBusy())) { return; }
    event.preventDefault();
    const late = new Promise((go) => { window.setTimeout(go, PATIENCE); });
    Promise.race([saved(standing()), late]).then(() => window.location.assign(link.href));
  }

  document.addEventListener("submit", submitted, true);
  document.addEventListener("click", clicked);
}

function saved(grids) {
  return Promise.all(grids.map((grid) => grid.saving.flush()));
}

function refuse(form, button, behind) {
  const count = behind.reduce((sum, grid) => sum + grid.saving.left(), 0);
  const words = say(form, `还没有“${button.textContent.trim()}”：这一页有${count}处没有保存。`);
  const [first] = behind[0].saving.open();
  if (!first) { return; }
  const show = document.createElement("button");
  show.type = "button";
  show.className = "link-button";
  show.textContent = "看第一处";
  show.addEventListener("click", () => first.focus());
  words.appendChild(show);
}

/* Said where the person has just pressed. */
function say(form, text) {
  let words = form.querySelector(".form-waits");
  if (!words) {
    words = document.createElement("p");
    words.className = "form-waits";
    words.setAttribute("role", "status");
    form.appendChild(words);
  }
  words.textContent = text;
  return words;
}
