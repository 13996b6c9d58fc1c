// @ts-check
/** @param {string} text @param {object} more */
function line(text, more = {}) {
  return {
    text,
    kind: 'paragraph',
    linked: 0,
    within: 'p > article > body',
    readability: 1,
    defuddle: 1,
    home: 2,
    ...more,
  }
}

/** A small page of our own, in which every feature has something to say. */
export const samplePage = {
  elements: [
    { parent: -1, name: 'body', hasPicture: true },
    { parent: 0, name: 'article  story', hasPicture: true },
    { parent: 1, name: 'p', hasPicture: false },
    { parent: 1, name: 'ul', hasPicture: false },
    { parent: 3, name: 'li', hasPicture: false },
    { parent: 0, name: 'aside  related', hasPicture: true },
    { parent: 5, name: 'p  teaser', hasPicture: false },
    { parent: 1, name: 'h2', hasPicture: false },
  ],
  lines: [
    line('Published on 3 March 2026', { readability: 0, home: 1 }),
    line(
      'The swing bridge closes for eight months from Monday, because its bearings are worn, the harbour board said.',
    ),
    line('What the board decided', { kind: 'heading', level: 2, home: 7 }),
    line(
      'Ferries will run every twenty minutes from six in the morning until midnight, at a fare of one crown:',
    ),
    line('at night', { kind: 'item', home: 4, defuddle: 0 }),
    line('on Sundays', { kind: 'item', home: 4, linked: 1 }),
    line('“Nobody asked the island,” the mayor told the board before the vote was taken on Monday.', {
      quote: 1,
    }),
    line('Nobody on the island was asked before the vote was taken, the traders said in their letter.', {
      defuddle: 0,
    }),
    line('What others read', { kind: 'heading', level: 3, linked: 1, home: 7, defuddle: 0 }),
    line('Island | 1 | 3', { kind: 'row', home: 1 }),
    line('Read more: the yard that is to repair it', {
      linked: 0.8,
      home: 6,
      within: 'p teaser > aside related > body',
      readability: 0,
    }),
    line('Share', { home: 6, within: 'p teaser > aside related > body', defuddle: 0 }),
  ],
}
