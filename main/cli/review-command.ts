import { type Command, InvalidArgumentError, Option } from 'commander'
import { highlightColors, reviewDays, reviewKinds, reviewSorts, tagsOn } from '../../preload/contract/words'
import { reviewLibrary } from './review'

/** `dateline review`: what the review of the window lists, in the shell. */
export function addReview(program: Command): void {
  program
    .command('review')
    .summary('list highlights, notes and decided quotations')
    .description(
      'Prints what the review lists with the same filters: the words as they were marked, with their source, notes and tags.\n' +
        'With --format json an array of {ref, article, entity, words, note, color, tags, articleTags, speaker, state, made, at}.',
    )
    .option('--words <words>', 'words of a passage, a note or a quotation')
    .option('--tag <name>', 'a tag, and what is nested in it; twice for two of them', another)
    .addOption(new Option('--on <what>', 'on what the tags lie').choices(tagsOn).default('either'))
    .addOption(new Option('--color <color>', 'a colour of highlights').choices(highlightColors))
    .addOption(new Option('--kind <kind>', 'one kind alone').choices(reviewKinds))
    .option('--outlet <name>', 'an outlet')
    .option('--since <day>', 'a year, month or day from which on', dayOf)
    .option('--until <day>', 'a year, month or day until the end of which', dayOf)
    .addOption(new Option('--days <of>', 'of which day these are').choices(reviewDays).default('made'))
    .addOption(new Option('--sort <order>', 'which come first').choices(reviewSorts).default('made'))
    .addOption(new Option('--format <format>', 'what to write').choices(['md', 'csv', 'json']).default('md'))
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      `
Examples:
  dateline review --tag Claims --since 2016-03
  dateline review --tag Claims --tag Sources --on overlap --format csv -o claims.csv
  dateline review --kind quote --outlet "The Morning Ledger" --format json`,
    )
    .action(reviewLibrary)
}

function another(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function dayOf(words: string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(words)) return words
  throw new InvalidArgumentError('Give a year, month or day, such as 2016, 2016-03 or 2016-03-25.')
}
