// Invisible signs: soft hyphens, joiners, marks of direction.
const invisible =
  /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g
const single = /[‘’‚‛′ʼʹ`´＇]/g
const double = /« ?| ?»|[“”„‟″＂]|''/g
// Where one language, or one paper, sets “so”, another sets ‘so’. Between letters or figures it is an apostrophe.
const quoting = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu
const hyphen = /[‐‑‒−﹣－]/g
// One typesetter sets a dash closed up, another spaced, long, short or as two hyphens.
const dash = / ?[—―] ?| ?-- ?| [-–] /g
const ligature = /[\ufb00-\ufb06]/g

/**
 * A wording without what is only type: kinds of quotation marks, dashes and spaces, soft hyphens, ligatures. Two texts with
 * the same plain wording say the same in the same words.
 */
export function plainWording(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(single, "'")
    .replace(double, '"')
    .replace(quoting, '"')
    .replace(hyphen, '-')
    .replace(dash, '—')
    .replaceAll('–', '-')
    .replace(/…|\. \. \./g, '...')
    .replace(/(\d) (?=[%‰])/g, '$1')
    .replace(ligature, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .trim()
}

/** Whether two texts differ in type at most. */
export function isSameWording(one: string, other: string): boolean {
  return one === other || plainWording(one) === plainWording(other)
}
