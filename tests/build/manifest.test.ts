/** What the two builds ask of a reader, and what can reach them. Run after `npm run build`. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builds, readManifest } from './builds.ts';

describe.each(builds)('the build for $name', ({ name, dir }) => {
  test('line 36: asks for these permissions and no host', () => {
    const manifest = readManifest(dir);
    const chromeOnly = name === 'Chrome' ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual([
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...chromeOnly,
    ]);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['host_permissions']).toBeUndefined();
  });

  test('line 36: can be reached by no page and no other extension', () => {
    const manifest = readManifest(dir);
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  test('line 1: has no content script in its manifest', () => {
    expect(readManifest(dir)['content_scripts']).toBeUndefined();
  });

  test('line 36: has these keys in its manifest and no others', () => {
    const { version: _, ...manifest } = readManifest(dir);
    expect(manifest).toMatchSnapshot();
  });

  test('line 37: lets its own pages load their own files, and connect nowhere', () => {
    const policies = readManifest(dir)['content_security_policy'] as { readonly extension_pages: string };
    const policy = policies.extension_pages.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policies.extension_pages).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  test('has every file that its manifest and its background name', () => {
    const named = JSON.stringify(readManifest(dir)).match(/[\w/-]+\.(?:html|js|png)/g) ?? [];
    const files = [...named, 'content-scripts/reader.js', 'content-scripts/reader.css', 'welcome.html'];
    expect(files.filter(file => !existsSync(`${dir}/${file}`))).toEqual([]);
  });

  test('suggests at most four keys, as many as a browser takes', () => {
    const commands = Object.values(
      readManifest(dir)['commands'] as Record<string, { suggested_key?: object }>,
    );
    expect(commands.filter(command => command.suggested_key !== undefined).length).toBeLessThanOrEqual(4);
  });
});

test('the Firefox build says that it collects nothing', () => {
  const [, firefox] = builds;
  expect(readFileSync(`${firefox.dir}/manifest.json`, 'utf8')).toContain(
    '"data_collection_permissions":{"required":["none"]}',
  );
});
