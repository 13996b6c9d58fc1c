import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { placePassage } from '../passages/place'
import { writeAnswer } from './lists'
import { progress, tell, UsageError } from './output'

const offset = z.number().int().nonnegative()
/** What else a list says of a highlight, such as where its words truly are, is not read. */
const highlight = z.object({
  start: offset,
  end: offset,
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
const edited = z.object({
  id: z.string().min(1),
  oldText: z.string(),
  newText: z.string(),
  highlights: z.array(highlight),
})
const list = z.array(edited)

type EditedText = z.infer<typeof edited>
type Place = { start: number; end: number }

/** Where the highlights of edited texts are now, without a library. `-` is standard input. */
export function reanchor(file: string, { output }: { output?: string }): void {
  const texts = readTexts(file)
  // Ids are the list's own: one of them may be `__proto__`.
  const places = Object.create(null) as Record<string, (Place | null)[]>
  const begun = performance.now()
  for (const [at, text] of texts.entries()) {
    progress(`placing ${at + 1} of ${texts.length}`)
    places[text.id] = placesIn(text)
  }
  const took = performance.now() - begun
  progress('')
  const count = texts.reduce((sum, { highlights }) => sum + highlights.length, 0)
  writeAnswer(output, `${JSON.stringify(places)}\n`)
  tell(
    `placed ${count} highlights of ${texts.length} texts, ${(took / Math.max(1, count)).toFixed(2)} ms each.`,
  )
}

function placesIn({ oldText, newText, highlights }: EditedText): (Place | null)[] {
  return highlights.map((passage) => {
    const placement = placePassage(passage, newText, oldText)
    return placement.state === 'gone' ? null : { start: placement.start, end: placement.end }
  })
}

function readTexts(file: string): EditedText[] {
  const bytes = bytesOf(file)
  try {
    return list.parse(JSON.parse(textOf(bytes)))
  } catch {
    throw new UsageError(
      `${file} is not a JSON list of {"id", "oldText", "newText", "highlights"}, plain or gzipped.`,
    )
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

function textOf(bytes: Uint8Array): string {
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return new TextDecoder().decode(isGzipped ? gunzipSync(bytes) : bytes)
}
