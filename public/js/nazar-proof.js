// <nazar-proof data-worker data-challenge>: while a comment is written, a worker does a little work for it.
// WebCrypto exists only where the page is safe from eavesdroppers; elsewhere, and without workers, nothing happens.
customElements.define("nazar-proof", class extends HTMLElement {
  static #fresh = 40 * 60_000;
  #form = null;
  #since = -Infinity;

  connectedCallback() {
    const form = this.closest("form");
    // The form moves about the page; the listeners move with it.
    if (!form || form === this.#form || !isSecureContext || !globalThis.Worker) return;
    this.#form = form;
    this.#empty();
    form.addEventListener("focusin", () => this.#work());
    form.addEventListener("input", () => this.#work());
    // Back from the next page: what was sent is spent.
    addEventListener("pageshow", ({ persisted }) => persisted && this.#empty());
  }

  get #field() {
    return this.querySelector("input");
  }

  #empty() {
    this.#since = -Infinity;
    this.#field.value = "";
  }

  // Not ready when the form is sent? Then it goes without; nothing waits for this.
  #work() {
    if (performance.now() - this.#since < this.constructor.#fresh) return;
    this.#since = performance.now();
    this.#field.value = "working";
    const worker = new Worker(this.dataset.worker);
    worker.addEventListener("message", ({ data }) => { this.#field.value = data; });
    worker.addEventListener("error", (event) => event.preventDefault());
    worker.postMessage(this.dataset.challenge);
  }
});
