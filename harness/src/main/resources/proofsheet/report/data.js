const page = JSON.parse(document.getElementById("page").textContent);

page.providers.forEach((provider, index) => Object.assign(provider, { index, strips: [] }));

page.scenarios.forEach((strip, index) => {
  const provider = page.providers[strip.provider];
  Object.assign(strip, { index, providerName: provider.name, owner: `scenario-${index}` });
  const frames = strip.exchanges.flatMap((frame) => [frame.operation, frame.status, frame.state, frame.fault]);
  strip.words = [provider.name, strip.name, strip.title, strip.kind, ...(strip.marks ?? []), ...frames].join(" ").toLowerCase();
  provider.strips.push(strip);
});

page.findings.forEach((finding) => {
  const strip = finding.scenario === undefined ? null : page.scenarios[finding.scenario];
  const provider = page.providers[strip ? strip.provider : finding.provider];
  finding.providerName = provider.name;
  finding.scenarioName = strip ? strip.name : null;
  finding.owner = strip ? `scenario-${strip.index}` : `provider-${provider.index}`;
  finding.words = [finding.key, finding.message, finding.operation, finding.location, provider.name, finding.scenarioName]
    .join(" ").toLowerCase();
  if (strip) strip.words += ` ${finding.key} ${finding.message}`.toLowerCase();
});

// Recordings tell of several providers one between the other.
const strips = page.providers.flatMap((provider) => provider.strips);

// The messages and findings of a scenario or provider in full, read when somebody asks for them.
const read = new Map();
function details(id) {
  if (!read.has(id)) read.set(id, JSON.parse(document.getElementById(id).textContent));
  return read.get(id);
}

// What a search looks through of the messages of one scenario, at most, in characters.
const MOST_SEARCHED = 50000;

// The messages of a scenario as text, read at the first search that asks for them.
const payloads = new Map();
function payload(id) {
  if (!payloads.has(id)) {
    const { exchanges = {} } = JSON.parse(document.getElementById(id).textContent);
    const lines = Object.values(exchanges).flatMap(({ request, reply }) => [...request, ...reply]);
    payloads.set(id, lines.join("\n").slice(0, MOST_SEARCHED).toLowerCase());
  }
  return payloads.get(id);
}

// Whether all words stand in a scenario or finding: in what lists show of it, else in the messages that it is about.
function matches({ words, owner }, query) {
  return query.toLowerCase().split(/\s+/).every((word) => words.includes(word) || payload(owner).includes(word));
}
