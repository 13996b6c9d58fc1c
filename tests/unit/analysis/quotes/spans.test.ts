import { describe, expect, it } from 'vitest'
import { quotedSpans } from '../../../../main/analysis/quotes/spans'

/** The pieces of each quotation, as they stand in the text. */
function piecesOf(text: string) {
  return quotedSpans(text).map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))
}

/** Quotations of one piece each. */
function quoted(text: string) {
  return quotedSpans(text).map(({ start, end }) => text.slice(start, end))
}

function closedOf(text: string) {
  return quotedSpans(text).map(({ closed }) => closed)
}

describe('marks of every kind', () => {
  it.each([
    ['straight', 'She said: "We leave at six."', '"We leave at six."'],
    ['curly', 'She said: “We leave at six.”', '“We leave at six.”'],
    ['German, low and high', 'Sie sagte: „Wir gehen um sechs.“ Dann ging sie.', '„Wir gehen um sechs.“'],
    ['low, closed as in Polish', 'Rzekła: „Idziemy o szóstej.” I poszła.', '„Idziemy o szóstej.”'],
    ['guillemets', 'Elle a dit : «Nous partons à six heures.» Puis rien.', '«Nous partons à six heures.»'],
    ['guillemets with blanks', 'Elle a dit : « Nous partons. » Puis rien.', '« Nous partons. »'],
    [
      'guillemets with blanks that do not break',
      'Elle a dit : «\u00a0Nous partons.\u00a0» Puis rien.',
      '«\u00a0Nous partons.\u00a0»',
    ],
    ['guillemets with narrow blanks', '«\u202fNous partons\u202f», dit-elle.', '«\u202fNous partons\u202f»'],
    ['guillemets that point inwards', '»Wir gehen um sechs«, sagte sie.', '»Wir gehen um sechs«'],
    [
      'guillemets that both point to the right',
      'Hon sade: »Vi går klockan sex.» Sedan gick hon.',
      '»Vi går klockan sex.»',
    ],
    ['high and reversed', 'She said: ‟We leave at six.”', '‟We leave at six.”'],
    ['single and curly', 'She called it ‘a long way home’.', '‘a long way home’'],
    ['single and straight', "She called it 'a long way home'.", "'a long way home'"],
    ['two apostrophes for one mark', "''We leave at six,'' she said.", "''We leave at six,''"],
  ])('%s', (_kind, text, quotation) => {
    expect(quoted(text)).toEqual([quotation])
  })

  it('come one after the other, in the order of the text', () => {
    expect(quoted('First "one", then “two”, then «three», then ‘four’.')).toEqual([
      '"one"',
      '“two”',
      '«three»',
      '‘four’',
    ])
  })

  it('may follow one another at once', () => {
    expect(quoted('“Yes.” “No.” "Why?"')).toEqual(['“Yes.”', '“No.”', '"Why?"'])
  })

  it('may hold a single word', () => {
    expect(quoted('It was “late” and “cold”.')).toEqual(['“late”', '“cold”'])
  })

  it('that hold nothing are no quotation', () => {
    expect(quoted('Nothing in "" and nothing in “” or «».')).toEqual([])
  })
})

describe('where a mark opens', () => {
  it.each([
    ['at once after a colon', 'She said:“We go.”', '“We go.”'],
    ['at once after a dash', '—"We go," she said.', '"We go,"'],
    ['in round brackets', 'The mayor ("a friend") came.', '"a friend"'],
    ['in square brackets', 'The mayor ["a friend"] came.', '"a friend"'],
    ['after a stroke', 'open/"closed" doors', '"closed"'],
    ['after a blank that does not break', 'She said\u00a0"we go".', '"we go"'],
    ['before a second blank too many', 'She said: “ We go.”', '“ We go.”'],
    ['before an ellipsis', 'She said: “… and we go.”', '“… and we go.”'],
  ])('%s', (_where, text, quotation) => {
    expect(quoted(text)).toEqual([quotation])
  })

  it.each([
    ['in the middle of a word', 'a re"mark"able day'],
    ['after a figure, for inches', 'a 12" record beside a 7" single'],
    ['after a figure, for feet', "a pole 6'4\" tall and 5' wide"],
    ['before a blank, where it is straight', 'a " b c'],
    ['before two blanks', 'a “  b” c'],
    ['as an arrow before a link', 'The harbour is shut\n»Read more about it'],
    ['as an arrow and a blank', 'The harbour is shut\n» Read more » and more'],
    ['as a guillemet that closes what never opened', 'Nous partons », dit-elle.'],
  ])('not %s', (_where, text) => {
    expect(quoted(text)).toEqual([])
  })
})

