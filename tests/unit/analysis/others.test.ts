import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'

function found(text: string) {
  return analyzeAll(text, { title: null, date: null }).others.map(({ start, end, kind, value }) => [
    text.slice(start, end),
    kind,
    value,
  ])
}

describe('mentions of other kinds', () => {
  it.each([
    ['Russian officers', 'Russian', 'nationality', 'Russia'],
    ['it paid $5.3 million', '$5.3 million', 'money', '$5.3 million'],
    ['it paid €1,200', '€1,200', 'money', '€1,200'],
    ['it paid 30 million euros', '30 million euros', 'money', '30 million euros'],
    ['it rose 4.5%', '4.5%', 'percent', '4.5%'],
    ['it rose 12 per cent', '12 per cent', 'percent', '12 per cent'],
    ['it rose 12 percent', '12 percent', 'percent', '12 percent'],
    ['it paid US$2bn', 'US$2bn', 'money', 'US$2bn'],
    ['it paid EUR 2,500.50', 'EUR 2,500.50', 'money', 'EUR 2,500.50'],
    ['it paid Rs. 400', 'Rs. 400', 'money', 'Rs. 400'],
    ['it paid 30\u00a0million\u00a0dollars', '30\u00a0million\u00a0dollars', 'money', '30 million dollars'],
    ['it paid £5m', '£5m', 'money', '£5m'],
    ['it paid £5 more', '£5', 'money', '£5'],
    ['the Swedes left', 'Swedes', 'nationality', 'Sweden'],
  ])('%s', (text, words, kind, value) => {
    expect(found(text)).toEqual([[words, kind, value]])
  })

  it.each([
    'In 2014 there were 30 million people on route 66.',
    'They had 5 poundsworth of nets.',
    'Model A4.5% and B12 percent.',
    'They paid dollars and euros.',
  ])('finds none in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives them in the order of the text, whatever they are', () => {
    expect(
      found('It paid $5, then 4% more to Swedish firms, and £2 after the Cold War.').map(([words]) => words),
    ).toEqual(['$5', '4%', 'Swedish', '£2', 'Cold War'])
  })
})

describe('indirect speech', () => {
  const reported = (text: string) =>
    analyzeAll(text, { title: null, date: null })
      .quotes.filter(({ kind }) => kind === 'indirect')
      .map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name])

  it.each([
    ['Anna Olsen said that the plan was dead.', 'the plan was dead', 'Anna Olsen'],
    ['Anna Olsen said the plan was dead.', 'the plan was dead', 'Anna Olsen'],
    ['Anna Olsen told reporters that the plan was dead.', 'the plan was dead', 'Anna Olsen'],
    ['The plan was dead by then, Anna Olsen said.', 'The plan was dead by then', 'Anna Olsen'],
  ])('%s', (text, words, name) => {
    expect(reported(text)).toEqual([[words, name]])
  })

  it('finds none where nobody speaks', () => {
    expect(reported('The plan was dead by then. Anna Olsen had signed it.')).toEqual([])
  })
})

describe('events', () => {
  const events = (text: string) =>
    analyzeAll(text, { title: null, date: null })
      .others.filter(({ kind }) => kind === 'event')
      .map(({ start, end }) => text.slice(start, end))

  it.each([
    ['He fought in World War II and came home.', 'World War II'],
    ['He fought in the Second World War.', 'Second World War'],
    ['Many left during the Vietnam War.', 'Vietnam War'],
    ['Books about the Spanish Civil War.', 'Spanish Civil War'],
    ['Homes were lost to Hurricane Katrina in 2005.', 'Hurricane Katrina'],
    ['It ended with the Battle of the Little Bighorn.', 'Battle of the Little Bighorn'],
    ['She won gold at the 2012 Summer Olympics in London.', '2012 Summer Olympics'],
    ['She won gold at the Olympic Games.', 'Olympic Games'],
    ['They play in the FIFA World Cup.', 'FIFA World Cup'],
    ['They play in Super Bowl XX.', 'Super Bowl XX'],
    ['It was the end of the Cold War.', 'Cold War'],
  ])('%s', (text, name) => {
    expect(events(text)).toEqual([name])
  })

  it.each([
    'The War Office wrote.',
    'They are at War.',
    'A trade war, and games.',
    'The Cup was won by Olsen.',
  ])('finds none in: %s', (text) => {
    expect(events(text)).toEqual([])
  })

  it('takes the names within them for nobody and nowhere', () => {
    const text = 'Hurricane Katrina came after the Battle of Hastings.'
    expect(analyzeAll(text, { title: null, date: null }).findings.entities).toEqual([])
  })
})
