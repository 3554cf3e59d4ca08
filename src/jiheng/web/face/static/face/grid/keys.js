/* Keys, selection and clipboard of a grid, as spreadsheets have them. */

import { controlAt, controlsOf, matrixOf, neighbour, placeOf, rectangle, valueOf } from "./layout.js";
import { asNumber, isBlock, readBlock, writeBlock } from "./block.js";

/* READY: the cell is chosen, typing replaces it. TYPING: it is being replaced. EDITING: the cursor moves inside it. */
const READY = "ready";
const TYPING = "typing";
const EDITING = "editing";
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function listenToKeys(grid) {
  new Keys(grid);
}

/* Paragraphs are written as in any text: Enter ends a line, the arrows move inside. Only Tab leaves. */
function isProse(control) { return control.hasAttribute("data-prose"); }

class Keys {
  constructor(grid) {
    this.grid = grid;
    this.mode = READY;
    this.anchor = null; // where a selection of several cells began
    this.tabbedFrom = null; // Enter after Tab goes back to this column
    const table = grid.table;
    table.addEventListener("keydown", (event) => this.pressed(event));
    table.addEventListener("input", () => { if (this.mode === READY) { this.mode = TYPING; } });
    table.addEventListener("focusin", (event) => this.entered(event.target));
    table.addEventListener("mousedown", (event) => this.mousePressed(event));
    table.addEventListener("click", (event) => this.clicked(event));
    table.addEventListener("dblclick", (event) => { if (grid.saved.has(event.target)) { this.edit(event.target); } });
    table.addEventListener("paste", (event) => this.paste(event));
    table.addEventListener("copy", (event) => this.copy(event));
  }

  entered(control) {
    if (!this.grid.saved.has(control)) { return; }
    if (isProse(control)) { this.mode = EDITING; return; }
    this.mode = READY;
    if (control.select && control.type !== "checkbox") { control.select(); }
  }

  edit(control) {
    this.mode = EDITING;
    if (control.setSelectionRange && control.type !== "checkbox") {
      control.setSelectionRange(control.value.length, control.value.length);
    }
  }

  mousePressed(event) {
    const control = event.target;
    if (!this.grid.saved.has(control)) { return; }
    this.tabbedFrom = null;
    if (event.shiftKey && this.grid.saved.has(document.activeElement)) {
      event.preventDefault();
      this.extend(control);
      return;
    }
    this.unselect();
    this.wasActive = control === document.activeElement;
  }

  clicked(event) {
    const control = event.target;
    if (!this.grid.saved.has(control) || event.shiftKey) { return; }
    if (this.wasActive || isProse(control)) {
      this.mode = EDITING;
    } else if (control.select && control.type !== "checkbox") {
      control.select();
    }
  }

  pressed(event) {
    if (event.isComposing || event.keyCode === 229) { return; } // an input method is at work
    if (this.command(event)) {
      event.preventDefault();
      return;
    }
    const control = event.target;
    if (!this.grid.saved.has(control)) { return; }
    if (this.moved(event, control) || this.changed(event, control)) { event.preventDefault(); }
  }

