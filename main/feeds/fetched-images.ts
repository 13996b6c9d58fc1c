import { type CapturedImage, type ImageElsewhere, ImageLimits } from '../importing/images/captured-images'
import { maxImageBytes } from '../importing/images/picture'
import type { Parsed } from '../jobs/messages'
import type { Parsing } from '../jobs/parsing'
import type { Fetched, FetchMore } from '../fetching/fetch'

type Needs = { parsing: Pick<Parsing, 'look'>; fetchMore: FetchMore; patienceMs?: number }

const atOnce = 4

/** Nobody waits longer for pictures than for the text. */
const patienceMs = 30_000
const patienceForOneMs = 10_000

type Arrived = { wanted: ImageElsewhere; fetched: Fetched }

/** One that cannot be had is not there: the text is what the person wanted. */
const fetchOne = async (wanted: ImageElsewhere, fetchMore: FetchMore): Promise<Arrived | null> => {
  const limits = { timeoutMs: patienceForOneMs, maxBytes: maxImageBytes }
  const fetched = await fetchMore(wanted.source, limits).catch(() => null)
  return fetched?.kind === 'fetched' ? { wanted, fetched } : null
}

const pictured = async (
  { wanted, fetched }: Arrived,
  parsing: Needs['parsing'],
): Promise<CapturedImage | null> => {
  const { bytes } = fetched
  const { line, alt, source, isEdge } = wanted
  const picture = await parsing.look({ bytes, name: null }, { kind: 'picture', isEdge }).catch(() => null)
  return picture === null ? null : { ...picture, bytes, line, alt, source }
}

/** The pictures of a page that was just fetched, with those that are elsewhere fetched too: once, and never again. */
export const withFetchedImages = async (
  { images, elsewhere }: Pick<Parsed, 'images' | 'elsewhere'>,
  { parsing, fetchMore, patienceMs: patience = patienceMs }: Needs,
): Promise<CapturedImage[]> => {
  const limits = new ImageLimits()
  const all = images.filter(({ bytes }) => limits.take(bytes))
  const until = performance.now() + patience
  const online = elsewhere.filter(({ source }) => /^https?:/i.test(source))
  for (let at = 0; at < online.length && performance.now() < until && !limits.isFull; at += atOnce) {
    const some = online.slice(at, at + atOnce)
    const arrived = await Promise.all(some.map((one) => fetchOne(one, fetchMore)))
    for (const one of arrived) {
      const image = one === null ? null : await pictured(one, parsing)
      if (image !== null && limits.take(image.bytes)) all.push(image)
    }
  }
  return all
}
