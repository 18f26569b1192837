import { Fragment } from 'preact';

/** The line under a sentence: who says so, when, where. The name stands out. */
export function Meta({ parts }: { readonly parts: readonly string[] }) {
  const [name, ...rest] = parts;
  return (
    <p class="meta">
      <b>{name}</b>
      {rest.map(part => (
        <Fragment key={part}>
          {' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}
