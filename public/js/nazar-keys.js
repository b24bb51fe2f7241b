// The desk by keyboard: a key presses the button that is there, so it can do no more than the page can.
// Keys are told by their place (event.code), so they work on a Persian or Cyrillic layout too.

const SWITCH = "nazar-desk-keys";
const DEEDS = { KeyA: "a", KeyS: "s", KeyN: "n", KeyT: "t", KeyD: "d", KeyR: "r", KeyE: "e", KeyU: "u" };
const BULK = { KeyA: "approve", KeyS: "spam", KeyD: "reject" };

class Keys extends HTMLElement {
  connectedCallback() {
    this.desk = document.querySelector("nazar-desk");
    this.help = this.querySelector("dialog");
    this.switch = this.querySelector("[data-switch]");
    this.hidden = false;
    this.#name();
    this.switch.addEventListener("click", () => this.#turn());
    this.querySelector("[data-open]").addEventListener("click", () => this.#show());
    document.addEventListener("keydown", this.#press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#press);
  }

  get isOff() {
    try {
      return localStorage.getItem(SWITCH) === "off";
    } catch {
      return false;
    }
  }

  #press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || this.isOff || this.help.open) return;
    if (event.code === "Escape") return this.#close(event);
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (this.#act(event)) event.preventDefault();
  };

  #act(event) {
    const { code, key, shiftKey } = event;
    if (key === "?" || (code === "Slash" && shiftKey)) return this.#show();
    if (code === "KeyZ" && !shiftKey) return this.#undo();
    if (!this.desk) return false;
    if (shiftKey) return code === "KeyX" ? this.#all() : this.#many(BULK[code]);
    if (key === "/" || code === "Slash") return this.desk.enter(this.desk.querySelector('[type="search"]'));
    if (code === "KeyJ") return this.desk.step(1);
    if (code === "KeyK") return this.desk.step(-1);
    if (/^Arrow(Up|Down)$/.test(code)) return event.target.matches(".case") && this.desk.step(code === "ArrowUp" ? -1 : 1);
    if (/^(Digit|Numpad)[1-6]$/.test(code)) return this.#click(this.desk.querySelectorAll(".tabs a")[Number(code.at(-1)) - 1]);
    if (code === "KeyX") return this.#click(this.desk.here?.querySelector(".tick"));
    if (code === "KeyO") return this.#click(this.desk.here?.querySelector(".case__article"));
    return DEEDS[code] ? this.#deed(DEEDS[code]) : false;
  }

  #click(thing) {
    thing?.click();
    return Boolean(thing);
  }

  #deed(letter) {
    const here = this.desk.here;
    const thing = here?.querySelector(`[data-key="${letter}"]`);
    if (!thing || here.hasAttribute("aria-busy")) return false;
    thing.click();
    thing.closest("details[open]")?.querySelector("select, textarea")?.focus();
    return true;
  }

  #undo() {
    return document.querySelector("nazar-said")?.undo() || this.#click(document.querySelector("form.toast .button"));
  }

  #all() {
    const ticks = [...this.desk.querySelectorAll(".tick")];
    this.desk.tickAll(ticks.some((tick) => !tick.checked));
    return ticks.length > 0;
  }

  #many(word) {
    const form = document.querySelector("#bulk");
    const choice = form?.querySelector(`option[value="${word}"]`);
    if (!choice || !this.desk.querySelector(".tick:checked")) return false;
    choice.selected = true;
    return this.#click(form.querySelector("button"));
  }

  // Out of a field, back to its card.
  #close(event) {
    const open = event.target.closest(".case details[open]");
    if (!open) return;
    open.open = false;
    open.closest(".case").focus();
  }

  #show() {
    if (!this.help.open) this.help.showModal();
    return true;
  }

  #turn() {
    localStorage.setItem(SWITCH, this.isOff ? "on" : "off");
    this.#name();
  }

  #name() {
    this.switch.textContent = this.isOff ? this.switch.dataset.on : this.switch.dataset.off;
  }
}

customElements.define("nazar-keys", Keys);
