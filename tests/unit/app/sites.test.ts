import { expect, test } from 'vitest';
import { hostOf, patternFor, patternsToRead } from '../../../lib/app/sites.ts';

const sites = [{ host: 'a.example' }, { host: '127.0.0.1' }];

test('no page is read unasked while only a click reads, whatever sites are listed', () => {
  expect(patternsToRead({ reading: 'click', sites })).toEqual([]);
});

test('the sites that were chosen are read, and no subdomain of theirs', () => {
  expect(patternsToRead({ reading: 'sites', sites })).toEqual(['*://a.example/*', '*://127.0.0.1/*']);
  expect(patternFor('a.example')).not.toContain('*.');
});

test('every web page is read where the reader chose so', () => {
  expect(patternsToRead({ reading: 'everywhere', sites: [] })).toEqual(['*://*/*']);
});

test.each([
  ['https://A.example/story?x#y', 'a.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['https://user:word@a.example/', 'a.example'],
  ['http://[::1]:80/', '[::1]'],
])('hostOf finds the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each(['about:blank', 'chrome://extensions', 'file:///a.html', 'javascript:alert(1)', ''])(
  'hostOf finds none in %j',
  url => {
    expect(hostOf(url)).toBeNull();
  },
);
