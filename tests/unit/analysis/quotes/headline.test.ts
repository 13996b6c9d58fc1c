import { describe, expect, it } from 'vitest'
import { withHeadline } from '../../../../main/analysis/quotes/headline'
import { quotesOfMarked } from '../../../support/marked-names'

/** The quotation in the lines above the first paragraph: whose it is, where they are named, and why. */
function headed(lines: readonly string[], title: string | null = null) {
  const { text, names, quotes } = quotesOfMarked(lines.join('\n\n'))
  const [first] = withHeadline(text, title, quotes, names)
  return first === undefined
    ? null
    : { by: first.speaker?.name ?? null, at: first.speaker?.start ?? null, why: first.why, kind: first.kind }
}

const said = '{Olsen=Anna Olsen} called the talks “frank and long”.'
const fromText = 'says these words in the text'

describe('which lines are the headline’s', () => {
  it.each([
    ['one line without a stop', ['Talks “frank and long”', said]],
    ['a line before it', ['Fish', 'Talks “frank and long”', said]],
    ['a date and a caption after it', ['Talks “frank and long”', '3 March', 'Photo: a harbour', said]],
    ['a question', ['Were the talks “frank and long”?', said]],
    ['a headline in marks alone', ['“Frank and long”', said]],
  ])('%s', (_what, lines) => {
    expect(headed(lines)).toMatchObject({ by: 'Anna Olsen', why: fromText })
  })

  it('the title is one, even where it ends with a stop', () => {
    const title = 'Talks were “frank and long”.'
    expect(headed([title, said], title)).toMatchObject({ by: 'Anna Olsen', why: fromText })
    expect(headed([title, said])).not.toMatchObject({ why: fromText })
  })

  it('a question is one in the first line alone', () => {
    expect(headed(['Fish', 'Were the talks “frank and long”?', said])).not.toMatchObject({ why: fromText })
  })

  it('a question of several sentences is none', () => {
    expect(headed(['It was late. Were the talks “frank and long”?', said])).not.toMatchObject({
      why: fromText,
    })
  })

  it('there is none where no paragraph follows', () => {
    const lines = ['Talks “frank and long”', '{Anna Olsen} calls talks “frank and long”']
    expect(headed(lines)).not.toMatchObject({ why: fromText })
  })

  it('there is none above a dozen lines and more', () => {
    const many = Array.from({ length: 13 }, (_, at) => `Line ${at}`)
    expect(headed(['Talks “frank and long”', ...many, said])).not.toMatchObject({ why: fromText })
    expect(headed(['Talks “frank and long”', ...many.slice(3), said])).toMatchObject({ why: fromText })
  })

  it('a quotation of the text below is left as it is', () => {
    const { text, names, quotes } = quotesOfMarked(`Fish\n\n${said}\n\nThe “frank and long” talks are over.`)
    expect(withHeadline(text, null, quotes, names)).toEqual(quotes)
  })
})

describe('whose the words of a headline are', () => {
  it('the speaker’s of the text, named where the headline names them', () => {
    const marked = 'Haddad, {Olsen=Anna Olsen} in “frank and long” talks'
    const found = headed([marked, said])
    expect(found).toMatchObject({ by: 'Anna Olsen', at: 'Haddad, '.length })
  })

  it('the speaker’s of the text, named there where the headline does not', () => {
    expect(headed(['Talks “frank and long”', said])?.at).toBe('Talks “frank and long”\n\n'.length)
  })

  it('a few words kept at a distance become words of somebody', () => {
    expect(headed(['A ‘frank and long’ hour', said])).toMatchObject({ kind: 'mixed' })
  })

  it.each([
    ['other marks and large letters', 'Talks ‘FRANK AND LONG’', said],
    ['a stop less', 'Talks “frank, and long”', said],
    ['a part of more words', 'Talks “frank”', said],
    [
      'words reported without marks',
      'Talks “frank and long”',
      '{Olsen=Anna Olsen} said the talks were frank and long.',
    ],
  ])('the same words in %s', (_how, headline, body) => {
    expect(headed([headline, body])).toMatchObject({ by: 'Anna Olsen' })
  })

  it('words in marks count before those that are only reported', () => {
    const both =
      '{Omar Haddad} said the talks were frank and long. {Anna Olsen} called them “frank and long”.'
    expect(headed(['Talks “frank and long”', both])).toMatchObject({ by: 'Anna Olsen' })
  })

  it('the very words count before more words that hold them', () => {
    const both =
      '{Omar Haddad} called them “frank and long and cold”. {Anna Olsen} called them “frank and long”.'
    expect(headed(['Talks “frank and long”', both])).toMatchObject({ by: 'Anna Olsen' })
  })

  it('part of a word is another word', () => {
    expect(headed(['Talks “rank and long”', said])).not.toMatchObject({ why: fromText })
  })

  it('not the one whom only the subject of a sentence lets one suppose', () => {
    const body = 'It rained.\n\n{Olsen=Anna Olsen} had a “frank and long” talk.'
    expect(headed(['Talks “frank and long”', body])).not.toMatchObject({ why: fromText })
  })
})
