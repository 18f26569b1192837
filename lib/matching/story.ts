/**
 * Do two documents tell one story? Weighted cosine over the words and names of
 * their beginnings. The threshold is the one at which 1 % of the pairs of other
 * stories still pass on whole news articles.
 */
import type { Statement } from './statement.ts';

export type StoryProfile = Readonly<Record<string, number>>;

/** Content words read from the beginning; about 200 running words. */
const leadWords = 110;
export const sameStoryAt = 0.27;

export function storyProfile(statements: readonly Statement[], most = leadWords): StoryProfile {
  const profile: Record<string, number> = {};
  let count = 0;
  for (const statement of statements) {
    for (const word of statement.words) {
      if (count >= most) return profile;
      const key = word.family ?? word.key;
      profile[key] = (profile[key] ?? 0) + word.weight ** 2;
      count += 1;
    }
  }
  return profile;
}

/** 0 to 1 */
export function storyLikeness(a: StoryProfile, b: StoryProfile): number {
  let dot = 0;
  for (const [key, value] of Object.entries(a)) dot += value * (b[key] ?? 0);
  const size = norm(a) * norm(b);
  return size === 0 ? 0 : dot / size;
}

const norm = (profile: StoryProfile): number =>
  Math.sqrt(Object.values(profile).reduce((sum, value) => sum + value * value, 0));
