import { codedIn } from './codes'
import { labelledIn } from './labels'
import { linesIn, rowsOf } from './rows'

/** What a database printed, as the texts of its articles, and the lines that belong to none of them. */
export type Printout = { service: string; articles: string[]; around: string[] }

const begins =
  /^(?:\d{1,5} (?:of|von|de|di|sur) \d{1,5} (?:documents?|dokumente?n?|documentos|documenti)|(?:document|dokument|documento) \d{1,5} (?:of|von|de|di|sur) \d{1,5})$/i
const ends = /^(?:end of document|ende des dokuments|fin du document|fin del documento)$/i
const numbered = /^(?:AN[ \t]+)?Document [A-Za-z0-9]{20,40}$/
const dayInNumber = /(?:19|20)\d\d[01]\d[0-3]\d/
const ruled = /^(?:_{20,}|={20,})$/
const counted = /^(?:length\s?:\s*)?[\d.,]{1,7} (?:words|wörter|mots|palabras|parole)$/i

export function isNumber(line: string): boolean {
  return numbered.test(line) && dayInNumber.test(line)
}

export function isCount(line: string): boolean {
  return counted.test(line)
}

/** So much of a text tells what it is. */
const headLines = 2000

/**
 * What a database of newspapers printed into a text; null for any other text. Its name is that of the database where the
 * print-out names it.
 */
export function splitPrintout(text: string): Printout | null {
  const lines = linesIn(text)
  const service = databaseOf(lines.slice(0, headLines))
  if (service === null) return null
  const parts = partsOf(lines)
  const articles = parts.filter(isArticle)
  if (articles.length === 0) return null
  const around = parts.filter((part) => !isArticle(part)).flat()
  return { service, articles: articles.map((part) => part.join('\n')), around }
}

function databaseOf(lines: readonly string[]): string | null {
  const rows = rowsOf(lines).map(({ text }) => text)
  const labels = new Map(rows.flatMap((row) => labelledIn(row) ?? []).map((one) => [one.name, one]))
  const codes = new Set(rows.flatMap((row) => codedIn(row)?.name ?? []))
  const isCoded = ['HD', 'PD', 'SN'].every((code) => codes.has(code)) && (codes.has('LP') || codes.has('TD'))
  if (isCoded || rows.some(isNumber)) return 'Factiva'
  const isNamed = [...labels.values()].some(({ isSure }) => isSure) || rows.some(isCount)
  const isPrinted = rows.some((row) => begins.test(row) || ends.test(row))
  if (labels.size < (isPrinted ? 2 : 3) || !(isNamed || isPrinted)) return null
  if (rows.some((row) => /\bproquest\b/i.test(row))) return 'ProQuest'
  if (rows.some((row) => /\beuropresse\b|^certificat émis\b/i.test(row))) return 'Europresse'
  return rows.some((row) => /^[A-Z][A-Z/-]{3,20}:/.test(row) || ends.test(row)) ? 'LexisNexis' : 'Print-out'
}

/** Lines between the marks by which databases part their articles. */
function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = []
  let part: string[] = []
  const end = () => {
    if (part.some((line) => line.trim() !== '')) parts.push(part)
    part = []
  }
  for (const line of lines) {
    const text = line.trim()
    if (begins.test(text) || ruled.test(text)) {
      end()
      if (begins.test(text)) part.push(line)
    } else {
      part.push(line)
      if (ends.test(text) || isNumber(text)) end()
    }
  }
  end()
  return parts.flatMap(withoutMarks)
}

const lastFact = /^(?:load-date|load date|update-date)\s?:/i

/** Some print no mark between articles: then one ends where its last fact and its copyright do. */
function withoutMarks(part: string[]): string[][] {
  const rows = rowsOf(part)
  if (rows.filter(({ text }) => lastFact.test(text)).length < 2) return [part]
  const starts = [0]
  let isOver = false
  for (const { text, gap, at } of rows) {
    if (lastFact.test(text)) isOver = true
    else if (isOver && gap > 0 && labelledIn(text) === null && !isLegal(text)) {
      starts.push(at)
      isOver = false
    }
  }
  return starts.map((start, index) => part.slice(start, starts[index + 1]))
}

const legal =
  /^(?:copyright\b|©|\(c\)\s|\d{4} ©|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|le présent document|certificat émis|reproduced with permission)/i

/** Whether a line says whose the words are. */
export function isLegal(text: string): boolean {
  return legal.test(text)
}

const minArticleLength = 60

/** Whether lines are an article with its facts and not a cover or a list of contents. */
function isArticle(part: readonly string[]): boolean {
  const rows = rowsOf(part)
  const facts = rows.filter(({ text }) => isFact(text))
  const words = rows.filter((row) => isText(row.text) && !begins.test(row.text))
  return facts.length >= 2 && words.some(({ text }) => text.length >= minArticleLength)
}

function isFact(text: string): boolean {
  return labelledIn(text) !== null || codedIn(text) !== null || isCount(text) || isNumber(text)
}

function isText(text: string): boolean {
  return !isFact(text) || labelledIn(text)?.label === 'body' || codedIn(text)?.label === 'body'
}

export { begins as beginsArticle, ends as endsArticle }
