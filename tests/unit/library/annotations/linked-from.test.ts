import { expect, test } from 'vitest'
import { replaceHighlight } from '../../../../main/library/annotations/highlight-extent'
import * as highlights from '../../../../main/library/annotations/highlights'
import { linkedFrom } from '../../../../main/library/annotations/linked-from'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import { merge } from '../../../../main/library/entities/merging'
import { redo, undo } from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import type { NoteId } from '../../../../preload/contract/common'
import { articleLink, entityLink } from '../../../../preload/contract/own-link'
import { answer, newActId, passageOf } from '../../../support/library'
import { annotated, note } from '../../../support/review'

function idsOf(library: Library, to: Parameters<typeof linkedFrom>[1]): NoteId[] {
  return answer('note.linkedFrom', linkedFrom(library, to)).map(({ noteId }) => noteId)
}

async function expectSound(library: Library) {
  expect((await verify(library)).problems).toEqual([])
}

test('an article knows the notes that lead to it and to its highlights, through change, deletion and undo', async () => {
  const { library, bridge, harbour, river } = annotated()
  const to = { articleId: bridge }
  const made = note(
    library,
    { on: 'article', articleId: harbour },
    `Compare [the river](${articleLink(bridge, river)}).`,
  )
  expect(linkedFrom(library, to)).toEqual([
    {
      noteId: made.id,
      target: { on: 'article', articleId: harbour },
      articleId: harbour,
      where: 'A wider harbour',
      words: null,
      at: null,
      body: made.body,
      highlights: [river],
    },
  ])
  await expectSound(library)
  notes.save(library, { noteId: made.id, version: 1, body: 'No more.', actId: newActId() })
  expect(idsOf(library, to)).toEqual([])
  undo(library)
  expect(idsOf(library, to)).toEqual([made.id])
  notes.remove(library, { noteId: made.id })
  expect(idsOf(library, to)).toEqual([])
  undo(library)
  redo(library)
  expect(idsOf(library, to)).toEqual([])
  undo(library)
  articles.remove(library, { articleId: harbour })
  expect(idsOf(library, to)).toEqual([])
  articles.restore(library, { articleId: harbour })
  expect(idsOf(library, to)).toEqual([made.id])
  await expectSound(library)
})

test('a highlight that took the place of another is led to in its place, and a note on one says where it stands', () => {
  const { library, bridge, river, traders } = annotated()
  const target = { on: 'highlight', highlightId: traders } as const
  note(library, target, `As [here](${articleLink(bridge, river)}).`)
  const { id } = replaceHighlight(library, {
    highlightId: river,
    passage: passageOf(library, bridge, 'The river rose by two metres'),
    revisionId: articles.get(library, { articleId: bridge }).revision.id,
  })
  const [link] = linkedFrom(library, { articleId: bridge })
  expect(link).toMatchObject({ target, words: 'Traders are angry', highlights: [id] })
  expect(link?.at).toEqual({
    start: passageOf(library, bridge, 'Traders are angry').start,
    end: passageOf(library, bridge, 'Traders are angry').end,
  })
  highlights.remove(library, { highlightId: traders })
  expect(linkedFrom(library, { articleId: bridge })).toEqual([])
})

test('memos and entries of the journal that lead there are among them, as what they are', async () => {
  const { library, bridge } = annotated()
  const memo = note(library, { on: 'memo' }, `Ask about [it](${articleLink(bridge)}).`)
  const entry = note(library, { on: 'day', day: '2026-03-01' }, `Read [it](${articleLink(bridge)}).`)
  expect(answer('note.linkedFrom', linkedFrom(library, { articleId: bridge }))).toMatchObject([
    { noteId: entry.id, target: { on: 'day', day: '2026-03-01' }, articleId: null, where: '', words: null },
    { noteId: memo.id, target: { on: 'memo' }, articleId: null, where: '', words: null },
  ])
  await expectSound(library)
})

test('an entity knows the notes that lead to it and to what was merged into it', async () => {
  const { library, bridge } = annotated()
  const one = entities.confirm(library, { kind: 'person', name: 'Ada Holm' }).entityId
  const made = note(library, { on: 'article', articleId: bridge }, `About [her](${entityLink(one)}).`)
  expect(idsOf(library, { entityId: one })).toEqual([made.id])
  const on = note(library, { on: 'entity', entityId: one }, `Herself: ${entityLink(one)}/`)
  expect(linkedFrom(library, { entityId: one })[0]).toMatchObject({
    noteId: on.id,
    where: 'Ada Holm',
    articleId: null,
  })
  const other = entities.confirm(library, { kind: 'person', name: 'A. Holm' }).entityId
  merge(library, { from: { entityId: one }, into: { entityId: other } })
  expect(idsOf(library, { entityId: other })).toEqual([on.id, made.id])
  await expectSound(library)
})

test.each([
  ['no link', 'dateline:// dateline://article/ dateline://entity/1', 0],
  ['a longer id', `${entityLink('0190163d-8694-739b-aea5-966c26f8ad90')}0`, 0],
  ['no version 7', 'dateline://entity/0190163d-8694-439b-aea5-966c26f8ad90', 0],
  ['twice', `${entityLink('0190163d-8694-739b-aea5-966c26f8ad90')} `.repeat(2), 1],
  ['marks and backslashes', `"\\"\n\t${entityLink('0190163d-8694-739b-aea5-966c26f8ad90')}"\\`, 1],
  [
    'control characters',
    `\u001dateline:// \0 \u001d ${entityLink('0190163d-8694-739b-aea5-966c26f8ad90')}`,
    1,
  ],
])('of a note with %s no link is made up and none is lost', async (_, body, count) => {
  const { library, bridge } = annotated()
  note(library, { on: 'article', articleId: bridge }, body)
  expect(library.db.prepare('SELECT count(*) FROM note_link').pluck().get()).toBe(count)
  await expectSound(library)
})

test('a note as long as may be, full of links, is stored in a moment', () => {
  const { library, bridge } = annotated()
  const body = 'dateline://entity/'.repeat(11_000)
  const { id } = note(library, { on: 'article', articleId: bridge }, body)
  const before = performance.now()
  notes.save(library, { noteId: id, version: 1, body: `${body}.`, actId: newActId() })
  expect(performance.now() - before).toBeLessThan(1_000)
})
