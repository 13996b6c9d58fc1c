// @ts-check
// `npm run eval:hostile`: `dateline extract` over files that were made to do harm, where they lie beside this checkout.
// Fails where one brings the
// program down, takes too long, asks for anything from outside, or is refused without a sentence. Arguments: names of sets.
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
const isVerbose = process.argv.includes('--verbose')
const given = process.argv.slice(2).filter((word) => word !== '--verbose')
const sets =
  given.length > 0 ? given : ['archives', 'pdf', 'mhtml', 'charset', 'bodies', 'xss', 'remote-loads']
const maxMs = 15_000

/** @typedef {{ id: string, ext?: string, payload?: string, payload_b64?: string, encoding?: string, generator?: object }} Vector */

/** @type {Record<string, string>} */
const extensions = {
  archives: 'epub',
  pdf: 'pdf',
  mhtml: 'mhtml',
  charset: 'html',
  bodies: 'html',
  xss: 'html',
  'remote-loads': 'html',
}

const paragraph = `<p>${'The harbour stays open through the winter, the port authority said. '.repeat(4)}</p>`

/** Pieces of markup, which stand in the middle of an article to be read at all. */
function around(/** @type {string} */ set, /** @type {string} */ markup) {
  return set === 'xss' || set === 'remote-loads'
    ? `<!doctype html><html><body><article><h1>Harbour</h1>${paragraph}${markup}${paragraph}</article></body></html>`
    : markup
}

/** Every connection to it is one too many. */
async function canary() {
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

function bytesOf(
  /** @type {Vector} */ vector,
  /** @type {(generator: object) => Buffer | Buffer[]} */ expand,
  /** @type {{ set: string, place: string }} */ { set, place },
) {
  if (vector.payload_b64 !== undefined) return [Buffer.from(vector.payload_b64, 'base64')]
  if (vector.payload !== undefined) {
    const encoding = vector.encoding === 'latin1' || vector.encoding === 'binary' ? 'latin1' : 'utf8'
    return [Buffer.from(around(set, vector.payload.replaceAll('%BEACON%', place)), encoding)]
  }
  const generator = JSON.parse(JSON.stringify(vector.generator).replaceAll('%BEACON%', place))
  const made = expand(generator)
  return Array.isArray(made) ? made : [made]
}

/** @typedef {{ id: string, file: string }} Entry */

/** Writes the files, and says under which names. */
async function writeFiles(/** @type {string} */ folder, /** @type {string} */ place) {
  const { expand } = await import(pathToFileURL(join(safety, 'harness/gen.mjs')).href)
  /** @type {Entry[]} */
  const list = []
  for (const set of sets) {
    const file = existsSync(set) ? set : join(safety, `vectors/${set}.json`)
    for (const vector of /** @type {Vector[]} */ (readJson(file))) {
      const ext = vector.ext ?? extensions[set] ?? 'bin'
      bytesOf(vector, expand, { set, place }).forEach((bytes, at) => {
        const name = `${list.length}.${ext}`
        writeFileSync(join(folder, name), bytes)
        list.push({ id: `${set}/${vector.id}${at === 0 ? '' : `#${at}`}`, file: name })
      })
    }
  }
  return list
}

const sentence = /^[A-Z][^\n]*\.$/

/** @typedef {{ outcomes: Record<string, { error?: string, title?: string }>, took: Record<string, number>, faults: string[] }} Found */

/** @returns {Promise<Found>} */
async function extract(/** @type {string} */ folder, /** @type {Entry[]} */ list) {
  const [listFile = '', found = '', times = ''] = ['list', 'found', 'times'].map((name) =>
    join(folder, `${name}.json`),
  )
  writeFileSync(listFile, JSON.stringify(list))
  const args = [inRoot('scripts/dateline.mjs'), 'extract', listFile, '-o', found, '--times', times]
  const { code, output } = await run(process.execPath, args)
  const faults = code > 1 || /something went wrong inside/.test(output) ? [output.trim().slice(-2000)] : []
  if (!existsSync(found)) return { outcomes: {}, took: {}, faults: [...faults, 'It was brought down.'] }
  return { outcomes: readJson(found), took: readJson(times), faults }
}

function faultsOf(/** @type {Entry[]} */ list, /** @type {Found} */ { outcomes, took }) {
  return list.flatMap(({ id }) => {
    const { error } = outcomes[id] ?? { error: 'missing' }
    const isWordless = error !== undefined && !sentence.test(error)
    const ms = Math.round(took[id] ?? 0)
    return [
      ...(isWordless ? [`${id}: no sentence: ${error}`] : []),
      ...(ms > maxMs ? [`${id}: ${ms} ms`] : []),
    ]
  })
}

function show(/** @type {Entry[]} */ list, /** @type {Found} */ { outcomes, took }) {
  for (const { id } of list) {
    const { error, title } = outcomes[id] ?? {}
    process.stdout.write(`${id}  ${Math.round(took[id] ?? 0)} ms  ${error ?? `read: ${title}`}\n`)
  }
}

await runScript(async () => {
  if (!existsSync(safety)) {
    say('Skipped: there are no hostile files beside this checkout (../shared/eval/safety).')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
  const listener = await canary()
  try {
    const list = await writeFiles(folder, listener.place)
    const found = await extract(folder, list)
    const requests = listener.connections()
    const faults = [
      ...found.faults,
      ...faultsOf(list, found),
      ...(requests > 0 ? [`${requests} requests`] : []),
    ]
    if (isVerbose) show(list, found)
    const refused = list.filter(({ id }) => found.outcomes[id]?.error !== undefined).length
    const longest = Math.round(Math.max(0, ...Object.values(found.took)))
    process.stdout.write(
      `${list.length} files: ${list.length - refused} read, ${refused} refused; longest ${longest} ms; ${requests} requests\n`,
    )
    for (const fault of faults) say(fault)
    return faults.length === 0 ? 0 : 1
  } finally {
    listener.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
