import type { FilesReport, SalvageReport, ToldRow } from './report'

/** What came back and what not, for a person to read. */
export function reportAsText(report: SalvageReport): string {
  return [...head(report), ...tableLines(report), '', ...rest(report)].join('\n') + '\n'
}

function head({ damaged, library, at, version, pages }: SalvageReport): string[] {
  const said = version.isStated ? '' : ' (the file does not say so itself)'
  return [
    `What was salvaged out of ${damaged}`,
    `into ${library}, on ${at}.`,
    'The damaged file was read and left as it is.',
    '',
    `Version ${version.number}${said}; ${pages.all} pages, of which ${pages.strays} were known by what stands on them alone.`,
    '',
  ]
}

function tableLines({ tables }: SalvageReport): string[] {
  const rows = Object.entries(tables).map(([name, { read, rebuilt, madeUp, lost, changed }]) =>
    [name.replace(/_/g, ' '), read, rebuilt, madeUp, lost, changed].map(String),
  )
  const lines = [['', 'read', 'from the journal', 'made up', 'lost', 'changed'], ...rows]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? []
  return lines.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function rest({ lost, leftOut, changed, texts, originals, images, verified }: SalvageReport): string[] {
  const sections = [
    ...section('Lost: they could neither be read nor made again', lost.map(lineOf)),
    ...section(
      'Left out: the new library has no place for them, so their words are kept here',
      leftOut.map(lineOf),
    ),
    ...section(
      'To be checked: kept, though something of them may not be what was written',
      changed.map(lineOf),
    ),
    ...section('Texts that are lost; where the original is there, have the article read again', texts.lost),
    ...section('Texts that are not the ones that were read', texts.changed),
    ...filesSection('originals', originals),
    ...filesSection('images', images),
  ]
  const whole = sections.length === 0 ? ['Everything came back.', ''] : sections
  const verdict =
    verified.problems === 0
      ? 'The new library was checked: no problem found.'
      : `The new library was checked: ${verified.problems} problems found.`
  return [...whole, verdict, ...verified.sentences.map((sentence) => `  ${sentence}`)]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`), '']
}

function lineOf({ table, id, why, words }: ToldRow): string {
  const said = words === '' ? '' : ` “${words.replace(/\s+/g, ' ')}”`
  return `${table.replace(/_/g, ' ')} ${id}:${said} ${why}`
}

function filesSection(name: string, { copied, damaged, missing }: FilesReport): string[] {
  if (damaged.length === 0 && missing.length === 0) return []
  return [
    `Of the ${name}, ${copied} were copied.`,
    ...section(`Files of ${name} that are not what was kept`, damaged),
    ...section(`Files of ${name} that are not there`, missing),
  ]
}
