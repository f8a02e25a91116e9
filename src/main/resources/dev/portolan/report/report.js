"use strict";
(() => {
  for (const form of document.querySelectorAll("form.filter")) {
    const entries = [...form.parentElement.querySelectorAll(".entry")];
    const facets = [["severity", "Severity"], ["pillar", "Pillar"], ["family", "Family"]];
    const selects = facets.map(([name, label]) => {
      const values = [...new Set(entries.map((entry) => entry.dataset[name]))];
      const select = document.createElement("select");
      select.append(new Option("All", ""), ...values.map((value) => new Option(value, value)));
      field(form, label, select);
      return [name, select];
    });
    const words = document.createElement("input");
    words.type = "search";
    words.autocomplete = "off";
    field(form, "Words", words);
    const count = document.createElement("output");
    form.append(count);
    const apply = () => {
      const wanted = words.value.trim().toLowerCase();
      let shown = 0;
      for (const entry of entries) {
        const fits = selects.every(([name, select]) => !select.value || entry.dataset[name] === select.value)
          && (!wanted || entry.textContent.toLowerCase().includes(wanted));
        entry.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      for (const part of form.parentElement.querySelectorAll("section")) {
        const inner = [...part.querySelectorAll(".entry")];
        part.hidden = inner.length > 0 && inner.every((entry) => entry.hidden);
      }
      count.value = shown === entries.length ? `${shown} shown` : `${shown} of ${entries.length} shown`;
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = entries.length < 2;
    apply();
  }

  for (const drawing of document.querySelectorAll(".drawing")) {
    const svg = drawing.querySelector("svg");
    const whole = svg.viewBox.baseVal;
    const home = [whole.x, whole.y, whole.width, whole.height];
    let view = [...home];
    const show = () => {
      svg.setAttribute("viewBox", view.join(" "));
      drawing.classList.toggle("moves", view[2] < home[2]);
    };
    const zoom = (factor, x, y) => {
      const width = Math.min(home[2], Math.max(home[2] / 40, view[2] * factor));
      const by = width / view[2];
      view = width >= home[2] ? [...home]
        : [view[0] + (x - view[0]) * (1 - by), view[1] + (y - view[1]) * (1 - by), width, view[3] * by];
      show();
    };
    const at = (event) => {
      const box = svg.getBoundingClientRect();
      const scale = Math.max(view[2] / box.width, view[3] / box.height);
      return [view[0] + view[2] / 2 + (event.clientX - box.left - box.width / 2) * scale,
        view[1] + view[3] / 2 + (event.clientY - box.top - box.height / 2) * scale, scale];
    };
    drawing.addEventListener("wheel", (event) => {
      if (event.ctrlKey || event.metaKey || view[2] < home[2]) {
        event.preventDefault();
        const [x, y] = at(event);
        zoom(event.deltaY < 0 ? 0.87 : 1.15, x, y);
      }
    }, { passive: false });
    drawing.addEventListener("dblclick", (event) => {
      const [x, y] = at(event);
      zoom(event.shiftKey ? 2 : 0.5, x, y);
    });
    drawing.addEventListener("pointermove", (event) => {
      if (event.buttons === 1 && view[2] < home[2]) {
        const scale = at(event)[2];
        view[0] -= event.movementX * scale;
        view[1] -= event.movementY * scale;
        show();
      }
    });
    drawing.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (event.key === "+" || event.key === "-") {
        zoom(event.key === "+" ? 0.8 : 1.25, view[0] + view[2] / 2, view[1] + view[3] / 2);
      } else if (event.key === "0") {
        view = [...home];
        show();
      } else if (step && view[2] < home[2]) {
        view = [view[0] + step[0] * view[2] / 10, view[1] + step[1] * view[3] / 10, view[2], view[3]];
        show();
        event.preventDefault();
      }
    });
  }

  function field(form, name, control) {
    const label = document.createElement("label");
    label.append(name, control);
    form.append(label);
  }
})();
