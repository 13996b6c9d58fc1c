import { edit } from '../app/importing/import-save'
import type { Handlers } from '../../preload/contract/index'
import * as articles from '../library/articles/articles'
import * as copies from '../library/articles/copies'
import { records } from '../library/annotations/service-records'
import * as sources from '../library/articles/sources'
import type { Program } from '../app/program'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `article.${string}` | `source.${string}`>

export function articleCalls(program: Program): Pick<Handlers, Names> {
  const { library, openings } = program
  const { read, write } = onLibrary(program)
  return {
    'article.list': read(articles.list),
    'article.counts': read(articles.counts),
    'article.get': (input) => {
      const article = articles.get(library(), input)
      openings.asked(article.id)
      return article
    },
    'article.mark': write(['article', 'source', 'change'], articles.mark),
    'article.last': () => openings.offer(articles.last(library())),
    'article.keepPosition': write([], articles.keepPosition),
    'article.remove': write(['article', 'source', 'change'], articles.remove),
    'article.restore': write(['article', 'source', 'change'], articles.restore),
    'article.original': read(articles.original),
    'article.pdf': read(articles.pdf),
    'article.edit': (input) => edit(program, input),
    'article.copies': read(copies.copies),
    'article.markSeparate': write(['article', 'change'], copies.markSeparate),
    'article.records': read(records),
    'source.list': read(sources.list),
  }
}
