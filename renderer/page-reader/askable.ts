import { declarationsOf, hiddenIn, pixelsOf } from './hidden'

/** Below that, an image is an icon, a spacer, or counts readers. */
const minSidePx = 100

type Candidate = { address: string; width: number | null; density: number }

const lateSources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-full-src',
  'data-hi-res-src',
]
const lateSets = ['data-srcset', 'data-lazy-srcset']

const counters =
  /(?:^|[^a-z])(?:pixels?|px|1x1|spacer|blank|clear|transparent|beacons?|track(?:er|ing)?|count(?:er)?|stats?|hits?|impressions?|collect|analytics|open(?:ed)?)(?:[^a-z]|$)/i

const imageName = /\.(?:jpe?g|png|webp|avif)$/i

const minPathLength = 5

type AskFor = (image: Element) => string | null

/**
 * Where each image of a page may be asked for; null for one that nobody is meant to see. An image that says nothing of
 * itself may count readers: it is only asked for where it is a file of the page's own site, or the page names it for
 * other programs.
 */
export function askableIn(page: Document, url: string | null): AskFor {
  const isHidden = hiddenIn(page)
  const metadata = metadataOf(page)
  const home = webAddress(url, null)
  const isAtHome = (address: URL): boolean =>
    home !== null && siteOf(home) === siteOf(address) && imageName.test(address.pathname)
  const isNamed = ({ pathname }: URL): boolean =>
    pathname.length > minPathLength && metadata.includes(pathname)
  return (image) => {
    const late = lateAddress(image)
    const given = late ?? ownAddress(image)
    const address = webAddress(given, url)
    if (address === null) return null
    const sides = [...statedSides(image), ...setWidths(image)]
    if ([...sides, ...sidesInAddress(address)].some((side) => side < minSidePx)) return null
    const isKnown = isDescribed(image, sides) || isNamed(address)
    if (!isKnown && (!isAtHome(address) || counters.test(address.pathname))) return null
    // Last, because it may take all of the page's style sheets.
    return isHidden(image, late !== null) ? null : address.href
  }
}

const namedImages =
  'meta[property*="image" i][content], meta[name*="image" i][content], meta[itemprop="image" i][content], link[rel~="image_src" i][href]'

/** What the page says of itself for other programs: its images among it. */
function metadataOf(page: Document): string {
  return [
    ...[...page.querySelectorAll(namedImages)].map(
      (one) => one.getAttribute('content') ?? one.getAttribute('href') ?? '',
    ),
    ...[...page.querySelectorAll('script[type="application/ld+json" i]')].map(({ textContent }) =>
      textContent.slice(0, 500_000).replaceAll('\\/', '/'),
    ),
  ].join('\n')
}

function webAddress(given: string | null, base: string | null): URL | null {
  if (given === null) return null
  try {
    const address = new URL(given, base ?? undefined)
    return /^https?:$/.test(address.protocol) && address.href.length <= 2000 ? address : null
  } catch {
    return null
  }
}

/** Sites that share the end of their names are one: images lie on hosts of their own. */
function siteOf({ hostname, host }: URL): string {
  const labels = hostname.split('.')
  if (labels.length < 2 || /^[\d.]+$|:/.test(hostname)) return host
  const [zone = '', country = ''] = labels.slice(-2)
  return labels.slice(country.length === 2 && zone.length <= 3 ? -3 : -2).join('.')
}

/** Where an image is that the page's own script would put into its place once a reader comes near. */
function lateAddress(image: Element): string | null {
  return first(image, lateSources) ?? bestOf(first(image, lateSets))
}

function first(image: Element, names: readonly string[]): string | null {
  const given = names.map((name) => image.getAttribute(name)?.trim() ?? '')
  return given.find((value) => value !== '' && !/^data:/i.test(value)) ?? null
}

const widest = 1600

/** The largest that no screen is too small for. */
function bestOf(srcset: string | null): string | null {
  const worth = ({ width, density }: Candidate) =>
    width === null ? density : width <= widest ? width : widest / width
  return candidatesIn(srcset).sort((a, b) => worth(b) - worth(a))[0]?.address ?? null
}

function candidatesIn(srcset: string | null): Candidate[] {
  return (srcset ?? '')
    .slice(0, 20_000)
    .split(/,\s+/)
    .flatMap((one) => {
      const [address = '', size = ''] = one.trim().split(/\s+/)
      if (address === '' || /^data:/i.test(address)) return []
      const amount = Number.parseFloat(size)
      return [
        { address, width: size.endsWith('w') ? amount : null, density: size.endsWith('x') ? amount : 1 },
      ]
    })
}

function ownAddress(image: Element): string | null {
  const source = image.getAttribute('src')?.trim() ?? ''
  if (source !== '' && !/^data:/i.test(source)) return source
  const sets = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].map(
    (one) => one.getAttribute('srcset') ?? first(one, lateSets),
  )
  return bestOf(image.getAttribute('srcset')) ?? sets.map(bestOf).find((one) => one !== null) ?? null
}

function statedSides(image: Element): number[] {
  const style = declarationsOf(image)
  return [
    ...['width', 'height'].map((side) => image.getAttribute(side)),
    ...['width', 'height', 'max-width', 'max-height'].map((side) => style.get(side)),
  ].flatMap((length) => pixelsOf(length) ?? [])
}

/** Widths by which a browser would choose among several files. */
function setWidths(image: Element): number[] {
  const widths = [image.getAttribute('srcset'), first(image, lateSets)]
    .flatMap(candidatesIn)
    .flatMap(({ width }) => width ?? [])
  const shown = (image.getAttribute('sizes') ?? image.getAttribute('data-sizes') ?? '')
    .split(',')
    .map((part) => pixelsOf(part.trim().split(/\s+/).at(-1)))
  const largest = shown.includes(null) ? [] : [Math.max(...shown.map((length) => length ?? 0))]
  return [...(widths.length === 0 ? [] : [Math.max(...widths)]), ...largest]
}

function sidesInAddress({ searchParams, pathname }: URL): number[] {
  return [
    ...['w', 'h', 'width', 'height'].flatMap((name) => pixelsOf(searchParams.get(name)) ?? []),
    ...(/(?:^|[^\d])1x1(?:[^\d]|$)/.test(pathname) ? [1] : []),
  ]
}

/** What its markup says about an image besides where it is. */
function isDescribed(image: Element, sides: readonly number[]): boolean {
  const figure = image.closest('figure, .wp-caption')
  if (wordsIn(figure?.querySelector('figcaption, .wp-caption-text')?.textContent) !== '') return true
  if (sides.some((side) => side >= minSidePx)) return true
  if (image.closest('[aria-hidden="true"]') !== null || image.matches('[role="presentation"], [role="none"]'))
    return false
  const alt = wordsIn(image.getAttribute('alt'))
  return (alt !== '' && !counters.test(alt)) || lateAddress(image) !== null
}

function wordsIn(text: string | null | undefined): string {
  return text?.replace(/\s+/g, ' ').trim() ?? ''
}
