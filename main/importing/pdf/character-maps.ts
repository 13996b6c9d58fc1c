// The maps from the codes of Chinese, Japanese and Korean fonts to characters. A program has to bring them: most
// files only name one. They are 1.5 MB in a file of the program's own, which is loaded when a file asks for one.

/** Hands out character maps by their names, as pdf.js asks for them. */
export class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const { maps } = await import('./character-map-files')
    return { cMapData: bytesOf(maps, name), isCompressed: true }
  }
}

/** Names come out of the file that is read, so only a whole one that is there counts. */
function bytesOf(maps: Record<string, string>, name: string): Uint8Array {
  const path = Object.keys(maps).find((one) => one.endsWith(`/${name}.bcmap`))
  const [, base64] = (path === undefined ? '' : (maps[path] ?? '')).split('base64,')
  if (base64 === undefined) throw new Error(`No character map is called ${name}.`)
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
