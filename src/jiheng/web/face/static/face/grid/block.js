/* Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around cells with line ends. */

export function isBlock(text) {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ""));
}

export function readBlock(text) {
  const rows = [];
  let row = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (at <= source.length) {
    let cell = "";
    if (source[at] === '"') {
      let end = at + 1;
      while (end < source.length && !(source[end] === '"' && source[end + 1] !== '"')) {
        end += source[end] === '"' ? 2 : 1;
      }
      cell = source.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    } else {
      const end = nextBreak(source, at);
      cell = source.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (source[at] !== "\t") {
      rows.push(row);
      row = [];
      if (at >= source.length) { break; }
    }
    at += 1;
  }
  return rows;
}

function nextBreak(source, from) {
  let at = from;
  while (at < source.length && source[at] !== "\t" && source[at] !== "\n") { at += 1; }
  return at;
}

export function writeBlock(rows) {
  return rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join("\t")).join("\n");
}

/* 1,234.50 and full-width digits, as a cell for numbers takes them. */
export function asNumber(text) {
  const narrow = text.trim().replace(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return /^[-+]?[\d,]+(\.\d+)?$/.test(narrow) ? narrow.replace(/,/g, "") : text.trim();
}
