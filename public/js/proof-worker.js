// The work for a proof (ALTCHA, version 2), beside the page: fetches a challenge and counts until the derived key
// begins as the challenge says. What the page gets is what the field `proof` holds.
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
const hex = (some) => Array.from(some, (one) => one.toString(16).padStart(2, "0")).join("");

async function solve({ nonce, salt, keyPrefix, keyLength, cost }) {
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  const place = new DataView(password.buffer, password.length - 4);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    place.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
}

addEventListener("message", async ({ data }) => {
  const answer = await fetch(data, { credentials: "omit" });
  const challenge = answer.ok && await answer.json();
  if (challenge?.parameters?.algorithm === "PBKDF2/SHA-256") {
    postMessage(btoa(JSON.stringify({ challenge, solution: await solve(challenge.parameters) })));
  }
  close();
});
