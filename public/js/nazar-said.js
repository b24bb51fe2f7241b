// What was just done, said once and politely, with the way back for fifteen seconds. Afterwards the log has it.

const SAID_MS = 15_000;
const FRAGMENT = "application/vnd.nazar.fragment+html";

class Said extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      if (event.target.closest("button")) this.undo();
    });
    for (const kind of ["pointerenter", "focusin"]) this.addEventListener(kind, () => clearTimeout(this.timer));
    for (const kind of ["pointerleave", "focusout"]) this.addEventListener(kind, () => this.#wait());
  }

  // Sends a form as a browser would; the answer as a part of the page, or nothing if there is none.
  async send(url, body) {
    try {
      const answer = await fetch(url, { method: "POST", body, headers: { Accept: FRAGMENT } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return page.querySelector("[data-kind]");
    } catch {
      return null;
    }
  }

  // Says what an answer says, or that there was none.
  tell(answer) {
    if (!answer) return this.say(this.dataset.failed);
    const words = ["[data-said]", "[data-left]"].map((part) => answer.querySelector(part)?.textContent);
    this.say(words.filter(Boolean).join(" "), answer.dataset.undo);
  }

  say(text, undo) {
    document.querySelector("body > .toast")?.remove();
    const toast = document.createElement("div");
    const words = document.createElement("span");
    toast.className = "toast";
    words.textContent = text;
    toast.append(words);
    if (undo) toast.append(this.#button());
    this.back = undo;
    this.replaceChildren(toast);
    this.#wait();
  }

  #button() {
    const [button, key] = ["button", "kbd"].map((name) => document.createElement(name));
    button.className = "button";
    button.type = "button";
    button.setAttribute("aria-keyshortcuts", "z");
    key.setAttribute("aria-hidden", "true");
    key.textContent = "z";
    button.append(`${this.dataset.undo} `, key);
    return button;
  }

  #wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.back = undefined;
      this.replaceChildren();
    }, SAID_MS);
  }

  // Takes the last deed back; whether there was one to take back.
  undo() {
    const url = this.back;
    const desk = document.querySelector("nazar-desk");
    if (!url) return false;
    this.back = undefined;
    const body = new URLSearchParams({ back: location.pathname + location.search });
    this.send(url, body).then((answer) => {
      this.tell(answer);
      if (!answer) this.back = url;
      else desk?.returned?.(answer);
    });
    return true;
  }
}

customElements.define("nazar-said", Said);
