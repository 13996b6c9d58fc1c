import type { Noun } from '../preload/contract/events'
import type { Handlers } from '../preload/contract/index'
import { exportingCalls } from './calls/exporting'
import { findingCalls } from './calls/findings'
import { importingCalls } from './calls/importing'
import { libraryCalls } from './calls/library'
import { settingsCalls } from './calls/settings'
import { through } from './calls/through'
import * as articles from './library/articles'
import * as changes from './library/changes'
import * as highlights from './library/highlights'
import * as jobs from './library/jobs'
import * as notes from './library/notes'
import * as sources from './library/sources'
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
  const { queue } = program
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
    'source.list': read(sources.list),
    'highlight.list': read(highlights.list),
    'highlight.create': write(['highlight', 'change'], highlights.create),
    'highlight.setColor': write(['highlight', 'change'], highlights.setColor),
    'highlight.remove': write(['highlight', 'note', 'change'], highlights.remove),
    'note.list': read(notes.list),
    'note.listByEntity': read(notes.listByEntity),
    'note.create': write(['note', 'change'], notes.create),
    'note.save': write(['note', 'change'], notes.save),
    'note.remove': write(['note', 'change'], notes.remove),
    'change.state': read(changes.state),
    'change.undo': write(everyNoun, changes.undo),
    'change.redo': write(everyNoun, changes.redo),
    'job.list': read(jobs.list),
    'job.report': read(jobs.report),
    'job.cancel': ({ jobId }) => queue.cancel(jobId),
    'job.resume': ({ jobId }) => queue.resume(jobId),
    ...findingCalls(program),
    ...importingCalls(program),
    ...exportingCalls(program),
    ...libraryCalls(program),
    ...settingsCalls(program),
  }
}
