import type { AskedImage } from '../../preload/contract/article'
import { LibraryError } from '../../preload/contract/errors'
import { maxImageBytes } from '../../preload/contract/words'
import { type CapturedImage, type ImageElsewhere, ImageLimits } from '../importing/images/captured-images'
import type { Parsed } from '../parsing/messages'
import type { ParserClient } from '../parsing/parser-client'
import type { Fetched, FetchMore } from '../fetching/fetch'

type Needs = { parser: Pick<ParserClient, 'look'>; fetchMore: FetchMore; patienceMs?: number }

const atOnce = 4

/** A person does not wait longer for images than for the text. */
const patienceMs = 30_000
const patienceForOneMs = 10_000

type Answer = { wanted: Wanted; fetched: Fetched | null; reason: string | null }
type Wanted = ImageElsewhere & { ask: string }

const notAnImage = 'This is not an image that an article could have, or it is too small for one.'
const notNeeded = 'The article has it already, or as many as it may have.'

type FetchedImages = { images: CapturedImage[]; asked: AskedImage[] }

/**
 * The images of a page that was just fetched, with those that are elsewhere fetched too: once, and never again; and
 * what was asked for. Those of any other document, such as a letter, are not asked for.
 */
export async function withFetchedImages(
  { images, elsewhere, isPage }: Pick<Parsed, 'images' | 'elsewhere' | 'isPage'>,
  { parser, fetchMore, patienceMs: patience = patienceMs }: Needs,
): Promise<FetchedImages> {
  const limits = new ImageLimits()
  const all = images.filter(({ bytes }) => limits.take(bytes))
  const asked: AskedImage[] = []
  const until = performance.now() + patience
  const take = async ({ wanted, fetched, reason }: Answer): Promise<void> => {
    const about = { address: wanted.ask, foundAt: fetched?.url ?? null }
    if (fetched === null) {
      asked.push({ ...about, outcome: 'failed', reason })
      return
    }
    const image = await capturedFrom(wanted, fetched, parser)
    const isTaken = image !== null && limits.take(image.bytes)
    if (isTaken) all.push(image)
    const why = image === null ? notAnImage : notNeeded
    asked.push({ ...about, outcome: isTaken ? 'kept' : 'left-out', reason: isTaken ? null : why })
  }
  const online = isPage ? wantedOf(elsewhere) : []
  for (let at = 0; at < online.length && performance.now() < until && !limits.isFull; at += atOnce) {
    const some = online.slice(at, at + atOnce)
    for (const answer of await Promise.all(some.map((one) => fetchOne(one, fetchMore)))) await take(answer)
  }
  return { images: all, asked }
}

async function capturedFrom(
  { line, alt, ask, isEdge }: Wanted,
  { bytes }: Fetched,
  parser: Needs['parser'],
): Promise<CapturedImage | null> {
  const header = await parser.look({ bytes, name: null }, { kind: 'image', isEdge }).catch(() => null)
  return header === null ? null : { ...header, bytes, line, alt, source: ask }
}

/** What the page is asked for in its text, each address once. */
function wantedOf(elsewhere: readonly ImageElsewhere[]): Wanted[] {
  const seen = new Set<string>()
  return elsewhere.flatMap((one) => {
    const { ask } = one
    if (ask === null || seen.has(ask)) return []
    seen.add(ask)
    return [{ ...one, ask }]
  })
}

/** One that cannot be had is not there: the text is what the person wanted. */
async function fetchOne(wanted: Wanted, fetchMore: FetchMore): Promise<Answer> {
  const limits = { timeoutMs: patienceForOneMs, maxBytes: maxImageBytes }
  try {
    const fetched = await fetchMore(wanted.ask, limits)
    return { wanted, fetched: fetched.kind === 'fetched' ? fetched : null, reason: null }
  } catch (error) {
    return { wanted, fetched: null, reason: whyNot(error) }
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof LibraryError)) return 'It could not be fetched.'
  return typeof error.cause === 'number' ? `The site did not give it (${error.cause}).` : error.message
}
