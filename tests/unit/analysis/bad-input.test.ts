import { describe, expect, it } from 'vitest'
import { analyze, analyzeAll } from '../../../main/analysis/analyze'

const about = { title: null, date: null }

const story =
  'Norwegian Prime Minister Ingrid Solberg met Omar Haddad of the World Bank in Geneva on Monday. ' +
  '“We agree on most of it,” Solberg said, and added that talks would go on until March 15.\n\n'

const strange: Record<string, string> = {
  nothing: '',
  blanks: ' \n\t\u00a0\n ',
  'no capitals': 'the minister met the president in geneva and said nothing at all.',
  'all capitals': 'PRESIDENT OLSEN MEETS HADDAD IN GENEVA: “NO DEAL,” SAYS UN',
  'a table': 'Name\tParty\tVotes\nOlsen\tLabour\t1,234\nHaddad\tGreens\t987\n'.repeat(200),
  'a list of names': 'Anna Olsen, Omar Haddad, Li Wei, José Núñez, '.repeat(300),
  'quotes that never close': '“He said “that she said “and then “'.repeat(300),
  'right to left': 'قال الرئيس محمد حداد في جنيف «لن نوافق». אמר נשיא המדינה בירושלים.',
  emoji: '👩‍👩‍👧‍👦 President Olsen 🇳🇴 met 👋🏽 Haddad in Oslo 🎉. “Great 🎉” he said.',
  'half of a character': '\ud83d President Olsen \udc00 left.',
  'one endless word': 'A'.repeat(200_000),
  'one endless line of marks': '.'.repeat(100_000),
  'one endless line of hyphens': 'US-'.repeat(20_000),
  'one endless line of quotations': "“No” 'so' ".repeat(5_000),
  'one endless line of saying': 'he said that she told them, '.repeat(3_000),
  'dots between letters': 'A.b'.repeat(10_000),
  'soft hyphens and ligatures': 'Presi\u00addent Ol\u00adsen met the ﬁnance chief in Gene\u00adva.',
}

describe('bad input', () => {
  it.each(Object.entries(strange))('%s: no crash, offsets inside the text', (_name, text) => {
    const { findings, quotes, dates, others } = analyzeAll(text, { title: null, date: '2016-03-25' })
    const mentions = findings.entities.flatMap((entity) => entity.mentions)
    const wrong = [...mentions, ...quotes, ...dates, ...others].filter(
      ({ start, end }) => start < 0 || end <= start || end > text.length,
    )
    expect(wrong).toEqual([])
    const sorted = mentions.sort((a, b) => a.start - b.start)
    expect(sorted.filter(({ start }, at) => start < (sorted[at - 1]?.end ?? 0))).toEqual([])
    expect(
      mentions.filter(({ start, end }) => text.slice(start, end) !== text.slice(start, end).trim()),
    ).toEqual([])
  })

  it('keeps offsets exact over soft hyphens and emoji', () => {
    const text = '🎉 Presi\u00addent Anna Ol\u00adsen met Omar\u00a0Haddad in Gene\u00adva.'
    const words = analyze(text, about).entities.map(
      ({ mentions: [first] }) => first && text.slice(first.start, first.end),
    )
    expect(words).toContain('Anna Ol\u00adsen')
    expect(words).toContain('Gene\u00adva')
  })

  it.each([
    ['a story', story, 200],
    ['quotations in one line', "“No” 'so' “he said", 3_000],
    ['saying in one line', 'Olsen said that she told them, ', 2_000],
    ['dates in one line', 'on March 15 by the end of the year in 2014 two days ago ', 2_000],
  ])('takes time that grows with the text and no faster: %s', (_name, piece, times) => {
    const cpu = (text: string): number => {
      const before = process.cpuUsage()
      analyzeAll(text, { title: null, date: '2016-03-25' })
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const short = piece.repeat(times)
    cpu(short)
    const ratio = cpu(short.repeat(4)) / Math.max(cpu(short), 1)
    expect(ratio).toBeLessThan(10)
  })

  it('takes different names by the thousand in its stride', () => {
    const names = Array.from(
      { length: 4_000 },
      (_, at) => `Anna Olsen${String.fromCharCode(97 + (at % 26))}${at}`,
    )
    const before = process.cpuUsage()
    analyze(`${names.join(' met. ')}.`, about)
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000)
  })
})
