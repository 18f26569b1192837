import { useRef, useState } from 'preact/hooks';
import { type AllowedSite, isHost } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import * as icons from '../icons.ts';

/** The sites whose articles are read as they are opened; one is added by its name. */
export function SiteList(props: {
  readonly sites: readonly AllowedSite[];
  readonly onAdd: (host: string) => void;
  readonly onForget: (host: string) => void;
  readonly say: Say;
}) {
  const { sites, say } = props;
  const [isAdding, setAdding] = useState(false);
  const add = (host: string) => {
    setAdding(false);
    props.onAdd(host);
  };
  return (
    <div class="sites">
      <div class="sites-head">
        <h3>{say('sites.count', sites.length)}</h3>
        {!isAdding && (
          <button type="button" class="button small" onClick={() => setAdding(true)}>
            <Icon path={icons.plus} size={14} />
            {say('sites.add')}
          </button>
        )}
      </div>
      {isAdding && <AddSite onAdd={add} onCancel={() => setAdding(false)} say={say} />}
      <ul>
        {sites.toReversed().map(({ host, since }) => (
          <li key={host} class="site">
            <span class="site-host">{host}</span>
            <span class="site-since">{say('sites.since', since)}</span>
            <IconButton
              icon={icons.close}
              name={say('sites.remove', host)}
              onClick={() => props.onForget(host)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddSite(props: {
  readonly onAdd: (host: string) => void;
  readonly onCancel: () => void;
  readonly say: Say;
}) {
  const { say } = props;
  const field = useRef<HTMLInputElement>(null);
  const [isRefused, refuse] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const host = hostFrom(field.current?.value ?? '');
    if (host === null) return refuse(true);
    props.onAdd(host);
  };
  return (
    <form class="site-add" onSubmit={submit}>
      <label>
        <span>{say('sites.name')}</span>
        <input
          ref={field}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={say('sites.example')}
          aria-invalid={isRefused}
          onInput={() => refuse(false)}
        />
      </label>
      <button type="submit" class="button primary small">
        {say('sites.add.now')}
      </button>
      <button type="button" class="button bare small" onClick={props.onCancel}>
        {say('sites.cancel')}
      </button>
      <p class="site-refused" role="alert">
        {isRefused && say('sites.no-site')}
      </p>
    </form>
  );
}

/** A host from what was typed or pasted, an address included; `null` where there is none. */
export function hostFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  return url !== null && isHost(url.hostname) && url.hostname.includes('.') ? url.hostname : null;
}
