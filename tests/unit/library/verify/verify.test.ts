import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as jobs from '../../../../main/library/jobs/jobs'
import * as feeds from '../../../../main/library/feeds/feeds'
import * as notes from '../../../../main/library/annotations/notes'
import { keepBytes, originalFile } from '../../../../main/library/articles/originals'
import { act, removeRow } from '../../../../main/library/journal/write'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, newActId, newLibrary, passageOf, reopen } from '../../../support/library'

function filled() {
  const library = newLibrary()
  const articleId = addArticle(library, { outlet: 'Daily' })
  addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const highlight = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  const target = { on: 'highlight', highlightId: highlight.id } as const
  const note = notes.create(library, { target, body: 'The captain said no.', actId: newActId() })
  return { library, articleId, revision, highlight, note }
}

function drop(library: Library, ...triggers: string[]): void {
  for (const trigger of triggers) library.db.exec(`DROP TRIGGER ${trigger}`)
}

test('a sound library has no problems, and everything in it was looked at', async () => {
  const { library } = filled()
  const seen: string[] = []
  const report = await verify(library, { onProgress: ({ check }) => seen.push(check) })
  expect(report).toEqual({
    checked: { texts: 2, highlights: 1, notes: 1, rows: 9, changes: 9, acts: 3, originals: 2, images: 0 },
    problems: [],
    problemCount: 0,
    notices: [],
    head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, acts: 3 },
  })
  expect([...new Set(seen)]).toEqual([
    'database',
    'reference',
    'text',
    'article',
    'highlight',
    'note',
    'decision',
    'journal',
    'chain',
    'listing',
    'index',
    'original',
    'image',
    'orphan',
  ])
})

test('verifying needs no right to write', async () => {
  const { library } = filled()
  expect((await verify(reopen(library, { mode: 'read' }))).problemCount).toBe(0)
})

const damages: readonly (readonly [string, string, (made: ReturnType<typeof filled>) => string])[] = [
  [
    'a letter of a note',
    'note',
    ({ library, note }) => (library.db.exec(`UPDATE note SET body = 'The captain said so.'`), note.id),
  ],
  [
    'the title of an article',
    'article',
    ({ library, articleId }) => (library.db.exec(`UPDATE article SET title = 'Forged'`), articleId),
  ],
  [
    'the colour of a highlight',
    'highlight',
    ({ library, highlight }) => (library.db.exec(`UPDATE highlight SET color = 'blue'`), highlight.id),
  ],
  [
    'a note that was brought back behind the library’s back',
    'note',
    ({ library, note }) => (library.db.exec(`UPDATE note SET deleted_at = '2020'`), note.id),
  ],
  [
    'a letter of a text',
    'text',
    ({ library, revision }) => {
      drop(library, 'revision_text_is_immutable')
      library.db
        .prepare(`UPDATE revision_text SET text = replace(text, 'day', 'dax') WHERE revision_id = ?`)
        .run(revision.id)
      return revision.id
    },
  ],
  [
    'a text that is gone',
    'text',
    ({ library, revision }) => {
      drop(library, 'revision_text_stays')
      library.db.prepare('DELETE FROM revision_text WHERE revision_id = ?').run(revision.id)
      return revision.id
    },
  ],
  [
    'a place beyond the text',
    'highlight',
    ({ library, highlight, revision }) => {
      library.db
        .prepare(
          `INSERT INTO highlight_placement (highlight_id, revision_id, state, start_offset, end_offset)
           VALUES (?, ?, 'moved', 5, 5000)`,
        )
        .run(highlight.id, revision.id)
      return highlight.id
    },
  ],
  [
    'an original that is gone',
    'original',
    ({ library, revision }) => (
      rmSync(originalFile(library, revision.originalSha256)),
      revision.originalSha256
    ),
  ],
  [
    'an original that was changed',
    'original',
    ({ library, revision }) => {
      writeFileSync(originalFile(library, revision.originalSha256), 'x')
      return revision.originalSha256
    },
  ],
  [
    'a row without a line in the journal',
    'journal',
    ({ library, note }) => (library.db.exec(`DELETE FROM change WHERE noun = 'note'`), `note ${note.id}`),
  ],
  [
    'a count',
    'listing',
    ({ library }) => (library.db.exec('UPDATE article_count SET articles = articles + 1'), 'article_count'),
  ],
  [
    'an article that no list shows',
    'listing',
    ({ library }) => (library.db.exec('DELETE FROM article_listing WHERE article_n = 1'), 'article_listing'),
  ],
  [
    'an article that a feed brought and does not list',
    'listing',
    ({ library }) => {
      const { id } = feeds.subscribe(library, { url: 'https://news.example/feed', name: 'News' })
      library.db.exec(`INSERT INTO feed_entry (feed_id, key, article_id, first_at)
        SELECT '${id}', 'one', id, '2026' FROM article LIMIT 1; DELETE FROM feed_listing`)
      return 'feed_listing'
    },
  ],
  [
    'a reference to nothing',
    'reference',
    ({ library }) => {
      library.db.pragma('foreign_keys = OFF')
      library.db.exec(`UPDATE article SET source_id = 'nobody' WHERE source_id IS NOT NULL`)
      return 'article'
    },
  ],
]

