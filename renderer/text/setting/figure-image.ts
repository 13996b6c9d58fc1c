import type { ArticleImage } from '../../../preload/contract/article'
import { addressOf } from '../images/image-address'
import { showImage } from '../images/image-store'
import type { SetImage } from './blocks'

/** An image in the article's text, and the button that shows it in large. */
export function figureImage(image: SetImage, caption: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'figure-image'
  // By these a marked image is found.
  button.dataset.sha256 = image.sha256
  button.dataset.at = String(image.blockStart)
  button.ariaLabel = `Enlarge image${image.alt === '' ? '' : `: ${image.alt}`}`
  button.addEventListener('click', () => showImage({ image, caption }))
  button.style.width = widthOf(image)
  button.append(elementOf(image))
  return button
}

/** Taller images would push their caption off the page. */
const tallestRem = 36

function widthOf({ width, height }: ArticleImage): string {
  return `min(100%, ${width}px, ${((tallestRem * width) / height).toFixed(3)}rem)`
}

function elementOf(image: ArticleImage): HTMLImageElement {
  const { width, height, alt } = image
  const element = document.createElement('img')
  element.alt = alt
  element.loading = 'lazy'
  element.decoding = 'async'
  element.draggable = false
  // Its room is kept before it is there: no line moves when it comes.
  element.width = width
  element.height = height
  element.addEventListener('load', () => (element.dataset.isThere = 'true'), { once: true })
  element.addEventListener('error', () => (element.dataset.isThere = 'false'), { once: true })
  element.src = addressOf(image)
  return element
}
