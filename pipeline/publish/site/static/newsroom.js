// The legend's switches, next and previous by keyboard, the list that scrolls with the text, and copying a citation.
const legend = document.getElementById("legend");
const text = document.getElementById("text");

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Copied";
  });
}

if (legend && text) {
  const marks = [...text.querySelectorAll("mark")];
  const off = new Set();
  const facts = () => [...new Set(marks.flatMap((mark) => mark.dataset.facts.split(" ")))].filter(
    (id) => !off.has(document.getElementById(`c${id}`).dataset.kind));
  let current = null;

  const choose = (id, scroll) => {
    current = id;
    for (const mark of marks) mark.classList.toggle("on", mark.dataset.facts.split(" ").includes(id));
    for (const item of document.querySelectorAll("#beside li")) item.classList.toggle("on", item.id === `c${id}`);
    const first = marks.find((mark) => mark.dataset.facts.split(" ").includes(id));
    if (scroll && first) first.scrollIntoView({ block: "center" });
    const beside = document.getElementById("beside"), item = document.getElementById(`c${id}`);
    if (beside.scrollHeight > beside.clientHeight) beside.scrollTop = item.offsetTop - beside.offsetTop - beside.clientHeight / 3;
  };

  legend.hidden = false;
  legend.addEventListener("change", (event) => {
    off[event.target.checked ? "delete" : "add"](event.target.name);
    for (const mark of marks) mark.classList.toggle("off", mark.dataset.kinds.trim().split(" ").every((kind) => off.has(kind)));
    for (const item of document.querySelectorAll("#beside li")) item.hidden = off.has(item.dataset.kind);
  });
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) choose(mark.dataset.facts.split(" ")[0], false);
  });
  document.getElementById("beside").addEventListener("click", (event) => {
    const link = event.target.closest("[data-fact]");
    if (link) { event.preventDefault(); history.replaceState(null, "", link.hash); choose(link.dataset.fact, true); }
  });
  document.addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const ids = facts(), place = ids.indexOf(current);
    if (ids.length) choose(ids[place < 0 ? (step > 0 ? 0 : ids.length - 1) : (place + step + ids.length) % ids.length], true);
  });
  if (location.hash.startsWith("#f")) choose(location.hash.slice(2), true);
}
