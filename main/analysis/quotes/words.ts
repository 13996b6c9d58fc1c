import cueText from '../data/cue-verbs.txt?raw'

function listed(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}

/** Every form of the verbs of saying. */
export const cueVerbs = listed(
  cueText
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' '),
)
/**
 * They lead to whose words are quoted, and bound a noun phrase as verbs of saying do, but nobody says anything by them:
 * to find, to think, to show; and what one does besides when speaking.
 */
export const silentVerbs = listed(
  'found finds find finding thought thinks think thinking believed believes believe believing showed shows show showing ' +
    'shown nodded nods smiled smiles shrugged shrugs grinned grins laughed laughs sighed sighs frowned frowns waved waves ' +
    'winked winks paused pauses gestured gestures turned turns looked looks stared stares',
)
/** Verbs after which what was said is told in the writer's words. */
export const speechVerbs = listed(
  'said says told tells added adds announced announces warned warns claimed claims argued argues insisted insists ' +
    'confirmed confirms explained explains noted notes stated states stressed stresses suggested suggests acknowledged ' +
    'acknowledges admitted admits alleged alleges asserted asserts declared declares predicted predicts tweeted wrote ' +
    'reiterated reported reports revealed reveals vowed',
)
export const auxiliaries = listed(
  'has have had was were is are be been being did does do will would could should can may might must to not also then ' +
    "later now still only just even once never ever again further first finally recently reportedly previously didn't " +
    "doesn't wasn't hasn't hadn't won't can't repeatedly quickly immediately subsequently simply already often always " +
    'initially publicly privately bluntly flatly famously angrily jokingly separately earlier apparently soon instead ' +
    'quoted cited heard seen',
)
export const subjectPronouns = listed('he she they i we it who you')
export const personPronouns = listed('he she')
export const determiners = listed(
  'the a an this that these those his her their its our my your one another some many several most both all no each ' +
    'every any two three four five six other',
)
export const prepositions = listed(
  'in on at by for with from to about after before during under over into against between through as without within ' +
    'among since until despite upon like toward towards regarding amid than',
)
export const conjunctions = listed(
  'and but or that which when while where because if although though so as whether what how why',
)

/** Small words that begin or bind a clause: a noun phrase stops here. */
export function stopsPhrase(lower: string): boolean {
  return prepositions.has(lower) || conjunctions.has(lower) || auxiliaries.has(lower) || cueVerbs.has(lower)
}
