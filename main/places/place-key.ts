/** Places whose names are the same in this spelling are looked up alike: accents, full stops and capitals aside. */
export function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘ʻ`]/gu, '')
    .toLowerCase()
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/, '')
    .replace(/^saint (?=\S)/, 'st ')
}
