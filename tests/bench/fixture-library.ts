import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const towns = ['Harwick', 'Ostrava', 'Lindholm', 'Castell', 'Varna', 'Eastmere']
const people = ['Ada Marsh', 'Piotr Wiśniewski', 'Lena Osei', 'Tomás Herrera', 'Ingrid Falk']

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T
}

function paragraph(n: number) {
  return (
    `The council of ${pick(towns, n)} said on Thursday that the bridge would stay closed, and ${pick(people, n)} asked ` +
    `for a report on the ${n + 3} repairs before winter. “We will publish every figure,” said ${pick(people, n + 1)}.`
  )
}

function text(n: number) {
  return [
    `Bridge ${n} stays closed as ${pick(towns, n)} waits for repairs`,
    `March ${(n % 28) + 1}, 2026, ${(n % 12) + 1}:05 am`,
    `By ${pick(people, n)}`,
    ...Array.from({ length: 12 }, (_, at) => paragraph(n + at)),
  ].join('\n\n')
}

/** A library of `count` made-up articles, imported through the shell's own `dateline import`. */
export function makeLibrary(node: string, cli: string, folder: string, count: number): string {
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  const files = Array.from({ length: count }, (_, n) => {
    const file = join(texts, `${n}.txt`)
    writeFileSync(file, text(n))
    return file
  })
  const library = join(folder, 'library')
  execFileSync(node, [cli, 'import', '--library', library, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return library
}
