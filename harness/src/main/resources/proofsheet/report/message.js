const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;

function coloured(line) {
  if (!/^\s*["{}[\]\d-]|^\s*(?:true|false|null)/.test(line)) return [line];
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const token = match[1] ?? match[0];
    const kind = match[1] ? (match[2] ? "key" : "text") : "number";
    parts.push(line.slice(end, match.index), el("span", { class: `json-${kind}` }, token));
    end = match.index + token.length;
  }
  parts.push(line.slice(end));
  return parts;
}

function lineOf(text, mark) {
  const indent = text.match(/^ */)[0].length;
  const row = el("span", { class: mark ? "line marked" : "line" });
  row.style.setProperty("--indent", `${indent}ch`);
  row.append(mark ? el("mark", {}, coloured(text.slice(indent))) : el("span", {}, coloured(text.slice(indent))), "\n");
  return row;
}

function missingLine(name, indent) {
  const row = el("span", { class: "line marked missing" }, el("mark", {}, `${name} is not there`), "\n");
  row.style.setProperty("--indent", `${indent}ch`);
  return row;
}

// A request or a reply, with the places marked that findings are about.
function messagePanel(label, lines, marks = []) {
  const marked = new Set();
  const missing = new Map();
  for (const mark of marks) {
    if (mark.missing === undefined) for (let line = mark.from; line <= mark.to; line++) marked.add(line);
    else missing.set(mark.to, (missing.get(mark.to) ?? new Map()).set(mark.missing, mark.from === mark.to));
  }
  const rows = lines.flatMap((text, index) => {
    const row = lineOf(text, marked.has(index));
    const gaps = [...(missing.get(index) ?? [])].map(([name, alone]) => ({ name, alone }));
    const depth = text.match(/^ */)[0].length;
    // What an object lacks belongs before its closing bracket; what a line lacks, behind that line.
    return [
      ...gaps.filter((gap) => !gap.alone).map((gap) => missingLine(gap.name, depth + 2)),
      row,
      ...gaps.filter((gap) => gap.alone).map((gap) => missingLine(gap.name, depth)),
    ];
  });
  return el("figure", { class: "panel" },
    el("figcaption", {}, label),
    el("pre", { tabindex: "0", role: "region", "aria-label": label }, el("code", {}, rows)));
}

function sourcePanel(label, source) {
  const first = Number(source.location.match(/\d+$/)[0]);
  const rows = source.lines.map((text, index) => el("span", { class: "line numbered" },
    el("span", { class: "number", "aria-hidden": "true" }, text.startsWith("…") ? "" : String(first + index)),
    el("span", {}, text), "\n"));
  return el("figure", { class: "panel source" },
    el("figcaption", {}, label, " ", el("span", { class: "place" }, breakable(source.location))),
    el("pre", { tabindex: "0", role: "region", "aria-label": `${label} ${source.location}` }, el("code", {}, rows)));
}
