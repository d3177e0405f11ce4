"use strict";
// The static page: forms are answered by the library itself, which runs in a worker of this browser.
const worker = new Worker("static/worker.js", { type: "module" });
const answer = document.getElementById("answer");
let asked = 0;
let shown = 0;
let ready = false;

worker.addEventListener("message", (event) => {
  const { number, html, state } = event.data;
  if (state) {
    ready = state === "ready";
    document.documentElement.dataset.reader = state;
    if (!asked && answer) answer.textContent = ready ? "" : "The library is being loaded …";
    return;
  }
  if (number > shown) {
    shown = number;
    answer.innerHTML = html;
    document.documentElement.dataset.answered = String(number);
  }
});

function ask(path, fields) {
  asked += 1;
  if (!ready) answer.textContent = "The library is being loaded …";
  worker.postMessage({ number: asked, path, fields });
}

function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) (fields[name] ??= []).push(String(value));
  return fields;
}

const form = document.querySelector("form.ask");
if (form) {
  const path = new URL(form.getAttribute("action"), location.href).pathname.replace(/^.*\//, "/");
  let timer = 0;
  const send = () => ask(path, fieldsOf(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  if (form.method !== "get") {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(send, 30);
    });
  }
}

function fromAddress() {
  const name = decodeURIComponent(location.hash.slice(1));
  if (name && document.getElementById("q")) ask("/ingredients", { q: [name] });
}
addEventListener("hashchange", fromAddress);
fromAddress();
