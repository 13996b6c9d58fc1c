// What the PDF format expects a program to bring: maps from the codes of Chinese, Japanese and Korean fonts to
// characters, and stand-ins for the fourteen fonts that files may name without holding them. Loaded when a page asks.

export class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const { maps } = await import('./character-map-files')
    return { cMapData: bytesOf(maps, `${name}.bcmap`), isCompressed: true }
  }
}

export class StandardFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const { fonts } = await import('./standard-font-files')
    return bytesOf(fonts, filename)
  }
}

/** Names come out of the file that is drawn, so only a whole one that is there counts. */
function bytesOf(files: Record<string, string>, name: string): Uint8Array {
  const path = Object.keys(files).find((one) => one.endsWith(`/${name}`))
  const [, base64] = (path === undefined ? '' : (files[path] ?? '')).split('base64,')
  if (base64 === undefined) throw new Error(`The program has no ${name}.`)
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
