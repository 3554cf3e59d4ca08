/* Makes a <table class="grid" data-save-url="…"> of ordinary inputs work like a spreadsheet. Without it: a plain form.
   <table class="grid" data-sent-whole> has the same keys, and is saved by its form's button. */

import { controlsOf, fit, servedValue, putValue, tellPaper, valueOf } from "./grid/layout.js";
import { Draft } from "./grid/draft.js";
import { listenToKeys } from "./grid/keys.js";
import { waitForCells } from "./grid/leaving.js";
import { Rows } from "./grid/rows.js";
import { Saving } from "./grid/saving.js";
import { SentWhole } from "./grid/sent_whole.js";
import { Steps } from "./grid/steps.js";
import { sayError, sayNote, tellMine } from "./grid/told.js";

class Grid {
  constructor(table) {
    this.table = table;
    this.place = table.closest("form") || table.parentNode;
    this.state = this.place.querySelector(".grid-state");
    this.saved = new Map(); // control → the text the server has
    this.late = new Map(); // control → what is wrong with it, said when the person has left it
    this.leftOut = new Map(); // control → what was to be put into it and is none of its choices
    this.fellBeside = 0; // how many values of the last block fell on places that cannot be filled in
    this.atFocus = "";
    this.steps = new Steps();
    this.draft = new Draft(table);
    this.rows = new Rows(this);
    this.isSaved = table.hasAttribute("data-save-url");
    this.saving = this.isSaved ? new Saving(this) : new SentWhole(this);
    controlsOf(table).forEach((control) => this.know(control));
    this.listen();
    listenToKeys(this);
    this.offerDraft();
    this.place.querySelectorAll("[data-plain-save]").forEach((button) => { button.hidden = true; });
    if (controlsOf(table).some((control) => valueOf(control) !== this.saved.get(control))) { this.saving.changed(); }
  }

  know(control) {
    this.saved.set(control, control.name.startsWith("new-") ? "" : servedValue(control));
    this.mark(control);
  }

  named(name) {
    return controlsOf(this.table).find((control) => control.name === name) || null;
  }

  token() {
    const input = document.querySelector("input[name=csrfmiddlewaretoken]");
    return input ? input.value : "";
  }

  mark(control) {
    fit(control);
    tellMine(control);
    control.closest("td").classList.toggle("changed", this.isSaved && valueOf(control) !== this.saved.get(control));
  }

  say(words, isBad) {
    if (!this.state) { return; }
    this.state.textContent = words;
    this.state.classList.toggle("bad", Boolean(isBad));
  }

