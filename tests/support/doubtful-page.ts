const title = 'Swing bridge stays closed until spring'
const told = [
  'The harbour board said on Monday that the old swing bridge would stay closed until the spring.',
  'Its iron bearings are worn, an inspector wrote in a letter that the board had kept to itself since October.',
  'Ferries will run every twenty minutes from six in the morning until midnight, the board said after the vote.',
  'Shopkeepers on the island had asked for a footway, and the board refused because the crane needs the deck.',
]
const asides = Array.from(
  { length: 5 },
  (_, at) =>
    `Files of kind ${at} let us count visits, so that we can measure how well these pages are liked by everybody.`,
)

function paragraphs(all: readonly string[]) {
  return all.map((text) => `<p>${text}</p>`).join('')
}

/** A page of which half of what reads like text is a dialog that nobody wants to keep: somebody should look at it. */
export const doubtfulPage = {
  title,
  asides,
  html: `<!doctype html><html lang="en"><head><title>${title}</title></head><body>
    <div class="consent">${paragraphs(asides)}</div>
    <main><article><h1>${title}</h1>${paragraphs(told)}</article></main></body></html>`,
} as const
