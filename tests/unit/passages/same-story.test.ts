import { describe, expect, it } from 'vitest'
import { isSameEntry, isSameStory, type Telling } from '../../../main/passages/same-story'

function telling(title: string | null, body: string, more: Partial<Telling> = {}): Telling {
  return {
    title,
    address: 'https://example.org/news/1',
    published: '2026-03-04T08:00:00',
    body,
    ...more,
  }
}

const nextDay = { published: '2026-03-05T08:00:00' }
const elsewhere = { address: 'https://example.org/news/2' }

const ferry = telling(
  'Ferry aground off Cape Tarn',
  'Forty passengers were taken off the ferry by helicopter.',
)

// Sixty words each, and not one run of five in both.
const quay = `The harbour board voted on Monday evening to close the old quay for repairs that will take until the
  autumn. Engineers had found cracks under the northern crane in January, and the insurer would not wait any longer. Two
  hundred dockers move to the container berth for the time being; the union wants a promise in writing that every one of
  them comes back when the work is done.`
const ballot = `Polling stations in the valley opened an hour late because snow had blocked the pass since midnight. By noon
  a third of those entitled to vote had done so, fewer than four years ago. The commission refused to keep the doors open
  longer than the law allows, and both parties said that they would go to court over whatever result is announced there.`

describe('one story, by the same id', () => {
  it.each<[string, Telling, Telling]>([
    [
      'a corrected number',
      ferry,
      telling('Ferry aground off Cape Torn', ferry.body.replace('Forty', 'Fifty')),
    ],
    [
      'the same words under another headline, a day later',
      ferry,
      { ...ferry, ...nextDay, title: 'Rescue at sea' },
    ],
    ['one mark in the headline', ferry, { ...ferry, ...elsewhere, title: 'Ferry aground, off Cape Tarn!' }],
    [
      'another report on the same day',
      telling('Quake off Tarn', 'A strong earthquake shook the coast near Tarn; nobody is known to be hurt.'),
      telling(
        'Four dead at Tarn',
        'At least four people died when the earthquake shook Tarn, and many are missing.',
      ),
    ],
    [
      'a live report that grows over days',
      telling('Tarn: live', 'At nine the water stood at two metres.'),
      telling(
        'Tarn: live, day two',
        `The bridge is closed. ${quay} At nine the water stood at two metres.`,
        nextDay,
      ),
    ],
    [
      'a long one that grows',
      telling('The quay', quay),
      telling('Quay closed', `${ballot}\n\n${quay}`, nextDay),
    ],
    [
      'a summary written anew within the hour',
      telling('Live', 'Roads are open.'),
      telling('Live', 'A bridge fell.'),
    ],
    [
      'a headline without any words',
      telling('Two dead at the cape', ''),
      telling('Nine dead at the cape', ''),
    ],
    ['an address that moved', telling('The quay', quay), telling('The quay', quay, elsewhere)],
    [
      'signs without spaces',
      telling('洪水两人死亡', '当局周二表示，洪水已造成两人死亡，多个村庄被淹。'),
      telling('洪水七人死亡', '当局周三表示，洪水已造成七人死亡，多个村庄被淹。', nextDay),
    ],
  ])('%s', (_what, one, other) => {
    expect(isSameStory(one, other)).toBe(true)
    expect(isSameStory(other, one)).toBe(true)
  })
})

describe('another story, though the id is the same', () => {
  it.each<[string, Telling, Telling]>([
    ['another headline and address', ferry, { ...ferry, ...elsewhere, title: 'Ferry afloat again' }],
    [
      'the same long words under another headline and address',
      telling('A', quay),
      telling('B', quay, elsewhere),
    ],
    [
      'another headline and other words',
      ferry,
      telling('Bank shuts', 'Customers queued before the closed doors.'),
    ],
    [
      'a briefing of the next day',
      telling('Briefing', 'The dam burst at night.'),
      telling('Briefing', 'Ministers resign over the budget.', nextDay),
    ],
    [
      'a briefing with an address a day',
      telling('Briefing', 'What you need to know.'),
      telling('Briefing', 'What you need to know.', { ...nextDay, ...elsewhere }),
    ],
    [
      'the weather of the next day',
      telling(
        'Weather for Monday',
        'Cloudy with some rain in the west, winds from the north, highs near 12 degrees.',
      ),
      telling(
        'Weather for Tuesday',
        'Sunny with some cloud in the east, winds from the south, highs near 19 degrees.',
        nextDay,
      ),
    ],
    ['long words, all other, of one day', telling('Today', quay), telling('Today', ballot)],
    [
      'long words behind a standing greeting',
      telling('Today', `Good morning and welcome to what matters.\n${quay}`),
      telling('Today', `Good morning and welcome to what matters.\n${ballot}`, nextDay),
    ],
    [
      'signs without spaces',
      telling('洪水两人死亡', '当局周二表示，洪水已造成两人死亡，多个村庄被淹。'),
      telling('央行降息', '中国人民银行宣布下调贷款利率，以支持经济增长。'),
    ],
  ])('%s', (_what, one, other) => {
    expect(isSameStory(one, other)).toBe(false)
    expect(isSameStory(other, one)).toBe(false)
  })
})

it('an entry that came by another id is known again by headline, address and day, or by its words', () => {
  expect(isSameEntry(ferry, { ...ferry })).toBe(true)
  expect(isSameEntry(ferry, { ...ferry, body: `${ferry.body} All are well.` })).toBe(true)
  expect(isSameEntry(ferry, { ...ferry, ...elsewhere })).toBe(true)
  expect(isSameEntry(ferry, { ...ferry, ...nextDay })).toBe(true)
  expect(isSameEntry(ferry, { ...ferry, ...nextDay, ...elsewhere })).toBe(false)
  expect(isSameEntry(ferry, { ...ferry, ...nextDay, body: 'Another day at sea.' })).toBe(false)
  expect(isSameEntry(ferry, { ...ferry, title: 'Ferry afloat' })).toBe(false)
})