describe('where a mark closes', () => {
  it.each([
    ['a curly pair by a straight mark', '“We go," she said. They left.', '“We go,"'],
    ['a straight pair by a curly mark', '"We go,” she said. They left.', '"We go,”'],
    ['a curly pair by an opening mark', '“We go,“ she said. They left.', '“We go,“'],
    ['before a question mark', 'Did she say “we go”?', '“we go”'],
    ['before a bracket', 'They left (she said “we go”).', '“we go”'],
  ])('%s', (_how, text, quotation) => {
    expect(quoted(text)).toEqual([quotation])
  })

  it('not at the inches of what is quoted', () => {
    expect(quoted('“The gap is 6" wide and 7" deep,” she said.')).toEqual([
      '“The gap is 6" wide and 7" deep,”',
    ])
  })

  it('at the nearest mark, where an opening one was written twice for one', () => {
    expect(quoted('She said, “I saw “nobody at all.”')).toEqual(['“I saw “nobody at all.”'])
  })
})

describe('quotations within quotations are of the outer one', () => {
  it.each([
    ['curly in curly', '“He told me “go home” and I went,” she said.', '“He told me “go home” and I went,”'],
    ['curly in curly, three deep', '“A “B “C” D” E,” she said.', '“A “B “C” D” E,”'],
    ['curly in brackets in curly', '“We (“they”) go,” she said.', '“We (“they”) go,”'],
    ['straight in curly', '“They call it "the plan" and like it.”', '“They call it "the plan" and like it.”'],
    ['single in curly', '“He told me ‘go home’ and I went,” she said.', '“He told me ‘go home’ and I went,”'],
    [
      'single in straight',
      '"He told me \'go home\' and I went," she said.',
      '"He told me \'go home\' and I went,"',
    ],
    ['curly in single', '‘He told me “go home” and I went,’ she said.', '‘He told me “go home” and I went,’'],
    [
      'straight in straight single',
      '\'They call it "the plan" now.\' She left.',
      '\'They call it "the plan" now.\'',
    ],
    ['two in single', '‘First “go”, then “stay”!’ she said.', '‘First “go”, then “stay”!’'],
    ['guillemets in straight', '"They call it «the plan» now," she said.', '"They call it «the plan» now,"'],
    ['low single in low double', '„Er sagte ‚nein‘ dazu“, sagte sie.', '„Er sagte ‚nein‘ dazu“'],
  ])('%s', (_how, text, quotation) => {
    expect(quoted(text)).toEqual([quotation])
  })
})

describe('apostrophes beside single marks', () => {
  it.each([
    ['contractions', "We don't, won't and can't."],
    ['possessives of many', "The boys' coats and the girls' hats."],
    ['the same, curly', 'The boys’ coats and the girls’ hats.'],
    ['years', "Back in the '90s and the ’80s."],
    ['words cut at their front', "'Tis late, and 'twas cold."],
    ['a word cut at both ends', "Rock 'n' roll, fish ‘n’ chips and Guns 'N' more."],
    ['names', "O'Brien's house in Coeur d'Alene."],
    ['two with a blank before the closing ones', "''We go '' she said."],
    ['two with a word behind the closing ones', "''We go''ing home"],
    ['three in a row', "She wrote '''so''' on it."],
    ['two for inches', "a board of 6''4 in all"],
  ])('are no marks: %s', (_what, text) => {
    expect(quoted(text)).toEqual([])
  })

  it.each([
    ['in a contraction', '‘It’s late and we’re tired,’ she said.', '‘It’s late and we’re tired,’'],
    ['the same, straight', "'It's late and we're tired,' she said.", "'It's late and we're tired,'"],
    ['of many', '‘The workers’ rights matter,’ she said.', '‘The workers’ rights matter,’'],
    ['the same, straight', "'The workers' rights matter,' she said.", "'The workers' rights matter,'"],
    ['in two apostrophes', "''It's the workers' right,'' she said.", "''It's the workers' right,''"],
  ])('do not close a quotation: %s', (_what, text, quotation) => {
    expect(quoted(text)).toEqual([quotation])
  })

  it('do not open one before a name in single marks', () => {
    expect(quoted("O'Brien's 'plan' isn't new.")).toEqual(["'plan'"])
  })

  it.each([
    ["the dogs' “bark” and the cats' “purr”", ['“bark”', '“purr”']],
    ["'90s songs, “cold” ones, were the girls', “all” of them.", ['“cold”', '“all”']],
    ["'Tis the “cold” season, the boys.' “All” of it.", ["'Tis the “cold” season, the boys.'", '“All”']],
    ["'twas “cold”, say the boys. “All” of it.", ['“cold”', '“All”']],
  ])('do not hide the double marks between them: %s', (text, quotations) => {
    expect(quoted(text)).toEqual(quotations)
  })

  it('and single marks may stand close to each other', () => {
    expect(quoted('She said ‘no’, ‘never’ and ‘not now’.')).toEqual(['‘no’', '‘never’', '‘not now’'])
  })
})

