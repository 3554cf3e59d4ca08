/* What is said beside a cell: what is wrong with it, what is remarkable about it, who else has changed it. */

import { valueOf, wordsFor } from "./layout.js";

function cellOf(control) { return control.closest("td"); }

export function idOf(control) {
  if (!control.id) { control.id = `cell-${control.name.replace(/\./g, "-")}`; }
  return control.id;
}

function silence(control, kind) {
  const old = cellOf(control).querySelector(`.cell-${kind}`);
  if (old) { old.remove(); }
}

function say(control, kind, words) {
  silence(control, kind);
  if (!words) { return null; }
  const told = document.createElement("p");
  told.className = `cell-${kind}`;
  told.id = `${idOf(control)}-${kind}`;
  told.textContent = words;
  cellOf(control).appendChild(told);
  return told;
}

export function sayError(control, words) {
  const told = say(control, "error", words);
  cellOf(control).classList.toggle("invalid", Boolean(words));
  if (told) {
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", told.id);
  } else {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
}

export function sayNote(control, words) { say(control, "note", words); }

/* Both values stand beside each other until one is chosen; one's own follows what is still being typed. */
export function askConflict(control, theirs, keepMine, takeTheirs) {
  endConflict(control);
  const box = document.createElement("div");
  box.className = "cell-conflict";
  box.setAttribute("role", "alert");
  const who = theirs.who ? `${theirs.who}${theirs.at ? ` ${theirs.at}` : ""}` : "别人";
  const mine = document.createElement("span");
  mine.className = "cell-mine";
  mine.setAttribute("aria-live", "off");
  box.append(`${who} 已改为“${wordsFor(control, theirs.value)}”，您填的是“`, mine, "”。");
  [["用我的", keepMine], ["用对方的", takeTheirs]].forEach(([words, choose]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second small";
    button.textContent = words;
    button.addEventListener("click", () => { endConflict(control); choose(); control.focus(); });
    box.appendChild(button);
  });
  cellOf(control).appendChild(box);
  tellMine(control);
}

/* Says one's own value of a conflict as it stands now; nothing where there is none. */
export function tellMine(control) {
  const mine = cellOf(control).querySelector(".cell-mine");
  if (mine) { mine.textContent = wordsFor(control, valueOf(control)); }
}

export function endConflict(control) {
  const box = cellOf(control).querySelector(".cell-conflict");
  if (box) { box.remove(); }
}

export function isInConflict(control) { return Boolean(cellOf(control).querySelector(".cell-conflict")); }
