// The address holds what is shown: #/view/part/part?filter=value. Every view can be linked to.

function parseAddress() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return { view: parts[0] ?? "sheet", parts: parts.slice(1), query: new URLSearchParams(query ?? "") };
}

function address(view, parts = [], query = {}) {
  const values = Object.entries(query).filter(([, value]) => value);
  const search = new URLSearchParams(values).toString();
  return `#/${[view, ...parts].map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`;
}

const scenarioAddress = (strip) => address("sheet", [strip.providerName, strip.id]);
const findingAddress = (finding) => address("findings", [finding.id]);

// A filter changes the address without a step in the history for each key that is pressed.
function replaceQuery(query) {
  const { view, parts } = parseAddress();
  history.replaceState(null, "", address(view, parts, query));
}

// A row of filters bound to the address. `fields` are {name, label, options}, where options are [value, text] pairs.
function filters(label, fields, query, onChange) {
  const controls = fields.map(({ name, label: text, options }) => {
    const id = `filter-${name}`;
    const control = options
      ? el("select", { id, name }, options.map(([value, shown]) =>
        el("option", { value, selected: value === (query.get(name) ?? "") }, shown)))
      : el("input", { id, name, type: "search", value: query.get(name) ?? "", autocomplete: "off", spellcheck: "false" });
    return el("div", { class: options ? "field" : "field grow" }, el("label", { for: id }, text), control);
  });
  const status = el("p", { class: "status", role: "status" });
  const form = el("form", { class: "filters", role: "search", "aria-label": label }, controls, status);
  const values = () => Object.fromEntries(new FormData(form));
  const change = () => {
    replaceQuery({ ...Object.fromEntries(query), ...values() });
    onChange(values(), status);
  };
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  onChange(values(), status);
  return form;
}
