/**
 * Finds the browsers of this machine. Knows where they are usually installed
 * and nothing of what is done with them.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export type BrowserKind = 'chromium' | 'firefox';

export type Browser = {
  readonly kind: BrowserKind;
  /** As people call it: "Chromium", "Google Chrome". */
  readonly name: string;
  readonly path: string;
};

type Place = Omit<Browser, 'path'> & {
  /** Names of the program on the `PATH`, best first. */
  readonly programs: readonly string[];
  readonly paths: readonly string[];
};

const macApp = (name: string, program = name): string =>
  `/Applications/${name}.app/Contents/MacOS/${program}`;

function windowsPaths(rest: string): readonly string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]);
  return roots.flatMap(root => (root === undefined ? [] : [join(root, rest)]));
}

/** Chromium first: it takes an unpacked extension from the command line. */
const places: readonly Place[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    programs: ['chromium', 'chromium-browser'],
    paths: [macApp('Chromium'), ...windowsPaths('Chromium/Application/chrome.exe')],
  },
  {
    kind: 'chromium',
    name: 'Google Chrome',
    programs: ['google-chrome-stable', 'google-chrome'],
    paths: [macApp('Google Chrome'), ...windowsPaths('Google/Chrome/Application/chrome.exe')],
  },
  {
    kind: 'chromium',
    name: 'Microsoft Edge',
    programs: ['microsoft-edge-stable', 'microsoft-edge'],
    paths: [macApp('Microsoft Edge'), ...windowsPaths('Microsoft/Edge/Application/msedge.exe')],
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    programs: ['firefox', 'firefox-esr'],
    paths: [macApp('Firefox', 'firefox'), ...windowsPaths('Mozilla Firefox/firefox.exe')],
  },
];

/** All browsers that were found, the likeliest to work first. `SECOND_SOURCE_CHROMIUM` or `…_FIREFOX` names one outright. */
export function findBrowsers(): readonly Browser[] {
  return places.flatMap(({ kind, name, programs, paths }) => {
    const onPath = (process.env['PATH'] ?? '').split(delimiter);
    const candidates = [
      ...programs.flatMap(program => onPath.map(folder => join(folder, program))),
      ...paths,
    ];
    const path = candidates.find(isProgram);
    return path === undefined ? [] : [{ kind, name, path }];
  });
}

export function findBrowser(kind: BrowserKind): Browser | null {
  const named = process.env[`SECOND_SOURCE_${kind.toUpperCase()}`];
  if (named !== undefined && isProgram(named)) return { kind, name: named, path: named };
  return findBrowsers().find(browser => browser.kind === kind) ?? null;
}

/** Debian and Ubuntu as root: both browsers and a font can be installed without asking. */
export function canInstallBrowsers(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

/** Installs what is missing; throws what `apt-get` says. Ubuntu's own packages of both names are snaps. */
export function installBrowsers(): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium', 'firefox-esr', 'fonts-dejavu-core'],
    options,
  );
}

export const howToInstall =
  'No browser was found: install Chromium, Google Chrome, Microsoft Edge or Firefox, then run this again.';

/** Linux without X or Wayland shows nothing; the other systems always have a screen. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== '';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
