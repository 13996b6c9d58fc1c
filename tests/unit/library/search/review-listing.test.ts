import { describe, expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { undo } from '../../../../main/library/journal/undo'
import * as quotes from '../../../../main/library/quotes/quotes'
import { placePassage } from '../../../../main/passages/place'
import { addStory, quotedIn } from '../../../support/findings'
import { newActId, newLibrary, readingOf } from '../../../support/library'
import { annotated, found, isListedAsDue, mark, rowsOf } from '../../../support/review'

const all = [
  '“Nobody crosses before spring,”',
  'Ask the harbour master for plans.',
  'to be widened',
  'Ada Holm wants',
  'Traders are angry',
  'river rose',
]

describe('the list follows', () => {
  test('colours, deletion and undo', async () => {
    const { library, river, traders } = annotated()
    highlights.setColor(library, { highlightId: river, color: 'blue' })
    expect(await found(library, { color: 'blue' })).toEqual(['river rose'])
    highlights.remove(library, { highlightId: traders })
    expect(await found(library)).toHaveLength(5)
    await isListedAsDue(library)
    undo(library)
    expect(await found(library, { kind: 'highlight', hasNote: true })).toEqual(['Traders are angry'])
    await isListedAsDue(library)
  })

  test('articles that are deleted, that come back, and that get another outlet or day', async () => {
    const { library, harbour } = annotated()
    articles.remove(library, { articleId: harbour })
    expect(await found(library)).toEqual([
      '“Nobody crosses before spring,”',
      'Traders are angry',
      'river rose',
    ])
    articles.restore(library, { articleId: harbour })
    expect((await found(library)).sort()).toEqual([...all].sort())
    await isListedAsDue(library)
  })

  test('another text: what was moved, changed or is gone', async () => {
    const library = newLibrary()
    const url = 'https://ledger.example/bridge'
    const before = [
      'The river rose by two metres. The council closed the bridge on Monday.',
      'Traders are angry.',
    ]
    const articleId = addStory(library, before, { title: 'Bridge', url })
    mark(library, articleId, 'The council closed the bridge on Monday', 'red')
    mark(library, articleId, 'Traders are angry', 'red')
    const after = ['News came late. The river rose by two metres. The council closed the bridge on Monday.']
    articles.importReading(library, readingOf(after, { title: 'Bridge', url }), placePassage)
    expect(await found(library, { state: 'moved' })).toEqual(['The council closed the bridge on Monday'])
    expect(await found(library, { state: 'gone' })).toEqual(['Traders are angry'])
    const [gone] = await rowsOf(library, { state: 'gone' })
    expect(gone?.at).toBeNull()
    await isListedAsDue(library)
  })

  test('decisions on quotations that are withdrawn, and notes that are emptied or filled', async () => {
    const { library, bridge, harbour } = annotated()
    const { id } = quotedIn(library, bridge, 'Nobody')
    if (id === null) throw new Error('It is not decided.')
    quotes.withdraw(library, { quoteId: id })
    expect(await found(library, { kind: 'quote' })).toEqual([])
    const [noted] = notes.list(library, { articleId: harbour })
    if (noted === undefined) throw new Error('There is no note.')
    notes.save(library, { noteId: noted.id, body: '', version: noted.version, actId: newActId() })
    expect(await found(library, { kind: 'note' })).toEqual([])
    await isListedAsDue(library)
  })
})
