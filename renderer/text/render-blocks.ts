import type { ArticleImage } from '../../preload/contract/article'
import type { Piece, SetBlock } from './blocks'
import { figureImage } from './figure-image'

const tags: Record<SetBlock['kind'], string> = {
  title: 'h1',
  standfirst: 'p',
  caption: 'figcaption',
  heading: 'h2',
  paragraph: 'p',
  item: 'p',
  row: 'p',
  preformatted: 'p',
  'quote-source': 'p',
}

/**
 * An element with one text node, which is what `TextMap` counts on: an offset in the text is one in the node.
 */
function textPiece(tag: string, text: string, { start, end, isCredit }: Piece): HTMLElement {
  const element = document.createElement(tag)
  element.dataset.start = String(start)
  element.append(document.createTextNode(text.slice(start, end)))
  if (isCredit) element.className = 'caption-credit'
  return element
}

function caption(text: string, block: SetBlock): HTMLElement {
  const figure = document.createElement('figure')
  const { images = [] } = block
  if (images.length > 0) figure.className = 'has-images'
  figure.append(...images.map((image) => figureImage(image, text.slice(block.start, block.end))))
  const words = document.createElement('figcaption')
  words.dir = 'auto'
  words.append(...block.pieces.map((piece) => textPiece('span', text, piece)))
  figure.append(words)
  return figure
}

function block(text: string, set: SetBlock, titleTag: string): HTMLElement[] {
  if (set.kind === 'caption') return [caption(text, set)]
  return set.pieces.map((piece) => {
    const element = textPiece(set.kind === 'title' ? titleTag : tags[set.kind], text, piece)
    element.className = set.continues ? `block-${set.kind} continues` : `block-${set.kind}`
    // Each block finds its own direction, and its text cannot change the direction of its neighbours.
    element.dir = 'auto'
    return element
  })
}

/**
 * The blocks as elements, made by hand rather than by React: a text of 100,000 paragraphs costs a third of the
 * memory this way, and its words never change.
 */
export function renderBlocks(
  text: string,
  blocks: readonly SetBlock[],
  isTitleCorrected: boolean,
): HTMLElement[] {
  const titleTag = isTitleCorrected ? 'p' : 'h1'
  return blocks.flatMap((set) => blockWithImages(text, set, titleTag))
}

function blockWithImages(text: string, set: SetBlock, titleTag: string): HTMLElement[] {
  const { kind, images = [], imagesAfter = [] } = set
  const before = kind === 'caption' ? [] : images.map(bareFigure)
  return [...before, ...block(text, set, titleTag), ...imagesAfter.map(bareFigure)]
}

function bareFigure(image: ArticleImage): HTMLElement {
  const figure = document.createElement('figure')
  figure.className = 'has-images'
  figure.append(figureImage(image, ''))
  return figure
}
