function discrepancyItem(provider, discrepancy) {
  return el("li", { class: "entry discrepancy" },
    el("h3", {}, discrepancy.id.replaceAll("-", " ")),
    el("p", { class: "place" }, breakable(discrepancy.location), " ", el("span", { class: "pointer" }, breakable(discrepancy.about))),
    el("dl", { class: "statements" }, (discrepancy.statements ?? []).flatMap(({ source, says }) =>
      [el("dt", {}, source), el("dd", {}, says)])),
    el("p", {}, el("strong", {}, "Chosen: "), discrepancy.chosen),
    el("p", {}, el("strong", {}, "Because: "), discrepancy.because));
}

function documentsView() {
  const told = page.providers.filter((provider) => provider.discrepancies.length);
  return {
    title: "Documents",
    nodes: [
      el("h1", {}, "Where the documents part"),
      el("p", { class: "lead" }, "What a provider writes in one place and contradicts in another, and what its spec made of it."),
      told.map((provider) => el("section", { "aria-labelledby": `documents-${provider.index}` },
        el("h2", { id: `documents-${provider.index}` }, provider.name),
        el("ul", { class: "entries" }, provider.discrepancies.map((one) => discrepancyItem(provider, one))))),
      told.length ? null : el("p", {}, "No contradiction is on file."),
    ],
  };
}
