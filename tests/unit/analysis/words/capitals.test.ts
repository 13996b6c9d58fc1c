import { expect, test } from 'vitest'
import { isAllCapitals, isCapitalised } from '../../../../main/analysis/words/capitals'

test('a capital at the start, in any script that has them', () => {
  for (const word of ['Reuters', 'iPhone'.slice(1), 'Élysée', 'Ελλάδα', 'Москва', 'U.N.']) {
    expect([word, isCapitalised(word)]).toEqual([word, true])
  }
  for (const word of ['iPhone', '5th', '“Stop', 'ärgerlich', '東京', '', undefined]) {
    expect([word, isCapitalised(word)]).toEqual([word, false])
  }
})

test('capitals all through, with the digits and strokes of short names', () => {
  for (const word of ['AFP', 'G7', 'AT&T', 'F-16', 'ОБСЕ']) {
    expect([word, isAllCapitals(word)]).toEqual([word, true])
  }
  for (const word of ['A', 'Afp', '7G', 'U.N.', 'AFPs', '']) {
    expect([word, isAllCapitals(word)]).toEqual([word, false])
  }
})
