function exchangeSection(messages, data, index, findings) {
  const marks = (side) => findings.filter((one) => one.exchange === index && one.mark?.side === side).map((one) => one.mark);
  return el("section", { class: "exchange", id: `exchange-${index + 1}`, "aria-labelledby": `exchange-${index + 1}-name` },
    el("h3", { id: `exchange-${index + 1}-name` }, el("span", { class: "frame-number" }, String(index + 1)), " ", breakable(data.operation)),
    el("p", { class: "place" }, breakable(messages.location), frameNotes(data).map((note) => ` · ${note}`)),
    el("div", { class: "beside" },
      messagePanel("Request", messages.request, marks("request")),
      messagePanel("Reply", messages.reply, marks("reply"))));
}

function scenarioView({ parts: [provider, name], query }) {
  const strip = page.scenarios.find((one) => one.providerName === provider && one.name === name);
  if (!strip) return missingView(`There is no scenario ${name} of ${provider} in this run.`, "sheet");
  const { exchanges = [], findings, withheld } = details(`scenario-${strip.index}`);
  const goTo = (index) => address("sheet", [provider, name], { exchange: index + 1 });
  const wanted = query.get("exchange");
  return {
    title: strip.title,
    focus: wanted ? `exchange-${wanted}` : null,
    nodes: [
      el("p", { class: "back" }, el("a", { href: address("sheet", [], { provider }) }, `All scenarios of ${provider}`)),
      el("h1", {}, strip.title),
      el("p", { class: "strip-notes" }, el("code", {}, breakable(strip.location)),
        el("span", {}, `${strip.kind}${strip.marks.length ? `, ${strip.marks.join(" ")}` : ""}`),
        el("span", {}, count(strip.checks, "check")), el("span", {}, duration(strip.millis)), copyButton(strip.location, "the file's name")),
      film(strip, withheld ? null : goTo),
      withheld ? el("p", { class: "hint" }, "A credential was found in this scenario, so its messages are not shown.") : null,
      findings.length ? el("section", { "aria-labelledby": "findings" },
        el("h2", { id: "findings" }, "Findings"), findings.map((finding) => findingArticle(finding, exchanges))) : null,
      exchanges.length ? el("h2", {}, "Exchanges") : null,
      exchanges.map((messages, index) => exchangeSection(messages, strip.exchanges[index], index, findings)),
    ],
  };
}
