import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../../scripts/lib/root.mjs'
import { evaluate } from '../support/gold/evaluate'
import { complaints, readFloors } from '../support/gold/floors'
import { scores } from '../support/gold/scores'

const folder = inRoot('tests/fixtures/gold')
const { texts, tallies } = evaluate(folder)

describe('the engine on the gold set', () => {
  const floors = readFloors(folder)

  it.each(scores.map(({ name }) => name))('keeps its score: %s', (name) => {
    const tally = tallies.get(name)
    const wrong = tally ? complaints(name, tally, floors) : [`${name} was not measured`]
    expect(wrong, wrong.join('\n')).toHaveLength(0)
  })

  it('has no floor for what is not measured', () => {
    expect(Object.keys(floors.scores)).toEqual(scores.map(({ name }) => name))
  })
})

describe('the gold set', () => {
  it('is of many short texts of different kinds', () => {
    expect(texts.length).toBeGreaterThanOrEqual(30)
    expect(new Set(texts.map(({ gold }) => gold.genre)).size).toBe(texts.length)
    for (const { gold } of texts) {
      const words = gold.text.split(/\s+/).length
      expect(words, gold.id).toBeGreaterThanOrEqual(80)
      expect(words, gold.id).toBeLessThanOrEqual(220)
    }
  })

  it('is nothing that training, the lists or the packed program read', () => {
    const makers = ['scripts/train', 'scripts/places'].flatMap((place) =>
      readdirSync(inRoot(place), { recursive: true, encoding: 'utf8' })
        .map((name) => `${place}/${name}`)
        .filter((file) => statSync(inRoot(file)).isFile()),
    )
    const reading = [...makers, 'scripts/places.mjs'].filter((file) =>
      // The empty program, in which Chromium takes pages apart, holds no text.
      /\btests\b|\bfixtures\b/.test(readFileSync(inRoot(file), 'utf8').replace('tests/bench/empty', '')),
    )
    expect(reading).toEqual([])
    const { files } = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')) as { files: string[] }
    expect(files.filter((pattern) => !pattern.startsWith('!'))).toEqual(['out/**', 'package.json'])
  })
})
