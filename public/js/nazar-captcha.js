// <nazar-captcha data-in-place>: another picture without leaving the page.
// On the article page each picture brings its own ticket in a cookie, so a new address is all it takes.
customElements.define("nazar-captcha", class extends HTMLElement {
  connectedCallback() {
    if (!("inPlace" in this.dataset)) return;
    this.querySelector("button")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.#renew();
    });
  }

  #renew() {
    const picture = this.querySelector("img");
    const address = new URL(picture.src);
    address.searchParams.set("again", Date.now());
    picture.loading = "eager";
    picture.src = address;
    const answer = this.closest("form")?.elements.answer;
    if (!answer) return;
    answer.value = "";
    answer.focus();
  }
});