describe('a mark that never closes', () => {
  it('holds the rest of its paragraph, and is told as open', () => {
    const text = 'She said: “It was late and nobody came.\n\nThey slept.'
    expect(quoted(text)).toEqual(['“It was late and nobody came.'])
    expect(closedOf(text)).toEqual([false])
  })

  it('holds no blanks at the end of its paragraph', () => {
    expect(quoted('She said: “It was late. \t\n\nThey slept.')).toEqual(['“It was late.'])
  })

  it('holds nothing where another quotation follows in its paragraph', () => {
    expect(quoted('The “one and the "two" came, said «three».')).not.toContain(
      '“one and the "two" came, said «three».',
    )
    expect(quoted('An “odd start. He said: "We go." They left.')).toEqual(['"We go."'])
  })

  it('keeps those that closed before it', () => {
    expect(quoted('She said “it” is “the” best “one')).toEqual(['“it”', '“the”', '“one'])
  })

  it('is none where it is single: an apostrophe looks the same', () => {
    expect(quoted('She said ‘it was late')).toEqual([])
    expect(quoted("She said 'it was late")).toEqual([])
  })

  it('does not close in the next paragraph', () => {
    expect(quoted('“One of us\n\ncame home” they said.')).toEqual(['“One of us'])
  })

  it('does not close in the next line either', () => {
    expect(closedOf('"One of us\ncame home" they said.')).toEqual([false])
  })
})

describe('a quotation that runs over paragraphs', () => {
  it('is one, of as many pieces as its opening mark is repeated', () => {
    const text = 'She said: “It was late.\n\n“We went home.\n\n“We slept.” Then she left.'
    expect(piecesOf(text)).toEqual([['“It was late.', '“We went home.', '“We slept.”']])
    expect(closedOf(text)).toEqual([true])
  })

  it.each([
    ['straight', '"One.\n\n"Two."', [['"One.', '"Two."']]],
    ['guillemets', '«Un.\n\n«Deux.»', [['«Un.', '«Deux.»']]],
    ['a line end alone', '“One.\n“Two.”', [['“One.', '“Two.”']]],
    ['a line of blanks between', '“One.\n \n“Two.”', [['“One.', '“Two.”']]],
    ['an indented paragraph', '“One.\n\n  “Two.”', [['“One.', '“Two.”']]],
  ])('%s', (_how, text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  it('ends with the first piece that closes', () => {
    expect(piecesOf('“One.\n\n“Two.”\n\n“Three.”')).toEqual([['“One.', '“Two.”'], ['“Three.”']])
  })

  it('is not gone on with by a later quotation of the same paragraph', () => {
    expect(piecesOf('“One.\n\n“Two.” And “three.”')).toEqual([['“One.', '“Two.”'], ['“three.”']])
  })

  it('begins with the last of its paragraph', () => {
    expect(piecesOf('She wrote “one” and “two.\n\n“Three.”')).toEqual([['“one”'], ['“two.', '“Three.”']])
  })

  it('is not gone on with behind words of the writer', () => {
    expect(piecesOf('“One.\n\nHe said: “Two.”')).toEqual([['“One.'], ['“Two.”']])
  })

  it('is not gone on with beyond a paragraph without marks', () => {
    expect(piecesOf('“One.\n\nThey slept.\n\n“Two.”')).toEqual([['“One.'], ['“Two.”']])
  })

  it('may stay open to its end', () => {
    const text = '“One.\n\n“Two.\n\nThey slept.'
    expect(piecesOf(text)).toEqual([['“One.', '“Two.']])
    expect(closedOf(text)).toEqual([false])
  })

  it('reaches from its first piece to its last', () => {
    const text = 'So: “One.\n\n“Two.” They left.'
    const [span] = quotedSpans(text)
    expect(text.slice(span?.start, span?.end)).toBe('“One.\n\n“Two.”')
  })
})

describe('texts that hold nothing or much', () => {
  it.each([
    ['no text', ''],
    ['no marks', 'Nobody said a word.\n\nNot one.'],
    ['only line ends', '\n\n\n'],
    ['a lone mark', '“'],
  ])('%s', (_what, text) => {
    expect(quotedSpans(text)).toEqual([])
  })

  it.each(['“', '"'])('the mark that closes %s is looked for so far and no further', (mark) => {
    const close = mark === '“' ? '”' : mark
    const said = (words: number) => `${mark}${'word '.repeat(words)}end,${close} she said.`
    expect(closedOf(said(900))).toEqual([true])
    expect(closedOf(said(1_100))).toEqual([false])
  })

  it('counts offsets as the text does, over characters of two units', () => {
    const text = '🎣🎣 “We fish 🎣,” she said.'
    expect(quoted(text)).toEqual(['“We fish 🎣,”'])
    expect(quotedSpans(text)[0]?.start).toBe(5)
  })
})
