/** What the library page knows and does. Rows come from storage, and again after every change made anywhere. */
import { type ReadonlySignal, signal } from '@preact/signals';
import bundledJson from '../../assets/claims/ukraine-talks-2025.json' with { type: 'json' };
import type { ExportKind } from '../../components/library/library-props.ts';
import type {
  ImportState,
  LibraryNotice,
  LibraryRow,
  ListedClaim,
  Shelf,
  ShownDecision,
} from '../../components/library/library-state.ts';
import { plainSource, savedPagesId } from '../../lib/app/set-sources.ts';
import { showPassage } from '../../lib/browser/show-passage.ts';
import { wipeEverything } from '../../lib/browser/wipe.ts';
import { parseClaimSet } from '../../lib/claims/parse-claim-set.ts';
import { listDecisions, undoDecision, wipeDecisions } from '../../lib/storage/decisions.ts';
import {
  deleteSources,
  editSources,
  renameStory,
  switchBundled,
  undoChange,
} from '../../lib/storage/library/change-library.ts';
import { cleanUpImports } from '../../lib/storage/library/finish-import.ts';
import {
  anchorOfClaim,
  claimsOfSource,
  type KeptSource,
  listLibrary,
  searchClaims,
} from '../../lib/storage/library/list-library.ts';
import { purgeLibrary } from '../../lib/storage/library/purge.ts';
import { announceLibrary, sourcesAtLastChange } from '../../lib/storage/library/revision.ts';
import { watchLibrary } from '../../lib/storage/library/watch-library.ts';
import { exportFile } from './export-file.ts';
import { importFile } from './import-file.ts';

const parsed = parseClaimSet(bundledJson);
if (!parsed.ok) throw new TypeError('The bundled claim set breaks its format');
const bundledSet = parsed.value;

/** Claims of a source, or of a search, that are listed at once. */
const mostListed = 200;

export type FoundInClaims = { readonly row: string; readonly claim: ListedClaim };

export type LibraryModel = {
  readonly rows: ReadonlySignal<readonly LibraryRow[]>;
  readonly hiddenBytes: ReadonlySignal<number>;
  readonly decisions: ReadonlySignal<readonly ShownDecision[]>;
  readonly shelf: ReadonlySignal<Shelf>;
  readonly query: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly FoundInClaims[]>;
  readonly open: ReadonlySignal<{ readonly key: string; readonly claims: readonly ListedClaim[] } | null>;
  readonly importing: ReadonlySignal<ImportState>;
  readonly notice: ReadonlySignal<LibraryNotice | null>;
  readonly show: (shelf: Shelf) => void;
  readonly search: (query: string) => void;
  readonly openRow: (key: string | null) => Promise<void>;
  readonly showOnPage: (row: LibraryRow, claim: string) => Promise<void>;
  readonly switchRow: (row: LibraryRow, on: boolean) => Promise<void>;
  readonly rename: (row: LibraryRow, name: string | null) => Promise<void>;
  readonly moveTo: (row: LibraryRow, story: string | null) => Promise<void>;
  readonly renameStory: (from: string, to: string | null) => Promise<void>;
  readonly remove: (row: LibraryRow) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly cancelImport: () => void;
  readonly closeImport: () => void;
  readonly undoImport: () => Promise<void>;
  readonly exportAs: (kind: ExportKind, rows: readonly LibraryRow[]) => Promise<void>;
  readonly undoDecision: (id: string) => Promise<void>;
  readonly undoAllDecisions: () => Promise<void>;
  readonly wipe: () => Promise<void>;
};

