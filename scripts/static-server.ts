/**
 * A web server on 127.0.0.1 for a few pages held in memory, with a log of every
 * request. Any other path is a plain 404.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedPage = {
  readonly body: string;
  readonly type?: string;
  /** More headers, such as a page's own content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
};

export class StaticServer {
  /** Paths in the order they were asked for, queries included. */
  readonly log: string[] = [];
  private readonly pages = new Map<string, ServedPage>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.log.push(path);
      const page = this.pages.get(path.replace(/[?#].*$/, ''));
      response.writeHead(page === undefined ? 404 : 200, {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
        ...page?.headers,
      });
      response.end(page?.body ?? '');
    });
  }

  static async start(): Promise<StaticServer> {
    const started = new StaticServer();
    await new Promise<void>((resolve, reject) => {
      started.server.once('error', reject);
      started.server.listen(0, '127.0.0.1', resolve);
    });
    return started;
  }

  /** Serves a page from now on; gives its address. */
  serve(path: string, page: string | ServedPage): string {
    this.pages.set(path, typeof page === 'string' ? { body: page } : page);
    return `${this.origin}${path}`;
  }

  get origin(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }
}
