// @ts-check

/** A failure that a person can act on: shown as its sentence, without a stack. */
export class Trouble extends Error {}

/** One line for the person. On standard error, because standard output belongs to the program's answer. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a script's `main` and turns its outcome into an exit code; nothing leaves the code to whatever `main` started. */
export async function runScript(/** @type {() => Promise<number | void>} */ main) {
  try {
    const code = await main()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    say(error instanceof Trouble ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
