import { type Atoms, type AtomName, atomNames, margin } from './atoms'
import { mix } from './hash'

// One feature a line: atoms with the place of their token, 0 where none is said. Changing a line means training anew.
const spec = `
word
word-1
word+1
word-2
word+2
word-1 word
word word+1
word-1 word+1
case word-1
case word+1
case word-2 word-1
case word+1 word+2
shape
shape-1 shape
shape shape+1
case-1 case case+1
case-2 case-1 case
case case+1 case+2
pre3
suf2 case
suf3
suf4
suf3-1
suf3+1
suf3 suf3+1
coarse case
middle case
middle-1
middle+1
middle-2
middle+2
fine case
fine-1
fine+1
fine-1 case
fine+1 case
middle-1 middle
middle middle+1
middle-1 middle+1 case
coarse-1 coarse coarse+1
coarse-2 coarse-1 coarse
coarse coarse+1 coarse+2
person case
organisation case
place case
misc case
person organisation place
person-1 case-1
organisation-1 case-1
place-1 case-1
person+1 case+1
organisation+1 case+1
place+1 case+1
person-1 person case-1 case
organisation-1 organisation case-1 case
place-1 place case-1 case
person person+1 case case+1
organisation organisation+1 case case+1
place place+1 case case+1
lists case
lists-1 case
lists+1 case
lists-1 lists
lists lists+1
lists-1 lists lists+1
rule
rule-1
rule+1
rule-1 rule rule+1
rule case
rule word
rule fine
voted case
voted rule
voted-1 voted
voted voted+1
small case
small stand case
stand case
stand lists
left runAt
leftMiddle runAt
right runAt
rightMiddle runAt
left right
left case runLength
right case runLength
leftMiddle rightMiddle runLength
runLast
runLast runAt
runLastMiddle
runLastMiddle runAt
runFirst
runFirst runAt
runFirst runLast
runAt case
runAt lists
runLength stand case
left person
left organisation
left place
right person
right organisation
right place
word-1 lists
word+1 lists
case-3 case-2 case-1 case
word-3
word+3
bracket case
bracket runLastMiddle
bracket right
runLast lists
runLastMiddle case runAt
known
known case
known-1 known
known known+1
known-1
known+1
known runAt
known stand case
known left
known right
known person organisation place
known lists
`

// What only the second look at a sentence knows.
const secondSpec = `
seen
seen case
seen-1 seen
seen seen+1
seen-1 seen seen+1
seen rule
seen voted
seen stand case
seen left
seen right
seen runAt
seen person organisation place
seen fine
`

type Part = { row: number; offset: number }

function partOf(text: string): Part {
  const match = /^([a-zA-Z0-9]+?)([+-]\d)?$/.exec(text)
  const name = match?.[1] ?? ''
  return { row: atomNames.indexOf(name as AtomName), offset: Number(match?.[2] ?? 0) }
}

function parse(text: string): Part[][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ').map(partOf))
}

const first = parse(spec)
const second = parse(secondSpec)
export const templateCount = first.length + second.length

/** Flat numbers, because reading them is the innermost loop: for each template its parts, then row and offset of each. */
function flatten(templates: Part[][]): Int32Array {
  return Int32Array.from(
    templates.flatMap((parts) => [parts.length, ...parts.flatMap(({ row, offset }) => [row, offset])]),
  )
}

export type TemplateSet = { flat: Int32Array; firstNumber: number }
export const firstLook: TemplateSet = { flat: flatten(first), firstNumber: 1 }
export const secondLook: TemplateSet = { flat: flatten(second), firstNumber: 1 + first.length }

/** Writes the features of a token to `out` from `count` on; answers how many there are then. */
export function featuresOf(
  { flat, firstNumber }: TemplateSet,
  { stride, at }: Atoms,
  token: number,
  out: Int32Array,
  count = 0,
): number {
  const base = token + margin
  for (let read = 0, template = firstNumber; read < flat.length; template++) {
    let parts = flat[read++] ?? 0
    let hash = Math.imul(template, 0x27d4eb2f)
    for (; parts > 0; parts--, read += 2) {
      const value = at[(flat[read] ?? 0) * stride + base + (flat[read + 1] ?? 0)] ?? 0
      if (value === 0) break
      hash = mix(hash, value)
    }
    if (parts === 0) out[count++] = hash
    else read += 2 * parts
  }
  return count
}
