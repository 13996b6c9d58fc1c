import type { Citation, Cited } from '../../preload/contract/citation'
import { wordsOf } from './cited-words'
import { citationOf, citationValues } from '../exporting/citation'
import { ownTemplate } from '../exporting/placeholders'
import { BrokenTemplate } from '../exporting/template'
import { get } from '../library/articles/articles'
import type { Library } from '../library/database/database'
import { failure } from '../library/database/errors'
import { headlineOf } from '../library/articles/headlines'
import { capturedAt as originalCapturedAt } from '../library/articles/originals'

/**
 * Words of an article with where they are from, by a template. An empty template is the program's own. Throws
 * `invalid-input` with what is wrong with the template, and `too-large` for more words than a citation holds.
 */
export function cite(library: Library, of: Cited, template: string): Citation {
  const current = get(library, of)
  const { revisionId, ...words } = wordsOf(library, of, current.revision)
  // Words are cited under the headline that they stood under.
  const article = { ...current, title: headlineOf(library, { articleId: of.articleId, revisionId }) }
  // The article knows when it was captured last; words of an earlier text are of earlier bytes.
  const isCurrent = words.sha256 === article.revision.originalSha256
  const capturedAt = isCurrent ? article.capturedAt : originalCapturedAt(library, words.sha256)
  return filled(template, citationValues({ article, capturedAt, ...words }))
}

function filled(template: string, values: ReturnType<typeof citationValues>): Citation {
  try {
    return citationOf(withChanged(template.trim() === '' ? ownTemplate : template, values), values)
  } catch (error) {
    if (!(error instanceof BrokenTemplate)) throw error
    throw failure('invalid-input', error.message)
  }
}

// Words that the article does not have any more are never cited as if it did, whatever the template.
function withChanged(template: string, { changed }: { changed: string | null }): string {
  return changed === null || /\{\{\s*changed\s*\}\}/.test(template) ? template : `${template}\n\n{{changed}}`
}

/** What a template makes of an article that there is not. */
export function citeExample(template: string): Citation {
  return filled(template, {
    words: '“We will publish every figure, the awkward ones first,”',
    speaker: 'Ingrid Falk',
    cue: 'said',
    state: 'confirmed',
    kind: 'direct',
    title: 'Bridge stays closed until spring',
    outlet: 'Harwick Gazette',
    author: 'Ada Marsh',
    agency: null,
    dateline: 'HARWICK',
    date: '2026-03-25',
    printedDate: 'March 25, 2026',
    updated: null,
    url: 'https://gazette.example/2026/03/bridge',
    captured: '2026-03-25 17:40 UTC',
    changed: null,
    sha256: '9f2c41d07be6a35518c04e7d2a96b3f1e05d8c7746fa1290bd3e65a8c41f7028',
    link: 'dateline://article/0190163d-8694-739b-aea5-966c26f8ad90',
  })
}
