"use strict";
// The example button fills the field; a file dropped on the form of a scan is taken and sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("#sample");
  if (!button) return;
  const field = document.getElementById("text");
  field.value = button.dataset.sample;
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
const drop = document.querySelector(".drop");
if (drop) {
  const file = document.getElementById("file");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        file.files = event.dataTransfer.files;
        drop.closest("form").requestSubmit();
      }
    });
  }
}
