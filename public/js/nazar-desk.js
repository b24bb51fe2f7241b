// The list of cards: which one is in hand, which have left, and how many are there still.

const FEW = 8;

class Desk extends HTMLElement {
  connectedCallback() {
    this.gone = new Map();
    this.querySelector('input[name="all"]')?.addEventListener("change", (event) => this.tickAll(event.target.checked));
    this.addEventListener("focusin", (event) => this.#mark(event.target.closest(".case")));
    this.more = document.querySelector(".pager a[rel=next]") ? "more" : "";
  }

  get cases() {
    return [...this.querySelectorAll(".case")];
  }

  get here() {
    return this.querySelector(".case--here");
  }

  step(by) {
    const cases = this.cases;
    const at = cases.indexOf(this.here);
    return this.enter(cases[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cases.length - 1)]);
  }

  enter(thing) {
    thing?.focus();
    return Boolean(thing);
  }

  #mark(one) {
    if (!one) return;
    this.here?.classList.remove("case--here");
    one.classList.add("case--here");
  }

  // From a card that is being decided to the next that is not.
  goOn(from) {
    const cases = this.cases;
    const at = cases.indexOf(from.card);
    const isFree = (one) => one !== from.card && !one.hasAttribute("aria-busy");
    return this.enter(cases.slice(at + 1).find(isFree) ?? cases.slice(0, at).findLast(isFree));
  }

  // A card has left the list; where it stood is remembered, for it may come back.
  left(one) {
    const hadFocus = one.contains(document.activeElement);
    this.gone.set(one.card.dataset.id, one.nextElementSibling);
    if (hadFocus) this.goOn(one);
    one.remove();
    this.#listed();
    if (this.cases.length === 0 || (this.more && this.cases.length < FEW)) this.#refill();
  }

  // What was taken back: the card at its place, and in hand.
  returned(answer) {
    this.count(answer);
    const card = answer.querySelector(".case");
    if (!card) return location.reload();
    const known = this.cases.find((one) => one.dataset.id === card.dataset.id)?.parentElement;
    if (known) return known.settle(answer);
    if (card.dataset.state !== this.dataset.state) return undefined;
    const one = document.createElement("nazar-case");
    const before = this.gone.get(card.dataset.id);
    one.append(document.adoptNode(card));
    const list = this.querySelector(".cases");
    if (!list) return location.reload();
    list.insertBefore(one, before?.parentElement === list ? before : null);
    this.querySelector(".empty")?.remove();
    this.gone.delete(one.card.dataset.id);
    this.#listed();
    return one.card.focus();
  }

  // The numbers at the states, as the server counted them.
  count(answer) {
    for (const number of answer?.querySelectorAll("data") ?? []) {
      const tab = this.querySelector(`.tabs a[href*="state=${number.value}"] .count`);
      if (tab) tab.textContent = number.textContent;
    }
  }

  tickAll(isTicked) {
    for (const tick of this.querySelectorAll(".tick")) tick.checked = isTicked;
  }

  // What the form for many means by "all".
  #listed() {
    const listed = this.querySelector('#bulk input[name="listed"]');
    const value = (one, name) => one.querySelector(`[name="${name}"]`)?.value ?? "";
    if (listed) listed.value = this.cases.map((one) => `${one.dataset.id}:${value(one, "revision")}`).join(" ");
  }

  // More of the same list; or, when nothing is left, the page that says so.
  async #refill() {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const known = new Set([...this.gone.keys(), ...this.cases.map((one) => one.dataset.id)]);
    const fresh = [...page.querySelectorAll("nazar-case")].filter((one) => !known.has(one.querySelector(".case").dataset.id));
    this.more = page.querySelector(".pager a[rel=next]") ? "more" : "";
    this.querySelector(".cases").append(...fresh.map((one) => document.adoptNode(one)));
    this.#listed();
    const empty = page.querySelector(".empty");
    if (this.cases.length === 0 && empty) this.querySelector(".cases").append(document.adoptNode(empty));
    if (this.cases.length > 0 && !this.contains(document.activeElement)) this.step(0);
  }
}

customElements.define("nazar-desk", Desk);
