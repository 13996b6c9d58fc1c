// What the training script asks of a page: the same questions as the program, so that weights mean what they were made for.

import type { PageParts, PageSource } from '../../../preload/contract/page'
import { captionsIn } from '../article/captions'
import { factsOf } from './facts'
import { answersOf, features } from '../article/features'
import { neighbourhoodOf, topicWords } from '../article/neighbourhood'
import { lettersOf } from '../letters'
import { topicOf } from './topic'

export const featureNames: readonly string[] = features.map(({ name }) => name)

/** The answers of each line of a page, and which lines rules decide on instead. */
export function questionsOf(parts: PageParts): {
  answers: (number[] | null)[]
  isCaption: boolean[]
  isTitle: boolean[]
} {
  const { source = { elements: [], lines: [] } } = parts
  const topic = topicOf(parts, factsOf(parts, null).title)
  const words = topicWords([topic.title ?? '', ...topic.descriptions].join('\n'))
  const titles = new Set([...parts.headings, topic.title ?? ''].map(lettersOf))
  const near = neighbourhoodOf(source, words)
  return {
    answers: answersOf(source, near, words),
    isCaption: captionsIn(source, near.sureLength),
    isTitle: source.lines.map(({ text }) => titles.has(lettersOf(text))),
  }
}

/** The answers of a small page of our own: they are kept beside the weights, and differ once a feature means something else. */
export function sampleAnswers(source: PageSource): (number[] | null)[] {
  const words = topicWords('The swing bridge closes for eight months')
  return answersOf(source, neighbourhoodOf(source, words), words)
}
