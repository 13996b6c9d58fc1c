import { expect, it } from 'vitest'
import { clockText } from '../../../../../renderer/ui/wording/clock'

it.each([
  ['05:55', 'en-GB', '05:55'],
  ['05:55', 'en-US', '5:55 AM'],
  ['18:37:00', 'en-US', '6:37 PM'],
  ['08:30:00', 'en-GB', '08:30'],
  ['08:30:07', 'en-GB', '08:30:07'],
  ['00:00', 'en-GB', '00:00'],
  ['soon', 'en-GB', 'soon'],
])('writes %s in %s as %s', (time, locale, words) => {
  // Some versions put a narrow blank before AM.
  expect(clockText(time, locale).replace(/\s/g, ' ')).toBe(words)
})
