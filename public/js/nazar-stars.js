// <nazar-stars>: the same keys in every browser and direction, and the choice said aloud.
// The value is the radio's own; nothing here looks at coordinates, and nothing is sent.
customElements.define("nazar-stars", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#press(event));
    this.addEventListener("change", () => this.#say());
    this.closest("form")?.addEventListener("submit", (event) => this.#sendOnce(event));
    if (!CSS.supports("selector(:has(*))")) this.#output?.classList.remove("hidden-text");
  }

  // A new reader has no cookie before the first answer: a second press would be a second reader to the server.
  #sendOnce(event) {
    if (this.hasAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    const free = () => this.removeAttribute("data-sent");
    this.setAttribute("data-sent", "");
    setTimeout(free, 5000);
    addEventListener("pageshow", free, { once: true });
  }

  get #radios() {
    return [...this.querySelectorAll("input[type=radio]")];
  }

  get #output() {
    return this.querySelector("output");
  }

  get #chosen() {
    return this.#radios.findIndex((radio) => radio.checked) + 1;
  }

  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("input[type=radio]")) return;
    if (event.key === "Escape") {
      if (this.#chosen === Number(this.dataset.saved)) return;
      event.preventDefault();
      this.#restore();
      return;
    }
    const value = this.#aim(event.key);
    if (!value) return;
    event.preventDefault();
    this.#choose(value);
  }

  // The value that a key asks for: arrows stop at the ends, and follow the direction of this moment.
  #aim(key) {
    const last = this.#radios.length;
    const onward = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const steps = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: 1, ArrowUp: -1 };
    if (key in steps) return this.#chosen ? Math.min(last, Math.max(1, this.#chosen + steps[key])) : 1;
    if (key === "Home") return 1;
    if (key === "End") return last;
    const digit = ["12345", "۱۲۳۴۵", "١٢٣٤٥"].map((set) => set.indexOf(key) + 1).find((found) => found > 0);
    return key.length === 1 ? digit : undefined;
  }

  #choose(value) {
    const radio = this.#radios[value - 1];
    radio.focus();
    if (radio.checked) return;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Back to what is saved; an unsaved choice is dropped, and that is said.
  #restore() {
    const saved = Number(this.dataset.saved);
    for (const radio of this.#radios) radio.checked = Number(radio.value) === saved;
    if (saved) this.#radios[saved - 1].focus();
    this.#say();
  }

  #say() {
    const chosen = this.#chosen;
    this.querySelector(".stars").classList.toggle("stars--none", !chosen);
    const words = chosen ? this.querySelector(`.said-number .said__${chosen}`).textContent : this.dataset.none;
    if (this.#output) this.#output.textContent = words;
  }
});
