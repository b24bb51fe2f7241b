// <nazar-copy>: shown only where the address can be copied.
customElements.define("nazar-copy", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", async () => {
      const status = this.querySelector("[role=status]");
      status.textContent = "";
      try {
        await navigator.clipboard.writeText(this.dataset.url || location.href);
        status.textContent = this.dataset.done;
      } catch {
        this.hidden = true;
      }
    });
  }
});