export function createLibraryModel(lifetime: AbortSignal): LibraryModel {
  const rows = signal<readonly LibraryRow[]>([]);
  const hiddenBytes = signal(0);
  const decisions = signal<readonly ShownDecision[]>([]);
  const shelf = signal<Shelf>({ kind: 'all' });
  const query = signal('');
  const found = signal<readonly FoundInClaims[]>([]);
  const open = signal<{ readonly key: string; readonly claims: readonly ListedClaim[] } | null>(null);
  const importing = signal<ImportState>({ state: 'idle' });
  const notice = signal<LibraryNotice | null>(null);
  let searching = new AbortController();
  let running = new AbortController();

  const load = async (): Promise<void> => {
    const [kept, decided] = await Promise.all([listLibrary(), listDecisions()]);
    if (!kept.ok) {
      notice.value = { key: `library.failed.${kept.failure}`, values: [], undo: null };
      rows.value = bundledRows([]);
      return;
    }
    rows.value = [...kept.value.sources.map(rowOf), ...bundledRows(kept.value.bundledOff)];
    hiddenBytes.value = kept.value.hiddenBytes;
    decisions.value = decided.ok
      ? decided.value
          .toReversed()
          .map(({ id, claim, decision, at }) => ({ id, claim, decision, day: dayOf(at) }))
      : [];
  };

  /** Says what went amiss, or `done`. */
  const tell = async (
    doing: Promise<{ readonly ok: boolean; readonly failure?: string } | { readonly ok: true }>,
    done: LibraryNotice | null,
  ): Promise<void> => {
    const answer = await doing;
    const failure = 'failure' in answer ? answer.failure : undefined;
    notice.value = answer.ok
      ? done
      : { key: `library.failed.${failure ?? 'unavailable'}`, values: [], undo: null };
    await load();
  };

  const searchNow = async (words: string): Promise<void> => {
    searching.abort();
    searching = new AbortController();
    const { signal: whileWanted } = searching;
    if (words.trim().length < 2) {
      found.value = [];
      return;
    }
    const numbers = new Map(
      rows.value.flatMap(({ number, key }) => (number === null ? [] : [[number, key]])),
    );
    const own = await searchClaims(new Set(numbers.keys()), words, mostListed, whileWanted);
    if (whileWanted.aborted) return;
    const inOwn = own.ok
      ? own.value.flatMap(({ source, claim }) => {
          const row = numbers.get(source);
          return row === undefined ? [] : [{ row, claim: listed(claim) }];
        })
      : [];
    found.value = [...inOwn, ...searchBundled(words)].slice(0, mostListed);
  };

  /** A database that the browser took away is made anew, empty; that something is gone is said once. */
  const tellOfLoss = async (): Promise<void> => {
    const [kept, before] = await Promise.all([listLibrary(), sourcesAtLastChange()]);
    if (!kept.ok || !kept.value.isNew || before === 0) return;
    notice.value = { key: 'library.lost', values: [before], undo: null };
    await announceLibrary();
  };

  const start = async (): Promise<void> => {
    const left = await cleanUpImports();
    await tellOfLoss();
    if (left.length > 0) notice.value = { key: 'library.unfinished', values: [left.join(', ')], undo: null };
    await purgeLibrary(Date.now());
    await load();
  };
  void start();
  watchLibrary(() => void load(), lifetime);
  window.addEventListener('focus', () => void load(), { signal: lifetime });

  return {
    ...{ rows, hiddenBytes, decisions, shelf, query, found, open, importing, notice },
    show(next) {
      shelf.value = next;
    },
    search(words) {
      query.value = words;
      void searchNow(words);
    },
    async openRow(key) {
      if (key === null || open.value?.key === key) {
        open.value = null;
        return;
      }
      const row = rows.value.find(one => one.key === key);
      open.value = { key, claims: row === undefined ? [] : await claimsOf(row) };
    },
    async showOnPage({ number, source }, claim) {
      if (number === null || source.url === null) return;
      const anchor = await anchorOfClaim(number, claim);
      const outcome =
        anchor.ok && anchor.value !== null ? await showPassage(source.url, anchor.value) : 'gone';
      notice.value = outcome === 'shown' ? null : { key: `passage.${outcome}`, values: [], undo: null };
    },
    switchRow: (row, on) =>
      tell(
        row.number === null ? switchBundled(row.source.id, on) : editSources([row.number], { off: !on }),
        null,
      ),
    rename: (row, name) => tell(edit(row, { name }), null),
    moveTo: (row, story) => tell(edit(row, { story }), null),
    async renameStory(from, to) {
      if (shelf.value.kind === 'story' && shelf.value.story === from)
        shelf.value = to === null ? { kind: 'all' } : { kind: 'story', story: to };
      await tell(renameStory(from, to), null);
    },
    async remove(row) {
      if (row.number === null) return;
      const change = crypto.randomUUID();
      const name = row.name ?? row.source.outlet ?? row.source.title;
      const done: LibraryNotice =
        name === null
          ? { key: 'library.deleted.untitled', values: [], undo: change }
          : { key: 'library.deleted', values: [name], undo: change };
      await tell(deleteSources([row.number], change, Date.now()), done);
    },
    async undo() {
      const change = notice.value?.undo;
      if (change) await tell(undoChange(change, Date.now()), null);
    },
    async importFiles(files) {
      if (importing.value.state === 'opening' || importing.value.state === 'reading') return;
      running = new AbortController();
      for (const file of files) {
        await importFile(
          file,
          state => {
            importing.value = state;
          },
          running.signal,
        );
        if (importing.value.state !== 'done') break;
      }
      await load();
    },
    cancelImport: () => running.abort(),
    closeImport() {
      importing.value = { state: 'idle' };
    },
    async undoImport() {
      if (importing.value.state !== 'done') return;
      const { change } = importing.value;
      importing.value = { state: 'idle' };
      await tell(undoChange(change, Date.now()), null);
    },
    async exportAs(kind, chosen) {
      const exported = await exportFile(kind, chosen);
      if (!exported.ok) notice.value = { key: `library.failed.${exported.failure}`, values: [], undo: null };
      else if (exported.value === null)
        notice.value = { key: 'library.export.nothing', values: [], undo: null };
      else notice.value = { key: 'library.exported', values: [exported.value], undo: null };
    },
    undoDecision: id => tell(withPages(undoDecision(id)), null),
    undoAllDecisions: () => tell(withPages(wipeDecisions()), null),
    wipe: () => tell(wipeEverything(), { key: 'library.wiped', values: [], undo: null }),
  };
}

