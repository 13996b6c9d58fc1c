import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { type ErrorCode, LibraryError, type Reply } from '../../preload/contract/errors'
import { type CallName, calls, type Handlers } from '../../preload/contract/index'
import { log, errorDetails } from '../base/log'

/** Two frames and a half: longer, and a person feels that main was away. */
const slowMs = 40

/** One call in, one reply out. Never throws, whatever comes in. */
export async function answer(handlers: Handlers, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (!isCallName(name)) return fail('invalid-input', 'Dateline has no call of this name.')
  const outcome = read(name, input)
  if ('refusal' in outcome) return outcome.refusal
  try {
    return checked(name, await run(handlers, name, outcome.good))
  } catch (error) {
    return error instanceof LibraryError ? fail(error.code, error.message) : bug(name, error)
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

function fail(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, code, message }
}

function read(name: CallName, input: unknown): { good: unknown } | { refusal: Reply<never> } {
  try {
    // An error or a map has fields of its own, which a call would take for what it is asked.
    if (!isPlain(input)) return { refusal: fail('invalid-input', `“${name}” cannot read what it was given.`) }
    const parsed = calls[name].input.safeParse(input)
    return parsed.success
      ? { good: parsed.data }
      : { refusal: fail('invalid-input', sentenceOf(name, parsed.error)) }
  } catch {
    // An object may throw when it is looked at.
    return { refusal: fail('invalid-input', `“${name}” cannot read what it was given.`) }
  }
}

function isPlain(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return true
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null
}

/** The first thing wrong, as a sentence that names the field. */
function sentenceOf(name: CallName, error: z.ZodError): string {
  const [issue] = error.issues
  const field = fieldOf(issue?.path ?? []).slice(0, 80)
  const what = (issue?.message ?? 'is not as expected').replace(/^Invalid input: /, '').slice(0, 200)
  return field === ''
    ? `“${name}” cannot work with this: ${what}.`
    : `The field “${field}” of “${name}” is not right: ${what}.`
}

function fieldOf(path: PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

// The compiler has checked what the library answers; in development and in tests the contract does so once more.
// Not in the built program: a long article's answer would hold main up for longer than it takes to read it.
function checked(name: CallName, value: unknown): Reply<unknown> {
  if (!import.meta.env.DEV) return { ok: true, value }
  const output = calls[name].output.safeParse(value)
  if (output.success) return { ok: true, value: output.data }
  return bug(
    name,
    new Error(`answer does not keep to the contract at ${fieldOf(output.error.issues[0]?.path ?? [])}`),
  )
}

/** An unexpected error: a person gets one sentence and the id under which the log has the rest. */
function bug(name: CallName, error: unknown): Reply<never> {
  const id = randomBytes(4).toString('hex')
  log.error('answer', 'bug', { id, call: name, ...errorDetails(error) })
  return fail(
    'internal',
    `Something went wrong inside Dateline; try again, and look for ${id} in the log file if it stays so.`,
  )
}

function run(handlers: Handlers, name: CallName, input: unknown): unknown {
  const startedAt = performance.now()
  try {
    // The schema under the same name has just made the input what this handler takes.
    return (handlers[name] as (input: unknown) => unknown)(input)
  } finally {
    const ms = Math.round(performance.now() - startedAt)
    if (ms > slowMs) log.warn('answer', 'slow', { call: name, ms })
  }
}
