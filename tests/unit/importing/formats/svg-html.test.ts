import { expect, it } from 'vitest'
import { htmlOfSvg } from '../../../../main/importing/formats/svg-html'
import { readEpub } from '../../../../main/importing/formats/epub'
import { packed } from '../../../support/documents'
import { simpleTakeApart } from '../../../support/take-apart'

const drawing = `<?xml version="1.0"?><s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<s:title>The pier &amp; the ice</s:title><s:style>.a { fill: red }</s:style>
<s:defs><s:text>Never drawn</s:text></s:defs>
<s:g><s:title>The pier</s:title><s:desc>A pier of larch with two lamps.</s:desc><s:image xlink:href="pier.png"/></s:g>
<s:text x="10" y="20">The ferry <s:tspan font-weight="bold">Ros</s:tspan>a left<s:tspan x="10" dy="12">at noon.</s:tspan></s:text>
<s:text display="none">Nobody sees this</s:text>
<s:foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><h2>Then</h2><div><p>It came <i>back</i>.</p></div></body></s:foreignObject>
</s:svg>`

it('a drawing is read as its title, what it says of its pictures and its lines', () => {
  expect(htmlOfSvg(drawing)).toBe(
    [
      '<html><body><h2>The pier &amp; the ice</h2>',
      '<p>The pier</p>',
      '<p>A pier of larch with two lamps.</p>',
      '<img src="pier.png">',
      '<p>The ferry Rosa left at noon.</p>',
      '<h2>Then</h2>',
      '<p>It came back.</p></body></html>',
    ].join('\n'),
  )
})

it('a book whose pages are drawings has their text', async () => {
  const files = {
    'META-INF/container.xml': '<container><rootfile full-path="book.opf"/></container>',
    'book.opf': `<package><metadata><title>Nine winters</title></metadata><manifest>
      <item id="a" href="one.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    'one.svg': drawing,
  }
  const { reading } = await readEpub(packed(files), simpleTakeApart())
  expect(reading.lines.map(({ text }) => text)).toContain('The ferry Rosa left at noon.')
})
