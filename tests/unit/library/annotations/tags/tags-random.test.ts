import { expect, test } from 'vitest'
import {
  create as createHighlight,
  remove as removeHighlight,
} from '../../../../../main/library/annotations/highlights'
import * as tags from '../../../../../main/library/annotations/tags'
import { describe, setColor } from '../../../../../main/library/annotations/tags/describe-tags'
import { moveTags } from '../../../../../main/library/annotations/tags/move-tags'
import { allTags } from '../../../../../main/library/annotations/tags/tag-list'
import { get, remove as removeArticle } from '../../../../../main/library/articles/articles'
import { sha256 } from '../../../../../main/library/database/checksum'
import type { Library, Row } from '../../../../../main/library/database/database'
import { tables } from '../../../../../main/library/database/tables'
import { redo, undo } from '../../../../../main/library/journal/undo'
import { verify } from '../../../../../main/library/verify/verify'
import type { HighlightId, TaggingId } from '../../../../../preload/contract/common'
import { LibraryError } from '../../../../../preload/contract/errors'
import { addArticle, newLibrary, passageOf } from '../../../../support/library'
import { idsIn, liveArticles, pick, type Random, randomFrom } from '../../../../support/random'
import { turns } from '../../../../support/turns'

const clerical = new Set(['updated_at', 'version', 'checksum'])

/** A tag that nothing bears and of which nothing is said stands for nobody to see: undo leaves it. */
function isBare(library: Library, row: Row): boolean {
  const borne = library.db
    .prepare('SELECT 1 FROM tagging WHERE tag_id = ? AND deleted_at IS NULL')
    .get(String(row.id))
  return row.color === null && row.description === null && borne === undefined
}

/** The hash of every live row of a person's. */
function contentHash(library: Library): string {
  const rows = Object.entries(tables).flatMap(([table, { key }]) =>
    (library.db.prepare(`SELECT * FROM ${table} ORDER BY ${key}`).all() as Row[])
      .filter((row) => (row.deleted_at ?? null) === null && !(table === 'tag' && isBare(library, row)))
      .map((row) =>
        JSON.stringify([
          table,
          Object.entries(row)
            .filter(([column]) => !clerical.has(column))
            .sort(),
        ]),
      ),
  )
  return sha256(rows.join('\n'))
}

const parts = ['a', 'b', 'C', 'c d'] as const

function aName(random: Random): string {
  return Array.from({ length: 1 + random(3) }, () => pick(random, parts)).join('/')
}

/** A name that there is, more often than not: or one of those it lies in. */
async function aTag(library: Library, random: Random): Promise<string> {
  return pick(random, (await allTags(library)).tags)?.name ?? aName(random)
}

type Act = (library: Library, random: Random) => unknown

const acts: readonly Act[] = [
  (library, random) =>
    tags.add(library, { articleId: pick(random, liveArticles(library))!, name: aName(random) }),
  (library, random) =>
    tags.add(library, {
      highlightId: pick(random, idsIn<HighlightId>(library, 'highlight'))!,
      name: aName(random),
    }),
  (library, random) =>
    tags.remove(library, { taggingId: pick(random, idsIn<TaggingId>(library, 'tagging'))! }),
  async (library, random) =>
    moveTags(library, { kind: 'rename', name: await aTag(library, random), to: aName(random) }, turns()),
  async (library, random) =>
    moveTags(
      library,
      { kind: 'merge', name: await aTag(library, random), to: await aTag(library, random) },
      turns(),
    ),
  async (library, random) =>
    moveTags(library, { kind: 'remove', name: await aTag(library, random) }, turns()),
  async (library, random) =>
    setColor(library, {
      name: await aTag(library, random),
      color: pick(random, ['red', 'blue', null] as const)!,
    }),
  async (library, random) =>
    describe(library, {
      name: await aTag(library, random),
      description: pick(random, ['One.', 'Two.', null])!,
    }),
]

const others: readonly Act[] = [
  (library, random) => {
    const ids = idsIn<HighlightId>(library, 'highlight')
    if (ids.length > 2) removeHighlight(library, { highlightId: pick(random, ids)! })
  },
  (library, random) => {
    const ids = liveArticles(library)
    if (ids.length > 2) removeArticle(library, { articleId: pick(random, ids)! })
  },
]

function livedIn(): Library {
  const library = newLibrary()
  library.db.pragma('synchronous = OFF')
  for (const words of ['Ships', 'back', 'harbour', 'It rained']) {
    const articleId = addArticle(library)
    const { revision } = get(library, { articleId })
    const passage = passageOf(library, articleId, words)
    createHighlight(library, { articleId, revisionId: revision.id, passage, color: 'green' })
  }
  return library
}

function lastAct(library: Library): unknown {
  return library.db.prepare(`SELECT max(n) FROM act WHERE undo_state = 'done'`).pluck().get()
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever is done to tags is undone and done again (seed %i)',
  async (seed) => {
    const random = randomFrom(seed)
    const library = livedIn()
    const hashes = [contentHash(library)]
    for (let round = 0; round < 60; round += 1) {
      const before = lastAct(library)
      try {
        await pick(random, random(12) === 0 ? others : acts)?.(library, random)
      } catch (error) {
        if (!(error instanceof LibraryError)) throw error
      }
      if (lastAct(library) !== before) hashes.push(contentHash(library))
    }
    expect(hashes.length).toBeGreaterThan(20)
    expect((await verify(library)).problems).toEqual([])
    for (const hash of hashes.slice(0, -1).reverse()) {
      expect(undo(library)).not.toBeNull()
      expect(contentHash(library)).toBe(hash)
    }
    expect((await verify(library)).problems).toEqual([])
    for (const hash of hashes.slice(1)) {
      expect(redo(library)).not.toBeNull()
      expect(contentHash(library)).toBe(hash)
    }
    expect((await verify(library)).problems).toEqual([])
  },
)
