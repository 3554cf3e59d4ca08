/* Rows that are added, removed and moved; each of these can be taken back. */

import { controlsOf } from "./layout.js";

export class Rows {
  constructor(grid) {
    this.grid = grid;
    this.template = grid.table.querySelector("template[data-row-template]");
    const given = this.keys().filter((key) => key.startsWith("new-")).map((key) => Number(key.slice(4)));
    this.made = Math.max(0, ...given);
  }

  newKey() {
    this.made += 1;
    return `new-${this.made}`;
  }

  canAdd() { return Boolean(this.template); }

  build(key) {
    const holder = document.createElement("tbody");
    holder.innerHTML = this.template.innerHTML.split("__row__").join(key);
    return holder.rows[0];
  }

  bodyFor(button) {
    const named = button && button.getAttribute("data-add-row");
    return (named && document.getElementById(named)) || this.grid.table.tBodies[this.grid.table.tBodies.length - 1];
  }

  add(body) {
    const row = this.build(this.newKey());
    this.insert(row, body, null);
    this.grid.steps.add({ back: () => this.take(row), again: () => this.putBack(row, body, null) });
    return row;
  }

  insert(row, body, before) {
    body.insertBefore(row, before);
    controlsOf(row).forEach((control) => this.grid.know(control));
    if (window.htmx) { window.htmx.process(row); }
  }

  remove(row) {
    const body = row.parentNode;
    const before = row.nextElementSibling;
    const next = row.nextElementSibling || row.previousElementSibling;
    this.take(row);
    this.grid.steps.add({ back: () => this.putBack(row, body, before), again: () => this.take(row) });
    const control = next && controlsOf(next)[0];
    if (control) { control.focus(); }
    this.grid.say("已删除1行；按 Ctrl+Z 撤销。");
  }

  take(row) {
    const key = row.getAttribute("data-row");
    row.remove();
    if (this.grid.saving.mayHold(key)) { this.grid.saving.removed.add(key); }
    this.grid.saving.changed();
  }

  /* A row that comes back is new to the server: it gets a new key and every value is sent again. */
  putBack(row, body, before) {
    const old = row.getAttribute("data-row");
    if (this.grid.saving.removed.has(old)) {
      this.grid.saving.removed.delete(old); // the server has not heard of it yet
    } else {
      this.rename(row, old, this.newKey());
      controlsOf(row).forEach((control) => this.grid.saved.set(control, ""));
    }
    body.insertBefore(row, before && before.parentNode === body ? before : null);
    this.grid.saving.changed();
  }

  rename(row, old, key) {
    row.setAttribute("data-row", key);
    row.querySelectorAll("*").forEach((element) => {
      Array.from(element.attributes).forEach((attribute) => {
        if (attribute.value === old || attribute.value.startsWith(`${old}.`)) {
          attribute.value = key + attribute.value.slice(old.length);
        } else if (attribute.value.startsWith(`cell-${old}-`)) {
          attribute.value = `cell-${key}-${attribute.value.slice(old.length + 6)}`;
        }
      });
    });
  }

  move(row, up) {
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (!other || !other.hasAttribute("data-row")) { return; }
    this.swap(row, up);
    this.grid.steps.add({ back: () => this.swap(row, !up), again: () => this.swap(row, up) });
  }

  swap(row, up) {
    const had = row.contains(document.activeElement) ? document.activeElement : null;
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    row.parentNode.insertBefore(row, up ? other : other.nextElementSibling);
    if (had) { had.focus(); }
    this.grid.saving.order = true;
    this.grid.saving.changed();
  }

  keys() {
    return Array.from(this.grid.table.querySelectorAll("tbody > tr[data-row]")).map((row) => row.getAttribute("data-row"));
  }
}
