/* What the server has not taken yet, kept in this browser for the person and the form it belongs to. */

export class Draft {
  constructor(table) {
    const person = document.body.getAttribute("data-person") || "";
    this.key = `jiheng-draft ${person} ${table.getAttribute("data-draft") || table.getAttribute("data-save-url")}`;
  }

  keep(cells) {
    try {
      if (Object.keys(cells).length === 0) {
        window.localStorage.removeItem(this.key);
      } else {
        window.localStorage.setItem(this.key, JSON.stringify({ at: clock(), cells }));
      }
    } catch (refused) { /* no room or not allowed: the page itself still holds everything */ }
  }

  read() {
    try {
      return JSON.parse(window.localStorage.getItem(this.key));
    } catch (refused) {
      return null;
    }
  }
}

export function clock() {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
