// <nazar-time>: «۲ ساعت پیش» for what is young; the title keeps the date that the server wrote.
customElements.define("nazar-time", class extends HTMLElement {
  static #units = [["day", 86400], ["hour", 3600], ["minute", 60]];

  connectedCallback() {
    const time = this.querySelector("time");
    const then = Date.parse(time?.dateTime ?? "");
    const ago = (Date.now() - then) / 1000;
    if (!(ago >= 0 && ago < 7 * 86400)) return;
    // Younger than a minute is "now": zero seconds ago.
    const [unit, seconds] = this.constructor.#units.find(([, size]) => ago >= size) ?? ["second", 60];
    const format = new Intl.RelativeTimeFormat(this.closest("[lang]").lang, { numeric: "auto" });
    const place = time.querySelector("a") ?? time;
    time.title = place.textContent;
    place.textContent = format.format(-Math.floor(ago / seconds), unit);
  }
});
