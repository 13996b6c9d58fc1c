import { describe, expect, it } from 'vitest'
import { styleFailures } from '../../scripts/house/styles/style-failures.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { type Files, smallCheckout } from '../support/small-checkout'

const { made, write } = smallCheckout()

function failuresIn(files: Files) {
  write({ ...orderly, ...files })
  return styleFailures(made.folder)
}

const order = '@layer tokens, base, ui, features;\n'

/** A small window of which every class is where it belongs. */
const orderly: Files = {
  'renderer/main.tsx': "import './styles/styles.css'\n",
  'renderer/styles/styles.css':
    "/* In this order. */\n@layer tokens, base, ui, features;\n@import './fonts.css';\n",
  'renderer/styles/fonts.css': "@import 'some-face/all.css';\n",
  'renderer/styles/tokens.css': '@layer tokens {\n  :root {\n    --ink: #222;\n  }\n}\n',
  'renderer/styles/base.css': '@layer base {\n  .unseen {\n    width: 1px;\n  }\n}\n',
  'renderer/ui/chip.css':
    "@layer ui {\n  .chip,\n  .chip:is(.chip-round, [data-sign='.none']) > b {\n    color: var(--ink);\n  }\n}\n",
  'renderer/ui/chip.tsx':
    "import './chip.css'\nexport const Chip = ({ isRound, className }) => <i className={isRound ? withClass('chip-round', className) : `chip ${className}`} />\n",
  'renderer/pages/harbour/ships.css':
    '@layer features {\n  @media print {\n    .ship {\n      animation: sail 1s;\n    }\n  }\n\n  @keyframes sail {\n    from {\n      left: 0.5em;\n    }\n  }\n\n  ::highlight(ship) {\n    color: red;\n  }\n}\n',
  'renderer/pages/harbour/parts/ship.tsx':
    'import \'../ships.css\'\nexport const Ship = () => <Chip className="ship"><span className="unseen" /></Chip>\nexport const here = (at) => at.closest(\'.ship\')\n',
}

