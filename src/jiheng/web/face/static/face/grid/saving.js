/* Sends what has changed, places what comes back, and keeps a draft until the server has taken everything. */

import { controlsOf, putValue, valueOf } from "./layout.js";
import { clock } from "./draft.js";
import { askConflict, isInConflict, sayError, sayNote } from "./told.js";

const PAUSE = 250;
const TRY_AGAIN = 10000;

function randomWord() {
  return Array.from(window.crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}

export class Saving {
  constructor(grid) {
    this.grid = grid;
    this.address = grid.table.getAttribute("data-save-url");
    this.removed = new Set();
    this.tokens = new Map(); // key of a new row that has been sent → the word by which the server knows it again
    this.order = false;
    this.refused = new Map(); // control → the text that the server did not take
    this.inFlight = null;
    this.timer = 0;
  }

  open() {
    return controlsOf(this.grid.table).filter((control) => valueOf(control) !== this.grid.saved.get(control));
  }

  toSend() {
    return this.open().filter((control) => !isInConflict(control) && this.refused.get(control) !== valueOf(control));
  }

  hasWork() { return this.toSend().length > 0 || this.removed.size > 0 || this.order; }

  isBusy() { return Boolean(this.inFlight) || this.hasWork(); }

  /* How many things the server does not have, for whatever reason. */
  left() { return this.open().length + this.removed.size + (this.order ? 1 : 0); }

  changed() {
    this.keepDraft();
    if (this.hasWork()) { this.grid.say("正在保存…"); }
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(), PAUSE);
  }

  keepDraft() {
    const cells = {};
    this.open().forEach((control) => { cells[control.name] = { was: this.grid.saved.get(control), now: valueOf(control) }; });
    this.grid.draft.keep(cells);
  }

  body(sent) {
    const body = new URLSearchParams();
    const revision = document.querySelector("input[name=revision]");
    if (revision) { body.append("revision", revision.value); }
    sent.cells.forEach(({ name, value, was }) => {
      body.append(name, value);
      body.append(`was:${name}`, was);
    });
    sent.removed.forEach((key) => body.append("remove", key));
    this.newRowsOf(sent).forEach((key) => {
      if (!this.tokens.has(key)) { this.tokens.set(key, randomWord()); }
      body.append(`made:${key}`, this.tokens.get(key));
    });
    if (sent.order) { body.append("order", this.grid.rows.keys().join(",")); }
    return body;
  }

  /* Whether the server may have this row, though it may never have said so. */
  mayHold(key) { return !key.startsWith("new-") || this.tokens.has(key); }

  newRowsOf(sent) {
    const keys = sent.cells.map(({ name }) => name.slice(0, name.indexOf("."))).concat(sent.removed);
    return new Set(keys.filter((key) => key.startsWith("new-")));
  }

  send(leaving) {
    window.clearTimeout(this.timer);
    if (!this.inFlight && this.hasWork()) {
      this.inFlight = this.post(leaving).then((place) => { this.inFlight = null; place(); });
    }
    return this.inFlight || Promise.resolve();
  }

  /* Until the server has everything, or has said why not. */
  async flush() {
    await this.inFlight;
    await this.send();
  }

  /* Resolves to what is to be done with the answer. */
  async post(leaving) {
    const sent = {
      cells: this.toSend().map((control) => ({ control, name: control.name, value: valueOf(control), was: this.grid.saved.get(control) })),
      removed: Array.from(this.removed),
      order: this.order,
    };
    this.removed.clear(); // a row that comes back from now on is a new one
    try {
      const answer = await window.fetch(this.address, {
        method: "POST",
        body: this.body(sent),
        headers: { Accept: "application/json", "X-CSRFToken": this.grid.token(), "X-Grid": "save" },
        credentials: "same-origin",
        redirect: "manual",
        keepalive: Boolean(leaving),
      });
      const told = await answer.json().catch(() => null);
      return () => this.take(answer, told, sent);
    } catch (unreachable) {
      this.notRemoved(sent);
      return () => this.later("连不上服务器：内容已暂存在本机，连通后自动保存。");
    }
  }

  notRemoved(sent) { sent.removed.forEach((key) => this.removed.add(key)); }

  take(answer, told, sent) {
    if (!answer.ok) { this.notRemoved(sent); }
    if (answer.status === 409 && told && told.conflicts) {
      this.conflict(told.conflicts);
    } else if (answer.ok && told) {
      this.saved(told, sent);
    } else if (told && told.message) {
      this.grid.say(`${told.message}（您填的内容已暂存在本机）`, true);
    } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      this.grid.sayLogin("登录已过期：内容已暂存在本机。请");
    } else {
      this.later("没有保存成功：内容已暂存在本机，稍后自动再试。");
    }
  }

  later(words) {
    this.grid.say(words, true);
    this.timer = window.setTimeout(() => this.send(), TRY_AGAIN);
  }

  saved(told, sent) {
    const errors = told.errors || {};
    if (sent.order) { this.order = false; }
    Object.keys(told.rows || {}).forEach((key) => {
      const row = this.grid.table.querySelector(`tr[data-row="${key}"]`);
      if (row) { this.grid.rows.rename(row, key, told.rows[key]); }
    });
    sent.cells.forEach(({ control, name, value }) => {
      const wrong = errors[name] || errors[control.name]; // its row may have got another key just now
      if (wrong) {
        this.refused.set(control, value);
      } else {
        this.refused.delete(control);
        this.grid.saved.set(control, value);
      }
      this.grid.tell(control, wrong || "");
      sayNote(control, "");
    });
    this.note(told.notes);
    if (told.revision !== undefined) {
      document.querySelectorAll("input[name=revision]").forEach((input) => {
        input.value = Math.max(told.revision, input.value); // answers to two grids may come in any order
      });
    }
    this.place(told, sent);
    this.finish(told.saved);
  }

  /* What is remarkable about a cell may follow from another: notes are told of all cells, or of none. */
  note(notes) {
    controlsOf(this.grid.table).forEach((control) => {
      const leftOut = this.grid.leftOut.get(control);
      if (notes || leftOut) { sayNote(control, leftOut || notes[control.name] || ""); }
    });
  }

  /* Texts of cells and pieces of the page, as the server has worked them out. */
  place(told, sent) {
    Object.keys(told.cells || {}).forEach((name) => {
      const control = this.grid.named(name);
      const shown = this.grid.table.querySelector(`[data-cell="${name}"]`);
      const now = sent.cells.find((cell) => cell.control === control);
      const isRefused = control && this.refused.get(control) === valueOf(control); // what was typed stays, to be put right
      if (control && !isRefused && valueOf(control) === (now ? now.value : this.grid.saved.get(control))) {
        putValue(control, told.cells[name]);
        this.grid.saved.set(control, valueOf(control));
      }
      if (shown) { shown.textContent = told.cells[name]; }
    });
    Object.keys(told.html || {}).forEach((id) => {
      const place = document.getElementById(id);
      if (place) {
        place.innerHTML = told.html[id];
        if (window.htmx) { window.htmx.process(place); }
      }
    });
  }

  conflict(conflicts) {
    Object.keys(conflicts).forEach((name) => {
      const control = this.grid.named(name);
      if (!control) { return; }
      const theirs = conflicts[name].value;
      askConflict(
        control,
        conflicts[name],
        () => { this.grid.saved.set(control, theirs); this.changed(); },
        () => { putValue(control, theirs); this.grid.saved.set(control, theirs); sayError(control, ""); this.grid.mark(control); this.changed(); }
      );
    });
    const count = Object.keys(conflicts).length;
    this.grid.say(`有${count}处别人刚刚也改了，请在格内选用哪一个；其余内容照常保存。`, true);
    this.keepDraft();
    if (this.hasWork()) { this.send(); }
  }

  finish(at) {
    controlsOf(this.grid.table).forEach((control) => this.grid.mark(control));
    this.keepDraft();
    const open = this.open();
    const waiting = open.filter(isInConflict).length;
    const wrong = open.filter((control) => this.refused.get(control) === valueOf(control)).length;
    const leftOut = this.grid.tellLeftOut();
    if (waiting) {
      this.grid.say(`有${waiting}处别人刚刚也改了，请在格内选用哪一个。`, true);
    } else if (wrong) {
      this.grid.say(`已保存 ${at || clock()}；${wrong}处有错，还没有保存，请改正。`, true);
    } else if (leftOut) {
      this.grid.say(`已保存 ${at || clock()}；${leftOut}`, true);
    } else {
      this.grid.say(`已保存 ${at || clock()}`);
    }
    if (this.hasWork()) { this.changed(); }
  }
}
