import type { Noun } from '../preload/contract/events'
import type { Handlers } from '../preload/contract/index'
import { annotatingCalls } from './calls/annotating'
import { exportingCalls } from './calls/exporting'
import { findingCalls } from './calls/findings'
import { importingCalls } from './calls/importing'
import { jobCalls } from './calls/jobs'
import { libraryCalls } from './calls/library'
import { revisionCalls } from './calls/revisions'
import { settingsCalls } from './calls/settings'
import { through } from './calls/through'
import * as articles from './library/articles'
import * as changes from './library/changes'
import * as copies from './library/copies'
import type { Program } from './program'

/** What undo and redo may change. */
const everyNoun: Noun[] = [
  'article',
  'source',
  'feed',
  'highlight',
  'note',
  'entity',
  'quote',
  'date',
  'change',
]

/** The contract answered: every call that the window may make, and what it tells the window afterwards. */
export const handlersOf = (program: Program): Handlers => {
  const { read, write } = through(program)
  return {
    'article.list': read(articles.list),
    'article.counts': read(articles.counts),
    'article.get': read(articles.get),
    'article.mark': write(['article', 'source', 'change'], articles.mark),
    'article.last': read(articles.last),
    'article.keepPosition': write([], articles.keepPosition),
    'article.remove': write(['article', 'source', 'change'], articles.remove),
    'article.restore': write(['article', 'source', 'change'], articles.restore),
    'article.original': read(articles.original),
    'article.copies': read(copies.copies),
    'article.part': write(['article', 'change'], copies.part),
    'change.state': read(changes.state),
    'change.undo': write(everyNoun, changes.undo),
    'change.redo': write(everyNoun, changes.redo),
    ...annotatingCalls(program),
    ...findingCalls(program),
    ...importingCalls(program),
    ...jobCalls(program),
    ...exportingCalls(program),
    ...libraryCalls(program),
    ...revisionCalls(program),
    ...settingsCalls(program),
  }
}
