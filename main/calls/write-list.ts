import { basename } from 'node:path'
import type { Program } from '../app/program'
import { writeFile } from '../base/write-file'

/**
 * Writes a list to where the person chooses; null where the dialog was closed. `textOf` is asked once a place is chosen: meanwhile
 * the library goes on, and only who exports waits for what puts the text together.
 */
export async function writeList(
  { host }: Pick<Program, 'host'>,
  fileName: string,
  textOf: () => string | Promise<string>,
): Promise<{ fileName: string } | null> {
  const file = await host.chooseExport(fileName)
  if (file === null) return null
  writeFile(file, await textOf(), { overwrite: true })
  return { fileName: basename(file) }
}
