import { type Atoms, setSeen, stretchesOf } from './atoms'
import { type Read, readText } from './examples'
import { addTagged } from './facts'
import {
  type TaggedSpan,
  begin,
  inside,
  labelCount,
  labelOf,
  last,
  single,
  spansOfLabels,
  tagKinds,
} from './labels'
import { Pool } from './pool'
import { type TemplateSet, featuresOf, firstLook, secondLook, templateCount } from './templates'
import { bestLabels } from './viterbi'
import { type Model, trainedModel } from './weights'

const buffer = new Int32Array(templateCount)
const pool = new Pool()

/** Part of a sentence that may hold names, with the score of every label for each of its tokens. */
type Stretch = { from: number; to: number; scores: Int32Array }

const none = -1
const readings = [none, ...tagKinds.keys()]

/** A name found by the tagger. `lead` says how far the next best reading was behind. */
export type Tagged = TaggedSpan & { lead: number }

/** A sentence with its names. */
export type TaggedRead = Omit<Read, 'atoms'> & { names: Tagged[] }

/**
 * Finds the names in a text by looking twice at every sentence: the second time, what the first look found elsewhere
 * in the article counts too ("Paris" is a person where "Paris said" stands five times).
 */
export function tagText(text: string): TaggedRead[] {
  const model = trainedModel()
  pool.reset()
  const { reads, facts } = readText(text, take)
  const stretches = reads.map(({ atoms }) =>
    stretchesOf(atoms).map(([from, to]): Stretch => ({
      from,
      to,
      scores: take((to - from) * labelCount),
    })),
  )
  reads.forEach(({ tokens, atoms }, index) => {
    for (const stretch of stretches[index] ?? []) addScores(model, atoms, stretch, firstLook)
    addTagged(
      facts,
      tokens,
      (stretches[index] ?? []).flatMap((stretch) => decode(model, stretch)),
    )
  })
  return reads.map((read, index) => {
    setSeen(read.atoms, read.tokens, facts)
    const names = (stretches[index] ?? []).flatMap((stretch) => {
      addScores(model, read.atoms, stretch, secondLook)
      return decode(model, stretch)
    })
    return { tokens: read.tokens, paragraph: read.paragraph, names }
  })
}

function take(length: number): Int32Array {
  return pool.take(length)
}

function addScores(model: Model, atoms: Atoms, { from, to, scores }: Stretch, templates: TemplateSet): void {
  const { rows } = model
  for (let token = from; token < to; token++) {
    const count = featuresOf(templates, atoms, token, buffer)
    const own = (token - from) * labelCount
    for (let index = 0; index < count; index++) {
      const feature = model.find(buffer[index] ?? 0)
      if (feature < 0) continue
      const row = feature * labelCount
      for (let label = 0; label < labelCount; label++) {
        scores[own + label] = (scores[own + label] ?? 0) + (rows[row + label] ?? 0)
      }
    }
  }
}

function decode(model: Model, { from, to, scores }: Stretch): Tagged[] {
  const labels = bestLabels(scores, to - from, model.transitions)
  return spansOfLabels(labels).map((span) => ({
    kind: span.kind,
    from: span.from + from,
    to: span.to + from,
    lead: leadOf(model, scores, span),
  }))
}

/** How far the next best reading of a span is behind its own. */
function leadOf(model: Model, scores: Int32Array, span: TaggedSpan): number {
  const own = tagKinds.indexOf(span.kind)
  const others = readings
    .filter((kind) => kind !== own)
    .map((kind) => readingScore(model, scores, span, kind))
  return (
    (readingScore(model, scores, span, own) - Math.max(...others)) /
    (model.scale * Math.sqrt(span.to - span.from))
  )
}

/** How well the tokens of a span read as one name of a kind, or as no name. */
function readingScore(model: Model, scores: Int32Array, { from, to }: TaggedSpan, kind: number): number {
  let sum = 0
  let before = 0
  for (let token = from; token < to; token++) {
    const label = labelAt(kind, token - from, to - from)
    sum += (scores[token * labelCount + label] ?? 0) + (model.transitions[before * labelCount + label] ?? 0)
    before = label
  }
  return sum + (model.transitions[before * labelCount] ?? 0)
}

function labelAt(kind: number, index: number, length: number): number {
  if (kind === none) return 0
  if (length === 1) return labelOf(kind, single)
  return labelOf(kind, index === 0 ? begin : index === length - 1 ? last : inside)
}
