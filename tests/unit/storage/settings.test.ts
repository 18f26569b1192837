import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isHost, parseSettings } from '../../../lib/app/settings.ts';
import {
  defaultSettings,
  getSettings,
  type Settings,
  updateSettings,
  watchSettings,
} from '../../../lib/storage/settings.ts';

const store = (record: unknown) => fakeBrowser.storage.local.set({ settings: record });

describe('settings', () => {
  test('are the defaults where nothing was stored', async () => {
    expect(await getSettings()).toEqual(defaultSettings);
  });

  test('are what was stored last', async () => {
    await updateSettings(now => ({ ...now, level: 'wide', kinds: { ...now.kinds, role: false } }));
    expect(await getSettings()).toEqual({
      ...defaultSettings,
      level: 'wide',
      kinds: { ...defaultSettings.kinds, role: false },
    });
  });

  test('line 21: of a newer version are read as far as they are understood, and never overwritten', async () => {
    const newer = { version: 99, level: 'wide', reading: 'by telepathy' };
    await store(newer);
    expect(await getSettings()).toEqual({ ...defaultSettings, level: 'wide' });
    expect(await updateSettings(now => ({ ...now, level: 'strict' }))).toEqual({
      ok: false,
      failure: 'newer',
    });
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toEqual(newer);
  });

  test('line 18: stay as they were when the disk is full, and say so', async () => {
    await updateSettings(now => ({ ...now, level: 'balanced' }));
    const { set } = fakeBrowser.storage.local;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    const changed = await updateSettings(now => ({ ...now, level: 'wide' }));
    fakeBrowser.storage.local.set = set;
    expect(changed).toEqual({ ok: false, failure: 'full' });
    expect((await getSettings()).level).toBe('balanced');
  });

  test('line 22: lose no change of 1,000 that are made at once', async () => {
    const changes = Array.from({ length: 1000 }, (_, index) =>
      updateSettings(now => ({
        ...now,
        sites: [...now.sites, { host: `site${index}.example`, since: '2025-05-24' }],
      })),
    );
    await Promise.all(changes);
    expect(new Set((await getSettings()).sites.map(site => site.host)).size).toBe(1000);
  });

  test('tell a watcher what holds now and what is changed, until it ends', async () => {
    const heard: Settings['level'][] = [];
    const life = new AbortController();
    watchSettings(settings => heard.push(settings.level), life.signal);
    await expect.poll(() => heard).toEqual(['strict']);
    await updateSettings(now => ({ ...now, level: 'wide' }));
    await expect.poll(() => heard).toEqual(['strict', 'wide']);
    life.abort();
    await updateSettings(now => ({ ...now, level: 'balanced' }));
    expect(heard).toEqual(['strict', 'wide']);
  });
});

describe('parseSettings', () => {
  test('costs a damaged record only its damaged fields', () => {
    const settings = parseSettings({
      version: 1,
      level: 7,
      reading: 'sites',
      underline: { matches: false, differs: 'no' },
      sites: [{ host: 'a.example', since: '2025-05-24' }, { host: '*', since: '2025-05-24' }, null],
    });
    expect(settings).toEqual({
      ...defaultSettings,
      reading: 'sites',
      underline: { ...defaultSettings.underline, matches: false },
      sites: [{ host: 'a.example', since: '2025-05-24' }],
    });
  });

  test('gives settings for anything', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        const settings = parseSettings(value);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});

test.each(['harbourdaily.example', 'localhost', '127.0.0.1', 'xn--bcher-kva.example', '[::1]'])(
  'isHost takes %s',
  host => {
    expect(isHost(host)).toBe(true);
  },
);

test.each([
  '',
  '*',
  '*.example',
  'a.example/path',
  'a.example:80',
  'user@a.example',
  'A.example',
  'a b',
  'bücher.example',
  'a'.repeat(254),
])('isHost refuses %s', host => {
  expect(isHost(host)).toBe(false);
});
