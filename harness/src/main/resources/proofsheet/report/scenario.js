function exchangeSection(messages, data, index, findings) {
  const marks = (side) => findings.filter((one) => one.exchange === index && one.mark?.side === side).map((one) => one.mark);
  return el("section", { class: "exchange", id: `exchange-${index + 1}`, "aria-labelledby": `exchange-${index + 1}-name` },
    el("h3", { id: `exchange-${index + 1}-name` }, el("span", { class: "frame-number" }, String(index + 1)), " ", breakable(data.operation)),
    el("p", { class: "place" }, breakable(messages.location), frameNotes(data).map((note) => ` · ${note}`)),
    el("div", { class: "beside" },
      messagePanel("Request", messages.request, marks("request")),
      messagePanel("Reply", messages.reply, marks("reply"))));
}

const frameAt = (strip, position) => strip.exchanges.find((frame) => frame.position === position) ?? { position, operation: "" };

function scenarioView({ parts: [provider, name], query }) {
  const strip = page.scenarios.find((one) => one.providerName === provider && one.id === name);
  if (!strip) return missingView(`There is no scenario ${name} of ${provider} in this run.`, "sheet");
  const { exchanges = {}, findings, withheld } = details(`scenario-${strip.index}`);
  const positions = Object.keys(exchanges).map(Number);
  const goTo = (index) => address("sheet", [provider, name], { exchange: index + 1 });
  const wanted = query.get("exchange");
  return {
    title: strip.title,
    focus: wanted ? `exchange-${wanted}` : null,
    nodes: [
      el("p", { class: "back" }, el("a", { href: address("sheet", [], { provider }) }, `All scenarios of ${provider}`)),
      el("h1", {}, strip.title),
      el("p", { class: "strip-notes" }, el("code", {}, breakable(strip.name)), el("code", {}, breakable(strip.location)),
        el("span", {}, [strip.kind, ...(strip.marks ?? [])].join(" ")),
        el("span", {}, count(strip.checks, "check")), el("span", {}, when(strip)), copyButton(strip.location, "the file's name")),
      film(strip, (position) => (exchanges[position] ? goTo(position) : null)),
      withheld ? el("p", { class: "hint" }, "A credential was found in this scenario, so its messages are not shown.") : null,
      findings.length ? el("section", { "aria-labelledby": "findings" },
        el("h2", { id: "findings" }, "Findings"), findings.map((finding) => findingArticle(finding, exchanges))) : null,
      strip.findings + strip.accepted > findings.length ? el("p", { class: "left-out" }, `${count(strip.findings + strip.accepted - findings.length, "finding")} of this scenario more in report.ndjson.`) : null,
      positions.length ? el("h2", {}, "Exchanges") : null,
      strip.millis === undefined && positions.length ? el("p", { class: "lead" }, "Of recorded exchanges those are kept that a finding is about: without credentials, and with the beginnings of long texts.") : null,
      positions.map((position) => exchangeSection(exchanges[position], frameAt(strip, position), position, findings)),
    ],
  };
}