test.each(damages)('it finds %s', async (_, what, damage) => {
  const made = filled()
  const where = damage(made)
  const { problems } = await verify(made.library)
  expect(problems.map((problem) => [problem.what, problem.where])).toContainEqual([what, where])
  for (const { sentence } of problems) expect(sentence).toMatch(/^[A-Z].*\.$/)
})

test('files that nothing refers to are noticed, not complained about; what a job waits for is none of them', async () => {
  const { library } = filled()
  const orphan = keepBytes(library, new TextEncoder().encode('cut off before its rows'))
  const sha256 = keepBytes(library, new TextEncoder().encode('waits for its turn'))
  jobs.start(library, { kind: 'import', items: [{ name: 'b.txt', sha256 }] })
  const report = await verify(library)
  expect(report.problems).toEqual([])
  expect(report.notices.map(({ where }) => where)).toEqual([join(orphan.slice(0, 2), orphan)])
})

test('while it runs, others write', async () => {
  const { library, articleId } = filled()
  let writes = 0
  const report = await verify(library, {
    onProgress: () => {
      writes += 1
      articles.mark(library, { articleId, read: writes % 2 === 0 })
    },
  })
  expect(writes).toBeGreaterThan(10)
  expect(report.problems).toEqual([])
})

test('a ruined library gives a bounded report', async () => {
  const { library, articleId, revision } = filled()
  const passage = passageOf(library, articleId, 'harbour')
  for (let count = 0; count < 1100; count += 1) {
    highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  }
  library.db.exec(`UPDATE highlight SET color = 'blue'`)
  const { problems, problemCount } = await verify(library)
  expect(problems).toHaveLength(1000)
  // Each is neither what its checksum nor what the journal says.
  expect(problemCount).toBe(2 * 1101)
}, 30_000)

test('rows of another author are proved as all others, and half characters in what was done are no damage', async () => {
  const { library, articleId } = filled()
  library.db.exec(`INSERT INTO author VALUES ('other', 'Ann', '2026-01-01T00:00:00.000Z')`)
  const other = { ...library, authorId: 'other' }
  notes.create(other, { target: { on: 'article', articleId }, body: 'Of hers.', actId: newActId() })
  act(library, { label: 'half \ud83d', articleId: null }, (writing) =>
    removeRow(writing, 'article', articleId),
  )
  expect((await verify(library)).problems).toEqual([])
  library.db.exec(`UPDATE note SET body = 'Of his.' WHERE author_id = 'other'`)
  const found = (await verify(library)).problems.map(({ what }) => what)
  expect(found).toEqual(expect.arrayContaining(['note', 'journal']))
})
