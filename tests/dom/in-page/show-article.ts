import type { ArticleImage, Block } from '../../../preload/contract/article'
import { mapText, type TextMap } from '../../../renderer/anchoring/text-map'
import { headLength, setBlocks, withImages } from '../../../renderer/text/setting/blocks'
import { cutChunks } from '../../../renderer/text/chunks'
import { renderBlocks } from '../../../renderer/text/setting/render-blocks'
import { type Line, setText } from '../../support/set-text'

export type ShownArticle = { text: string; blocks: Block[]; map: TextMap }

function element(tag: string, attribute: string, ...children: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  made.setAttribute(attribute, '')
  made.append(...children)
  return made
}

/**
 * Shows an article as the reader does: its head, a byline that is no part of the text, and then its chunks, of which
 * those in `without` are not in the document yet.
 */
export function showArticle(
  lines: readonly Line[],
  { images = [], without = [] }: { images?: readonly ArticleImage[]; without?: readonly number[] } = {},
): ShownArticle {
  const { text, blocks } = setText(lines)
  const all = withImages(setBlocks(text, blocks), images)
  const length = headLength(all)
  const head = element('header', 'data-head', ...renderBlocks(text, all.slice(0, length), false))
  head.append(element('p', 'data-byline', 'By Ada Lind'))
  const chunks = cutChunks(all.slice(length)).map((chunk, i) =>
    element('div', 'data-chunk', ...(without.includes(i) ? [] : renderBlocks(text, chunk.blocks, false))),
  )
  document.body.replaceChildren(head, ...chunks)
  return { text, blocks, map: mapText(document) }
}
