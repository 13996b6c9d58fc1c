// @ts-check
// The memory that the engine takes at most, in a process of its own: what bundles it would count too.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleAnalysis } from './train/load-analysis.mjs'

/** What the other process runs: every line of a file analysed, then the most memory it ever held, in bytes. */
function reader(/** @type {string} */ module, /** @type {string} */ file) {
  return `
  import { createReadStream } from 'node:fs'
  import { createInterface } from 'node:readline'
  const { analyzeRecord } = await import(${JSON.stringify(pathToFileURL(module).href)})
  let length = 0
  for await (const line of createInterface({ input: createReadStream(${JSON.stringify(file)}) }))
    length += JSON.stringify(analyzeRecord(JSON.parse(line))).length
  console.log(process.resourceUsage().maxRSS * 1024, length)
`
}

/** Megabytes that a process holds at most while it analyses these records, one after another. @param {object[]} records */
export async function peakMemory(records) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-memory-'))
  try {
    const module = await bundleAnalysis('jsonl.ts', folder)
    const file = join(folder, 'records.jsonl')
    writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    const code = reader(module, file)
    // As main/base/small-heap.ts sets it where the engine runs.
    const args = ['--optimize-for-size', '--input-type=module', '-e', code]
    const answer = execFileSync(process.execPath, args, { encoding: 'utf8' })
    return Math.round(Number(answer.split(' ')[0]) / 1e6)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
