import { expect, it } from 'vitest'
import { OdtHtml } from '../../../../main/importing/formats/odt-html'
import { OdtStyles } from '../../../../main/importing/formats/odt-styles'
import { allNamed, readXml } from '../../../../main/importing/formats/xml'

const styles = `<office:styles>
  <style:style style:name="Bold"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T1" style:parent-style-name="Bold"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="T3"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="P1" style:parent-style-name="Quotations"/>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>
    <text:list-level-style-bullet text:level="2"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"/></text:list-style></office:styles>`

function htmlOf(body: string) {
  const root = readXml(`<office:document>${styles}<office:text>${body}</office:text></office:document>`)
  const [text] = allNamed(root, 'text')
  return text === undefined
    ? ''
    : new OdtHtml(new OdtStyles([root]), {
        formulaAt: (address) => (address.includes('Object') ? `<math>${address}</math>` : ''),
        pictureAt: (address) => (address.endsWith('.png') ? `data:image/png,${address}` : ''),
      }).of(text)
}

it.each([
  ['levels of headings', '<text:h text:outline-level="3">Quay</text:h>', '<h3>Quay</h3>'],
  [
    'what styles say, also those that they are made of',
    '<text:p>a <text:span text:style-name="T1">b</text:span> <text:span text:style-name="T2">c</text:span>10<text:span text:style-name="T3">6</text:span></text:p>',
    '<p>a <strong><em>b</em></strong> <s>c</s>10<sup>6</sup></p>',
  ],
  [
    'links, escaped',
    '<text:p><text:a xlink:href="https://a.example/?a=1&amp;b=2">x &lt; y</text:a></text:p>',
    '<p><a href="https://a.example/?a=1&amp;b=2">x &lt; y</a></p>',
  ],
  [
    'pictures once, with what is said of them',
    '<text:p><draw:frame><draw:image xlink:href="a.svg"/><draw:image xlink:href="a.png"/><draw:image xlink:href="b.png"/><svg:desc>The &lt;pier&gt;</svg:desc></draw:frame></text:p>',
    '<p><img src="data:image/png,a.png" alt="The &lt;pier&gt;"></p>',
  ],
  [
    'the picture in a box of words beside those',
    '<text:p>See<draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href="a.png"/></draw:frame>The pier</text:p></draw:text-box></draw:frame></text:p>',
    '<p>See</p><figure><p><img src="data:image/png,a.png" alt="">The pier</p></figure>',
  ],
  ['quotations', '<text:p text:style-name="P1">No.</text:p>', '<blockquote><p>No.</p></blockquote>'],
  [
    'lists with their numbers, and bullets in them',
    '<text:list text:style-name="L1"><text:list-item><text:p>oak</text:p><text:list><text:list-item><text:p>leaf</text:p></text:list-item></text:list></text:list-item></text:list>',
    '<ol type="1"><li value="3"><p>oak</p><ul><li><p>leaf</p></li></ul></li></ol>',
  ],
  [
    'lists with their marks as they are printed, and none for what stands above the items',
    '<text:list text:style-name="L2"><text:list-header><text:p>Trees</text:p></text:list-header><text:list-item><text:p>oak</text:p><text:list><text:list-item><text:p>leaf</text:p></text:list-item></text:list></text:list-item></text:list>',
    '<ol type="1"><li data-printed-mark=""><p>Trees</p></li><li value="1" data-printed-mark="1."><p>oak</p><ol type="a"><li value="1" data-printed-mark="(1.a)"><p>leaf</p></li></ol></li></ol>',
  ],
  [
    'no words for those who do not see a shape, and a field with the document’s title',
    '<text:p><text:title>Ferry</text:title> sails.<draw:custom-shape><svg:title>Box</svg:title><svg:desc>A blue box</svg:desc><text:p>Inside.</text:p></draw:custom-shape></text:p>',
    '<p>Ferry sails.Inside.</p>',
  ],
  [
    'formulas',
    '<text:p>So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.</text:p>',
    '<p>So <math>./Object 1</math>.</p>',
  ],
  [
    'tables with their heads and what reaches over columns',
    '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Votes</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>',
    '<table><tr><th colspan="2"><span>Votes</span></th></tr><tr><td><span>1</span></td><td></td></tr></table>',
  ],
  [
    'notes last, with their numbers',
    '<text:p>It sank.<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>Twice.</text:p></text:note-body></text:note></text:p>',
    '<p>It sank.<a href="#note-1">[1]</a></p><ul><li id="note-1">[1] Twice.</li></ul>',
  ],
])('%s', (_name, body, expected) => {
  expect(htmlOf(body)).toBe(expected)
})

it('a list that goes on is numbered on', () => {
  const list = (words: string, more = '') =>
    `<text:list text:style-name="L1"${more}><text:list-item><text:p>${words}</text:p></text:list-item></text:list>`
  const html = htmlOf(
    `${list('oak')}<text:p>Between.</text:p>${list('elm', ' text:continue-numbering="true"')}`,
  )
  expect([...html.matchAll(/value="(\d+)"/g)].map(([, number]) => number)).toEqual(['3', '4'])
})
