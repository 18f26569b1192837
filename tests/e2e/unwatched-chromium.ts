/**
 * A real Chromium whose tabs no debugger is attached to: some things it does
 * only then, as rendering a page before it is opened. Code runs in one page of
 * the extension alone, over that page's own connection; what other pages do
 * shows in the log of the server and by what the extension is told.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type Target = { readonly url: string; readonly webSocketDebuggerUrl: string };
type Reply = { readonly id: number; readonly result?: { readonly result: { readonly value?: unknown } } };

export type UnwatchedChromium = {
  /** Runs code in a page of the extension; gives what it resolves to. */
  evaluate(code: string): Promise<unknown>;
  close(): Promise<void>;
};

const patienceMs = 20_000;

export async function openUnwatched(
  executablePath: string,
  extensionDir: string,
): Promise<UnwatchedChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-unwatched-'));
  const browser = spawn(
    executablePath,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--load-extension=${extensionDir}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise(resolve => browser.once('exit', resolve));
  const own = await welcomePage(join(profile, 'DevToolsActivePort'));
  const socket = new WebSocket(own.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (value: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as Reply;
    waiting.get(id)?.(result?.result.value);
    waiting.delete(id);
  });
  let count = 0;
  const evaluate = (expression: string): Promise<unknown> => {
    count += 1;
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: count, method: 'Runtime.evaluate', params }));
    return new Promise(resolve => waiting.set(count, resolve));
  };
  // The page has its address before it has its document: code would run in an empty one.
  while ((await evaluate("document.readyState === 'complete' && 'storage' in chrome")) !== true)
    await pause(50);
  return {
    evaluate,
    async close() {
      socket.close();
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Installing opens it. */
async function welcomePage(portFile: string): Promise<Target> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (existsSync(portFile)) {
      const [port] = readFileSync(portFile, 'utf8').split('\n');
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`).then(
        async response => (await response.json()) as readonly Target[],
        () => [],
      );
      const page = answer.find(({ url }) => url.endsWith('/welcome.html'));
      if (page !== undefined) return page;
    }
    await pause(100);
  }
  throw new Error('The extension did not open its welcome page');
}
