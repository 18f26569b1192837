import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseName, databaseVersion, openDatabase } from '../../../lib/storage/database.ts';
import { keepDecision, takeBackDecision } from '../../../lib/storage/decide.ts';
import {
  addDecision,
  decisionsForClaim,
  listDecisions,
  undoDecision,
  wipeDecisions,
} from '../../../lib/storage/decisions.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const hide = { claim: 'Ten ships left the port.', evidence: null, decision: 'hide' } as const;
const other = { claim: 'Ten ships left the port.', evidence: 'c9', decision: 'not-same-event' } as const;

async function kept(): Promise<readonly string[]> {
  const listed = await listDecisions();
  return listed.ok ? listed.value.map(each => `${each.decision} ${each.evidence}`) : ['failed'];
}

describe('decisions', () => {
  test('are kept, listed oldest first, and taken back', async () => {
    const second = await addDecision(other, 2000);
    await addDecision(hide, 1000);
    expect(await kept()).toEqual(['hide null', 'not-same-event c9']);
    if (second.ok) await undoDecision(second.value.id);
    expect(await kept()).toEqual(['hide null']);
    await wipeDecisions();
    expect(await kept()).toEqual([]);
  });

  test('are one a pair: the later one counts, and a repeated call changes nothing', async () => {
    const first = await addDecision(other, 1000);
    const again = await addDecision(other, 1000);
    expect(again).toEqual(first);
    await addDecision({ ...other, decision: 'both-can-hold' }, 2000);
    expect(await kept()).toEqual(['both-can-hold c9']);
  });

  test('are found by the words of the claim, however they are spaced', async () => {
    await addDecision(hide, 1000);
    const found = await decisionsForClaim('Ten  ships\nleft the port. ');
    expect(found.ok && found.value.map(each => each.decision)).toEqual(['hide']);
    const none = await decisionsForClaim('Nine ships left the port.');
    expect(none.ok && none.value).toEqual([]);
  });

  test('line 17: of a private window are not written', async () => {
    expect(await keepDecision(hide, { incognito: true })).toEqual({ ok: false, failure: 'private' });
    expect(await kept()).toEqual([]);
    const made = await keepDecision(hide, { incognito: false });
    if (made.ok) await takeBackDecision(made.value, { incognito: true });
    expect(await kept()).toEqual(['hide null']);
  });
});

describe('openDatabase', () => {
  test('line 21: refuses a database of a newer version, and leaves it as it is', async () => {
    (await openDB(databaseName, databaseVersion + 1)).close();
    expect(await openDatabase()).toEqual({ ok: false, failure: 'newer' });
    expect((await indexedDB.databases()).map(each => each.version)).toEqual([databaseVersion + 1]);
  });

  test('line 20: lets a newer version in at once, and does not hang behind one that is held open', async () => {
    const held = await openDatabase();
    const newer = await openDB(databaseName, databaseVersion + 1);
    expect(held.ok && newer.version).toBe(databaseVersion + 1);
    newer.close();
  });
});
