import { ruleSpans } from '../words/rules'
import { eachSentence } from '../words/sentences'
import type { Token } from '../words/tokens'
import { type Atoms, type Take, atomsOf, setSeen } from './atoms'
import { type Facts, addFacts, noFacts } from './facts'
import { type TemplateSet, featuresOf, firstLook, secondLook, templateCount } from './templates'

/** A sentence and all that a first look at it may use. */
export type Read = { tokens: Token[]; atoms: Atoms; paragraph: number }

const fresh: Take = (length) => new Int32Array(length)

/** Reads a text: once for what the whole of it says, then sentence by sentence. */
export function readText(text: string, take = fresh): { reads: Read[]; facts: Facts } {
  const facts = noFacts()
  const sentences: { tokens: Token[]; paragraph: number }[] = []
  eachSentence(text, (tokens, paragraph) => sentences.push({ tokens, paragraph }))
  const spans = sentences.map(({ tokens }) => ruleSpans(tokens))
  sentences.forEach(({ tokens }, index) => addFacts(facts, tokens, spans[index] ?? []))
  const reads = sentences.map(({ tokens, paragraph }, index) => ({
    tokens,
    paragraph,
    atoms: atomsOf(tokens, spans[index] ?? [], facts, take),
  }))
  return { reads, facts }
}

/** The features of each token of a sentence at the first look, as training sees them. */
export function firstFeatures(read: Read): Int32Array[] {
  return featuresBy(read, firstLook)
}

const buffer = new Int32Array(templateCount)

function featuresBy({ tokens, atoms }: Read, templates: TemplateSet): Int32Array[] {
  return tokens.map((_, token) => buffer.slice(0, featuresOf(templates, atoms, token, buffer)))
}

/** The features that the second look adds. */
export function secondFeatures(read: Read, facts: Facts): Int32Array[] {
  setSeen(read.atoms, read.tokens, facts)
  return featuresBy(read, secondLook)
}
