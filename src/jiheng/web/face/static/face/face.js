/* Small manners of every page; each page works without them. */
(function () {
  "use strict";

  /* A figure says its sentence on hover or focus. */
  var tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // the same words stand inside the figure for those who cannot see
  document.addEventListener("DOMContentLoaded", function () { document.body.appendChild(tip); });

  function showTip(event) {
    var told = event.target.closest && event.target.closest("[data-tip]");
    if (!told) { return; }
    var inside = (told.querySelector(".unseen") || told).textContent.replace(/^（([^]*)）$/, "$1");
    tip.textContent = told.getAttribute("data-tip") || inside;
    tip.hidden = false;
    var place = told.getBoundingClientRect();
    var above = place.top - tip.offsetHeight - 6;
    tip.style.top = (above > 4 ? above : place.bottom + 6) + "px";
    tip.style.left = Math.max(6, Math.min(place.left, window.innerWidth - tip.offsetWidth - 6)) + "px";
  }
  function hideTip(event) {
    if (event.relatedTarget && tip.contains(event.relatedTarget)) { return; }
    tip.hidden = true;
  }
  document.addEventListener("mouseover", showTip);
  document.addEventListener("focusin", showTip);
  document.addEventListener("mouseout", hideTip);
  document.addEventListener("focusout", hideTip);
  window.addEventListener("scroll", function () { tip.hidden = true; }, true);

  /* Where a figure comes from opens beside the page; with a key held down, as a page of its own like any link. */
  document.addEventListener("click", function (event) {
    var figure = event.target.closest && event.target.closest("a[data-beside]");
    var asLink = event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!figure || asLink || !window.htmx) { return; }
    event.preventDefault();
    window.htmx.ajax("GET", figure.getAttribute("href"), "#side");
  });

  /* What htmx puts into #side opens beside the page; Esc or the button closes it and gives the focus back. */
  var cameFrom = null;
  function side() { return document.getElementById("side"); }
  function closeSide() {
    if (side().hidden) { return; }
    side().hidden = true;
    if (cameFrom && document.contains(cameFrom)) { cameFrom.focus(); }
  }
  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.target !== side()) { return; }
    var close = document.createElement("button");
    close.type = "button";
    close.className = "button second small side-close";
    close.textContent = "关闭";
    close.addEventListener("click", closeSide);
    if (side().hidden) { cameFrom = document.activeElement; }
    side().insertBefore(close, side().firstChild);
    side().hidden = false;
    side().scrollTop = 0;
    close.focus();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    tip.hidden = true;
    var open = document.querySelector("details.menu[open], details.confirm[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else {
      closeSide();
    }
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open], details.confirm[open]").forEach(function (open) {
      if (!open.contains(event.target)) { open.open = false; }
    });
  });

  /* A list that stays in sight closes when one of its places is gone to: it would lie over it. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("details[data-list-of-places] a");
    if (link) { link.closest("details").open = false; }
  });

  /* A form that does something final is sent once. */
  document.addEventListener("submit", function (event) {
    if (!event.target.hasAttribute("data-once")) { return; }
    if (event.target.hasAttribute("data-sent")) { event.preventDefault(); return; }
    event.target.setAttribute("data-sent", "");
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { form.removeAttribute("data-sent"); });
  });

  /* A file that is too large is told before it travels: the server would only hang up. */
  var MEGABYTE = 1024 * 1024, LARGEST = 50;
  document.addEventListener("change", function (event) {
    var input = event.target, size = 0;
    if (input.type !== "file") { return; }
    Array.prototype.forEach.call(input.files, function (file) { size += file.size / MEGABYTE; });
    var told = "选的文件有" + size.toFixed(1) + "兆，超过" + LARGEST + "兆，传不上去；请压缩或拆分后再选。";
    input.setCustomValidity(size > LARGEST ? told : "");
    input.reportValidity();
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-print]");
    if (button) { window.print(); }
  });

  document.addEventListener("DOMContentLoaded", function () {
    var summary = document.querySelector("[data-focus]");
    if (summary) { summary.focus(); }
  });
})();
