import { describe, expect, it } from 'vitest'
import { withDropCaps, withPlainNumbers, withValues } from '../../../../main/importing/formats/docx-numbers'

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1.%2)"/><w:pStyle w:val="Clause"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`

function item(words: string, id: number, level = 0) {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
}

/** The numbers and marks that stand before the words of a document, as `3 3. oak`. */
function numbered(document: string) {
  const listOf = (style: string) => (style === 'Plain' ? null : { id: '1', level: 0 })
  const marked = withPlainNumbers(document, numbering, listOf).replace(/\ue0f0([^\ue0f1]*)\ue0f1/g, '$1 ')
  return [...marked.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one.replace(/<[^>]*>/g, ''))
}

describe('the numbers of a Word document', () => {
  it('go on where a paragraph parts the list, and begin anew below', () => {
    const document = `${item('oak', 1)}${item('leaf', 1, 1)}<w:p><w:r><w:t>Between.</w:t></w:r></w:p>${item('elm', 1)}${item('twig', 1, 1)}`
    expect(numbered(document)).toEqual(['3 3. oak', '1a (3.a) leaf', 'Between.', '4 4. elm', '1a (4.a) twig'])
  })

  it('begin where a list says, and bullets have none', () => {
    expect(numbered(`${item('oak', 3)}${item('elm', 2)}`)).toEqual(['9 9. oak', 'elm'])
  })

  it('begin anew once where a list of the same kind does, and go on together from there', () => {
    const document = `${item('oak', 1)}${item('elm', 1)}${item('ash', 3)}${item('fir', 1)}${item('yew', 3)}`
    expect(numbered(document)).toEqual(['3 3. oak', '4 4. elm', '9 9. ash', '10 10. fir', '11 11. yew'])
  })

  it('are those of a paragraph’s style where it has none of its own', () => {
    const styled = (style: string, words: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    const document = `${styled('Point', 'oak')}${styled('Clause', 'leaf')}${styled('Plain', 'Between.')}${styled('Point', 'elm')}`
    expect(numbered(document)).toEqual(['3 3. oak', '1a (3.a) leaf', 'Between.', '4 4. elm'])
  })

  it('become the values of items, and are no words anywhere else', () => {
    expect(
      withValues(
        '<ol><li>\ue0f04 4.1\ue0f1oak</li><li><strong>\ue0f02a \ue0f1elm</strong></li></ol><p>\ue0f01 1.\ue0f1ash</p><h2><a id="x"></a>\ue0f03 § 3\ue0f1Fees</h2>',
      ),
    ).toBe(
      '<ol><li value="4" data-printed-mark="4.1">oak</li><li value="2" type="a"><strong>elm</strong></li></ol><p>ash</p><h2><a id="x"></a>§ 3 Fees</h2>',
    )
  })
})

it('a large first letter is put before the words that it begins', () => {
  const words = (document: string) => document.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
  const letter = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>'
  const rest = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>he board</w:t></w:r></w:p>'
  expect(words(withDropCaps(`${letter}${rest}<w:p><w:r><w:t>Next.</w:t></w:r></w:p>`))).toBe(
    'The board\nNext.\n',
  )
  expect(words(withDropCaps(letter))).toBe('T\n')
})
