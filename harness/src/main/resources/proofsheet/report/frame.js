function duration(millis) {
  return millis < 1000 ? `${millis} ms` : `${(millis / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} s`;
}

function moment(text) {
  return text.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");
}

function frameNotes(frame) {
  return [
    frame.after !== undefined ? `+${duration(frame.after)}` : null,
    frame.took !== undefined ? `took ${duration(frame.took)}` : null,
    frame.delay ? `held back ${duration(frame.delay)}` : null,
    frame.fault ? `breaks: ${frame.fault}` : null,
  ].filter(Boolean);
}

// One exchange as a frame of the film; in place of many, how many they are.
function frame(data, href) {
  if (data.leftOut) return el("li", { class: "frame" }, el("span", { class: "frame-body left-out" }, `… ${count(data.leftOut, "exchange")} without a mark`));
  const body = [
    el("span", { class: "frame-number" }, String(data.position + 1)),
    el("span", { class: "frame-operation" }, breakable(data.operation)),
    el("span", { class: "frame-reply" },
      el("span", { class: `frame-status s${String(data.status)[0]}` }, String(data.status)),
      data.state ? el("span", { class: "frame-state" }, breakable(data.state)) : null),
    ...frameNotes(data).map((note) => el("span", { class: "frame-note" }, note)),
    data.findings ? el("span", { class: "frame-findings" }, count(data.findings, "finding")) : null,
  ];
  const kind = data.findings ? "frame marked" : data.accepted ? "frame accepted" : "frame";
  return el("li", { class: kind }, href ? el("a", { href, class: "frame-body" }, body) : el("span", { class: "frame-body" }, body));
}

// The exchanges of a scenario in their order.
function film(strip, href) {
  return el("ol", { class: "film", "aria-label": "Exchanges" },
    strip.exchanges.map((data) => frame(data, href ? href(data.position) : null)));
}
