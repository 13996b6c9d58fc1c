import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import * as entities from '../../main/library/entities/entities'
import * as saved from '../../main/library/search/saved-searches'
import { addStory, find, namedIn } from './findings'
import { newActId, newLibrary, passageOf } from './library'

/** A library with something of every kind that is searched, in so many articles. */
export function everyNoun(size = 12): Library {
  const library = newLibrary()
  for (let at = 0; at < size; at += 1) {
    const articleId = addStory(
      library,
      [
        `Ada Holm met Jonas Weiss at the old town bridge on day ${at}.`,
        '“I trust Weiss by the river,” said Holm.',
      ],
      {
        title: `The bridge ${at}`,
        day: `2016-03-${String((at % 28) + 1).padStart(2, '0')}`,
        outlet: 'Ledger',
      },
    )
    find(library, articleId, {
      names: [
        ['person', 'Ada Holm', 'Holm'],
        ['person', 'Jonas Weiss', 'Weiss'],
      ],
      says: [{ words: 'I trust Weiss by the river', cue: 'said', by: 'Holm', entity: 'person Ada Holm' }],
    })
    if (at === 0) entities.confirm(library, { articleId, key: namedIn(library, articleId, 'Ada Holm').key })
    if (at % 4 > 0) continue
    const { revision } = articles.get(library, { articleId })
    const passage = passageOf(library, articleId, 'old town bridge')
    const { id } = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
    const target = { on: 'highlight', highlightId: id } as const
    notes.create(library, { target, body: 'Check the bridge.', actId: newActId() })
  }
  saved.create(library, { name: 'Bridges', query: 'bridge', isAlert: false })
  return library
}
