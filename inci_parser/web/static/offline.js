"use strict";
// The static page: forms are answered by the library itself, which runs in a worker of this browser.
const worker = new Worker("static/worker.js", { type: "module" });
const answer = document.getElementById("answer");
const STATES = {
  loading: "The library is being loaded …",
  ready: "",
  failed: "The library could not be loaded. Check the connection and load this page again.",
};
let asked = 0;
let shown = 0;
let ready = false;

function become(state) {
  ready = state === "ready";
  document.documentElement.dataset.reader = state;
  if (answer && (!asked || state === "failed")) answer.textContent = STATES[state];
}

worker.addEventListener("error", () => become("failed"));
worker.addEventListener("message", (event) => {
  const { number, html, state } = event.data;
  if (state) {
    become(state);
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
  if (!ready) answer.textContent = STATES[document.documentElement.dataset.reader ?? "loading"];
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
    const named = form.method === "get" ? `#${encodeURIComponent(form.q.value.trim())}` : location.hash;
    if (named === location.hash) send();
    else location.hash = named; // the address leads to what was looked up, and asks for it
  });
  if (form.method !== "get") {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(send, 30);
    });
  }
}

function fromAddress() {
  const name = new URLSearchParams(`q=${location.hash.slice(1).replaceAll("+", "%2B")}`).get("q");
  const field = document.getElementById("q");
  if (!name || !field) return;
  field.value = name;
  ask("/ingredients", { q: [name] });
}
addEventListener("hashchange", fromAddress);
fromAddress();
