import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as articles from '../../../../main/library/articles/articles'
import { all } from '../../../../main/library/database/database'
import type { TableName } from '../../../../main/library/database/tables'
import { details, history } from '../../../../main/library/journal/history'
import { toldFields } from '../../../../main/library/journal/told-columns'
import { compareTexts } from '../../../../main/passages/compare'
import { addArticle, newLibrary, passageOf } from '../../../support/library'

/** Whose a row is and when it was written: the act says so. */
const standing = ['id', 'n', 'created_at', 'updated_at', 'version', 'author_id', 'deleted_at', 'checksum']

/** Where words stand: the words themselves are told. */
const places = ['revision_id', 'start_offset', 'end_offset', 'prefix', 'suffix']

/** What is not told of a thing that a person puts on a text, because the act or another column of it says the same. */
const untold = {
  highlight: [...places, 'article_id', 'replaces'],
  note: ['article_id', 'highlight_id', 'entity_id'],
  tag: ['folded'],
  tagging: ['tag_id', 'article_id', 'highlight_id'],
  library_color: ['color'],
  quote: [
    ...places,
    ...[
      'article_id',
      'own_start',
      'own_end',
      'pieces',
      'cue_start',
      'cue_end',
      'speaker_start',
      'speaker_end',
    ],
    ...['speaker_folded', 'speaker_entity_id', 'found_speaker', 'addressee'],
  ],
} satisfies Partial<Record<TableName, readonly string[]>>

test.each(Object.entries(untold))(
  'every column of %s is told in words, or is listed as one that is not',
  (name, left) => {
    const columns = all<{ name: string }>(newLibrary(), `SELECT name FROM pragma_table_info('${name}')`)
    const isTold = (column: string) => toldFields(name, null, { [column]: 'x' }).length > 0
    const missing = columns.map((column) => column.name).filter((column) => !isTold(column))
    expect(missing.toSorted()).toEqual(
      [...standing.filter((one) => missing.includes(one)), ...left].toSorted(),
    )
  },
)

test('the history tells that a highlight was underlined', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const draft = { articleId, revisionId: revision.id, passage, color: 'red' } as const
  const { id: highlightId } = highlights.create(library, draft)
  highlights.setStyle(library, { highlightId, style: 'underline' })
  const filter = { noun: null, articleId: null, noteId: null, day: null, text: '' }
  const { acts } = await history(library, { filter, after: null, limit: 1 })
  const [last] = acts
  if (last === undefined) throw new Error('Nothing is told.')
  const { changes } = details(library, { actId: last.id }, compareTexts)
  expect(changes[0]?.fields).toEqual([{ name: 'Style', before: null, after: 'underline', pieces: null }])
})
