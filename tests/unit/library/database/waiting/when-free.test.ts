import { setTimeout as later } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { onLibrary } from '../../../../../main/calls/on-library'
import * as notes from '../../../../../main/library/annotations/notes'
import * as articles from '../../../../../main/library/articles/articles'
import { type Library, transaction } from '../../../../../main/library/database/database'
import { closeLibrary } from '../../../../../main/library/database/open'
import { isLocked, untilDone, whenFree } from '../../../../../main/library/database/waiting/when-free'
import { addArticle, newActId, newLibrary } from '../../../../support/library'
import { watchTurns } from '../../../../support/longest-turn'
import { type Hold, holdFromOutside } from '../../../../support/other-program'

// As main opens it.
const asMain = { busyTimeoutMs: 30 }
// The bound is 50, and the lock is held for much longer than this; a turn on a shared machine may begin late by itself.
const maxTurnMs = 250

function callsOf(library: Library) {
  const told: unknown[] = []
  const front = onLibrary({ library: () => library, send: (name, data) => told.push([name, data]) })
  return { ...front, told }
}

function noteOn(library: Library, body: string) {
  const articleId = addArticle(library)
  return { target: { on: 'article', articleId } as const, body, actId: newActId() }
}

describe.each<Hold>(['IMMEDIATE', 'EXCLUSIVE'])(
  'while another program holds the library by BEGIN %s',
  (how) => {
    test('what is written waits without holding anybody up, and is written once it is free', async () => {
      const library = newLibrary(asMain)
      const { write, read, told } = callsOf(library)
      const asked = noteOn(library, 'Kept while it was locked.')
      const held = await holdFromOutside(library.db.name, how)
      const longest = watchTurns()
      const saved = Promise.resolve(write(['note'], notes.create)(asked))
      await later(1_500)
      expect(told).toEqual([])
      const { articleId } = asked.target
      expect(await read(notes.list)({ articleId })).toEqual([])
      const turn = longest()
      await held.free()
      expect((await saved).body).toBe(asked.body)
      expect(notes.list(library, { articleId })).toHaveLength(1)
      expect(told).toHaveLength(1)
      expect(turn).toBeLessThan(maxTurnMs)
    })

    test('what was asked for first is written first', async () => {
      const library = newLibrary(asMain)
      const { write } = callsOf(library)
      const held = await holdFromOutside(library.db.name, how)
      const asked = ['first', 'second', 'third'].map((body) => ({
        target: { on: 'memo' } as const,
        body,
        actId: newActId(),
      }))
      const saved = asked.map((one) => Promise.resolve(write([], notes.create)(one)))
      await later(100)
      await held.free()
      await Promise.all(saved)
      const inOrder = library.db.prepare('SELECT body FROM note ORDER BY n').pluck().all()
      expect(inOrder).toEqual(['first', 'second', 'third'])
    })

    test('after some seconds it is refused in words, and nothing is written of it', async () => {
      const library = newLibrary(asMain)
      const { write } = callsOf(library)
      const articleId = addArticle(library)
      const held = await holdFromOutside(library.db.name, how)
      const longest = watchTurns()
      const refused = await Promise.resolve(write([], articles.mark, 400)({ articleId, read: true })).catch(
        (error: unknown) => error,
      )
      const turn = longest()
      expect(refused).toMatchObject({
        code: 'library-locked',
        message: 'The library is busy in another program; close it there and try again.',
      })
      expect(turn).toBeLessThan(maxTurnMs)
      await held.free()
      expect(articles.get(library, { articleId }).readAt).toBeNull()
    })
  },
)

test('what was written in part is not written again', async () => {
  const library = newLibrary(asMain)
  const articleId = addArticle(library)
  let times = 0
  const inTwo = async () => {
    times += 1
    articles.mark(library, { articleId, read: true })
    const held = await holdFromOutside(library.db.name, 'IMMEDIATE')
    try {
      articles.mark(library, { articleId, starred: true })
    } finally {
      await held.free()
    }
  }
  const refused: unknown = await untilDone(library, inTwo).catch((error: unknown) => error)
  expect(isLocked(refused)).toBe(true)
  expect(times).toBe(1)
})

test('what waits for a library that is closed meanwhile is refused', async () => {
  const library = newLibrary(asMain)
  const held = await holdFromOutside(library.db.name, 'IMMEDIATE')
  const waiting = Promise.resolve(whenFree(library, () => transaction(library, () => 'written')))
  closeLibrary(library)
  await expect(waiting).rejects.toMatchObject({ code: 'library-closed' })
  await held.free()
})

test('a free library is written to at once', () => {
  const library = newLibrary(asMain)
  expect(whenFree(library, () => transaction(library, () => 'written'))).toBe('written')
})