const edit = (row: LibraryRow, wishes: Parameters<typeof editSources>[1]) =>
  editSources(row.number === null ? [] : [row.number], wishes);

/** Open pages are compared anew where a decision is taken back. */
async function withPages<Answer>(doing: Promise<Answer>): Promise<Answer> {
  const answer = await doing;
  await announceLibrary();
  return answer;
}

const rowOf = (kept: KeptSource): LibraryRow => ({
  key: `own ${kept.number}`,
  number: kept.number,
  source: plainSource(kept.source),
  name: kept.source.name ?? null,
  story: kept.source.story ?? null,
  from: kept.set.id === savedPagesId ? 'saved' : 'pack',
  setTitle: kept.set.title,
  claims: kept.claims,
  on: kept.source.off !== true,
  bytes: kept.bytes,
  versions: kept.versions,
  savedOn: kept.source.saved?.at.slice(0, 10) ?? null,
});

const bundledRows = (off: readonly string[]): readonly LibraryRow[] =>
  bundledSet.sources.map(source => ({
    key: `bundled ${source.id}`,
    number: null,
    source: plainSource(source),
    name: null,
    story: bundledSet.title,
    from: 'bundled',
    setTitle: bundledSet.title,
    claims: bundledSet.claims.filter(claim => claim.source === source.id).length,
    on: !off.includes(source.id),
    bytes: JSON.stringify(bundledSet.claims.filter(claim => claim.source === source.id)).length,
    versions: 0,
    savedOn: null,
  }));

const listed = ({
  id,
  text,
  verbatim = false,
}: {
  id: string;
  text: string;
  verbatim?: boolean;
}): ListedClaim => ({
  id,
  text,
  verbatim,
});

async function claimsOf(row: LibraryRow): Promise<readonly ListedClaim[]> {
  if (row.number === null)
    return bundledSet.claims.filter(claim => claim.source === row.source.id).map(claim => listed(claim));
  const claims = await claimsOfSource(row.number, mostListed);
  return claims.ok ? claims.value.map(claim => listed(claim)) : [];
}

function searchBundled(query: string): readonly FoundInClaims[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return bundledSet.claims
    .filter(({ text }) => words.every(word => text.toLowerCase().includes(word)))
    .map(claim => ({ row: `bundled ${claim.source}`, claim: listed(claim) }));
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
