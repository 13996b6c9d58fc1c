// @ts-check
// `npm run fuzz -- NAME… [--count N] [--from N]`: parsers of tests/fuzz/parsers.ts, or with `--all` each of them, on 10,000 random changes of
// our own files. Fails where one throws anything but a sentence for a person, or takes longer than any file may.
import './lib/node-version.mjs'
import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { inRuntime } from './lib/root.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
import { bundleModule } from './train/load-analysis.mjs'

const maxMs = 14_000
const defaultCount = 10_000

/** @typedef {{ at: number, what: string }} Fault */

/** @returns {{ names: string[], from: number, count: number }} */
function wishes() {
  const args = process.argv.slice(2)
  const numberOf = (/** @type {string} */ name, /** @type {number} */ otherwise) => {
    const at = args.indexOf(name)
    return at < 0 ? otherwise : Number(args.splice(at, 2)[1])
  }
  return { from: numberOf('--from', 0), count: numberOf('--count', defaultCount), names: args }
}

/** The names of all of them. @returns {Promise<string[]>} */
async function everyName() {
  const folder = inRuntime('fuzz-names')
  try {
    const module = await import(pathToFileURL(await bundleModule('tests/fuzz/parsers.ts', folder)).href)
    return Object.keys(module.parsers)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs one parser in a thread that can be ended.
 * @param {string} file
 * @param {{ name: string, from: number, count: number }} wish
 * @returns {Promise<Fault[]>}
 */
function inThread(file, wish) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(pathToFileURL(file), { workerData: wish, stdout: true, stderr: true })
    let at = wish.from
    const hang = () => {
      void thread.terminate()
      resolve([{ at, what: `It takes longer than ${maxMs / 1000} s.` }])
    }
    let timer = setTimeout(hang, maxMs)
    thread.on('message', (/** @type {{ at?: number, faults?: Fault[] }} */ message) => {
      clearTimeout(timer)
      if (message.faults !== undefined) return resolve(message.faults)
      at = message.at ?? at
      timer = setTimeout(hang, maxMs)
    })
    thread.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

await runScript(async () => {
  const { names: given, from, count } = wishes()
  const names = given.includes('--all') ? await everyName() : given
  if (names.length === 0)
    throw new Trouble('Which parser? npm run fuzz -- NAME; the names are in tests/fuzz/parsers.ts.')
  // As deep in the checkout as what is bundled: our own files are found from there.
  const folder = inRuntime('fuzz')
  try {
    const file = await bundleModule('tests/fuzz/worker.ts', folder)
    let bad = 0
    for (const name of names) {
      const faults = await inThread(file, { name, from, count })
      bad += faults.length
      for (const { at, what } of faults) say(`${name} ${at}: ${what}`)
      process.stdout.write(`${name}: ${count} changes from ${from}, ${faults.length} faults\n`)
    }
    return bad === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
