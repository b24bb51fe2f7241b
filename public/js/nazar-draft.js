// <nazar-draft>: what is being written survives a closed page, and how much room is left is said.
// The words stay in this tab (sessionStorage) and go when the comment has arrived.
customElements.define("nazar-draft", class extends HTMLElement {
  #segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });

  connectedCallback() {
    const field = this.#field;
    if (!field) return;
    this.#restore();
    field.addEventListener("input", () => this.#keep());
    field.form?.addEventListener("submit", () => this.#write(`${this.#key}:sent`, "yes"));
    if (field.value) this.#count();
  }

  get #field() {
    return this.querySelector("textarea");
  }

  get #key() {
    return `nazar-draft:${location.pathname}`;
  }

  #restore() {
    const field = this.#field;
    const arrived = document.querySelector('[data-flash="good"], [data-flash="wait"]');
    if (this.#read(`${this.#key}:sent`) && arrived) {
      this.#write(this.#key, "");
      this.#write(`${this.#key}:sent`, "");
    } else if (!field.value) {
      field.value = this.#read(this.#key);
    }
  }

  #keep() {
    this.#write(this.#key, this.#field.value);
    this.#write(`${this.#key}:sent`, "");
    this.#count();
  }

  #count() {
    const hint = this.querySelector(".field__hint");
    let length = 0;
    for (const _ of this.#segments.segment(this.#field.value.trim())) length += 1;
    const left = Number(this.dataset.max) - length;
    const language = this.closest("[lang]").lang;
    hint.textContent = `${this.dataset.left} ${new Intl.NumberFormat(language).format(left)}`;
    hint.classList.toggle("field__hint--over", left < 0);
  }

  // Storage may be switched off; then nothing is kept, and nothing breaks.
  #read(key) {
    try {
      return sessionStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  }

  #write(key, text) {
    try {
      if (text) sessionStorage.setItem(key, text);
      else sessionStorage.removeItem(key);
    } catch {
      // See above.
    }
  }
});
