
// shows the facts of the mark under the pointer, the finger or the focus; Escape closes
const card = document.getElementById("card");
const show = (mark) => {
  const facts = mark.getAttribute("aria-describedby").trim().split(" ").map((id) => document.getElementById(id));
  card.replaceChildren(...facts.map((fact) => { const copy = fact.cloneNode(true); copy.removeAttribute("id"); return copy; }));
  card.hidden = false;
};
for (const event of ["mouseover", "focusin", "click"])
  document.addEventListener(event, (e) => {
    const mark = e.target.closest("mark");
    if (mark) show(mark); else if (event === "click" && !card.contains(e.target)) card.hidden = true;
  });
document.addEventListener("keydown", (e) => { if (e.key === "Escape") card.hidden = true; });
