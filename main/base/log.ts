import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './errors'
import { knownWords } from './message-words'

/** What a log line may carry. Words pass through `redact`; text of an article or a note is never handed over. */
type Details = Record<string, number | boolean | string | null>
type ReportedError = { name: string; message: string; stack: string }
type Level = 'info' | 'warn' | 'error'

const maxBytes = 1024 * 1024
const maxWords = 160

const state = { file: null as string | null, bytes: 0 }

/**
 * Takes out whatever could be a person's: quoted words, addresses, paths, and every word that is not plain ASCII.
 * Errors quote what they stumbled over, so their messages are never safe as they are.
 */
export function redact(words: string): string {
  return words
    .replace(/["'`“‘«][^"'`”’»]*(?:["'`”’»]|$)/g, '[…]')
    .replace(/\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi, '[address]')
    .replace(/(?:[a-z]:)?[\\/]\S*/gi, '[path]')
    .replace(/(?:(?<!\S)\S*)?[^\x20-\x7e…]\S*/g, '[…]')
    .slice(0, maxWords)
}

/** An error as the log may have it. */
export function errorDetails(error: unknown): Details {
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: nameOf(error.name),
    code: codeOf(error) || null,
    message: knownWords(redact(error.message)),
    stack: framesIn(error.stack ?? ''),
  }
}

/** What is thrown may be called anything. */
function nameOf(name: string): string {
  return /^(?:[A-Z][A-Za-z]{0,40})?(?:Error|Exception)$/.test(name) ? name : 'Error'
}

function framesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map(frameOf)
    .filter(Boolean)
    .join(' < ')
}

/** Where in our own program: file, line and column, without the folders that lead there. */
function frameOf(line: string): string {
  return /(?<![\w.-])([\w.-]+:\d+:\d+)\)?$/.exec(line.trim())?.[1] ?? ''
}

/** The same of an error that another process reports. */
export function reportedErrorDetails({ name, message, stack }: ReportedError): Details {
  return {
    error: nameOf(name),
    message: knownWords(redact(message)),
    stack: framesIn(stack),
  }
}

function cleaned(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'stack' ? redact(value) : value,
    ]),
  )
}

function rotate(file: string): void {
  if (state.bytes < maxBytes) return
  renameSync(file, `${file}.1`)
  state.bytes = 0
}

function append(line: string): void {
  if (state.file === null) return
  try {
    rotate(state.file)
    appendFileSync(state.file, line)
    state.bytes += line.length
  } catch {
    // A full disk must not stop the program from saying so to the person; there is nowhere left to log it.
  }
}

function write(level: Level, scope: string, event: string, details: Details = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, scope, event, ...cleaned(details) })
  append(`${line}\n`)
  if (level === 'error') console.error(line)
}

/** Begins to write to `dateline.log` in this folder; until then errors only go to standard error. */
export function openLog(folder: string): void {
  const file = join(folder, 'dateline.log')
  try {
    mkdirSync(folder, { recursive: true })
    state.bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    state.file = file
  } catch {
    state.file = null
  }
}

export const log = {
  info: (scope: string, event: string, details?: Details) => write('info', scope, event, details),
  warn: (scope: string, event: string, details?: Details) => write('warn', scope, event, details),
  error: (scope: string, event: string, details?: Details) => write('error', scope, event, details),
}
