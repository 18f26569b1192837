/** Articles of unlike events: whatever conflict is raised here is a false alarm until somebody reads otherwise. */
import { createChecker } from '../../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../../lib/app/library.ts';
import { bundledSets } from '../../../../lib/cli/bundled.ts';
import { check, joinLibraries, libraryOf, readBasil, type Told, told } from '../articles.ts';
import { type Conflict, conflictsOf } from '../conflicts.ts';
import { ratio } from '../measures.ts';
import { groupBy, textOf } from '../rows.ts';
import { type BenchSet, type Folders, type Outcome, rowsFor } from '../set.ts';

type Quiet = { readonly group: string; readonly sentences: number; readonly conflicts: readonly Conflict[] };

function outcomeOf(set: string, floor: string, quiet: readonly Quiet[]): Outcome {
  const measure = ratio(
    { set, name: 'conflicts per 1,000 sentences', scale: 1000, goal: { most: 0.2 }, floor },
    quiet.map(one => ({ group: one.group, top: one.conflicts.length, bottom: one.sentences })),
  );
  return { measures: [measure], decisions: [], conflicts: quiet.flatMap(one => one.conflicts) };
}

/** Every article against those of all other events. */
export const basilAcross: BenchSet = {
  name: 'basil_across',
  run(folders: Folders) {
    const set = 'basil_across';
    const articles = readBasil(folders);
    if (articles === null) return null;
    const libraries = articles.map(one => ({ event: one.event, library: libraryOf([one]) }));
    const quiet = [...groupBy(articles, one => one.event)].flatMap(([event, own]) => {
      const others = libraries.filter(one => one.event !== event).map(one => one.library);
      const checker = createChecker(joinLibraries(others));
      return own.map((one): Quiet => {
        const { sentences, claims } = check(checker, one);
        return {
          group: event,
          sentences,
          conflicts: conflictsOf(claims, { set, article: one.id, group: event }),
        };
      });
    });
    return outcomeOf(set, '0 to 0.5', quiet);
  },
};

/** Plain news of 2004 and 2005 against all of BASIL and the bundled claim set. */
export const bbcNews: BenchSet = {
  name: 'bbc_news',
  run(folders: Folders) {
    const set = 'bbc_news';
    const rows = rowsFor(folders, `${set}/dev.jsonl`);
    const library = readBasil(folders);
    if (rows === null || library === null) return null;
    const checker = createChecker(buildLibrary(bundledSets(), library));
    const quiet = rows.map((row): Quiet => {
      const id = textOf(row, 'id');
      const one: Told = told(
        { id, event: id, outlet: 'bbc' },
        { title: textOf(row, 'title'), published: null, text: textOf(row, 'text') },
      );
      const { sentences, claims } = check(checker, one);
      return { group: id, sentences, conflicts: conflictsOf(claims, { set, article: id, group: id }) };
    });
    return outcomeOf(set, '0 to 0.5', quiet);
  },
};
