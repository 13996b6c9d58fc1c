// @ts-check
// `node scripts/train/pages/train.mjs`: makes main/importing/article/weights.json anew, from the pages with known answers that
// lie beside this checkout. Says how well it does on sites that it was not trained on. The file holds numbers and names of
// features, and nothing of any page.
import '../../lib/node-version.mjs'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { format } from 'prettier'
import { inRoot, readJson } from '../../lib/root.mjs'
import { runScript, say } from '../../lib/say.mjs'
import { loadModule } from '../load-analysis.mjs'
import { chance, fit } from './logistic.mjs'
import { knownLines, weightOf } from './rows.mjs'
import { samplePage } from './sample.mjs'
import { openPageReader } from './take-apart.mjs'

const gold = inRoot('../shared/eval/import/articles')
const target = inRoot('main/importing/article/weights.json')
const sets = ['scrapinghub', 'fundus', 'trafilatura']
const folds = 5
const pageHeadBytes = 16_384

/** @typedef {import('./logistic.mjs').Row} Row */

/** A page's rows: the lines that an extractor took and of which it is known whether they are the article's. */
function rowsOf(/** @type {any} */ page, /** @type {any} */ parts, /** @type {any} */ learning) {
  if (!parts.source) return []
  const { answers, isCaption, isTitle } = learning.questionsOf(parts)
  const text = page.goldText ? readFileSync(join(gold, page.goldText), 'utf8') : null
  const known = knownLines(parts.source.lines, {
    text,
    with: page.gold.with ?? [],
    without: page.gold.without ?? [],
  })
  return known.flatMap((isKept, at) => {
    if (isKept === null || answers[at] === null || isCaption[at] || isTitle[at]) return []
    return [
      { answers: answers[at], isKept, weight: weightOf(parts.source.lines[at].text), group: page.group },
    ]
  })
}

/** Sites go to folds by their names, so that a run can be repeated. @param {string} group */
function foldOf(group) {
  let sum = 7
  for (const sign of group) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003
  return sum % folds
}

/** @param {readonly Row[]} rows */
function crossValidated(rows) {
  let right = 0
  let all = 0
  for (let fold = 0; fold < folds; fold++) {
    const model = fit(rows.filter(({ group }) => foldOf(group) !== fold))
    for (const { answers, isKept, weight, group } of rows) {
      if (foldOf(group) !== fold) continue
      all += weight
      if (chance(model, answers) >= 0.5 === isKept) right += weight
    }
  }
  return right / all
}

function rounded(/** @type {number} */ value) {
  return Number(value.toFixed(4))
}

await runScript(async () => {
  if (!existsSync(gold)) {
    say('There are no pages with known answers beside this checkout (../shared/eval/import/articles).')
    return 1
  }
  const learning = await loadModule('main/importing/pages/learning.ts')
  const { decode } = await loadModule('main/importing/decoding/decode.ts')
  const reader = await openPageReader()
  /** @type {Row[]} */
  const rows = []
  try {
    for (const page of readJson(join(gold, 'manifest.json')).pages) {
      if (!sets.includes(page.set)) continue
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(gold, page.file))))
      const parts = await reader.takeApart(decode(bytes, pageHeadBytes).text, page.url ?? null)
      rows.push(...rowsOf(page, parts, learning))
    }
  } finally {
    await reader.close()
  }
  const { bias, weights } = fit(rows)
  const kept = rows.filter(({ isKept }) => isKept)
  const usual = weights.map(
    (_, at) => kept.reduce((sum, { answers }) => sum + (answers[at] ?? 0), 0) / kept.length,
  )
  const model = {
    features: learning.featureNames,
    bias: rounded(bias),
    weights: weights.map(rounded),
    usual: usual.map(rounded),
    sample: learning
      .sampleAnswers(samplePage)
      .map((/** @type {number[] | null} */ one) => one?.map(rounded) ?? null),
  }
  writeFileSync(target, await format(JSON.stringify(model), { parser: 'json', printWidth: 110 }))
  say(
    `${rows.length} lines; right on sites not trained on: ${(100 * crossValidated(rows)).toFixed(2)} % of words`,
  )
  return 0
})
