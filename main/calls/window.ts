import type { Handlers } from '../../preload/contract/index'
import { last } from '../library/articles/articles'
import { log, reportedErrorDetails } from '../base/log'
import type { Program } from '../app/program'

export type WindowCalls = Extract<keyof Handlers, `window.${string}`>

export function windowCalls(program: Program): Pick<Handlers, WindowCalls> {
  return {
    'window.failed': ({ part, articleId, ...error }) => {
      log.error('window', 'failed', { part, ...reportedErrorDetails(error) })
      if (articleId !== null) program.openings.failed(articleId)
      return {}
    },
    'window.shown': ({ articleId, hasStood }) => {
      if (hasStood) program.openings.shown(articleId)
      else program.openings.left(articleId)
      return {}
    },
    'window.reload': ({ isWithoutLast }) => {
      reload(program, isWithoutLast)
      return {}
    },
  }
}

function reload({ host, openings, currentLibrary }: Program, isWithoutLast: boolean): void {
  const article = currentLibrary.opened === null ? null : last(currentLibrary.opened)
  if (isWithoutLast) openings.startWithout()
  else if (article !== null) openings.forgive(article.articleId)
  host.reloadWindow()
}
