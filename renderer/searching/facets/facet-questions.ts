import type { Output } from '../../../preload/contract/index'
import type { Question } from '../../queries/query'
import { question } from '../../queries/question'
import { newest } from '../search-questions'
import { zone } from '../zone'

type Asked = { text: string; isTyping: boolean }

/** By which outlets, names and tags the articles can be narrowed that a search finds. */
export function facetsOf({ text, isTyping }: Asked): Question<Output<'search.facets'>> {
  const run = 'facets'
  const { ask, ...rest } = question('search.facets', { text, isTyping, zone, run })
  return { ...rest, ask: () => newest(run, rest.key, () => ask(null)), isPassing: true }
}

/** When the articles were published that a search finds. */
export function monthsOf({ text, isTyping }: Asked): Question<Output<'search.months'>> {
  const run = 'months'
  const { ask, ...rest } = question('search.months', { text, isTyping, zone, run })
  return { ...rest, ask: () => newest(run, rest.key, () => ask(null)), isPassing: true }
}
