import modelText from '../model/tagger.txt?raw'
import { labelCount } from './labels'
import { readKeys, unpack } from './packed'
import { KeyTable } from './table'

/** A trained tagger: for each known feature one small number a label. */
export type Model = {
  find: (feature: number) => number
  /** Whole numbers: sums of them are exact, and the same on every machine. */
  rows: Int16Array
  transitions: Float32Array
  /** How much the whole numbers are larger than the weights as trained. */
  scale: number
}
const maxWeight = 127 * 127

export function readModel(text: string): Model {
  const { head, bytes } = unpack(text)
  const count = Number(head['features'])
  const { keys, end } = readKeys(bytes, count)
  // Stored label by label, which packs better; read feature by feature.
  const rows = new Int16Array(count * labelCount)
  for (let label = 0, at = end; label < labelCount; label++) {
    for (let feature = 0; feature < count; feature++)
      rows[feature * labelCount + label] = weightOf(bytes[at++] ?? 128)
  }
  const table = new KeyTable(keys)
  const scale = maxWeight / Number(head['largest'])
  return {
    find: (feature) => table.indexOf(feature),
    rows,
    transitions: Float32Array.from(head['transitions'] as number[], (weight) => weight * scale),
    scale,
  }
}

// Small weights get finer steps than large ones: equal steps cost eleven points of F1 when they were tried.
function weightOf(byte: number): number {
  return (byte - 128) * Math.abs(byte - 128)
}

let model: Model | undefined

/** Unpacked on first use. */
export function trainedModel(): Model {
  return (model ??= readModel(modelText))
}
