/** The heap of the extension's background worker, asked over its own debugging address. */
import type { ChromiumWithExtension } from '../../../scripts/chromium.ts';

type Target = { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string };

/** Bytes in use after a collection, array buffers included. */
export async function heapOfWorker(browser: ChromiumWithExtension): Promise<number> {
  const list = await fetch(`http://127.0.0.1:${browser.debuggingPort()}/json/list`);
  const targets = (await list.json()) as readonly Target[];
  const worker = targets.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(browser.pageUrl('')),
  );
  if (worker === undefined) throw new Error('The background worker is not running');
  const socket = new WebSocket(worker.webSocketDebuggerUrl);
  await new Promise(resolve => socket.addEventListener('open', resolve, { once: true }));
  await send(socket, 1, 'HeapProfiler.enable');
  await send(socket, 2, 'HeapProfiler.collectGarbage');
  const usage = (await send(socket, 3, 'Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly backingStorageSize?: number;
  };
  socket.close();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function send(socket: WebSocket, id: number, method: string): Promise<unknown> {
  return new Promise(resolve => {
    const onMessage = ({ data }: MessageEvent): void => {
      const answer = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown };
      if (answer.id !== id) return;
      socket.removeEventListener('message', onMessage);
      resolve(answer.result);
    };
    socket.addEventListener('message', onMessage);
    socket.send(JSON.stringify({ id, method }));
  });
}
