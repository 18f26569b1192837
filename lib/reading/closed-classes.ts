/**
 * The small words of English that carry its grammar. Closed classes: a language
 * has a few dozen of each and hardly ever gains one, so they are listed here and
 * not learnt. Nothing here belongs to a topic.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const determiners = set(
  'a an the this that these those my your his her its our their some any each every either neither both all no another other such what which whose several many few most more enough own same',
);
export const definites = set('the this that these those its their his her both');
export const pronouns = set(
  'i you he she it we they me him her us them who whom himself herself itself themselves one ones someone anyone everyone somebody anybody everybody nobody none something anything everything nothing mine hers theirs ours yours',
);
export const personalPronouns = set('he she it they him her them who');
export const prepositions = set(
  'of in on at by for with from to into onto over under between among amid amidst against about after before during since until till through throughout across along around near toward towards within without despite beyond behind beneath beside besides below above off out up down via per upon inside outside except like unlike as than concerning regarding following including versus aboard atop alongside',
);
export const conjunctions = set('and or but nor yet so plus');
export const subordinators = set(
  'although though while whereas because if unless whether when whenever where once lest provided',
);
export const relatives = set('who whom whose which that where');
export const beForms = set("be am is are was were been being 's 're 'm");
export const haveForms = set("have has had having 've");
export const doForms = set('do does did doing done');
export const modals = set("will would shall should may might can could must ought 'll 'd wo ca");
export const negations = set(
  "not n't never no neither nor none nobody nothing nowhere cannot without hardly scarcely barely",
);
export const adverbs = set(
  'also just still already again even only very too almost nearly soon now then here there often always sometimes usually recently later earlier once twice so far rather quite well however therefore thus instead meanwhile moreover nevertheless perhaps maybe reportedly allegedly apparently possibly probably likely together apart away back forward ago yet ever further abroad ahead afterwards afterward immediately initially finally eventually currently previously formerly directly indeed',
);

/** Words that turn what they govern into its opposite outcome. Family: implicative verbs (Karttunen 1971). */
export const denyingVerbs = set(
  'fail refuse deny reject decline avoid prevent forget neglect lack miss abandon cancel halt block stop cease prohibit forbid bar dismiss rule foil thwart avert',
);

/** Verbs of intent, expectation or demand: what they govern has not happened by their saying so. */
export const intentVerbs = set(
  'plan intend want hope expect aim seek wish prepare promise pledge vow agree offer propose suggest try attempt consider decide threaten demand urge ask call order recommend request schedule need prefer continue push press warn forecast predict project anticipate mull weigh invite let allow help tell',
);

/** Verbs by which somebody is made the speaker of what follows. */
export const sayingVerbs = set(
  'say tell add announce state claim report write note explain argue insist declare confirm warn stress believe think suggest comment reply respond acknowledge admit describe call mention assert testify tweet post remark observe indicate emphasize emphasise conclude quote reiterate repeat recall reveal disclose concede contend maintain promise predict estimate deny ask articulate recount',
);

/** Verbs that name no happening of their own: their noun or what is said does. */
export const emptyVerbs = set(
  'say tell add state note explain be have do make take give get go come hold reach see find show become remain seem appear include involve continue keep put set',
);

/** Verbs whose past is their bare form: "the bank cut its rate". */
export const invariantVerbs = set(
  'cut put set hit hurt let shut quit cost spread split beat bet cast burst thrust rid shed upset read',
);
