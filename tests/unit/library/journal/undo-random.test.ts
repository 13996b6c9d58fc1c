import { expect, test } from 'vitest'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { LibraryError } from '../../../../preload/contract/errors'
import { automaticActs } from '../../../support/automatic-acts'
import { findingActs } from '../../../support/finding-acts'
import { newLibrary, reopen } from '../../../support/library'
import { personalActs } from '../../../support/personal-acts'
import { pick, type Random, randomFrom } from '../../../support/random'
import { automatic, personal, type Standing, standing } from '../../../support/standing'

function expectStanding(library: Library, expected: Standing = new Map()): void {
  const byItself = automatic(library)
  expect(personal(standing(library), byItself)).toEqual(personal(expected, byItself))
}

function lastAct(library: Library): unknown {
  return library.db.prepare(`SELECT max(n) FROM act WHERE undo_state = 'done'`).pluck().get()
}

/** Does one of them; nothing happens where it is refused. */
function doOne(
  library: Library,
  random: Random,
  acts: readonly ((library: Library, random: Random) => void)[],
): void {
  try {
    pick(random, acts)?.(library, random)
  } catch (error) {
    if (!(error instanceof LibraryError) || !['conflict', 'not-found'].includes(error.code)) throw error
  }
}

const everyAct = [...personalActs, ...findingActs]

function openAgain(library: Library): Library {
  closeLibrary(library)
  const again = reopen(library)
  again.db.pragma('synchronous = OFF')
  return again
}

test.each([1, 2, 3, 4, 5, 6])(
  'whatever was done is undone and done again, whatever the program does meanwhile (seed %i)',
  async (seed) => {
    const random = randomFrom(seed)
    let library = newLibrary()
    library.db.pragma('synchronous = OFF')
    // What stood after each act that still counts, the empty library first.
    let states = [standing(library)]
    let place = 0
    let steps = 0
    for (let round = 0; round < 160; round += 1) {
      const choice = random(12)
      if (choice < 6) {
        const before = lastAct(library)
        doOne(library, random, everyAct)
        if (lastAct(library) === before) continue
        states = [...states.slice(0, place + 1), standing(library)]
        place += 1
      } else if (choice < 8) {
        doOne(library, random, automaticActs)
      } else if (choice < 10) {
        expect(changes.undo(library) === null).toBe(place === 0)
        place = Math.max(0, place - 1)
      } else if (choice < 11) {
        expect(changes.redo(library) === null).toBe(place === states.length - 1)
        place = Math.min(states.length - 1, place + 1)
      } else if (random(6) === 0) library = openAgain(library)
      steps += 1
      expectStanding(library, states[place])
    }
    expect(steps).toBeGreaterThan(80)
    for (; place > 0; place -= 1) {
      expectStanding(library, states[place])
      changes.undo(library)
      doOne(library, random, automaticActs)
    }
    expectStanding(library, states[0])
    expect(changes.undo(library)).toBeNull()
    while (changes.redo(library) !== null) doOne(library, random, automaticActs)
    expectStanding(library, states.at(-1))
    expect((await verify(library)).problems).toEqual([])
  },
)