describe('a style that is not in its layer or its folder is one sentence that says where', () => {
  it('says nothing of a window in order', () => {
    expect(failuresIn({})).toEqual([])
  })

  it('says nothing of this one', () => {
    expect(styleFailures(root)).toEqual([])
  })

  it('stands outside any layer', () => {
    expect(failuresIn({ 'renderer/ui/chip.css': '.chip,\n.chip-round {\n  color: red;\n}\n' })).toEqual([
      'renderer/ui/chip.css:1 styles .chip outside any layer: put it into @layer ui { … }.',
      'renderer/ui/chip.css:1 styles .chip-round outside any layer: put it into @layer ui { … }.',
    ])
  })

  it('stands in the layer of another folder', () => {
    expect(
      failuresIn({
        'renderer/pages/harbour/ships.css':
          '/* One.\n   Two. */\n@layer ui {\n  .ship {\n    top: 0;\n  }\n}\n',
      }),
    ).toEqual([
      'renderer/pages/harbour/ships.css:4 styles .ship in the layer ui: put it into @layer features { … }.',
    ])
  })

  it.each([
    ['an order of its own', { 'renderer/ui/chip.css': '@layer ui, base;\n' }],
    ['a sheet that brings others', { 'renderer/ui/chip.css': "@import './other.css';\n" }],
  ])('holds %s', (_, files) => {
    expect(failuresIn(files)[0]).toMatch(
      /^renderer\/ui\/chip\.css:1 says @\w+ .*: only renderer\/styles\/styles\.css orders layers, and only /,
    )
  })

  it.each([
    ['loaded late', { 'renderer/main.tsx': "import { App } from './app'\nimport './styles/styles.css'\n" }],
    ['never said', { 'renderer/styles/styles.css': '' }],
    ['another one', { 'renderer/styles/styles.css': '@layer tokens, base, features, ui;\n' }],
    ['said after a sheet', { 'renderer/styles/styles.css': `@import './fonts.css';\n${order}` }],
  ])('knows an order that is %s', (_, files) => {
    expect(failuresIn(files)).toEqual([
      'The order of layers is not what is loaded first: renderer/styles/styles.css begins with @layer tokens, base, ui, features; and renderer/main.tsx imports it first of all.',
    ])
  })

  it.each([
    ['<i className="chip" />', 'in JSX'],
    ['<i {...{ className: "chip" }} />', 'in an object'],
    ['<i className={isOn ? "ship" : "ship chip"} />', 'as one of two'],
    ['at.classList.toggle("chip", true)', 'as code sets it'],
    ['Object.assign(at, {}).className = "chip"', 'as code sets all'],
    ['at.querySelector("li > .chip:first-child")', 'as code asks for it'],
  ])('belongs to another folder: %s, %s', (code) => {
    expect(
      failuresIn({ 'renderer/pages/harbour/more.tsx': `\nexport const more = (at, isOn) => ${code}\n` }),
    ).toEqual([
      'renderer/pages/harbour/more.tsx:2 names the class chip of renderer/ui: use a component of it, or a class of renderer/pages/harbour.',
    ])
  })

  it('is reached into from a sheet of another folder', () => {
    expect(
      failuresIn({
        'renderer/pages/harbour/more.css': '@layer features {\n  .ship > .chip {\n    top: 0;\n  }\n}\n',
      }),
    ).toContain(
      '.chip is styled by renderer/pages/harbour/more.css:2 and by renderer/ui/chip.css:2: it belongs to one folder, and the other has a class of its own.',
    )
  })

  it('is styled by two sheets of its folder', () => {
    const more = (selector: string) => ({
      'renderer/ui/more.css': `@layer ui {\n  ${selector} {\n    top: 0;\n  }\n}\n`,
    })
    expect(failuresIn(more('.chip-round:not(:has(> b)) + .chip:hover'))).toEqual([
      '.chip is styled by renderer/ui/chip.css:2 and by renderer/ui/more.css:2: one sheet says how it looks, whichever is loaded first.',
    ])
    expect(failuresIn(more('.chip > :not(.chip-round)'))).toEqual([])
  })

  it('is one page’s and not another’s', () => {
    expect(
      failuresIn({ 'renderer/pages/quay/quay.tsx': 'export const Quay = () => <i className="ship" />\n' }),
    ).toEqual([
      'renderer/pages/quay/quay.tsx:1 names the class ship of renderer/pages/harbour: use a component of it, or a class of renderer/pages/quay.',
    ])
  })

  it('is named and has no looks', () => {
    expect(
      failuresIn({ 'renderer/ui/chip-list.tsx': 'export const List = () => <ul className="chips" />\n' }),
    ).toEqual([
      'renderer/ui/chip-list.tsx:1 names the class chips, which no style sheet of renderer/ui styles: style it or leave it out.',
    ])
  })

  it('has looks and is not named', () => {
    expect(failuresIn({ 'renderer/ui/bar.css': '@layer ui {\n  .bar {\n    top: 0;\n  }\n}\n' })).toEqual([
      'renderer/ui/bar.css:2 styles .bar, which no code of renderer/ui names: delete the rule.',
    ])
  })

  it('is named by its beginning', () => {
    const bar = { 'renderer/ui/bar.css': '@layer ui {\n  .bar-left {\n    top: 0;\n  }\n}\n' }
    const named = {
      'renderer/ui/bar.tsx': 'export const Bar = ({ side }) => <i className={`bar-${side}`} />\n',
    }
    expect(failuresIn({ ...bar, ...named })).toEqual([])
  })

  it('reaches everything of its kind', () => {
    expect(
      failuresIn({
        'renderer/pages/harbour/more.css':
          "@layer features {\n  [role='tree'],\n  .ship [role='tree'] {\n    top: 0;\n  }\n}\n",
      }),
    ).toEqual([
      "renderer/pages/harbour/more.css:2 styles [role='tree'] wherever it stands: name a class of renderer/pages/harbour in it.",
    ])
  })

  it('moves by the keyframes of another folder’s name', () => {
    expect(
      failuresIn({
        'renderer/ui/bar.css': '@layer ui {\n  @keyframes sail {\n    to {\n      top: 0;\n    }\n  }\n}\n',
      }),
    ).toEqual([
      'sail is styled by renderer/pages/harbour/ships.css:8 and by renderer/ui/bar.css:2: it belongs to one folder, and the other has a class of its own.',
    ])
  })

  it('comes with a sheet of another folder', () => {
    expect(failuresIn({ 'renderer/pages/harbour/more.ts': "import '../../ui/chip.css'\n" })).toEqual([
      'renderer/pages/harbour/more.ts imports renderer/ui/chip.css, which belongs to renderer/ui: use a component of it.',
    ])
  })
})
