internal import TextIO

/// The style and the script inside the web pages of glossaries and termbases.
package enum TermPageAssets {
  package static let style =
    HTMLPage.style + """
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: start;
        vertical-align: top; }
      thead th { position: sticky; top: 0; background: var(--shade); }
      tbody th { font-weight: normal; }
      tr.attention > th { border-inline-start: .3rem solid var(--warn); }
      tr:target { outline: .15rem solid var(--link); }
      td p { margin: 0 0 .3rem; }
      .number { text-align: end; font-variant-numeric: tabular-nums; }
      mark { background: var(--mark); color: inherit; }
      small { opacity: .75; }
      input { font: inherit; padding: .25rem .5rem; min-width: 16rem; }
      :focus-visible { outline: .15rem solid var(--link); outline-offset: .1rem; }
      @media print {
        :root { --ink: #000; --paper: #fff; --shade: #fff; --mark: #ddd; --link: #000;
          --warn: #000; }
        #finder { display: none; }
        .scroll { overflow: visible; }
        thead { display: table-header-group; }
        thead th { position: static; }
        tr { break-inside: avoid; }
      }

      """

  package static let script = """
    "use strict";
    (function () {
      var field = document.getElementById("filter");
      var count = document.getElementById("count");
      var rows = Array.from(document.querySelectorAll("#terms tbody tr"));
      var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
      function show() {
        var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var shown = 0;
        rows.forEach(function (row, index) {
          var fits = words.every(function (word) { return texts[index].includes(word); });
          row.hidden = !fits;
          if (fits) { shown += 1; }
        });
        count.textContent = shown + " of " + rows.length;
      }
      field.addEventListener("input", show);
      document.getElementById("finder").hidden = false;
      show();
    })();

    """
}
