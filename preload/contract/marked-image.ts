// Highlights on whole images. Imports nothing at run time, so that the window can load it without zod.

import type { Block } from './article'
import type { Highlight } from './highlight'

/**
 * The block at which an image stands that comes before offset `at`, among blocks in the order of the text: the first from there
 * on that is not of the article's head. Undefined for one after the last.
 */
export function blockOfImage<B extends Pick<Block, 'kind' | 'start'>>(
  blocks: readonly B[],
  at: number,
): B | undefined {
  return blocks.find(({ kind, start }) => start >= at && kind !== 'title' && kind !== 'standfirst')
}

/** What stands for an image in words: its caption or what describes it, or else that it has neither. */
export function imageWords(words: string): string {
  return words || 'Image without a caption'
}

/** What was marked, in words: of an image its caption or, where it has none, what describes it. */
export function markedWords({ passage, image }: Pick<Highlight, 'passage' | 'image'>): string {
  return image === null ? passage.exact : imageWords(image.words)
}

/** Names an image by what proves which one it is. */
export function imageLine(sha256: string): string {
  return `Image, SHA-256 ${sha256}`
}
