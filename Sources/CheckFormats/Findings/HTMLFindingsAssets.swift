internal import TextIO

/// The style and the script inside the web page of findings.
enum HTMLFindingsAssets {
  static let style =
    HTMLPage.style + """
      :root { --error: #a4161a; --gap: #b3261e; }
      @media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --gap: #ff8a80; } }
      [hidden] { display: none !important; }
      .skip { position: absolute; inset-inline-start: -99rem; }
      .skip:focus { position: static; }
      h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
      .file { font-weight: normal; overflow-wrap: anywhere; }
      .summary { border-collapse: collapse; margin: 0 0 1rem; }
      .summary th, .summary td { border: 1px solid var(--line); padding: .15rem .6rem;
        text-align: start; font-weight: normal; }
      .summary thead th { background: var(--shade); }
      .number { text-align: end !important; font-variant-numeric: tabular-nums; }
      #filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap;
        gap: .3rem 1.2rem; align-items: center; padding: .5rem 0; background: var(--paper);
        border-block-end: 1px solid var(--line); }
      #filters input, #filters select { font: inherit; }
      #filters [role=group] { display: flex; gap: .8rem; }
      .keys { flex-basis: 100%; margin: 0; font-size: .85rem; opacity: .8; }
      kbd { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem;
        background: var(--shade); }
      .group { margin: 1rem 0; border-inline-start: .3rem solid var(--link);
        padding-inline-start: .8rem; }
      .group.error { border-color: var(--error); }
      .group.warning { border-color: var(--warn); }
      .severity { color: var(--link); }
      .error .severity { color: var(--error); }
      .warning .severity { color: var(--warn); }
      summary { cursor: pointer; }
      h2 { display: inline; font-size: 1.05rem; font-weight: normal; margin: 0; }
      .message { font-weight: 600; }
      .rule { opacity: .8; }
      .total { opacity: .8; font-variant-numeric: tabular-nums; white-space: nowrap; }
      ol { list-style: none; margin: .4rem 0 0; padding: 0; }
      li { border: 1px solid var(--line); border-block-start: 0; padding: .35rem .6rem;
        scroll-margin-block: 8rem 2rem; content-visibility: auto;
        contain-intrinsic-size: auto 5.5rem; }
      li:first-child { border-block-start: 1px solid var(--line); }
      li.known, li.ignored { background: var(--shade); }
      li > div { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
      li p { margin: 0; }
      li > div p { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
      .place { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .85rem; opacity: .8; }
      .place code { margin-inline-start: auto; }
      .id { overflow-wrap: anywhere; }
      .remark { border-block-start: 1px dotted var(--line); margin-block-start: .2rem !important; }
      mark { background: var(--mark); color: inherit; border-block-end: .12rem solid currentColor; }
      mark.gap { border-inline-start: .15rem solid var(--gap); border-block-end: 0;
        padding-inline: .15rem; }
      .about { margin-block-start: 2rem; }
      .about dd { margin: 0 0 .5rem 1rem; max-width: 50rem; }
      .made { font-size: .85rem; opacity: .8; }
      :focus-visible { outline: .15rem solid var(--link); outline-offset: .1rem; }
      @media (max-width: 45rem) { li > div { grid-template-columns: 1fr; } }
      @media print {
        :root { --ink: #000; --paper: #fff; --shade: #fff; --mark: #ddd; --link: #000;
          --warn: #000; --error: #000; --gap: #000; }
        #filters, .skip { display: none !important; }
        li { content-visibility: visible; break-inside: avoid; }
        h2 { break-after: avoid; }
      }

      """

