import type { PageImage } from '../../preload/contract/page'
import { maxImageSourceLength, maxPageImages } from '../../preload/contract/words'
import { askableIn } from './askable'
import { placesIn } from './lines/lines'
import type { Walked } from './lines/walk'

type ImageSources = ReadonlyMap<Element, Pick<PageImage, 'source' | 'ask'>>

/** All of them together: what a page may carry on top of its text. */
const maxSourcesLength = 4 * maxImageSourceLength

const drawn = /^data:image\/(?:png|jpe?g|webp|gif|avif)[;,]/i

/**
 * Where the page's images are, asked for before those that it carries itself are taken out of its markup, and where
 * they may be asked for.
 */
export function imageSourcesIn(page: Document, url: string | null): ImageSources {
  let characters = 0
  const found = new Map<Element, Pick<PageImage, 'source' | 'ask'>>()
  const askFor = askableIn(page, url)
  for (const image of page.querySelectorAll('body img')) {
    if (isSmall(image) || image.closest(beside) !== null) continue
    const ask = askFor(image)
    const own = carriedOrNamed(image)
    const source = own === '' ? (ask ?? '') : own
    if (source === '' || characters + source.length > maxSourcesLength) continue
    characters += source.length
    found.set(image, { source: addressOf(source, url), ask })
  }
  return found
}

function isSmall(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const stated = Number.parseInt(image.getAttribute(side) ?? '', 10)
    return stated > 0 && stated < 50
  })
}

/** A drawing, or more than a page may carry, is as good as nothing. */
function carriedOrNamed(image: Element): string {
  const source = image.getAttribute('src')?.trim() ?? ''
  const isData = /^data:/i.test(source)
  const isTaken = isData ? drawn.test(source) && source.length <= maxImageSourceLength : source.length <= 2000
  return isTaken ? source : ''
}

function addressOf(source: string, url: string | null): string {
  if (/^(?:data|cid):/i.test(source)) return source
  try {
    return new URL(source, url ?? undefined).href
  } catch {
    return source
  }
}

const beside = 'nav, aside:not(article aside), footer:not(figure footer), form, button'

const near = 3
const far = 12

type FoundImage = Omit<PageImage, 'above' | 'below'> & { before: number }

/** The images of a page's body that may be its article's, in their order, with the number of the block that follows. */
export function imagesIn(root: Element, walked: Walked['images'], sources: ImageSources): FoundImage[] {
  const place = placesIn(root)
  return walked
    .flatMap(({ element, before }): FoundImage[] => {
      const where = sources.get(element)
      if (where === undefined || element.closest(beside) !== null || leadsAway(element)) return []
      const alt = tidy(element.getAttribute('alt')).slice(0, 2000)
      return [{ ...where, alt, caption: captionOf(element), before, within: place(element) }]
    })
    .slice(0, maxPageImages)
}

/** The same with the words around them: a block without any is passed over. */
export function imagesAmong(images: readonly FoundImage[], texts: readonly (string | null)[]): PageImage[] {
  const words = (blocks: readonly (string | null)[]) =>
    blocks
      .filter((text) => text !== null)
      .slice(0, near)
      .map((text) => text.slice(0, 5000))
  return images.map(({ before, ...image }) => ({
    ...image,
    above: words(texts.slice(Math.max(0, before - far), before).reverse()),
    below: words(texts.slice(before, before + far)),
  }))
}

/** An image that leads to another page is a teaser; one that leads to itself in large is not. */
function leadsAway(image: Element): boolean {
  const link = image.closest('a[href]')
  if (link === null || image.closest('figure') !== null) return false
  return !/^#|\.(?:png|jpe?g|webp|gif|avif)(?:$|[?#])/i.test(link.getAttribute('href') ?? '')
}

function tidy(words: string | null | undefined): string {
  return words?.replace(/\s+/g, ' ').trim() ?? ''
}

function captionOf(image: Element): string | null {
  const figure = image.closest('figure, .wp-caption')
  const words = tidy(figure?.querySelector('figcaption, .wp-caption-text')?.textContent)
  return words === '' ? null : words.slice(0, 5000)
}
