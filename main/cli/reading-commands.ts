import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { articleView } from '../../preload/contract/article'
import { articleId } from '../../preload/contract/common'
import { hitKind } from '../../preload/contract/search/hits'
import { listArticles } from './list'
import { addReview } from './review-command'
import { searchLibrary } from './search'
import { showArticle } from './show'

/** The commands by which a library is read: list, show, search and review. */
export function addReadingCommands(program: Command): void {
  addList(program)
  addShow(program)
  addSearch(program)
  addReview(program)
}

function addList(program: Command): void {
  program
    .command('list')
    .summary('list the articles, newest first')
    .description('Lists id, day, outlet and title of each article, newest first.')
    .addOption(new Option('--view <view>', 'which articles').choices(articleView.options).default('all'))
    .option('--limit <count>', 'at most so many', countOf, Infinity)
    .addHelpText(
      'after',
      `
Examples:
  dateline list --limit 20
  dateline list --view starred --json`,
    )
    .action(listArticles)
}

function countOf(words: string): number {
  if (/^[1-9]\d{0,8}$/.test(words)) return Number(words)
  throw new InvalidArgumentError('Give a whole number above zero.')
}

function addShow(program: Command): void {
  program
    .command('show')
    .summary('show one article')
    .description(
      'Prints what is known of an article, and its text. With --json also its highlights, notes and names.',
    )
    .addArgument(new Argument('<id>', 'the id that "dateline list" shows').argParser(idOf))
    .action(showArticle)
}

/** An article's id from the command line. Throws what commander says of an argument that is none. */
export function idOf(words: string) {
  const id = articleId.safeParse(words)
  if (id.success) return id.data
  throw new InvalidArgumentError('An article is named by its id, as "dateline list" shows it.')
}

function addSearch(program: Command): void {
  program
    .command('search')
    .summary('find articles, highlights, notes, quotations and names')
    .description(
      'Prints what a query finds: id, day, title and a piece of the text of each, the newest first. With --json an array of\n' +
        '{kind, articleId, title, snippet, marks, outlet, published, at}, and highlightId, noteId, speaker or name besides.\n' +
        'Words are all looked for, "phrases" as they stand; word*, -word, OR, NEAR(a b, 5), and fields such as title: by:\n' +
        'outlet: tag: color: entity: speaker: quote: note: date:2016-03..2016-05 has:note is:unread is:starred.\n' +
        'With --batch one row of CSV for each query of a list: how it was read, how much it finds, from when to when, and which.',
    )
    .argument('[query...]', 'what to look for')
    .option('--like <id>', 'the articles most like this one, instead of a query', idOf)
    .option(
      '--batch <file>',
      'a CSV with the columns "query" and maybe "name", or with one column; - is standard input',
    )
    .option('--hits', 'with --batch: one row for each hit')
    .option('-o, --output <file>', 'with --batch: write the CSV to this file')
    .option('--force', 'replace a file that is there')
    .addOption(new Option('--kind <kind>', 'what to find').choices(hitKind.options).default('article'))
    .addOption(
      new Option('--order <order>', 'the newest or the best first')
        .choices(['newest', 'best'])
        .default('newest'),
    )
    .option('--limit <count>', 'at most so many', countOf, 50)
    .addHelpText(
      'after',
      `
Examples:
  dateline search ceasefire aleppo --limit 20
  dateline search 'speaker:lavrov date:2016-03' --kind quote --json
  dateline search 'color:red note:check' --kind highlight
  dateline search --like 01890a5d-ac96-774b-bcce-b302099a8057
  dateline search --batch queries.csv -o results.csv`,
    )
    .action(searchLibrary)
}
