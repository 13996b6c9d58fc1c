import { expect, it } from 'vitest'
import { lettersOf } from '../../../main/importing/letters'

it('letters of words without accents are those that they are beside an accent', () => {
  const signs = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('')
  for (const words of [signs, ...Array.from(signs), 'The Harbour-Gazette\u00a0\u3000No. 7', ''])
    expect(`${lettersOf(words)}é`, words).toBe(lettersOf(`${words}é`))
  expect(lettersOf(' The Harbour_Gazette,\u2028No. 7 ')).toBe('theharbourgazetteno7')
})
