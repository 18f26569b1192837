/** The small words of English that carry no meaning of their own; at the start of a sentence they are never names. */
const words = new Set(
  (
    'a an the this that these those some any no every each either neither both all most many much few several such another other others what which who whom whose when where why how ' +
    'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves there here ' +
    'and or but nor so yet for because although though while whereas if unless until since after before once as than whether lest ' +
    'in on at by with from to of about against between into through during above below up down out off over under again further among amid amidst despite toward towards upon within without across along around behind beside besides beyond near past per via like unlike except following including according regarding concerning ' +
    "am is are was were be been being have has had do does did can could may might must shall should will would not n't don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't shouldn't haven't hasn't hadn't let's it's that's he's she's they're we're i'm i've i'd you're " +
    'also too very just only even still then thus hence however moreover furthermore meanwhile meantime afterwards afterward thereafter overnight elsewhere everywhere somewhere nowhere nowadays anyway overall altogether nevertheless nonetheless instead otherwise therefore perhaps maybe indeed already almost now never ever often sometimes always later earlier recently today tomorrow yesterday soon first second third finally last next one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions yes no oh well'
  ).split(' '),
);

/** Lower case, straight apostrophes. */
export const isFunctionWord = (lower: string): boolean => words.has(lower);
