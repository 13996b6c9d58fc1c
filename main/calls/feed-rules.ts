import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import * as rules from '../library/feeds/rules'
import { byArticle } from '../library/feeds/rulings'
import { previewRule } from '../use-cases/preview-rule'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `feedRule.${string}`>

/** What a person has done with what feeds bring. */
export function feedRuleCalls(program: Program): Pick<Handlers, Names> {
  const { read, write, writeInTurns } = onLibrary(program)
  return {
    'feedRule.list': read(rules.list),
    'feedRule.create': write(['feed', 'change'], rules.create),
    'feedRule.change': write(['feed', 'change'], rules.change),
    'feedRule.remove': write(['feed', 'change'], rules.remove),
    'feedRule.preview': read(previewRule),
    'feedRule.ruled': read(rules.ruled),
    'feedRule.byArticle': read(byArticle),
    'feedRule.bringBack': writeInTurns(['article', 'source', 'feed', 'change'], (_, asked) =>
      program.longActs.do({ name: 'bringBack', asked }),
    ),
  }
}
