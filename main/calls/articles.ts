import { LibraryError } from '../../preload/contract/errors'
import { edit } from '../app/importing/import-save'
import type { Handlers } from '../../preload/contract/index'
import { nounsOfReading, readAgain } from '../intake/read-again'
import * as articles from '../library/articles/articles'
import { readSummary } from '../library/articles/article-rows'
import * as copies from '../library/articles/copies'
import { records } from '../library/annotations/service-records'
import * as sources from '../library/articles/sources'
import type { Program } from '../app/program'
import type { ListNames } from './article-lists'
import { onLibrary } from './on-library'

type Names = Exclude<
  Extract<keyof Handlers, `article.${string}` | `source.${string}`>,
  'article.doWithMany' | 'article.weigh' | 'article.erase' | ListNames
>

export function articleCalls(program: Program): Pick<Handlers, Names> {
  const { library, openings } = program
  const { read, write } = onLibrary(program)
  const mark = write(['article', 'source', 'change'], articles.mark)
  return {
    'article.get': (input) => {
      const article = articles.get(library(), input)
      openings.asked(article.id)
      return article
    },
    // Reading what cannot be written to leaves no mark by itself.
    'article.mark': (asked) =>
      asked.byOpening === true && library().mode === 'read'
        ? readSummary(library(), asked.articleId)
        : mark(asked),
    'article.last': () => openings.offer(articles.last(library())),
    'article.keepPosition': write([], articles.keepPosition),
    'article.remove': write(['article', 'source', 'change'], articles.remove),
    'article.restore': write(['article', 'source', 'change'], articles.restore),
    'article.original': read(articles.original),
    'article.pdf': read(articles.pdf),
    'article.edit': (input) => edit(program, input),
    'article.readAgain': async (input) => {
      const done = await readAgain({ library: library(), parser: program.parser }, input)
      if (done.changes.length === 0) return done
      program.send('library.changed', { nouns: [...nounsOfReading], articleId: input.articleId })
      program.queue.analyze()
      return done
    },
    'article.readAllAgain': () => {
      const jobId = program.queue.readAllAgain()
      if (jobId === null)
        throw new LibraryError('not-found', 'There is no article to read again; import one.')
      return { jobId }
    },
    'article.copies': read(copies.copies),
    'article.markSeparate': write(['article', 'change'], copies.markSeparate),
    'article.records': read(records),
    'source.list': read(sources.list),
  }
}
