// <nazar-toc>: beside the article the contents always stand open; this tells it to those who listen.
customElements.define("nazar-toc", class extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector("details");
    const wide = matchMedia("(min-width: 62rem)");
    const follow = () => details.toggleAttribute("open", wide.matches);
    wide.addEventListener("change", follow);
    if (wide.matches) follow();
  }
});
