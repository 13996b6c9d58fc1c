// @ts-check
import { say } from '../lib/say.mjs'
import { numbered, renamed } from './features.mjs'
import { labelsOf, train } from './perceptron.mjs'

const folds = 3
const epochs = 3

/**
 * Fills in what a first look would have found in each document. A tagger that has seen the document would find too
 * much, so each third is looked at by one that was trained on the others.
 * @param {{ facts: any, sentences: { read: any, gold: Uint8Array }[] }[]} documents @param {any} analysis @param {number} seed
 */
export function lookFirst(documents, analysis, seed) {
  const { labelCount, bestLabels, spansOfLabels, firstFeatures, addTagged } = analysis
  /** @param {(typeof documents)[number]} document */
  const plain = ({ sentences }) =>
    sentences.map(({ read, gold }) => ({ features: firstFeatures(read), more: [], gold }))
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, index) => index % folds !== fold).flatMap(plain)
    const { rows, examples } = numbered(others)
    say(`first look ${fold + 1} of ${folds}`)
    const { weights, transitions } = train(examples, {
      rows: rows.size,
      labelCount,
      bestLabels,
      epochs,
      seed,
    })
    documents.forEach((document, index) => {
      if (index % folds !== fold) return
      const found = plain(document).map((example) =>
        spansOfLabels(labelsOf(renamed(example, rows), { weights, transitions, labelCount, bestLabels })),
      )
      document.sentences.forEach(({ read }, at) => addTagged(document.facts, read.tokens, found[at]))
    })
  }
}
