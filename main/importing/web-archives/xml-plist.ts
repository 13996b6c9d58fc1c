import { Parser } from 'htmlparser2'
import type { Plist } from './binary-plist'

const maxDepth = 50

type Open = { value: Plist[] | Map<string, Plist>; key: string | null }

/** Reads a property list in XML: what is no dictionary, list, string or data is null. */
export function readXmlPlist(xml: string): Plist {
  const open: Open[] = [{ value: [], key: null }]
  let text = ''
  const add = (value: Plist) => {
    const at = open.at(-1)
    if (at === undefined) return
    if (Array.isArray(at.value)) at.value.push(value)
    else if (at.key !== null) at.value.set(at.key, value)
    at.key = null
  }
  const parser = new Parser(
    {
      onopentag: (name) => {
        text = ''
        if ((name === 'dict' || name === 'array') && open.length <= maxDepth)
          open.push({ value: name === 'dict' ? new Map<string, Plist>() : [], key: null })
      },
      ontext: (words) => void (text += words),
      onclosetag: (name) => {
        const at = open.at(-1)
        if (name === 'key' && at !== undefined) at.key = text
        else if (name === 'string') add(text)
        else if (name === 'data') add(new Uint8Array(Buffer.from(text, 'base64')))
        else if ((name === 'dict' || name === 'array') && open.length > 1) add(open.pop()?.value ?? null)
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  while (open.length > 1) add(open.pop()?.value ?? null)
  const [first] = open
  return Array.isArray(first?.value) ? (first.value[0] ?? null) : null
}
