import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extraction } from '../../../main/importing/extraction'
import { readPlainText } from '../../../main/importing/plain-text/plain-text'

const gold = join(import.meta.dirname, '../../../../shared/eval/import/plaintext')

type Doc = {
  id: string
  file: string
  gold: { title: string; published: string; zoneKnown: boolean; captions: string[]; paragraphs: string[] }
}

function plain(text: string) {
  return text.replace(/\s+/g, ' ').trim()
}

// Skipped where the texts with known answers are not beside this checkout.
describe.skipIf(!existsSync(gold))('texts with known answers', () => {
  const docs = existsSync(gold)
    ? (JSON.parse(readFileSync(join(gold, 'manifest.json'), 'utf8')) as { docs: Doc[] }).docs
    : []

  it.each(docs.map((doc) => [doc.id, doc] as const))('%s', (_, { file, gold: answer }) => {
    const bytes = readFileSync(join(gold, file))
    const { reading, text } = readPlainText(bytes, { name: file })
    const found = extraction(reading, text)
    expect(plain(found.title ?? '')).toBe(plain(answer.title))
    expect(found.published?.slice(0, 16)).toBe(answer.published.slice(0, 16))
    expect((reading.fields.published?.zone ?? null) !== null).toBe(answer.zoneKnown)
    expect(found.captions.map(plain)).toEqual(answer.captions.map(plain))
    expect(found.paragraphs.map(plain)).toEqual(answer.paragraphs.map(plain))
    expect(Buffer.from(found.original ?? '').equals(bytes)).toBe(true)
  })
})