  static let script = """
    "use strict";
    (function () {
      var find = function (id) { return document.getElementById(id); };
      var groups = Array.from(document.querySelectorAll(".group"));
      var rows = Array.from(document.querySelectorAll(".group li"));
      var members = groups.map(function (group) { return Array.from(group.querySelectorAll("li")); });
      var texts = null;
      var current = rows[0] || null;

      function textOf(index) {
        if (!texts) {
          texts = rows.map(function (row) {
            var title = row.closest("details").querySelector("h2").textContent;
            return (title + " " + row.textContent).toLowerCase();
          });
        }
        return texts[index];
      }

      function show() {
        var words = find("search").value.toLowerCase().split(/\\s+/).filter(Boolean);
        var rule = find("rule").value;
        var least = Number(find("confidence").value);
        var status = find("status") ? find("status").value : "";
        var severities = new Set(Array.from(
          document.querySelectorAll("input[name=severity]:checked"),
          function (box) { return box.value; }));
        var shown = 0;
        rows.forEach(function (row, index) {
          var fits = (!rule || row.dataset.rule === rule)
            && severities.has(row.dataset.severity)
            && Number(row.dataset.confidence) >= least
            && (!status || row.className === status)
            && words.every(function (word) { return textOf(index).includes(word); });
          row.hidden = !fits;
          if (fits) { shown += 1; }
        });
        groups.forEach(function (group, index) {
          var count = members[index].filter(function (row) { return !row.hidden; }).length;
          group.hidden = count === 0;
          group.querySelector(".shown").textContent = count;
        });
        find("least").textContent = least + " %";
        find("count").textContent = shown + " of " + rows.length + " findings";
      }

      var timer = 0;
      function soon() { clearTimeout(timer); timer = setTimeout(show, 120); }

      function isShown(row) { return !row.hidden && row.closest("details").open; }

      function focus(row) {
        if (!row) { return; }
        if (current) { current.tabIndex = -1; }
        current = row;
        row.tabIndex = 0;
        row.focus();
        row.scrollIntoView({ block: "nearest" });
      }

      function move(step) {
        var inList = document.activeElement && document.activeElement.closest(".group li");
        if (!inList && current && isShown(current)) { return focus(current); }
        var index = rows.indexOf(current) + step;
        while (index >= 0 && index < rows.length && !isShown(rows[index])) { index += step; }
        focus(rows[index]);
      }

      function moveGroup(step) {
        var index = current ? groups.indexOf(current.closest("details")) + step : 0;
        while (index >= 0 && index < groups.length && groups[index].hidden) { index += step; }
        if (!groups[index]) { return; }
        groups[index].open = true;
        focus(members[index].find(isShown));
      }

      document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) { return; }
        var isField = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
        if (isField) {
          if (event.key === "Escape") { event.preventDefault(); event.target.blur(); move(0); }
          return;
        }
        var inList = event.target.closest(".group li");
        switch (event.key) {
          case "j": move(1); break;
          case "k": move(-1); break;
          case "ArrowDown": if (!inList) { return; } move(1); break;
          case "ArrowUp": if (!inList) { return; } move(-1); break;
          case "n": moveGroup(1); break;
          case "p": moveGroup(-1); break;
          case "o":
            if (!current) { return; }
            var details = current.closest("details");
            details.open = !details.open;
            if (details.open) { focus(current); } else { details.querySelector("summary").focus(); }
            break;
          case "/": find("search").focus(); find("search").select(); break;
          default: return;
        }
        event.preventDefault();
      });
      document.addEventListener("focusin", function (event) {
        var row = event.target.closest(".group li");
        if (row && row !== current) {
          if (current) { current.tabIndex = -1; }
          current = row;
          row.tabIndex = 0;
        }
      });
      window.addEventListener("beforeprint", function () {
        groups.forEach(function (group) { group.open = true; });
      });
      find("search").addEventListener("input", soon);
      find("confidence").addEventListener("input", soon);
      ["rule", "status"].forEach(function (id) {
        if (find(id)) { find(id).addEventListener("change", show); }
      });
      document.querySelectorAll("input[name=severity]").forEach(function (box) {
        box.addEventListener("change", show);
      });
      find("filters").hidden = rows.length === 0;
      show();
    })();

    """
}
