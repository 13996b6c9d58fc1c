import type { SampleArticle } from './article'
import dockersText from './articles/01-dockers-walk-out.txt?raw'
import gateFourText from './articles/04-fortieth-day-at-gate-four.txt?raw'
import settleText from './articles/06-halyard-and-dockers-settle.txt?raw'

const dockers: SampleArticle = {
  file: '01-dockers-walk-out.txt',
  text: dockersText,
  outlet: 'Continental Wire',
  language: 'en-GB',
  capturedAt: '2026-03-10T15:02:11.000Z',
  read: true,
  highlights: [
    {
      words:
        "The federation counted 31 vessels at anchor or turning back. Halyard put the number at 19, and the harbour master's office said it had logged 24 by 1100 GMT",
      color: 'red',
      note: [
        'Three counts of one anchorage. Only the harbour master’s has a time of day, so that is the one to use.',
        '',
        'They still disagree after the settlement: 212 lost calls against 340 (*Halyard and dockers settle after 57 days*).',
      ],
    },
    {
      words: 'no one would be dismissed before 2028',
      color: 'green',
      note: ['Held: the agreement of 5 May has 120 posts go, all by early retirement.'],
    },
    { words: '"A man who lies about an order will lie about a pension,"', color: 'blue' },
    {
      words:
        'A ministry official, who asked not to be named because he was not allowed to speak to the press',
      color: 'purple',
      note: [
        'One unnamed source, and his own ministry signed the permit. Not to be used without a second one.',
      ],
    },
  ],
  confirmed: [{ kind: 'person', name: 'Josip Karran' }],
  quotes: [
    {
      words:
        '"We were told in January that nothing was decided, and in February we found the cranes on the order book,"',
      by: 'Josip Karran',
      cue: 'told',
      speaker: 'Josip Karran',
    },
    {
      words: '"A man who lies about an order will lie about a pension,"',
      by: 'he',
      cue: 'added',
      speaker: 'Josip Karran',
    },
  ],
}

const gateFour: SampleArticle = {
  file: '04-fortieth-day-at-gate-four.txt',
  text: gateFourText,
  outlet: 'The Lantern',
  language: 'en-GB',
  url: 'https://lantern.example/2026/04/gate-four',
  capturedAt: '2026-04-20T07:41:36.000Z',
  read: true,
  highlights: [
    {
      words:
        'had 6.1 million crowns on deposit, of which the guarantee scheme, built for households, covers 90,000',
      color: 'yellow',
    },
    { words: 'Our savings bought those cranes', color: 'blue' },
    {
      words: 'the cranes were paid for from Rotterdam and the loan went on dredging',
      color: 'orange',
      note: [
        'Open. She offered the invoices and then did not send them.',
        '',
        '- [ ] Ask the administrator what the facility was for',
        '- [ ] Dredging permits for 2024 and 2025 are public: look them up',
        '',
        'Hallan told the inquiry on 18 May that he did not know what the money was spent on.',
      ],
    },
  ],
  confirmed: [{ kind: 'person', name: 'Ruth Abendroth', forms: ['Abendroth'] }],
}

const settle: SampleArticle = {
  file: '06-halyard-and-dockers-settle.txt',
  text: settleText,
  outlet: 'Harbour Gazette',
  language: 'en-GB',
  capturedAt: '2026-05-06T09:48:20.000Z',
  read: true,
  highlights: [
    {
      words:
        'Halyard will close 120 posts in place of the 410 the federation had feared, all by early retirement',
      color: 'green',
      note: ['Both sides on the record.'],
    },
    { words: "Halyard said 212 calls had been lost. The federation's figure is 340.", color: 'red' },
    {
      words: 'Colin Abbery, an independent analyst at Quayside Research',
      color: 'purple',
      note: [
        '**Not independent.** Quayside was paid 48,000 euros in 2025 for a market opinion on the Halyard loan (*Courier*, 23 June).',
        '',
        'All he says here about volumes suits the borrower. Do not quote without saying so.',
      ],
    },
  ],
}

/** The strike in Port Sabel, March to May. */
export const strike: readonly SampleArticle[] = [dockers, gateFour, settle]
