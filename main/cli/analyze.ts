import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { z } from 'zod'
import { keepHeapSmall } from '../base/small-heap'
import { writeFile } from '../base/write-file'
import { answer, exitCodes, progress, tell, UsageError } from './output'

const input = z.object({
  id: z.string().min(1),
  text: z.string(),
  date: z.string().optional(),
  title: z.string().optional(),
})

/** `-` is standard input. Throws a UsageError also where reading fails half-way. */
const linesOf = async function* (list: string): AsyncGenerator<string> {
  const stream = list === '-' ? process.stdin : createReadStream(list)
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) yield line
  } catch {
    throw new UsageError(`${list} cannot be read.`)
  }
}

/**
 * Names, quotations and dates of texts, one JSON line each, without a library. Answers stand in the order of
 * the texts and are given once all are made. A line that is no text is told and left out, and the exit code
 * then says that some failed.
 */
export async function analyzeTexts(list: string, { output }: { output?: string }): Promise<void> {
  keepHeapSmall()
  // Its word lists and model are only loaded for this command.
  const { analyzeRecord } = await import('../analysis/jsonl')
  const answers: string[] = []
  let number = 0
  for await (const line of linesOf(list)) {
    number += 1
    if (line.trim() === '') continue
    progress(`analysing ${number}`)
    const record = parseLine(line)
    if (record !== null) answers.push(`${JSON.stringify(analyzeRecord(record))}\n`)
    else {
      tell(`line ${number} is not a JSON object with "id" and "text"; it was left out.`)
      process.exitCode = exitCodes.someFailed
    }
  }
  progress('')
  if (output === undefined || output === '-') answer(answers.join(''))
  else writeFile(resolve(output), answers.join(''), { overwrite: true })
}

/** Null for a line that is no JSON, or has no id or no text. */
function parseLine(line: string): z.infer<typeof input> | null {
  try {
    return input.parse(JSON.parse(line))
  } catch {
    return null
  }
}
