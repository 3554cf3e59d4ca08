/* Stands where a grid's saving does, in a grid that is sent by its form's button: keeps a draft until then.
   <table data-taken>: the server has taken what was sent last, or the page itself holds it. */

import { controlsOf, valueOf } from "./layout.js";

export class SentWhole {
  constructor(grid) {
    this.grid = grid;
    this.removed = new Set();
    this.order = false;
    if (grid.table.hasAttribute("data-taken")) { grid.draft.keep({}); }
  }

  open() { return []; }

  left() { return 0; }

  isBusy() { return false; }

  mayHold(key) { return !key.startsWith("new-"); }

  changed() {
    const cells = {};
    controlsOf(this.grid.table).forEach((control) => {
      const was = this.grid.saved.get(control);
      const now = valueOf(control);
      if (now !== was) { cells[control.name] = { was, now }; }
    });
    this.grid.draft.keep(cells);
  }

  send() { return Promise.resolve(); }

  flush() { return Promise.resolve(); }
}
