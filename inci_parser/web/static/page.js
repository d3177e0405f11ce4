"use strict";
// Controls are open where there is room for them; what an answer begins with is told to screen readers.
const controls = document.querySelector(".controls");
if (controls) controls.open = matchMedia("(min-width: 64rem)").matches;
const answered = document.getElementById("answer");
if (answered) {
  new MutationObserver(() => {
    const first = answered.querySelector("h2, p, progress");
    document.getElementById("status").textContent = first ? first.textContent : "";
  }).observe(answered, { childList: true });
}
// The example button fills the field; files dropped on a form are taken and sent; the text of pictures fills the field.
document.addEventListener("click", (event) => {
  const button = event.target.closest("#sample");
  if (!button) return;
  fill(button.dataset.sample);
});
function fill(text) {
  const field = document.getElementById("text");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
for (const drop of document.querySelectorAll(".drop")) {
  const file = drop.querySelector("input[type=file]");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length && !file.disabled) {
        file.files = event.dataTransfer.files;
        drop.closest("form").requestSubmit();
      }
    });
  }
}
const read = document.getElementById("pictures-read");
if (read) {
  read.closest("form").addEventListener("change", () => {
    read.textContent = "The pictures are being read …";
  });
  new MutationObserver(() => {
    const answer = read.querySelector("[data-text]");
    if (answer) fill(answer.dataset.text);
  }).observe(read, { childList: true });
}
