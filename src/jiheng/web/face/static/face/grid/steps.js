/* What can be taken back, and done again. A step knows how to do both. */

export class Steps {
  constructor() {
    this.done = [];
    this.undone = [];
  }

  add(step) {
    this.done.push(step);
    this.undone = [];
  }

  /* Everything that was done since `mark` becomes one step. */
  join(mark) {
    const parts = this.done.splice(mark);
    if (parts.length) {
      this.add({
        back: () => parts.slice().reverse().forEach((part) => part.back()),
        again: () => parts.forEach((part) => part.again()),
      });
    }
  }

  undo() {
    const step = this.done.pop();
    if (!step) { return false; }
    this.undone.push(step);
    step.back();
    return true;
  }

  redo() {
    const step = this.undone.pop();
    if (!step) { return false; }
    this.done.push(step);
    step.again();
    return true;
  }
}
