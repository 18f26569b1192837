/** An article read once, for all its slices and whatever it is held against. */
import { fail, type Result, succeed } from '../base/result.ts';
import { fingerprintsOf } from '../claims/fingerprint.ts';
import { type Statement, toStatement } from '../matching/statement.ts';
import { type StoryProfile, storyProfile } from '../matching/story.ts';
import { readDocument } from '../reading/read-document.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { toDayNumber } from '../text/days.ts';
import { isEnglish } from '../text/language.ts';
import type { Article } from './article.ts';

export type CheckFailure = 'too-long' | 'language';

export type PreparedArticle = {
  readonly reading: DocumentReading;
  /** One a sentence, in order. */
  readonly statements: readonly Statement[];
  readonly profile: StoryProfile;
  readonly fingerprints: readonly string[];
  /** Words of the title and of the first sentences, which count as known everywhere. */
  readonly leadWords: ReadonlySet<string>;
};

/** Characters; about 800,000 words. */
const longest = 5_000_000;

/** Prepares an article, and remembers the last one: slices of one article come one after the other. */
export function createPreparing(): (article: Article) => Result<PreparedArticle, CheckFailure> {
  let last: { key: string; prepared: PreparedArticle } | null = null;
  return article => {
    if (article.text.length > longest) return fail('too-long');
    if (!isInEnglish(article)) return fail('language');
    const key = `${article.published}\n${article.title}\n${article.text}`;
    if (last?.key !== key) last = { key, prepared: prepare(article) };
    return succeed(last.prepared);
  };
}

/** By the page's own word, or where it gives none by the text's; one too short to tell is read. */
const isInEnglish = ({ language, text }: Article): boolean =>
  language === null ? isEnglish(text) !== false : /^en\b/i.test(language);

function prepare(article: Article): PreparedArticle {
  const reading = readDocument({
    text: article.text,
    published: article.published === null ? null : toDayNumber(article.published),
  });
  const statements = reading.sentences.map(sentence => toStatement(sentence, reading, false));
  return {
    reading,
    statements,
    profile: storyProfile(statements),
    fingerprints: fingerprintsOf([article.text]),
    leadWords: wordsOfTitle(article, statements),
  };
}

const wordsOfTitle = (article: Article, statements: readonly Statement[]): Set<string> => {
  const title = readDocument({ text: article.title ?? '', published: null });
  const read = title.sentences.map(sentence => toStatement(sentence, title, false));
  return new Set(
    [...read, ...statements.slice(0, 2)].flatMap(statement => statement.words.map(word => word.key)),
  );
};
