// What newsletters, campaigns and social networks hang on to an address: it changes with the way one came.
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|ref|ref_src|ref_url|cmpid|cmp|smid|smtyp|ocid|ito|xtor|at_\w+|wt\.mc_id|share|shareToken|utm)$/i

/** The address without what only says how one came to it. What is no web address stays as it is. */
export function plainAddress(address: string): string {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return address
  }
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  // A fragment is a place in the page, but for pages that are made in the browser.
  if (!/^#[!/]/.test(url.hash)) url.hash = ''
  return url.href
}

/**
 * All ways in which one article's address is written: with and without encryption, "www." and the last stroke.
 * None for an outlet's front page, which is another article every day.
 */
export function waysToWrite(address: string): string[] {
  let url: URL
  try {
    url = new URL(plainAddress(address))
  } catch {
    return []
  }
  if (url.pathname === '/' && url.search === '' && url.hash === '') return []
  const host = url.host.replace(/^www\./, '')
  const path = url.pathname.replace(/(?<!\/)\/+$/, '')
  const rest = `${url.search}${url.hash}`
  return ['https:', 'http:'].flatMap((protocol) =>
    [host, `www.${host}`].flatMap((name) =>
      ['', '/'].map((stroke) => `${protocol}//${name}${path}${stroke}${rest}`),
    ),
  )
}
