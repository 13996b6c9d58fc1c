import { expect, it } from 'vitest'
import { type CallName, calls } from '../../preload/contract/index'
import { newProgram } from '../support/program'
import { newWorld } from './new-world'
import { goodInputs } from './world'

const names = Object.keys(calls) as CallName[]

/** After these the others would find nothing to work on: they come last. */
const ending = /\.(decide|remove|unconfirm|withdraw|unsubscribe|restore|undo|redo|save|discard|openSample)$/
const inOrder = [...names.filter((name) => !ending.test(name)), ...names.filter((name) => ending.test(name))]

/** Calls that make sense while no library is open. */
function needsNone(name: CallName) {
  return /^(library|app|settings|window|link)\.|^import\.discard$|^watch\.(status|stop)$|^citation\.(preview|help)$|^export\.(state|cancel)$/.test(
    name,
  )
}

it('every call with good input answers as the contract says', { timeout: 60_000 }, async () => {
  const shared = await newWorld()
  for (const name of inOrder) {
    const world = ending.test(name) ? await newWorld() : shared
    // `ask` throws where the answer is a refusal, and compares it with the contract.
    await world.test.ask(name, await goodInputs[name](world))
  }
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
