import { type Group, features } from './features'
import trained from './weights.json' with { type: 'json' }

/** What was learned of pages with known answers; see scripts/train/pages. */
export type Weights = {
  features: readonly string[]
  bias: number
  weights: readonly number[]
  /** What the article's own lines answer on the average. */
  usual: readonly number[]
}

const keptFrom = 0.5

export const reasonOfWords = 'worded like a button or a label'

const reasons: Record<Group, string> = {
  views: 'only one of two readers takes it for the article’s',
  link: 'a link, or hardly more',
  place: 'in another part of the page',
  edge: 'above or below the text',
  box: 'in a box beside the article',
  words: reasonOfWords,
  topic: 'about something else',
  short: 'a short line by itself',
}

export type Verdict = { isKept: boolean; why: string }

/** Whether a line is the article's, and what spoke most against it where it is not. */
export function verdictOn(answers: readonly number[], model: Weights = trained): Verdict {
  const pull = answers.reduce((sum, answer, at) => sum + answer * (model.weights[at] ?? 0), model.bias)
  if (1 / (1 + Math.exp(-pull)) >= keptFrom) return { isKept: true, why: 'in the article' }
  return { isKept: false, why: reasons[strongestAgainst(answers, model)] }
}

function strongestAgainst(answers: readonly number[], { weights, usual }: Weights): Group {
  const pulls = new Map<Group, number>()
  features.forEach(({ group }, at) => {
    const own = (weights[at] ?? 0) * ((answers[at] ?? 0) - (usual[at] ?? 0))
    pulls.set(group, (pulls.get(group) ?? 0) + own)
  })
  return [...pulls].sort(([, one], [, other]) => one - other)[0]?.[0] ?? 'place'
}
