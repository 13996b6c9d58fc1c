import type { Output } from '../../../preload/contract/index'
import type { Question } from '../../queries/query'
import { question } from '../../queries/question'
import { inRun } from '../search-questions'
import { zone } from '../zone'

type Asked = { text: string; isTyping: boolean }

/** By which outlets, names and tags the articles can be narrowed that a search finds. */
export function facetsOf({ text, isTyping }: Asked): Question<Output<'search.facets'>> {
  const run = 'facets'
  return inRun(run, question('search.facets', { text, isTyping, zone, run }))
}

/** When the articles were published that a search finds. */
export function monthsOf({ text, isTyping }: Asked): Question<Output<'search.months'>> {
  const run = 'months'
  return inRun(run, question('search.months', { text, isTyping, zone, run }))
}
