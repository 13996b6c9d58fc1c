import { describe, expect, it } from 'vitest'
import { DocxParts } from '../../../../main/importing/formats/docx-parts'
import { DocxStyles } from '../../../../main/importing/formats/docx-styles'

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')

const noStyles = `<w:styles ${names}></w:styles>`

function run(words: string, properties = '') {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`
}

function prepared(inside: string, styles = noStyles) {
  const parts = new DocxParts(new DocxStyles(styles))
  const xml = parts.prepared(`<w:body ${names}>${inside}</w:body>`)
  return { xml, words: parts.withFormulas(xml.replace(/<[^>]*>/g, '')) }
}

describe('the words of a Word document', () => {
  it('are kept where they stand in what the converter passes over', () => {
    const { xml, words } = prepared(
      `<w:p><w:bdo w:val="rtl">${run('שלום ')}</w:bdo><w:fldSimple w:instr="AUTHOR">${run('Ines Marr')}</w:fldSimple></w:p>`,
    )
    expect(words).toBe('שלום Ines Marr')
    expect(xml).not.toMatch(/w:bdo|w:fldSimple/)
  })

  it('are left out where they are hidden, by themselves or by a style, and a field’s marks stay', () => {
    const styles = `<w:styles ${names}><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const field = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    const document = `<w:p>${run('seen ')}${run('gone ', '<w:vanish/>')}${run('gone ', '<w:rStyle w:val="Secret"/>')}${run('seen again', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')}${field}</w:p>`
    const { xml, words } = prepared(document, styles)
    expect(words).toBe('seen seen again')
    expect(xml).toContain('w:fldCharType="end"')
  })

  it('are those of today: how a paragraph was before it was changed says nothing', () => {
    const change = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:pPrChange>'
    expect(prepared(`<w:p><w:pPr>${change}</w:pPr>${run('oak')}</w:p>`).xml).not.toContain('w:numId')
  })

  it('are the same where how they look is taken out before they are read', () => {
    const looks = '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="18"/></w:rPr>'
    const borders = '<w:tcPr><w:tcBorders><w:top w:val="nil"/></w:tcBorders><w:gridSpan w:val="2"/></w:tcPr>'
    const cell = `<w:tc>${borders}<w:p w:rsidR="00AB12CD"><w:pPr><w:jc w:val="right"/>${looks}</w:pPr><w:r>${looks}<w:t>oak</w:t><w:tab/><w:t>elm</w:t></w:r></w:p></w:tc>`
    const { xml, words } = prepared(cell)
    expect(words).toBe('oakelm')
    expect(xml).toContain('<w:gridSpan w:val="2">')
    // Where a part has marked sections, nothing is taken out beforehand.
    const whole = prepared(`${cell}<![CDATA[]]>`).xml.replace(
      /<w:(rPr|pPr)>(?:<w:rPr><\/w:rPr>)?<\/w:\1>/g,
      '',
    )
    expect(whole).toBe(xml)
  })

  it('have how they are read in brackets', () => {
    const ruby = (reading: string) =>
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run('港')}</w:rubyBase></w:ruby></w:r>`
    expect(prepared(ruby('みなと')).words).toBe('港（みなと）')
    expect(prepared(ruby('minato')).words).toBe('港(minato)')
  })

  it('are read in a text box that is drawn in one way only', () => {
    const box = `<w:drawing><w:txbxContent><w:p>${run('In the box.')}</w:p></w:txbxContent></w:drawing>`
    const { xml } = prepared(
      `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice></mc:AlternateContent></w:r>`,
    )
    expect(xml).toMatch(/<v:textbox><w:txbxContent><w:p>.*In the box\.<.*<\/v:textbox>/)
    expect(xml).not.toContain('AlternateContent')
  })

  it('are read whatever prefix the file gives to Word’s names', () => {
    const parts = new DocxParts(new DocxStyles(noStyles))
    const xml = parts.prepared(
      '<x:body xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:bdo><x:r><x:t x:val="1">oak &amp; elm</x:t></x:r></x:bdo></x:body>',
    )
    expect(xml).toContain('<w:r><w:t w:val="1">oak &amp; elm</w:t></w:r>')
    expect(xml).toContain('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"')
  })
})

describe('a formula of a Word document', () => {
  const word = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
  const math = (inside: string) => prepared(`<w:p><m:oMath>${inside}</m:oMath></w:p>`).words

  it('stands where it stood, as MathML', () => {
    const fraction = `<m:f><m:fPr/><m:num>${word('a')}</m:num><m:den>${word('2')}</m:den></m:f>`
    const power = `<m:sSup><m:sSupPr/><m:e>${word('x')}</m:e><m:sup>${word('2')}</m:sup></m:sSup>`
    expect(math(fraction + word('=') + power)).toBe(
      '<math><mfrac><mrow><mi>a</mi></mrow><mrow><mi>2</mi></mrow></mfrac><mo>=</mo><msup><mrow><mi>x</mi></mrow><mrow><mi>2</mi></mrow></msup></math>',
    )
  })

  it('has the brackets and signs that it says, and the usual ones where it says none', () => {
    const inside = `<m:e>${word('n')}</m:e>`
    expect(math(`<m:d>${inside}</m:d>`)).toContain('<mo>(</mo><mrow><mi>n</mi></mrow><mo>)</mo>')
    const square = '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>'
    expect(math(`<m:d>${square}${inside}</m:d>`)).toContain('<mo>[</mo><mrow><mi>n</mi></mrow><mo>]</mo>')
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${word('1')}</m:sub><m:sup>${word('n')}</m:sup><m:e>${word('k')}</m:e></m:nary>`
    expect(math(sum)).toContain('<msubsup><mo>∑</mo>')
  })
})

describe('the styles of a Word document', () => {
  const style = (id: string, name: string, inside = '', type = 'paragraph') =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
  const based = (id: string) => `<w:basedOn w:val="${id}"/>`
  const styles = new DocxStyles(
    `<w:styles ${names}>${style('H2', 'heading 2')}${style('Mine', 'House Crosshead', based('H2'))}${style('Says', 'House Quote', based('Q'))}${style('Q', 'Quote')}${style('Own', 'Section', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')}${style('Toc', 'TOC Heading', `${based('H2')}<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`)}${style('N', 'Numbered', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr>')}${style('N2', 'Numbered below', based('N'))}${style('Loud', 'Loud', '<w:rPr><w:b/><w:i w:val="0"/></w:rPr>', 'character')}${style('Ring', 'Ring', based('Ring'))}</w:styles>`,
  )

  it('are told by what they are made of', () => {
    const written = styles.write()
    const nameOf = (id: string) => new RegExp(`w:styleId="${id}"><w:name w:val="([^"]*)"`).exec(written)?.[1]
    expect(nameOf('Mine')).toBe('heading 2')
    expect(nameOf('Says')).toBe('Quote')
    expect(nameOf('Own')).toBe('heading 3')
    expect(nameOf('Toc')).toBe('TOC Heading')
    expect(nameOf('Ring')).toBe('Ring')
  })

  it('put paragraphs into lists, and set words', () => {
    expect(styles.listOf('N2')).toEqual({ id: '5', level: 1 })
    expect(styles.listOf('Q')).toBeNull()
    const parts = new DocxParts(styles)
    const xml = parts.prepared(`<w:p ${names}>${run('loud', '<w:rStyle w:val="Loud"/>')}</w:p>`)
    expect(xml).toContain('<w:b></w:b>')
    expect(xml).not.toContain('<w:i>')
  })
})
