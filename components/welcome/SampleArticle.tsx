import type { Ref } from 'preact';
import type { Say } from '../../lib/wording/say.ts';

/** The paragraphs of the sample, plain: the reader draws its underlines over them, as on any page. */
export function SampleArticle(props: {
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly hasFailed: boolean;
  readonly container?: Ref<HTMLDivElement>;
  readonly say: Say;
}) {
  return (
    <>
      <div ref={props.container ?? null} class="sample-text" lang={props.language} dir="auto">
        {props.paragraphs.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="sample-failed" role="status">
        {props.hasFailed && props.say('welcome.sample.failed')}
      </p>
    </>
  );
}
