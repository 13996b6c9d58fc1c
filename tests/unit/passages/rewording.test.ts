import { describe, expect, it } from 'vitest'
import { describePassage } from '../../../main/passages/describe'
import { placePassage } from '../../../main/passages/place'
import { rewordingOf } from '../../../main/passages/rewording'
import { isSameWording } from '../../../main/passages/wording'

/** What is said of the words between the bars in the former text, when the later one takes its place. */
function reworded(former: string, later: string) {
  const [before = '', words = ''] = former.split('|')
  const text = former.replaceAll('|', '')
  const passage = describePassage(text, before.length, before.length + words.length)
  const placement = placePassage(passage, later, text)
  return placement.state === 'gone' ? 'gone' : rewordingOf(passage, later, placement)
}

function meaning(former: string, later: string): string[] | null {
  const found = reworded(former, later)
  return found === null || found === 'gone' ? null : found.meaning
}

function around(words: string): string {
  return `The port met on Monday. ${words} Nobody else spoke at the quay.`
}

describe('a no or a number that changed in a passage is said plainly', () => {
  it.each([
    ['The board will publish its figures.', 'The board will not publish its figures.', 'added: “not”'],
    ['The board won’t sell the pier.', 'The board will sell the pier.', "removed: “won't”"],
    [
      'The mayor promised a review in June.',
      'The mayor declined to promise a review in June.',
      'added: “declined”',
    ],
    ['The mayor denied that he knew of it.', 'The mayor confirmed that he knew of it.', 'removed: “denied”'],
    [
      'The tunnel is safe to use, inspectors said.',
      'The tunnel is unsafe to use, inspectors said.',
      'added: “unsafe”',
    ],
    ['It was legal to fish here all year.', 'It was illegal to fish here all year.', 'added: “illegal”'],
    ['The sailors went with their captain.', 'The sailors went without their captain.', 'added: “without”'],
    [
      'Der Hafen wird im Winter offen bleiben.',
      'Der Hafen wird im Winter nicht offen bleiben.',
      'added: “nicht”',
    ],
  ])('%s → %s', (former, later, said) => {
    expect(meaning(around(`|${former}|`), around(later))).toEqual([`A negation was ${said}.`])
  })

  it.each([
    [
      'The ferry costs 3.2 million crowns a year.',
      'The ferry costs 2.1 million crowns a year.',
      'changed: 3.2 → 2.1',
    ],
    ['They finished in the fifth place.', 'They finished in the third place.', 'changed: fifth → third'],
    ['It was his twenty-first year there.', 'It was his 22nd year there.', 'changed: twenty-first → 22'],
    ['The board was warned twice in March.', 'The board was warned once in March.', 'changed: twice → once'],
    [
      'The crop may fall by a quarter in May.',
      'The crop may fall by a third in May.',
      'changed: quarter → third',
    ],
    [
      'Twelve boats were lost in the storm.',
      'Fifteen boats were lost in the storm.',
      'changed: Twelve → Fifteen',
    ],
    [
      'The fee rose by €1,250 in a single year.',
      'The fee rose by €1,520 in a single year.',
      'changed: 1,250 → 1,520',
    ],
    ['It was -3 degrees at the quay at night.', 'It was 3 degrees at the quay at night.', 'changed: -3 → 3'],
    [
      'They will need two million crowns.',
      'They will need two billion crowns.',
      'changed: million → billion',
    ],
    ['The rescuers found some sailors alive.', 'The rescuers found 14 sailors alive.', 'was added: 14'],
  ])('%s → %s', (former, later, said) => {
    expect(meaning(around(`|${former}|`), around(later))).toEqual([`A number ${said}.`])
  })

  it.each([
    ['The board did not agree to the sale.', 'The board refused to agree to the sale.'],
    ['It isn’t clear who will pay for the crew.', 'It is not clear who will pay for the crew.'],
    ['The ferry costs 3 million crowns a year.', 'The ferry costs three million crowns a year.'],
    ['The pier was built in 2,000 days, it says.', 'The pier was built in 2000 days, it says.'],
    ['The mayor promised a careful review.', 'The mayor announced a careful review.'],
    ['An official of the port confirmed the plan.', 'One official of the port confirmed the plan.'],
  ])('%s → %s is other words, and no more than that', (former, later) => {
    expect(meaning(around(`|${former}|`), around(later))).toEqual([])
  })
})

describe('words that stay, in a sentence that says the opposite now', () => {
  it.each([
    [
      'The board will |publish its figures| in May.',
      'The board will not publish its figures in May.',
      'added: “not”',
    ],
    ['The board has never |taken a bribe|.', 'The board has |taken a bribe|.', 'removed: “never”'],
    [
      'He said that |the ferry sails| on Sundays.',
      'He said that the ferry sails no longer on Sundays.',
      'added: “no”',
    ],
  ])('%s → %s', (former, later, said) => {
    expect(meaning(around(former), around(later.replaceAll('|', '')))).toEqual([
      `Beside them: A negation was ${said}.`,
    ])
  })

  it.each([
    ['The board will |publish its figures| in May.', 'The board will soon publish its figures in May.'],
    [
      'The port met. |Nobody else spoke at the quay.|',
      'The port did not meet. Nobody else spoke at the quay.',
    ],
    [
      'No ship came. The board of the whole harbour will |publish its figures|.',
      'A ship came. The board of the whole harbour will |publish its figures|.',
    ],
  ])('%s → %s is none', (former, later) => {
    expect(reworded(around(former), around(later.replaceAll('|', '')))).toBeNull()
  })
})

describe('a difference of type', () => {
  it.each([
    ['“We can’t,” she said.', '"We can\'t," she said.'],
    ['a long  story', 'a\u00a0long story'],
    ['the har\u00adbour', 'the harbour'],
    ['the harbour — closed', 'the harbour—closed'],
    ['the harbour – closed', 'the harbour -- closed'],
    ['pages 3–4', 'pages 3-4'],
    ['a fall of −3 %', 'a fall of -3%'],
    ['the o\ufb03ce', 'the office'],
    ['and so on…', 'and so on...'],
    ['caf\u00e9', 'cafe\u0301'],
    ['\u202bport\u202c', 'port'],
    ['one line\n\nand another', 'one line and another'],
    ['“We won’t,” he said.', '‘We won’t,’ he said.'],
  ])('%j and %j are the same wording', (one, other) => {
    expect(isSameWording(one, other)).toBe(true)
  })

  it.each([
    ['10²', '102'],
    ['re-sign', 'resign'],
    ['-3', '3'],
    ['Polish', 'polish'],
    ['Eat, Anna', 'Eat Anna'],
    ['the “deal”', 'the deal'],
    ['we’ll', 'we“ll'],
  ])('%j and %j are not', (one, other) => {
    expect(isSameWording(one, other)).toBe(false)
  })

  it('is no change of words', () => {
    const former = around('|“We won’t go,” the pilot said – at last – to the board.|')
    expect(reworded(former, around('"We won\'t go," the pilot said — at last — to the board.'))).toBeNull()
    expect(
      reworded(around('|The crew of nine stays on board.|'), around('The crew of nine stays on board.')),
    ).toBeNull()
  })
})

it('lays both wordings over each other', () => {
  expect(
    reworded(around('|It costs “3.2 million” a year.|'), around('It costs "2.1 million" a year.')),
  ).toMatchObject({
    pieces: [
      { kind: 'same', text: 'It costs "' },
      { kind: 'removed', text: '3.2' },
      { kind: 'added', text: '2.1' },
      { kind: 'same', text: ' million" a year.' },
    ],
  })
})
