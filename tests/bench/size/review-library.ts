import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { all, type Library, transaction } from '../../../main/library/database/database'
import { countSomeWords } from '../../../main/library/database/full-text/word-counts'
import { closeLibrary, createLibrary, openLibrary } from '../../../main/library/database/open'
import { highlightColors } from '../../../preload/contract/words'
import { addManyArticles } from '../../support/many-articles'
import { someSentence, startOver, wordOfRank } from '../natural-texts'

/** Raised where what is made changes: a library that was kept is then made anew. */
const version = 2

const perArticle = 2
const articlesAtOnce = 500
const topics = 60
const detailTags = 5_000
const speakers = 20

const checksum = 'a'.repeat(64)

/**
 * Articles of one word with two highlights each, in a folder where such are kept: every fifth highlight has a note, a third have tags,
 * one of 1,000 has lost its words. One article in 20 names Ingrid Falk, has a quotation that was decided on and a note of its own, and
 * there is an entity for each of these articles. 5,000 tags are on four highlights each.
 */
export function madeReview(keep: string, count: number): Library {
  const at = { folder: join(keep, `review-${version}-${count}`), backupsFolder: join(keep, 'backups') }
  const whole = join(at.folder, 'annotated')
  const isMade = existsSync(whole)
  if (!isMade) {
    rmSync(at.folder, { recursive: true, force: true })
    mkdirSync(keep, { recursive: true })
    closeLibrary(createLibrary(at.folder, { name: 'Bench', backupsFolder: at.backupsFolder }))
    addManyArticles(join(at.folder, 'library.db'), count)
  }
  const library = openLibrary(at.folder, { backupsFolder: at.backupsFolder, mode: 'write' })
  if (!isMade) {
    annotate(library)
    while (transaction(library, () => countSomeWords(library)));
    writeFileSync(whole, '')
  }
  return library
}

function statements({ db, authorId }: Library) {
  const made = `'2026-01-01T00:00:00.000Z', 1, '${authorId}'`
  return {
    highlight: db.prepare(
      `INSERT INTO highlight (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, color, created_at, updated_at, version, author_id, checksum)
       VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?, ${made}, '${checksum}')`,
    ),
    lost: db.prepare(
      `UPDATE highlight SET decision = 'detached', decision_words = 'Rain' WHERE n % 1000 = 7`,
    ),
    note: db.prepare(
      `INSERT INTO note (id, highlight_id, article_id, body, created_at, updated_at, version, author_id, checksum)
       VALUES (?, ?, ?, ?, ?, ${made}, '${checksum}')`,
    ),
    tag: db.prepare(
      `INSERT INTO tag (id, name, folded, created_at, updated_at, version, author_id) VALUES (?, ?, ?, '', ${made})`,
    ),
    tagging: db.prepare(
      `INSERT INTO tagging (id, tag_id, highlight_id, article_id, created_at, updated_at, version, author_id)
       VALUES (?, ?, ?, ?, '', ${made})`,
    ),
    knownName: db.prepare(`INSERT INTO found_name (kind, folded, name, mentions) VALUES ('person', ?, ?, 1)`),
    name: db.prepare(
      `INSERT INTO found_entity (analysis_n, key, kind, name, name_n, decision_kind, decision_folded)
       SELECT n, 'person', 'person', ?, 1, 'person', ? FROM analysis WHERE revision_id = ?`,
    ),
    mention: db.prepare(`INSERT INTO found_mention VALUES (?, 0, 4, 0.9, 'made up')`),
    listed: db.prepare('INSERT INTO names_to_list VALUES (?)'),
    quote: db.prepare(
      `INSERT INTO quote (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, own_start, own_end, pieces, kind,
         state, speaker_name, speaker_kind, speaker_folded, created_at, updated_at, version, author_id)
       VALUES (?, ?, ?, 0, 4, 'Rain', '', '', 0, 4, '[{"start":0,"end":4}]', 'direct', 'confirmed', ?, 'person', ?, ?, ${made})`,
    ),
    entity: db.prepare(
      `INSERT INTO entity (id, kind, name, created_at, updated_at, version, author_id) VALUES (?, 'person', ?, '', ${made})`,
    ),
  }
}

type Statements = ReturnType<typeof statements>
type Article = { n: number; id: string; revisionId: string }

function annotate(library: Library): void {
  startOver()
  const add = statements(library)
  const tags = Array.from({ length: topics }, (_, n) => addTag(add, `Topic ${n % 10}/${n}`))
  for (let n = 0; n < speakers; n += 1) add.knownName.run(nameOf(n).toLowerCase(), nameOf(n))
  const articles = all<Article>(library, 'SELECT n, id, revision_id AS revisionId FROM article ORDER BY n')
  for (let from = 0; from < articles.length; from += articlesAtOnce)
    transaction(library, () => {
      for (const article of articles.slice(from, from + articlesAtOnce)) {
        addHighlights(add, tags, article)
        if (article.n % 20 === 0) addNamed(add, article)
      }
    })
  transaction(library, () => add.lost.run())
  addDetailTags(library, add)
}

function nameOf(n: number): string {
  return n === 0 ? 'Ingrid Falk' : `Speaker ${n} Falk`
}

function addTag(add: Statements, name: string): string {
  const id = v7()
  add.tag.run(id, name, name.toLowerCase())
  return id
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2022, 0, 1) + number * 600_000).toISOString()
}

function addHighlights(add: Statements, tags: readonly string[], { n, id, revisionId }: Article): void {
  for (let each = 0; each < perArticle; each += 1) {
    const number = n * perArticle + each
    const highlightId = v7()
    const day = dayOf(number)
    const color = highlightColors[number % highlightColors.length] ?? 'red'
    const place = each * 10
    add.highlight.run(highlightId, id, revisionId, place, place + 8, someSentence(), color, day)
    if (number % 5 === 0) add.note.run(v7(), highlightId, null, someSentence(), day)
    if (number % 3 === 0) add.tagging.run(v7(), tags[number % tags.length], highlightId, null)
  }
  if (n % 50 === 0) add.tagging.run(v7(), tags[n % 7], null, id)
}

function addNamed(add: Statements, { n, id, revisionId }: Article): void {
  const { lastInsertRowid } = add.name.run(nameOf(0), nameOf(0).toLowerCase(), revisionId)
  add.mention.run(lastInsertRowid)
  add.listed.run(n)
  const day = dayOf(n * perArticle)
  const speaker = nameOf((n / 20) % speakers)
  add.quote.run(v7(), id, revisionId, speaker, speaker.toLowerCase(), day)
  add.note.run(v7(), null, id, someSentence(), day)
  add.entity.run(v7(), `${someSentence().split(' ').slice(0, 2).join(' ')} ${n}`)
}

/** Many tags, nested in a thousand names, each on a few of the highlights. */
function addDetailTags(library: Library, add: Statements): void {
  const highlights = all<{ id: string }>(
    library,
    `SELECT id FROM highlight ORDER BY n LIMIT ${4 * detailTags}`,
  )
  transaction(library, () => {
    for (let n = 0; n < detailTags; n += 1) {
      const id = addTag(add, `${wordOfRank(n % 1_000)}/${wordOfRank(n)} ${n}`)
      for (const highlight of highlights.slice(4 * n, 4 * n + 4))
        add.tagging.run(v7(), id, highlight.id, null)
    }
  })
}
