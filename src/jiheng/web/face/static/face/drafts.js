/* What is typed into a plain form is kept in this browser, for the person and the form, until the server has taken it.
   Grids keep drafts of their own; <form data-no-draft> and <input data-private> keep none. */
(function () {
  "use strict";

  var PREFIX = "jiheng-form ";
  var OLDEST = 14 * 24 * 3600 * 1000;
  var TYPED = { text: 1, textarea: 1, number: 1, date: 1, email: 1, tel: 1, search: 1, url: 1, "select-one": 1 };
  var TICKED = { checkbox: 1, radio: 1 };
  var person = document.body.getAttribute("data-person");

  function read(key) {
    try { return JSON.parse(window.localStorage.getItem(key)); } catch (refused) { return null; }
  }
  function write(key, draft) {
    try {
      if (draft) { window.localStorage.setItem(key, JSON.stringify(draft)); } else { window.localStorage.removeItem(key); }
    } catch (refused) { /* no room or not allowed: the page itself still holds everything */ }
  }
  function keys() {
    try {
      return Object.keys(window.localStorage).filter(function (key) { return key.indexOf(PREFIX) === 0; });
    } catch (refused) { return []; }
  }

  function isKept(form) {
    return form && form.method === "post" && !form.hasAttribute("data-no-draft") && !form.closest("details.confirm") &&
      !form.querySelector("table.grid[data-save-url], table.grid[data-sent-whole]");
  }
  function keyOf(form) {
    var place = document.createElement("a");
    place.href = form.getAttribute("action") || window.location.href;
    var told = [place.pathname + (form.getAttribute("action") ? "" : place.search)];
    Array.prototype.forEach.call(form.elements, function (each) {
      var isPlace = each.type === "hidden" && each.name && each.name.indexOf("was:") !== 0;
      if (isPlace && ["csrfmiddlewaretoken", "next", "revision", "seen"].indexOf(each.name) < 0) { told.push(each.name + "=" + each.value); }
    });
    return PREFIX + person + " " + told.join("&");
  }
  function controls(form) {
    return Array.prototype.filter.call(form.elements, function (each) {
      return each.name && !each.disabled && !each.hasAttribute("data-private") && (TYPED[each.type] || TICKED[each.type]);
    });
  }
  function nameOf(control) { return TICKED[control.type] ? control.name + "=" + control.value : control.name; }
  function valueOf(control) { return TICKED[control.type] ? control.checked : control.value; }
  function servedValue(control) {
    if (TICKED[control.type]) { return control.defaultChecked; }
    if (control.type !== "select-one") { return control.defaultValue; }
    var chosen = Array.prototype.filter.call(control.options, function (each) { return each.defaultSelected; })[0] || control.options[0];
    return chosen ? chosen.value : "";
  }

  function keep(form) {
    var cells = {};
    var isTyped = false;
    controls(form).forEach(function (each) {
      if (valueOf(each) === servedValue(each)) { return; }
      cells[nameOf(each)] = valueOf(each);
      isTyped = isTyped || Boolean(TYPED[each.type]);
    });
    write(keyOf(form), isTyped ? { at: Date.now(), sent: false, cells: cells } : null);
  }

  function clock(at) {
    var then = new Date(at);
    var minutes = ("0" + then.getMinutes()).slice(-2);
    return then.getMonth() + 1 + "月" + then.getDate() + "日 " + then.getHours() + ":" + minutes;
  }
  function button(words, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button second small";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }
  function offer(form) {
    var key = keyOf(form);
    var draft = read(key);
    if (!draft) { return; }
    var lost = controls(form).filter(function (each) {
      return Object.prototype.hasOwnProperty.call(draft.cells, nameOf(each)) && draft.cells[nameOf(each)] !== valueOf(each);
    });
    if (!lost.length) { return; }
    var box = document.createElement("div");
    box.className = "notice heed form-draft no-print";
    box.setAttribute("role", "status");
    var words = document.createElement("p");
    words.textContent = "本机暂存着" + clock(draft.at) + "填写、没有提交的内容（" + lost.length + "处）。";
    box.appendChild(words);
    box.appendChild(button("恢复", function () {
      box.parentNode.removeChild(box);
      lost.forEach(function (each) {
        if (TICKED[each.type]) { each.checked = draft.cells[nameOf(each)]; } else { each.value = draft.cells[nameOf(each)]; }
        each.dispatchEvent(new Event("input", { bubbles: true }));
      });
      lost[0].focus();
    }));
    box.appendChild(document.createTextNode(" "));
    box.appendChild(button("放弃", function () { box.parentNode.removeChild(box); write(key, null); }));
    var folded = form.closest("details.fold");
    if (folded) { folded.open = true; }
    form.insertBefore(box, form.firstChild);
  }
  function offerIn(place) {
    var forms = place.matches && place.matches("form") ? [place] : Array.prototype.slice.call(place.querySelectorAll("form"));
    forms.filter(isKept).forEach(offer);
  }

  /* What was sent is gone from here once a page has come that tells of no trouble. */
  function settle() {
    var how = (window.performance.getEntriesByType ? window.performance.getEntriesByType("navigation") : [])[0];
    var isNews = !how || how.type === "navigate";
    var isTrouble = !person || !isNews || document.querySelector(".notice.wrong, .error-summary, [data-trouble]");
    keys().forEach(function (key) {
      var draft = read(key);
      if (!draft || Date.now() - draft.at > OLDEST) { write(key, null); return; }
      if (!draft.sent) { return; }
      draft.sent = false;
      write(key, isTrouble ? draft : null);
    });
  }

  settle();
  if (!person) { return; }
  offerIn(document);
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (isKept(form)) { keep(form); }
  });
  document.addEventListener("submit", function (event) {
    if (!isKept(event.target)) { return; }
    var draft = read(keyOf(event.target));
    if (draft) { draft.sent = true; write(keyOf(event.target), draft); }
  });
  document.addEventListener("htmx:load", function (event) { if (event.target !== document.body) { offerIn(event.target); } });
  document.addEventListener("htmx:afterRequest", function (event) {
    var form = event.detail.elt;
    var isTaken = event.detail.successful && !event.detail.xhr.getResponseHeader("HX-Redirect");
    if (form.matches("form") && isKept(form) && isTaken) { write(keyOf(form), null); }
  });
})();
