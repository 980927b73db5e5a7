// Small tools to make elements without inline styles or markup in strings.

const sprite = document.querySelector("use")?.getAttribute("href")?.split("#")[0];

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "t-icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

export function tool(iconName, words, onClick) {
  const button = element("button", { type: "button", class: "t-tool" }, ...(iconName ? [icon(iconName)] : []), words);
  button.addEventListener("click", onClick);
  return button;
}

export function relabel(button, iconName, words) {
  button.replaceChildren(icon(iconName), words);
}

/** A choice of speed, as a labelled list. */
export function speeds(values, onChange) {
  const list = element("select", {}, ...values.map((value) => {
    const option = element("option", { value }, `${String(value).replace(".", ",")} ×`);
    option.selected = value === 1;
    return option;
  }));
  list.addEventListener("change", () => onChange(Number(list.value)));
  return element("label", { class: "t-tool" }, "Vitesse", list);
}
