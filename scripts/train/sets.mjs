// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../lib/root.mjs'
import { Trouble } from '../lib/say.mjs'

/**
 * @typedef {{ start: number, end: number, type: string, optional?: boolean, alt?: [number, number][] }} GoldEntity
 * @typedef {{ id: string, text: string, title?: string, date?: string, entities: GoldEntity[] }} GoldDocument
 */

export const evalFolder = inRoot('..', 'shared', 'eval')

/** @returns {GoldDocument[]} */
export function readJsonLines(/** @type {string} */ file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** The openly licensed training sets, in the order of their names: training must come out the same every time. */
export function readTrainingSets() {
  const folder = join(evalFolder, 'train')
  if (!existsSync(folder)) throw new Trouble(`No training sets: ${folder} is not there.`)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name, documents: readJsonLines(join(folder, name)) }))
}
