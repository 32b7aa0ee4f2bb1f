(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("network-data").textContent);
  var byId = function (id) { return document.getElementById(id); };
  var small = window.matchMedia("(max-width: 760px)").matches;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var fold = function (text) { return text.toLowerCase().replace(/\u2019/g, "'").replace(/\s+/g, " ").trim(); };
  var boxes = Array.from(document.querySelectorAll("#legend input"));
  var shown = {};
  var chosen = null; // {node: key} or {edge: key}

  boxes.forEach(function (box) {
    var kind = data.kinds[box.dataset.kind];
    box.checked = shown[box.dataset.kind] = kind.shown && (!small || kind.onPhone);
  });

  // ---- the picture
  data.nodes.forEach(function (node) {
    var place = small ? node.tall : node.wide;
    node.x = place[0]; node.y = place[1]; node.lift = place[2];
  });
  data.edges.forEach(function (edge) { edge.title = sentence(edge) + "\n" + summary(data.words[edge.id]); });
  var nodes = new vis.DataSet(data.nodes);
  var edges = new vis.DataSet(data.edges);
  var near = data.nodes.map(function () { return []; });
  data.edges.forEach(function (edge) { near[edge.from].push(edge); near[edge.to].push(edge); });
  var pen = document.createElement("canvas").getContext("2d");
  pen.font = data.options.nodes.font.size + "px " + data.options.nodes.font.face;
  var network = new vis.Network(byId("canvas"), { nodes: nodes, edges: edges }, data.options);

  function sentence(edge) {
    return data.told[edge.from].title + " – " + edge.relation + " – " + data.told[edge.to].title;
  }

  function summary(words) {
    if (!words.length) { return "From the register of legislation"; }
    var first = words[0];
    var quote = first[3].length > 160 ? first[3].slice(0, 157) + "…" : first[3];
    return "“" + quote + "” (" + first[0] + ", " + first[1] + ")" + (words.length > 1 ? " and " + (words.length - 1) + " more" : "");
  }

  function visible(key) { return shown[data.nodes[key].kind]; }

  // What is chosen and its neighbours stand out, the rest steps back; hidden kinds take their edges along.
  function paint() {
    var ink = dark.matches ? "232,236,241" : "28,39,51";
    var halo = dark.matches ? "#1a212a" : "#ffffff";
    var lit = litNodes();
    nodes.update(data.nodes.map(function (node) {
      var faint = lit && !lit.has(node.id);
      var inside = node.shape === "box";
      var colour = node.kind === "decision" ? "255,255,255" : inside ? "12,38,62" : ink;
      return {
        id: node.id, hidden: !visible(node.id), opacity: faint ? 0.18 : 1,
        font: { color: "rgba(" + colour + "," + (faint ? (inside ? 0.6 : 0.22) : 1) + ")", vadjust: node.lift, strokeWidth: inside ? 0 : 4, strokeColor: halo }
      };
    }));
    edges.update(data.edges.map(function (edge) {
      var bright = chosen && (chosen.edge === edge.id || chosen.node === edge.from || chosen.node === edge.to);
      var ruled = dark.matches ? "#8b98a6" : edge.color.color;
      return {
        id: edge.id, hidden: !visible(edge.from) || !visible(edge.to),
        color: { color: ruled, highlight: ruled, hover: ruled, opacity: bright ? 0.95 : chosen ? 0.08 : 0.42 }
      };
    }));
  }

  function litNodes() {
    if (!chosen) { return null; }
    if (chosen.edge !== undefined) { return new Set([data.edges[chosen.edge].from, data.edges[chosen.edge].to]); }
    var lit = new Set([chosen.node]);
    near[chosen.node].forEach(function (edge) { lit.add(edge.from); lit.add(edge.to); });
    return lit;
  }

  function fit(animated) {
    frame(data.nodes.map(function (node) { return node.id; }).filter(visible), 1.45, animated);
  }

  // What a node covers with its label; vis-network knows the label only once it is drawn, and none above its node.
  function extent(key) {
    var box = network.getBoundingBox(key), node = data.nodes[key], lines = node.label.split("\n");
    var middle = network.getPosition(key).x, tall = 17 * lines.length + 6, above = node.lift < -10;
    var half = Math.max.apply(null, lines.map(function (line) { return pen.measureText(line).width; })) / 2 + 3;
    var below = node.shape === "box" ? 0 : network.getPosition(key).y + (node.size || 0) + tall;
    return {
      left: Math.min(box.left, middle - half), right: Math.max(box.right, middle + half),
      top: box.top - (above ? tall : 0), bottom: Math.max(box.bottom, above ? box.bottom : below)
    };
  }

  function frame(keys, closest, animated) {
    var box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    var canvas = byId("canvas"), rim = small ? 10 : 22;
    keys.map(extent).forEach(function (each) {
      box.left = Math.min(box.left, each.left);
      box.right = Math.max(box.right, each.right);
      box.top = Math.min(box.top, each.top);
      box.bottom = Math.max(box.bottom, each.bottom);
    });
    if (!keys.length) { return; }
    var across = (canvas.clientWidth - 2 * rim) / (box.right - box.left), down = (canvas.clientHeight - 2 * rim) / (box.bottom - box.top);
    network.moveTo({
      position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
      scale: Math.min(across, down, closest), animation: animated ? { duration: 250 } : false
    });
  }

  function zoom(factor) { network.moveTo({ scale: network.getScale() * factor, animation: { duration: 150 } }); }

  // ---- choosing
  function choose(what, move) {
    chosen = what;
    network.unselectAll();
    if (what && what.node !== undefined) { reveal([what.node]); network.selectNodes([what.node], false); }
    if (what && what.edge !== undefined) {
      reveal([data.edges[what.edge].from, data.edges[what.edge].to]);
      network.selectEdges([what.edge]);
    }
    paint();
    tell();
    if (what && move) { frame(Array.from(litNodes()).filter(visible), 1.2, true); }
  }

  function reveal(keys) {
    keys.forEach(function (key) {
      var kind = data.nodes[key].kind;
      shown[kind] = true;
      boxes.forEach(function (box) { if (box.dataset.kind === kind) { box.checked = true; } });
    });
  }

  // ---- the panel: built from text nodes only, so that a decision's words can never be markup
  function make(tag, text, name) {
    var element = document.createElement(tag);
    if (text) { element.textContent = text; }
    if (name) { element.className = name; }
    return element;
  }

  function goer(text, what) {
    var button = make("button", text, "go");
    button.type = "button";
    button.addEventListener("click", function () { choose(what, true); byId("panel").focus({ preventScroll: true }); });
    return button;
  }

  function tell() {
    var panel = byId("panel");
    panel.replaceChildren();
    byId("help").hidden = Boolean(chosen);
    if (!chosen) { return; }
    var close = make("button", "×", "close");
    close.type = "button";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", function () { choose(null); });
    panel.append(close);
    if (chosen.node !== undefined) { tellNode(panel, chosen.node); } else { tellEdge(panel, data.edges[chosen.edge]); }
    panel.parentElement.scrollTop = 0;
  }

  function tellNode(panel, key) {
    var told = data.told[key];
    panel.append(make("p", data.kinds[data.nodes[key].kind].single, "kind"), make("h2", told.title));
    if (told.detail) { told.detail.split("\n").forEach(function (line) { panel.append(make("p", line)); }); }
    link(panel, told.page);
    var groups = new Map();
    near[key].forEach(function (edge) {
      var name = edge.from === key ? edge.relation : backwards(edge.relation);
      if (!groups.has(name)) { groups.set(name, []); }
      groups.get(name).push(edge);
    });
    groups.forEach(function (list, name) {
      panel.append(make("h3", name.charAt(0).toUpperCase() + name.slice(1) + " (" + list.length + ")"));
      list.forEach(function (edge) { panel.append(neighbour(edge, edge.from === key ? edge.to : edge.from)); });
    });
  }

  function backwards(relation) {
    return {
      "about": "decisions about it", "cites": "cited by", "mentions": "mentioned by", "shared with": "shared with it",
      "signposts to": "pointed to by", "finds": "found by", "caused": "caused in", "remedied by": "agreed in", "part of": "its parts"
    }[relation] || relation;
  }

  function neighbour(edge, other) {
    var item = make("div", "", "near");
    item.append(goer(data.told[other].title, { node: other }));
    var words = data.words[edge.id];
    if (words.length) {
      var more = make("details");
      more.append(make("summary", words.length === 1 ? "1 passage" : words.length + " passages"));
      quotes(more, words);
      more.open = near[chosen.node].length <= 4;
      item.append(more);
    }
    return item;
  }

  function tellEdge(panel, edge) {
    var heading = make("h2");
    heading.append(goer(data.told[edge.from].title, { node: edge.from }), " – " + edge.relation + " – ", goer(data.told[edge.to].title, { node: edge.to }));
    panel.append(make("p", "Link", "kind"), heading);
    var words = data.words[edge.id];
    if (!words.length) { panel.append(make("p", "This is from the register of legislation, not from the words of a decision.")); }
    quotes(panel, words);
    link(panel, data.told[edge.from].page);
    link(panel, data.told[edge.to].page);
  }

  function quotes(parent, words) {
    words.forEach(function (each) {
      var block = make("blockquote", "“" + each[3] + "”");
      block.append(make("footer", each[0] + ", " + each[1] + (each[2] ? " (" + each[2] + ")" : "") + (each[4] ? " – " + each[4] : "")));
      parent.append(block);
    });
  }

  function link(parent, address) {
    if (!/^https?:\/\//.test(address)) { return; }
    var anchor = make("a", address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "") + " ↗");
    anchor.href = address;
    anchor.rel = "noreferrer";
    var paragraph = make("p", "Read it at ");
    paragraph.append(anchor);
    parent.append(paragraph);
  }

  // ---- search
  var field = byId("search"), list = byId("found");

  function matches() {
    var wanted = fold(field.value).split(" ").filter(Boolean);
    if (!wanted.length) { return []; }
    return data.told.map(function (told, key) {
      var text = fold(told.title + " " + told.label);
      var fits = wanted.every(function (word) { return text.indexOf(word) >= 0; });
      return { key: key, rank: !fits ? -1 : text.indexOf(wanted.join(" ")) === 0 ? 2 : 1 };
    }).filter(function (each) { return each.rank > 0; }).sort(function (a, b) { return b.rank - a.rank || a.key - b.key; });
  }

  function propose() {
    var found = matches();
    list.replaceChildren();
    list.hidden = !field.value.trim();
    found.slice(0, 30).forEach(function (each) {
      var item = make("li"), button = make("button", data.told[each.key].title + " ");
      button.type = "button";
      button.append(make("small", data.kinds[data.nodes[each.key].kind].single));
      button.addEventListener("click", function () { take(each.key); });
      item.append(button);
      list.append(item);
    });
    if (!found.length) { list.append(make("li", "Nothing is called that.", "none")); }
  }

  function take(key) { list.hidden = true; field.value = data.told[key].title; choose({ node: key }, true); }

  field.addEventListener("input", propose);
  field.addEventListener("keydown", function (event) {
    var found = matches();
    if (event.key === "Enter" && found.length) { event.preventDefault(); take(found[0].key); }
    if (event.key === "ArrowDown" && list.querySelector("button")) { event.preventDefault(); list.querySelector("button").focus(); }
  });
  list.addEventListener("keydown", function (event) {
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    var all = Array.from(list.querySelectorAll("button"));
    var next = step && all[all.indexOf(document.activeElement) + step];
    if (step) { event.preventDefault(); (next || field).focus(); }
  });

  // ---- the tables
  document.querySelectorAll("table").forEach(function (table) {
    var heads = Array.from(table.querySelectorAll("thead th"));
    heads.forEach(function (head, column) {
      head.querySelector("button").addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(table.tBodies[0], column, down ? -1 : 1);
      });
    });
  });

  function sort(body, column, way) {
    var value = function (row) { var cell = row.cells[column]; return cell.dataset.sort || cell.textContent.trim(); };
    var compare = new Intl.Collator("en-GB", { numeric: true }).compare;
    body.append.apply(body, Array.from(body.rows).sort(function (a, b) { return way * compare(value(a), value(b)); }));
  }

  document.querySelectorAll("td .go, th .go").forEach(function (button) {
    button.addEventListener("click", function () {
      var key = button.dataset.node;
      choose(key !== undefined ? { node: Number(key) } : { edge: Number(button.dataset.edge) }, true);
      document.querySelector(".workspace").scrollIntoView();
      byId("panel").focus({ preventScroll: !small });
    });
  });

  // ---- what a reader does
  network.on("click", function (event) {
    if (event.nodes.length) { choose({ node: event.nodes[0] }); }
    else if (event.edges.length) { choose({ edge: event.edges[0] }); }
    else { choose(null); }
  });
  network.on("hoverNode", function () { byId("canvas").style.cursor = "pointer"; });
  network.on("hoverEdge", function () { byId("canvas").style.cursor = "pointer"; });
  network.on("blurNode", function () { byId("canvas").style.cursor = ""; });
  network.on("blurEdge", function () { byId("canvas").style.cursor = ""; });
  boxes.forEach(function (box) {
    box.addEventListener("change", function () {
      shown[box.dataset.kind] = box.checked;
      if (chosen && litNodes() && !Array.from(litNodes()).some(visible)) { choose(null); }
      paint();
      fit(true);
    });
  });
  byId("closer").addEventListener("click", function () { zoom(1.3); });
  byId("farther").addEventListener("click", function () { zoom(1 / 1.3); });
  byId("whole").addEventListener("click", function () { fit(true); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { list.hidden = true; choose(null); }
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); field.focus(); }
  });
  document.addEventListener("click", function (event) { if (!event.target.closest(".search")) { list.hidden = true; } });
  dark.addEventListener("change", paint);
  // vis-network tells of a new size before it scales the picture to it.
  network.on("resize", function () { if (!chosen) { requestAnimationFrame(function () { fit(false); }); } });
  window.addEventListener("beforeprint", function () { fit(false); });

  paint();
  fit(false);
  window.ombudsmanGraph = { network: network, data: data }; // for tests, and for the curious
}());
