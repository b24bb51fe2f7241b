// <nazar-reply>: the page's own form comes to the comment that is answered, and goes back.
// The links lead to the form's own page, which is what happens without this script.
customElements.define("nazar-reply", class extends HTMLElement {
  #home = null;
  #back = null;

  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-reply]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!this.#form) return;
      event.preventDefault();
      this.#answer(link);
    });
  }

  get #form() {
    return document.getElementById("comment-form");
  }

  #answer(link) {
    const form = this.#form;
    this.#home ??= document.getElementById("form");
    this.#home.hidden = true;
    link.closest(".comment").after(form);
    form.elements.reply_to.value = link.dataset.reply;
    form.setAttribute("aria-label", link.getAttribute("aria-label"));
    this.#offerBack(form, link);
    form.elements[form.elements.name.value ? "body" : "name"].focus();
  }

  #offerBack(form, link) {
    this.#back?.remove();
    const back = document.createElement("button");
    back.type = "button";
    back.className = "button button--quiet";
    back.textContent = this.dataset.cancel;
    back.addEventListener("click", () => this.#goBack(form, link));
    form.querySelector(":scope > .buttons").append(back);
    this.#back = back;
  }

  #goBack(form, link) {
    this.#back?.remove();
    this.#back = null;
    form.elements.reply_to.value = "";
    form.removeAttribute("aria-label");
    this.#home.append(form);
    this.#home.hidden = false;
    link.focus();
  }
});
