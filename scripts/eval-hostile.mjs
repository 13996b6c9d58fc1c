// @ts-check
// `npm run eval:hostile`: `dateline extract` over files that were made to do harm, where they lie beside this checkout.
// Fails where one brings the program down, takes too long, asks for anything from outside, or is refused without a sentence.
import './lib/node-version.mjs'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './lib/processes.mjs'
import { inRoot, readJson } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const safety = inRoot('../shared/eval/safety')
const given = process.argv.slice(2)
const sets = given.length > 0 ? given : ['archives', 'pdf', 'mhtml', 'charset', 'bodies']
const longestMs = 15_000

/** @typedef {{ id: string, ext?: string, payload?: string, payload_b64?: string, encoding?: string, generator?: object }} Vector */

const extensions = { archives: 'epub', pdf: 'pdf', mhtml: 'mhtml', charset: 'html', bodies: 'html' }

/** Every connection to it is one too many. */
const canary = async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { place: `127.0.0.1:${port}`, connections: () => connections, close: () => server.close() }
}

const bytesOf = (
  /** @type {Vector} */ vector,
  /** @type {(generator: object) => Buffer | Buffer[]} */ expand,
  /** @type {string} */ place,
) => {
  if (vector.payload_b64 !== undefined) return [Buffer.from(vector.payload_b64, 'base64')]
  if (vector.payload !== undefined) {
    const encoding = vector.encoding === 'latin1' || vector.encoding === 'binary' ? 'latin1' : 'utf8'
    return [Buffer.from(vector.payload.replaceAll('%BEACON%', place), encoding)]
  }
  const generator = JSON.parse(JSON.stringify(vector.generator).replaceAll('%BEACON%', place))
  const made = expand(generator)
  return Array.isArray(made) ? made : [made]
}

const sentence = /^[A-Z][^\n]*\.$/

await runScript(async () => {
  if (!existsSync(safety)) {
    say('Skipped: there are no hostile files beside this checkout (../shared/eval/safety).')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
  const { expand } = await import(pathToFileURL(join(safety, 'harness/gen.mjs')).href)
  const listener = await canary()
  try {
    /** @type {{ id: string, file: string }[]} */
    const list = []
    for (const set of sets) {
      const file = existsSync(set) ? set : join(safety, `vectors/${set}.json`)
      for (const vector of /** @type {Vector[]} */ (readJson(file))) {
        const ext = vector.ext ?? extensions[/** @type {keyof extensions} */ (set)] ?? 'bin'
        bytesOf(vector, expand, listener.place).forEach((bytes, at) => {
          const name = `${list.length}.${ext}`
          writeFileSync(join(folder, name), bytes)
          list.push({ id: `${set}/${vector.id}${at === 0 ? '' : `#${at}`}`, file: name })
        })
      }
    }
    const [listFile, found, times] = ['list.json', 'found.json', 'times.json'].map((name) =>
      join(folder, name),
    )
    writeFileSync(listFile ?? '', JSON.stringify(list))
    const program = inRoot('scripts/dateline.mjs')
    const args = [program, 'extract', listFile ?? '', '-o', found ?? '', '--times', times ?? '']
    const { code, output } = await run(process.execPath, args)
    if (!existsSync(found ?? '')) {
      say(`It was brought down (exit code ${code}): ${output.trim().slice(-2000)}`)
      return 1
    }
    /** @type {Record<string, { error?: string, title?: string }>} */
    const outcomes = readJson(found ?? '')
    /** @type {Record<string, number>} */
    const took = readJson(times ?? '')
    /** @type {string[]} */
    const faults = []
    if (code > 1) faults.push(`exit code ${code}: ${output.trim()}`)
    if (/something went wrong inside/.test(output)) faults.push(output.trim())
    if (listener.connections() > 0) faults.push(`${listener.connections()} requests`)
    for (const { id } of list) {
      const { error } = outcomes[id] ?? { error: 'missing' }
      if (error !== undefined && !sentence.test(error)) faults.push(`${id}: no sentence: ${error}`)
      if ((took[id] ?? 0) > longestMs) faults.push(`${id}: ${Math.round(took[id] ?? 0)} ms`)
    }
    if (process.env['SHOW'] === '1') {
      for (const { id } of list) {
        const { error, title } = outcomes[id] ?? {}
        process.stdout.write(`${id}  ${Math.round(took[id] ?? 0)} ms  ${error ?? `read: ${title}`}\n`)
      }
    }
    const refused = list.filter(({ id }) => outcomes[id]?.error !== undefined).length
    const longest = Math.round(Math.max(...Object.values(took)))
    process.stdout.write(
      `${list.length} files: ${list.length - refused} read, ${refused} refused; longest ${longest} ms; ${listener.connections()} requests\n`,
    )
    for (const fault of faults) say(fault)
    return faults.length === 0 ? 0 : 1
  } finally {
    listener.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
