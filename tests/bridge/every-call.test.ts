import { expect, it } from 'vitest'
import { type CallName, calls } from '../../preload/contract/index'
import { actsByCall } from '../support/acts/by-call'
import { newProgram } from '../support/program'
import { newWorld, type World } from './new-world'
import { goodInputs } from './world'

const names = Object.keys(calls) as CallName[]

/** After these the others would find nothing to work on: they come last. */
const ending = /\.(decide|remove|unconfirm|withdraw|unsubscribe|restore|undo|redo|save|discard|openSample)$/
const inOrder = [...names.filter((name) => !ending.test(name)), ...names.filter((name) => ending.test(name))]

/** Calls that make sense while no library is open. */
function needsNone(name: CallName) {
  return /^(library|app|settings|window|link|request)\.|^unsaved\.(keep|drop)$|^import\.discard$|^watch\.(status|stop)$|^backup\.(chooseFolder|useUsualFolder|setLimit)$|^citation\.(preview|help)$|^export\.(state|cancel)$|^proof\.(state|cancel)$/.test(
    name,
  )
}

/** The acts that undo would take back, but for what a job imports meanwhile. */
function acts({ test: { program } }: World): unknown {
  return program
    .library()
    .db.prepare(`SELECT count(*) FROM act WHERE undo_state = 'done' AND label NOT GLOB 'import*'`)
    .pluck()
    .get()
}

// They do again, or take back, what others do; what they hand to a job is written after the answer.
const others: readonly CallName[] = ['change.undo', 'change.redo', 'library.openSample']

it('every call with good input answers as the contract says', { timeout: 60_000 }, async () => {
  const shared = await newWorld()
  const writing: CallName[] = []
  for (const name of inOrder) {
    const world = ending.test(name) ? await newWorld() : shared
    // `ask` throws where the answer is a refusal, and compares it with the contract.
    const input = await goodInputs[name](world)
    const before = name.startsWith('library.') ? null : acts(world)
    await world.test.ask(name, input)
    if (before !== null && acts(world) !== before) writing.push(name)
  }
  // A call that writes and is not among them is undone by no test of all of them together: see tests/support/acts.
  const untried = writing.filter((name) => !(name in actsByCall) && !others.includes(name))
  expect({ untried, isSome: writing.length > 40 }).toEqual({ untried: [], isSome: true })
})

it('every call that needs a library says that none is open', async () => {
  const world = await newWorld()
  const { refused } = newProgram()
  for (const name of names.filter((name) => !needsNone(name))) {
    const input = await goodInputs[name](world)
    expect({ name, ...(await refused(name, input)) }).toEqual({
      name,
      code: 'library-closed',
      message: 'No library is open; open one first.',
    })
  }
})
