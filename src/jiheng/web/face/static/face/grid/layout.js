/* Where the cells of a table stand, spans included, and which cell lies beside which. */

const CONTROLS = "td.cell input:not([type=hidden]), td.cell select, td.cell textarea";

export function controlsOf(place) {
  return Array.from(place.querySelectorAll(CONTROLS)).filter((control) => !control.disabled && !control.readOnly);
}

export function controlOf(td) {
  return controlsOf(td.parentNode).find((control) => td.contains(control)) || null;
}

export function valueOf(control) {
  return control.type === "checkbox" ? (control.checked ? "1" : "") : control.value;
}

/* A value of a control as a person reads it: the words of a choice, not its key. */
export function wordsFor(control, value) {
  if (control.type === "checkbox") { return value ? "是" : "否"; }
  const option = control.tagName === "SELECT" ? Array.from(control.options).find((each) => each.value === value) : null;
  return option ? option.text.trim() : value;
}

/* The value that came with the page, whatever the browser has put there since. */
export function servedValue(control) {
  if (control.type === "checkbox") { return control.defaultChecked ? "1" : ""; }
  if (control.tagName !== "SELECT") { return control.defaultValue; }
  const chosen = Array.from(control.options).find((option) => option.defaultSelected) || control.options[0];
  return chosen ? chosen.value : "";
}

/* The choice that is so called; else the only one whose words are the same without 指标, dashes and spaces. */
function choiceFor(select, text) {
  const options = Array.from(select.options);
  const bare = (words) => words.replace(/指标|[-—–－\s]/g, "");
  const alike = options.filter((each) => bare(text) && bare(each.text) === bare(text));
  return options.find((each) => each.value === text || each.text.trim() === text.trim()) || (alike.length === 1 ? alike[0] : null);
}

/* False when the control cannot hold the text: a list without that choice. */
export function putValue(control, text) {
  if (control.type === "checkbox") {
    control.checked = text !== "" && text !== "0" && text !== "否";
    return true;
  }
  if (control.tagName === "SELECT") {
    const option = choiceFor(control, text);
    if (!option) { return false; }
    control.value = option.value;
    return true;
  }
  control.value = text;
  return true;
}

/* Words stand in full: a text is as high as what is written in it. */
export function fit(control) {
  if (control.tagName !== "TEXTAREA") { return; }
  control.rows = 1;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight}px`;
}

/* What is printed stands as words: paper has another width, and lists would be cut off. */
export function tellPaper(table) {
  const told = new Map();
  controlsOf(table).forEach((control) => {
    const cell = control.closest("td");
    const words = wordsFor(control, valueOf(control));
    told.set(cell, [told.get(cell), words].filter(Boolean).join(" "));
  });
  told.forEach((words, cell) => cell.setAttribute("data-told", words));
}

/* Rows of cells by logical column; a cell that spans stands in every place it covers. */
export function matrixOf(table) {
  const rows = Array.from(table.tBodies).reduce((all, body) => all.concat(Array.from(body.rows)), []);
  const matrix = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    Array.from(row.cells).forEach((cell) => {
      while (matrix[at][column]) { column += 1; }
      for (let down = 0; down < cell.rowSpan && at + down < rows.length; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) { matrix[at + down][column + across] = cell; }
      }
      column += cell.colSpan;
    });
  });
  return matrix;
}

export function placeOf(matrix, control) {
  const td = control.closest("td");
  for (let row = 0; row < matrix.length; row += 1) {
    const column = matrix[row].indexOf(td);
    if (column >= 0) { return { row, column }; }
  }
  return null;
}

export function controlAt(matrix, row, column) {
  const cell = matrix[row] && matrix[row][column];
  return cell && cell.classList.contains("cell") ? controlOf(cell) : null;
}

/* The next control from a place in one direction, over cells that cannot be filled in. */
export function neighbour(matrix, from, down, across) {
  let row = from.row + down;
  let column = from.column + across;
  while (row >= 0 && row < matrix.length && column >= 0 && column < matrix[row].length) {
    const found = controlAt(matrix, row, column);
    if (found) { return found; }
    row += down;
    column += across;
  }
  return null;
}

/* All controls of the rectangle between two of them, row by row. */
export function rectangle(matrix, one, other) {
  const first = placeOf(matrix, one);
  const last = placeOf(matrix, other);
  if (!first || !last) { return []; }
  const rows = [];
  for (let row = Math.min(first.row, last.row); row <= Math.max(first.row, last.row); row += 1) {
    const line = [];
    for (let column = Math.min(first.column, last.column); column <= Math.max(first.column, last.column); column += 1) {
      line.push(controlAt(matrix, row, column));
    }
    rows.push(line);
  }
  return rows;
}
