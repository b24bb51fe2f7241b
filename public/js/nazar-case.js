// A card decides without a new page: its forms are sent as they are, and the answer is put in its place.
// Without scripts the same forms do the same.

class Case extends HTMLElement {
  connectedCallback() {
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("submit", this.#send);
    this.addEventListener("change", this.#fill);
  }

  get card() {
    return this.querySelector(".case");
  }

  get desk() {
    return this.closest("nazar-desk");
  }

  get said() {
    return document.querySelector("nazar-said");
  }

  #send = async (event) => {
    const [form, by] = [event.target, event.submitter];
    if (!this.said || form.getAttribute("method") !== "post") return;
    event.preventDefault();
    if (this.card.hasAttribute("aria-busy")) return;
    const url = by?.getAttribute("formaction") ?? form.getAttribute("action");
    const body = new URLSearchParams(new FormData(form, by));
    this.card.setAttribute("aria-busy", "true");
    // The eye goes on at once; a card that could not be decided stays, and says so.
    if (!url.endsWith("/marks")) this.desk?.goOn(this);
    this.settle(await this.said.send(url, body));
  };

  // An answer kept at hand is put into the field, where it can still be changed.
  #fill = (event) => {
    const body = event.target.name === "saved" ? event.target.selectedOptions[0]?.dataset.body : undefined;
    if (!body) return;
    const field = event.target.form.elements.body;
    field.value = field.value.trim() ? `${field.value.trimEnd()}\n\n${body}` : body;
    event.target.value = "";
    field.focus();
  };

  settle(answer) {
    const kind = answer?.dataset.kind;
    this.card.removeAttribute("aria-busy");
    this.card.querySelector(".case__said")?.remove();
    this.desk?.count(answer);
    this.said.tell(answer);
    const card = answer?.querySelector(".case");
    const isGone = kind === "moved" || (kind === "undone" && card?.dataset.state !== this.card.dataset.state);
    if (isGone && this.desk) return this.desk.left(this);
    if (card) this.#replace(card);
    if (!answer || kind === "late") this.#note(answer?.querySelector("[data-said]")?.textContent ?? this.said.dataset.failed);
  }

  // The card as it is now; where the focus was, it stays.
  #replace(card) {
    const hadFocus = this.contains(document.activeElement);
    const isHere = this.card.classList.contains("case--here");
    this.replaceChildren(document.adoptNode(card));
    this.card.classList.toggle("case--here", isHere);
    if (hadFocus) this.card.focus();
  }

  // Why nothing was done, on the card itself.
  #note(text) {
    const note = document.createElement("p");
    note.className = "notice notice--bad case__said";
    note.textContent = text;
    this.card.prepend(note);
  }
}

customElements.define("nazar-case", Case);