  sayLogin(words) {
    this.say(words, true);
    if (!this.state) { return; }
    const link = document.createElement("a");
    link.href = `/login/?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
    link.textContent = "重新登录";
    this.state.appendChild(link);
    this.state.appendChild(document.createTextNode("，回来后可恢复。"));
  }

  /* A person who is still typing is not told that half a number is wrong. */
  tell(control, words) {
    if (words && document.activeElement === control && valueOf(control) !== this.atFocus) {
      this.late.set(control, words);
    } else {
      this.late.delete(control);
      sayError(control, words);
    }
  }

  touched(control) {
    this.mark(control);
    this.saving.changed();
  }

  /* Several cells change as one step. `changes`: [control, text]. Returns those that could not hold their text. */
  put(changes) {
    const refused = [];
    const done = [];
    changes.forEach(([control, text]) => {
      const before = valueOf(control);
      if (!putValue(control, text)) { refused.push(control); this.leaveOut(control, text); return; }
      this.leftOut.delete(control);
      if (valueOf(control) !== before) { done.push({ control, before, after: valueOf(control) }); }
    });
    if (done.length) {
      this.steps.add({
        back: () => this.set(done.map(({ control, before }) => [control, before])),
        again: () => this.set(done.map(({ control, after }) => [control, after])),
      });
      this.settle(done.map(({ control }) => control));
    }
    return refused;
  }

  leaveOut(control, text) {
    this.leftOut.set(control, `“${text.trim()}”不在选项里，没有放进去；请从列表里选。`);
    sayNote(control, this.leftOut.get(control));
  }

  /* What a block held that found no place; it stands until somebody types. */
  tellLeftOut() {
    const marked = Array.from(this.leftOut.keys()).filter((control) => document.contains(control)).length;
    const told = [];
    if (marked) { told.push(`${marked}个值不在选项里，请看标出的格子`); }
    if (this.fellBeside) { told.push(`${this.fellBeside}个值落在不能填的地方`); }
    return told.length ? `没有全部放进去：${told.join("，")}。` : "";
  }

  set(changes) {
    changes.forEach(([control, text]) => putValue(control, text));
    this.settle(changes.map(([control]) => control));
    const [first] = changes[0];
    if (document.contains(first)) { first.focus(); }
  }

  settle(controls) {
    controls.forEach((control) => {
      if (control === document.activeElement) { this.atFocus = valueOf(control); }
      this.mark(control);
    });
    this.saving.changed();
  }

  /* What was typed into a cell becomes one step when the cell is left. */
  keepTyped(control) {
    const before = this.atFocus;
    const after = valueOf(control);
    if (before === after) { return; }
    this.atFocus = after;
    this.steps.add({ back: () => this.set([[control, before]]), again: () => this.set([[control, after]]) });
  }

  listen() {
    this.table.addEventListener("input", (event) => {
      if (!this.saved.has(event.target)) { return; }
      this.fellBeside = 0;
      if (this.leftOut.delete(event.target)) { sayNote(event.target, ""); }
      this.touched(event.target);
    });
    this.table.addEventListener("focusin", (event) => {
      if (this.saved.has(event.target)) { this.atFocus = valueOf(event.target); }
    });
    this.table.addEventListener("focusout", (event) => {
      if (!this.saved.has(event.target)) { return; }
      this.keepTyped(event.target);
      if (this.late.has(event.target)) { this.tell(event.target, this.late.get(event.target)); }
    });
    this.place.addEventListener("click", (event) => this.clicked(event));
    window.addEventListener("online", () => this.saving.send());
    document.addEventListener("visibilitychange", () => { if (document.hidden) { this.saving.send(true); } });
    window.addEventListener("beforeprint", () => tellPaper(this.table));
    window.addEventListener("pagehide", () => this.saving.send(true));
  }

  clicked(event) {
    const button = event.target.closest("[data-add-row], [data-remove-row], [data-move], [data-undo], [data-redo]");
    if (!button) { return; }
    const row = button.closest("tr[data-row]");
    if (button.hasAttribute("data-add-row") && this.rows.canAdd()) {
      event.preventDefault();
      const [first] = controlsOf(this.rows.add(this.rows.bodyFor(button)));
      if (first) { first.focus(); }
    } else if (button.hasAttribute("data-remove-row") && row) {
      event.preventDefault();
      this.rows.remove(row);
    } else if (button.hasAttribute("data-move") && row) {
      event.preventDefault();
      this.rows.move(row, button.getAttribute("data-move") === "up");
    } else if (button.hasAttribute("data-undo")) {
      this.steps.undo();
    } else if (button.hasAttribute("data-redo")) {
      this.steps.redo();
    }
  }

  offerDraft() {
    const draft = this.draft.read();
    if (!draft) { return; }
    const lost = Object.keys(draft.cells).filter((name) => {
      const control = this.named(name);
      return control ? valueOf(control) !== draft.cells[name].now : this.canBring(name);
    });
    if (!lost.length) { return; }
    const offer = document.createElement("div");
    offer.className = "notice heed grid-draft";
    offer.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = `本机暂存着${lost.length}处没有保存到服务器的内容（${draft.at}）。`;
    offer.appendChild(words);
    [["恢复", () => this.restore(draft, lost)], ["放弃", () => this.draft.keep({})]].forEach(([told, choose]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button second small";
      button.textContent = told;
      button.addEventListener("click", () => { offer.remove(); choose(); });
      offer.appendChild(button);
    });
    this.table.parentNode.insertBefore(offer, this.table);
  }

  /* In a grid that is sent whole, added rows are numbered alike each time: those of a draft can be added again. */
  canBring(name) {
    return !this.isSaved && this.rows.canAdd() && /^new-\d+\./.test(name);
  }

  restore(draft, names) {
    const rows = names.filter((name) => !this.named(name)).map((name) => Number(name.slice(4, name.indexOf("."))));
    while (rows.length && this.rows.made < Math.max(...rows)) { this.rows.add(this.rows.bodyFor(null)); }
    names.forEach((name) => this.saved.set(this.named(name), draft.cells[name].was));
    this.put(names.map((name) => [this.named(name), draft.cells[name].now]));
  }
}

const GRIDS = "table.grid[data-save-url], table.grid[data-sent-whole]";
const grids = [];

function attach(place) {
  const found = Array.from(place.querySelectorAll(GRIDS));
  if (place.matches && place.matches(GRIDS)) { found.push(place); }
  found.filter((table) => !table.hasAttribute("data-grid")).forEach((table) => {
    table.setAttribute("data-grid", "");
    grids.push(new Grid(table));
  });
}

attach(document);
waitForCells(grids);
document.addEventListener("htmx:load", (event) => attach(event.target));
