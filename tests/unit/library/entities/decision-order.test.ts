import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import * as mentions from '../../../../main/library/entities/mentions'
import { reject } from '../../../../main/library/entities/not-a-name'
import type { Library } from '../../../../main/library/database/database'
import { confirmed, revisionOf, twoArticles } from '../../../support/kerry'
import { namedIn } from '../../../support/findings'
import { passageOf } from '../../../support/library'

/** As a computer made them whose clock was an hour ahead. */
function makeAhead(library: Library, table: string): void {
  library.db.pragma('foreign_keys = OFF')
  const ahead = v7({ msecs: Date.now() + 3_600_000 })
  library.db.prepare(`UPDATE ${table} SET id = ? WHERE id = (SELECT max(id) FROM ${table})`).run(ahead)
}

function lastMade(library: Library, table: string): unknown {
  return library.db
    .prepare(`SELECT row_id FROM change WHERE noun = ? AND action = 'create' ORDER BY seq DESC LIMIT 1`)
    .pluck()
    .get(table)
}

function greatest(library: Library, table: string): unknown {
  return library.db.prepare(`SELECT max(id) FROM ${table}`).pluck().get()
}

test('of two decisions the one made last holds, also where the clock jumped back an hour between them', () => {
  const { library, full } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  makeAhead(library, 'naming')
  reject(library, { articleId: full, key: namedIn(library, full, 'Oslo').key })
  expect(greatest(library, 'naming')).toBe(lastMade(library, 'naming'))
  const add = (words: string) =>
    mentions.add(library, {
      articleId: full,
      revisionId: revisionOf(library, full),
      passage: passageOf(library, full, words),
      entity: { entityId: john },
    })
  add('spoke')
  makeAhead(library, 'mention')
  add('Oslo')
  expect(greatest(library, 'mention')).toBe(lastMade(library, 'mention'))
})
