import { describe, expect, it } from 'vitest'
import { firstFeatures, readText, secondFeatures } from '../../../../main/analysis/tagger/examples'
import { hashWord, mix } from '../../../../main/analysis/tagger/hash'
import { featuresOf, firstLook, secondLook, templateCount } from '../../../../main/analysis/tagger/templates'
import { trainedModel } from '../../../../main/analysis/tagger/weights'

/** The first sentence of a text, with the features of each of its words. */
function featuresIn(text: string): number[][] {
  const [read] = readText(text).reads
  return read ? firstFeatures(read).map((row) => Array.from(row)) : []
}
/** What the templates' first line makes of a word: the word itself. */
function wordFeature(word: string): number {
  return mix(Math.imul(1, 0x27d4eb2f), hashWord(word))
}

describe('features of a word', () => {
  it('are numbers by template and by what the template is made of', () => {
    const [first = [], second = []] = featuresIn('then boats')
    expect(first).toContain(wordFeature('then'))
    expect(second).toContain(wordFeature('boats'))
    expect(second).not.toContain(wordFeature('then'))
  })

  it('are one for each template at most, and none of them twice', () => {
    for (const row of featuresIn('Then Prime Minister Anna Skarstad (Labour) left New York for the UN.')) {
      expect(new Set(row).size).toBe(row.length)
      expect(row.length).toBeLessThanOrEqual(templateCount)
    }
  })

  it('are fewer for a word that less is said of', () => {
    const [, small = [], large = []] = featuresIn('the xqzzyv Oslo')
    expect(small.length).toBeLessThan(large.length)
  })

  it('look three words far and no further, where no capitals stand together', () => {
    const near = featuresIn('boats had come and gone by night again')
    const far = featuresIn('boats had come and gone by dawn again')
    expect([near[0], near[1], near[2]]).toEqual([far[0], far[1], far[2]])
    expect(near[3]).not.toEqual(far[3])
  })

  it('tell the first and the last word of a sentence from those within it', () => {
    const alone = featuresIn('boats')[0] ?? []
    const first = featuresIn('boats left')[0] ?? []
    const last = featuresIn('the boats')[1] ?? []
    expect(alone.filter((feature) => first.includes(feature))).not.toHaveLength(alone.length)
    expect(alone.filter((feature) => last.includes(feature))).not.toHaveLength(alone.length)
    expect(alone).toContain(wordFeature('boats'))
  })

  it('go on after those that are already there', () => {
    const [read] = readText('then boats left').reads
    const out = new Int32Array(2 * templateCount)
    const count = read ? featuresOf(firstLook, read.atoms, 1, out) : 0
    const both = read ? featuresOf(firstLook, read.atoms, 2, out, count) : 0
    expect(Array.from(out.subarray(0, count))).toEqual(featuresIn('then boats left')[1])
    expect(Array.from(out.subarray(count, both))).toEqual(featuresIn('then boats left')[2])
  })
})

describe('the second look', () => {
  it('has numbers of its own, after those of the first', () => {
    expect(firstLook.firstNumber).toBe(1)
    let templates = 0
    for (let read = 0; read < firstLook.flat.length; templates++) read += 1 + 2 * (firstLook.flat[read] ?? 0)
    expect(secondLook.firstNumber).toBe(1 + templates)
    expect(templateCount).toBeGreaterThan(templates)
  })

  it('says nothing before the first has said anything', () => {
    const { reads, facts } = readText('then Anna Skarstad left')
    expect(reads.flatMap((read) => secondFeatures(read, facts)).map((row) => row.length)).toEqual([
      0, 0, 0, 0,
    ])
  })

  it('adds what the first said, and leaves the features of the first as they were', () => {
    const { reads, facts } = readText('then Anna Skarstad left')
    const [read] = reads
    const before = read ? firstFeatures(read) : []
    facts.tagged.set('Skarstad', [1, 0, 0, 0, 0])
    const added = read ? secondFeatures(read, facts) : []
    expect(added[2]?.length).toBeGreaterThan(added[0]?.length ?? 0)
    expect(read ? firstFeatures(read) : []).toEqual(before)
  })
})

describe('the model that is shipped', () => {
  it('was trained with these features: it knows most of those of a plain sentence', () => {
    const model = trainedModel()
    const all = featuresIn(
      'Prime Minister Anna Olsen said on Monday that the United Nations would meet in Geneva.',
    ).flat()
    const share = all.filter((feature) => model.find(feature) >= 0).length / all.length
    expect(share).toBeGreaterThan(0.5)
  })
})

describe('a text that is read', () => {
  it('has its sentences in order, each with its paragraph', () => {
    const { reads } = readText('Harbour closes\nThe boats left. Nobody saw them.')
    expect(reads.map(({ tokens, paragraph }) => [tokens[0]?.text, paragraph])).toEqual([
      ['Harbour', 0],
      ['The', 1],
      ['Nobody', 1],
    ])
  })

  it('is read as a whole before any of its sentences: what comes later counts too', () => {
    const alone = featuresIn('Nets are old.')
    const later = featuresIn('Nets are old. They sold their nets and their nets again.')
    expect(later[0]).not.toEqual(alone[0])
  })

  it('may have nothing in it', () => {
    expect(readText('').reads).toEqual([])
  })
})
