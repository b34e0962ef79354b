// Elements are made from data only here, and data only ever becomes text.

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

// Draws a long list bit by bit, as the reader comes near its end.
function growing(list, items, draw, step = 40) {
  let drawn = 0;
  const end = el("li", { class: "list-end", "aria-hidden": "true" });
  const more = () => {
    end.remove();
    list.append(...items.slice(drawn, drawn + step).map(draw));
    drawn += step;
    if (drawn < items.length) list.append(end);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        more();
        observer.unobserve(end);
        if (end.isConnected) observer.observe(end);
      }
    },
    { rootMargin: "1200px" });
  more();
  if (drawn < items.length) observer.observe(end);
  return list;
}

function copyButton(text, what) {
  const button = el("button", { type: "button", class: "copy", "aria-label": `Copy ${what}` }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
  });
  return button;
}

// File names, keys and operations may break where their words end.
function breakable(text) {
  return text.split(/(?<=[./_:-])|(?<=[a-z0-9])(?=[A-Z])/).flatMap((part, index) => (index ? [el("wbr"), part] : [part]));
}