  /* Keys that mean the same in every cell and beside them. */
  command(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) { return false; }
    if (key === "s") {
      this.grid.saving.send();
      return true;
    }
    const isTyping = this.grid.saved.has(event.target) && valueOf(event.target) !== this.grid.atFocus;
    if (isTyping) { return false; } // the browser takes back what was typed
    if (key === "z" && !event.shiftKey) { this.grid.steps.undo(); return true; }
    if (key === "y" || (key === "z" && event.shiftKey)) { this.grid.steps.redo(); return true; }
    return false;
  }

  moved(event, control) {
    if (isProse(control) && event.key !== "Tab") { return false; }
    const arrow = ARROWS[event.key];
    if (arrow && event.altKey) {
      const row = control.closest("tr[data-row]");
      if (arrow[0] && row && row.querySelector("[data-move]")) { this.grid.rows.move(row, arrow[0] < 0); return true; }
      return false;
    }
    if (event.key === "Tab") { return this.tab(control, event.shiftKey); }
    if (event.key === "Enter" && !event.altKey && !event.ctrlKey) { return this.enter(control, event.shiftKey ? -1 : 1); }
    if ((event.key === "Home" || event.key === "End") && (event.ctrlKey || this.mode === READY)) {
      return this.jump(control, event.key === "Home", event.ctrlKey);
    }
    if (!arrow || event.ctrlKey || event.metaKey || this.keepsArrows(control)) { return false; }
    if (event.shiftKey) {
      if (this.mode !== READY) { return false; }
      const matrix = matrixOf(this.grid.table);
      const next = neighbour(matrix, placeOf(matrix, this.corner || control), arrow[0], arrow[1]);
      if (next) { this.extend(next); }
      return true;
    }
    this.tabbedFrom = null;
    const matrix = matrixOf(this.grid.table);
    return this.go(neighbour(matrix, placeOf(matrix, control), arrow[0], arrow[1])) || this.mode === READY;
  }

  keepsArrows(control) {
    return this.mode === EDITING || (this.mode === TYPING && control.tagName === "TEXTAREA");
  }

  tab(control, isBack) {
    const all = controlsOf(this.grid.table);
    const next = all[all.indexOf(control) + (isBack ? -1 : 1)];
    if (!next) { return false; } // the last cell lets go of the keyboard
    const from = this.tabbedFrom || control;
    this.go(next);
    this.tabbedFrom = from;
    return true;
  }

  enter(control, down) {
    const matrix = matrixOf(this.grid.table);
    const place = placeOf(matrix, control);
    const from = this.tabbedFrom && placeOf(matrix, this.tabbedFrom);
    this.tabbedFrom = null;
    const next = neighbour(matrix, { row: place.row, column: from ? from.column : place.column }, down, 0);
    if (!this.go(next)) { this.grid.keepTyped(control); this.entered(control); }
    return true; // never submits the form
  }

  jump(control, isHome, isAll) {
    const all = controlsOf(isAll ? this.grid.table : control.closest("tr"));
    return this.go(all[isHome ? 0 : all.length - 1]);
  }

  go(control) {
    if (!control) { return false; }
    this.unselect();
    control.focus();
    control.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  changed(event, control) {
    if (isProse(control)) { return false; }
    const isControl = event.ctrlKey || event.metaKey;
    if (event.key === "F2") {
      this.edit(control);
      return true;
    }
    if (event.key === "Escape") {
      if (valueOf(control) === this.grid.atFocus) { this.unselect(); this.entered(control); return false; }
      this.grid.set([[control, this.grid.atFocus]]);
      this.entered(control);
      event.stopPropagation();
      return true;
    }
    if (event.key === "Enter" && event.altKey && control.tagName === "TEXTAREA") {
      control.setRangeText("\n", control.selectionStart, control.selectionEnd, "end");
      this.mode = EDITING;
      this.grid.touched(control);
      return true;
    }
    if (isControl && event.key.toLowerCase() === "d") {
      this.fillDown(control);
      return true;
    }
    if (event.key === "Delete" && this.mode === READY) {
      this.grid.put(this.chosen(control).map((each) => [each, ""]));
      return true;
    }
    return false;
  }

  /* Several cells. */
  extend(to) {
    this.anchor = this.anchor || document.activeElement;
    this.corner = to;
    this.grid.table.querySelectorAll("td.selected").forEach((td) => td.classList.remove("selected"));
    this.block().forEach((row) => row.forEach((each) => { if (each) { each.closest("td").classList.add("selected"); } }));
  }

  unselect() {
    this.anchor = null;
    this.corner = null;
    this.grid.table.querySelectorAll("td.selected").forEach((td) => td.classList.remove("selected"));
  }

  block() {
    return this.anchor ? rectangle(matrixOf(this.grid.table), this.anchor, this.corner) : [];
  }

  chosen(control) {
    const all = this.block().reduce((cells, row) => cells.concat(row), []).filter(Boolean);
    return all.length ? all : [control];
  }

  fillDown(control) {
    const rows = this.block();
    if (rows.length > 1) {
      const changes = [];
      rows.slice(1).forEach((row) => row.forEach((each, column) => {
        if (each && rows[0][column]) { changes.push([each, valueOf(rows[0][column])]); }
      }));
      this.grid.put(changes);
      return;
    }
    const matrix = matrixOf(this.grid.table);
    const above = neighbour(matrix, placeOf(matrix, control), -1, 0);
    if (above) {
      this.grid.put([[control, valueOf(above)]]);
      this.entered(control);
    }
  }

  copy(event) {
    const rows = this.block();
    if (!rows.length) { return; }
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeBlock(rows.map((row) => row.map((each) => (each ? valueOf(each) : "")))));
  }

  paste(event) {
    const control = event.target;
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!this.grid.saved.has(control) || this.mode === EDITING || !isBlock(text)) { return; }
    event.preventDefault();
    this.pasteBlock(control, readBlock(text));
  }

  pasteBlock(control, block) {
    const start = placeOf(matrixOf(this.grid.table), control);
    const mark = this.grid.steps.done.length;
    this.makeRoom(control, start.row + block.length);
    const matrix = matrixOf(this.grid.table);
    const changes = [];
    let left = 0;
    block.forEach((row, down) => row.forEach((text, across) => {
      const target = controlAt(matrix, start.row + down, start.column + across);
      if (target) {
        changes.push([target, target.closest("td").classList.contains("number") ? asNumber(text) : text]);
      } else if (text.trim()) {
        left += 1;
      }
    }));
    this.grid.fellBeside = left;
    this.grid.put(changes);
    this.grid.steps.join(mark);
    this.entered(control);
    const told = this.grid.tellLeftOut();
    if (told) { this.grid.say(told, true); }
  }

  makeRoom(control, rows) {
    const body = control.closest("tbody");
    const isLast = body === this.grid.table.tBodies[this.grid.table.tBodies.length - 1];
    for (let missing = rows - matrixOf(this.grid.table).length; isLast && this.grid.rows.canAdd() && missing > 0; missing -= 1) {
      this.grid.rows.add(body);
    }
  }
}
