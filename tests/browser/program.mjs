// Starts the program as a newcomer would: `nazar demo`, alone in an empty folder.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ANSWER = 'blue4';

const LIMITS = ['COMMENT_NETWORK', 'COMMENT_GLOBAL', 'UNREAD_NETWORK', 'UNASKED_NETWORK', 'PICTURE_NETWORK', 'PICTURE_GLOBAL', 'PROOF_NETWORK', 'PROOF_GLOBAL', 'RATING_NETWORK', 'RATING_GLOBAL', 'LOGIN_NETWORK', 'LOGIN_ACCOUNT'];

/**
 * Gives `{ url, link, data, pid, stop, halt, log }`; `link` is the one-time sign-in address that the program prints.
 * `halt` ends the program and leaves its folder, from which another start with `data` goes on. `settings` are
 * environment variables beside ours; `limits` keeps the program's own rate limits.
 */
export async function start(binary, { settings = {}, limits = false, data: kept = null, port: wanted = null } = {}) {
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'nazar-browser-')));
  const port = wanted ?? (await freePort());
  const env = {
    PATH: process.env.PATH,
    NAZAR_DATA_DIR: data,
    ROCKET_ADDRESS: '127.0.0.1',
    ROCKET_PORT: String(port),
    NAZAR_CAPTCHA__TEST_ANSWER: ANSWER,
    ...(limits ? {} : Object.fromEntries(LIMITS.map((name) => [`NAZAR_RATE_LIMITS__${name}`, 'off']))),
    ...settings,
  };
  const child = spawn(binary, ['demo'], { cwd: dirname(binary), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  let ended = null;
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended ??= `ended with ${code ?? signal}`));
  const halt = async () => {
    const gone = new Promise((resolve) => (ended === null ? child.once('exit', resolve) : resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  };
  const stop = async () => {
    await halt();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + 60_000;
  for (;;) {
    const link = log.match(/https?:\/\/[^\s"]+\/(?:setup|login)[^\s"]*token=[^\s"]+/)?.[0];
    const answers = await fetch(url, { redirect: 'manual' }).then((response) => response.status < 500, () => false);
    if (link && answers) return { url, link, data, pid: child.pid, stop, halt, log: () => log };
    if (ended !== null || Date.now() > end) {
      await stop();
      throw new Error(`nazar demo ${ended ?? 'printed no sign-in link within a minute'}:\n${log.slice(-3000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort() {
  return new Promise((resolve, refuse) => {
    const server = createServer();
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
