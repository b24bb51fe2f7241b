// The desk by keyboard. The server's forms do all the work: a key presses the button that is there.
// Keys are told by their place (event.code), so they work on a Persian or Cyrillic layout too.

const SWITCH = "nazar-desk-keys";
const PLACE = "nazar-desk-place";
const LETTERS = { KeyA: "a", KeyS: "s", KeyN: "n", KeyT: "t", KeyD: "d" };

class Desk extends HTMLElement {
  connectedCallback() {
    this.help = this.querySelector("details.keys");
    this.switch = this.querySelector("[data-switch]");
    this.bulkAll = this.querySelector('input[name="all"]');
    if (this.help) this.help.hidden = false;
    this.#name();
    this.switch?.addEventListener("click", () => this.#turn());
    this.bulkAll?.addEventListener("change", () => this.#tickAll());
    document.addEventListener("keydown", this.#press);
    this.addEventListener("submit", () => this.#remember());
    this.addEventListener("focusin", (event) => this.#mark(event.target.closest(".case")));
    if (document.querySelector(".toast")) this.#resume();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#press);
  }

  get cases() {
    return [...this.querySelectorAll(".case")];
  }

  get here() {
    return this.querySelector(".case--here");
  }

  get isOff() {
    try {
      return localStorage.getItem(SWITCH) === "off";
    } catch {
      return false;
    }
  }

  #press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || this.isOff) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (this.#act(event)) event.preventDefault();
  };

  #act(event) {
    if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) return this.#showHelp();
    if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) return this.#enter(this.querySelector('[type="search"]'));
    if (event.shiftKey) return false;
    if (event.code === "KeyJ") return this.#step(1);
    if (event.code === "KeyK") return this.#step(-1);
    if (event.code === "KeyZ") return this.#click(document.querySelector("form.toast .button"));
    if (event.code === "KeyX") return this.#click(this.here?.querySelector(".tick"));
    if (event.code === "KeyO") return this.#click(this.here?.querySelector(".case__article"));
    const letter = LETTERS[event.code];
    if (!letter || !this.here) return false;
    const done = this.#click(this.here.querySelector(`[data-key="${letter}"]`));
    if (letter === "d") this.here.querySelector(".case__reject[open] select")?.focus();
    return done;
  }

  #click(thing) {
    thing?.click();
    return Boolean(thing);
  }

  #step(by) {
    const cases = this.cases;
    const at = cases.indexOf(this.here);
    return this.#enter(cases[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cases.length - 1)]);
  }

  #enter(thing) {
    thing?.focus();
    return Boolean(thing);
  }

  #mark(one) {
    if (!one) return;
    this.here?.classList.remove("case--here");
    one.classList.add("case--here");
  }

  #showHelp() {
    if (!this.help) return false;
    this.help.open = !this.help.open;
    this.help.querySelector("summary").focus();
    return true;
  }

  // After a decision the page comes anew: the eye and the keys go on with the next case.
  #remember() {
    sessionStorage.setItem(PLACE, String(this.cases.indexOf(this.here)));
  }

  #resume() {
    const at = Number(sessionStorage.getItem(PLACE) ?? -1);
    sessionStorage.removeItem(PLACE);
    const cases = this.cases;
    if (at >= 0 && cases.length > 0) cases[Math.min(at, cases.length - 1)].focus();
  }

  #turn() {
    localStorage.setItem(SWITCH, this.isOff ? "on" : "off");
    this.#name();
  }

  #name() {
    if (this.switch) this.switch.textContent = this.isOff ? this.switch.dataset.on : this.switch.dataset.off;
  }

  #tickAll() {
    for (const tick of this.querySelectorAll(".tick")) tick.checked = this.bulkAll.checked;
  }
}

customElements.define("nazar-desk", Desk);
