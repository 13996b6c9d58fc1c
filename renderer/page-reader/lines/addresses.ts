const maxLength = 2000

/** Where links of a page lead, by the address of the page. */
export class Addresses {
  readonly #base: string | null
  readonly #own: string | null

  constructor(url: string | null) {
    this.#base = url
    this.#own = url === null ? null : withoutFragment(url)
  }

  /** A whole address of the web or of mail, of another part of the same book, or "#name" in the same page; null for any other. */
  of(link: Element): string | null {
    const given = link.getAttribute('href')?.trim() ?? ''
    if (given === '' || given.length > maxLength) return null
    if (given.startsWith('#')) return fragment(given)
    try {
      const address = new URL(given, this.#base ?? undefined)
      if (address.hash !== '' && withoutFragment(address.href) === this.#own) return fragment(address.hash)
      const isKept = /^(?:https?|mailto|epub):$/.test(address.protocol) && address.href.length <= maxLength
      return isKept ? address.href : null
    } catch {
      return null
    }
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '')
}

/** Null for "#" alone, which leads to the top. */
function fragment(hash: string): string | null {
  const name = decoded(hash.slice(1))
  return name === '' || name.length > maxAnchorLength ? null : `#${name}`
}

export const maxAnchorLength = 200

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
