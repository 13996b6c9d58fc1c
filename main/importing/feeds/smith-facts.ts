import { type FeedMedia, type FeedText, markup, orNull, plain } from './feed'

// What the strict reader finds beside an entry's words. Every part of it may be missing.

type Words = { value?: string; type?: string }
type Category = { name?: string; term?: string; label?: string }
type Content = { url?: string; type?: string; medium?: string; title?: Words; description?: Words }
type Group = Omit<Content, 'url'> & { contents?: Content[]; player?: { url?: string } }
type MediaRss = Group & { groups?: Group[] }
type Enclosure = {
  url?: string | undefined
  type?: string | undefined
  mime_type?: string | undefined
  title?: string | undefined
}

/** The names that a feed files an entry under, in its order and each once. */
export function categoriesOf(...lists: ((Category | string | undefined)[] | undefined)[]): string[] {
  const names = lists
    .flatMap((list) => list ?? [])
    .map((one) => orNull(typeof one === 'string' ? one : (one?.label ?? one?.name ?? one?.term)))
  return [...new Set(names.filter((name) => name !== null))]
}

type Found = {
  url: string | undefined
  title: string | undefined
  description: Words | undefined
  isPicture: boolean
}

/** Enclosures, and what Media RSS says of sound, films and pictures. */
export function mediaOf(enclosures: (Enclosure | undefined)[], media: MediaRss = {}): FeedMedia[] {
  const { contents = [], groups = [], description } = media
  const found = [
    ...enclosures.map(enclosed),
    ...contents.map(contentOf),
    ...groups.flatMap(groupOf),
    { url: undefined, title: undefined, description, isPicture: false },
  ]
  return found
    .map((one) => ({
      url: one.isPicture ? null : orNull(one.url),
      title: plain(orNull(one.title)),
      description: textOf(one.description),
    }))
    .filter((one) => one.url !== null || one.description !== null)
}

function enclosed({ url, type, mime_type: mimeType, title }: Enclosure = {}): Found {
  return { url, title, description: undefined, isPicture: isPicture({ type: type ?? mimeType }) }
}

function contentOf({ url, title, description, ...kind }: Content): Found {
  return { url, title: title?.value, description, isPicture: isPicture(kind) }
}

/** The versions of a group are one thing in several forms: its first stands for all. */
function groupOf({ title, description, contents = [], player, ...kind }: Group): Found[] {
  const [first, ...others] = contents
  const whole = contentOf(first ?? { ...kind, url: player?.url ?? '' })
  const further = others.map((other) => ({ ...contentOf(other), url: undefined }))
  return [
    { ...whole, title: title?.value ?? whole.title, description: description ?? whole.description },
    ...further,
  ]
}

function isPicture({ type, medium }: { type?: string | undefined; medium?: string | undefined }): boolean {
  return medium === 'image' || /^image\//i.test(type ?? '')
}

function textOf(words: Words | undefined): FeedText | null {
  return /html/i.test(words?.type ?? '') ? markup(words?.value) : plain(words?.value)
}
