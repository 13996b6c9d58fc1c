import { Argument, Command, Option } from 'commander'
import { analyzeTexts } from './analyze'
import { entityKind } from '../../preload/contract/entity-ref'
import { exportDossier } from './dossier'
import { exportArticles, exportHelp } from './export'
import { extractFiles } from './extract'
import { readFeeds } from './feeds'
import { importFiles, pathsHelp } from './importing/import'
import { codesHelp } from './output'
import { addReadingCommands, idOf } from './reading-commands'
import { reanchor } from './reanchor'
import { addSafetyCommands } from './safety/commands'
import { subscriptions } from './subscriptions'
import { verifyLibrary } from './verify'

const withoutLibrary = new Set(['extract', 'feeds', 'analyze', 'reanchor', 'backups', 'restore'])

/** The shell program: what it can do, and how it is asked. */
export function buildCommands(version: string): Command {
  const program = new Command('dateline')
    .description(
      'Dateline without its window: import, list, show, search, review, extract, analyze, export, dossier, verify, salvage, backup, restore and doctor.',
    )
    .version(version, '-v, --version')
    .addHelpText(
      'after',
      `
The library is the one named by --library, else by DATELINE_LIBRARY, else the one that Dateline opened last.
Only the answer goes to standard output.
${codesHelp}`,
    )
    .exitOverride()
    .showHelpAfterError('(dateline --help says more)')
  for (const add of [
    addImport,
    addReadingCommands,
    addExtract,
    addFeeds,
    addSubscriptions,
    addAnalyze,
    addReanchor,
    addExport,
    addDossier,
    addVerify,
    addSafetyCommands,
  ])
    add(program)
  for (const command of program.commands) {
    if (withoutLibrary.has(command.name())) continue
    command.option('--library <dir>', "the library's folder")
    command.option('--json', 'answer in JSON')
  }
  return program
}

function addImport(program: Command): void {
  program
    .command('import')
    .summary('import web pages, documents and text files as articles')
    .description(
      'Imports each file as one article, and all that can be read in a folder. "-" reads one from standard input; an ' +
        'address (https://…) is fetched once.',
    )
    .option(
      '--allow-host <host:port>',
      'also fetch from this host, though it is in your own network',
      another,
    )
    .argument('<path...>', pathsHelp)
    .addHelpText(
      'after',
      `
Examples:
  dateline import article.txt
  dateline import https://example.org/story
  dateline import --library ~/Press *.pdf      makes the library if it is not there
  dateline import --library ~/Press ~/Clippings
  pbpaste | dateline import -`,
    )
    .action(importFiles)
}

/** For options that may be given again. */
function another(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('read files without a library, into JSON')
    .description(
      'Reads the files of LIST.json, [{"id", "file", "url"?}], and writes what Dateline understands of each:\n' +
        '{id: {title, byline, published, outlet, captured, standfirst, captions, paragraphs, text, blocks, spans, leftOut,\n' +
        'original}}, or {id: {error}}.\n' +
        'The text of a web page is its body, without title and captions.\n' +
        'Captured is when the file says that it was saved, in UTC, else null; captions have the names of those quoted too.\n' +
        'The original of a PDF, an EPUB or an office document is null: it is no text.\n' +
        'Files are looked for from the folder of LIST.json. A published date has a zone only where the text says one.',
    )
    .argument('<list>', 'the list, or "-" for standard input')
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .option('--times <file>', 'also write how many milliseconds each took, {id: ms}')
    .addHelpText(
      'after',
      `
Example:
  dateline extract list.json -o out.json`,
    )
    .action(extractFiles)
}

function addFeeds(program: Command): void {
  program
    .command('feeds')
    .summary('read feeds without a library, into JSON')
    .description(
      'Reads the feeds of LIST.json, [{"id", "file"}]: RSS, RDF, Atom and JSON Feed. Writes what stands in each:\n' +
        '{id: {feed, items}}, or null for what is no feed. Dates are instants; a zone not stated counts as UTC.',
    )
    .argument('<list>', 'the list, or "-" for standard input')
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .action(readFeeds)
}

function addSubscriptions(program: Command): void {
  program
    .command('subscriptions')
    .summary('the feeds subscribed to, as OPML')
    .description(
      'Writes the feeds of the library as OPML; where a file is named, subscribes to those in it. Fetches nothing:\n' +
        'Dateline asks feeds when it is told to.',
    )
    .argument('[file]', 'a list of feeds in OPML to subscribe to')
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .action(subscriptions)
}

function addAnalyze(program: Command): void {
  program
    .command('analyze')
    .summary('find names, quotations and dates in texts, without a library')
    .description(
      'Reads JSON lines {"id", "text", "date"?, "title"?} and writes one line for each:\n' +
        '{id, entities, quotes, dates}. Offsets are UTF-16 code units into the text.',
    )
    .argument('<texts>', 'the JSON lines, or "-" for standard input')
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .addHelpText(
      'after',
      `
Example:
  dateline analyze in.jsonl -o out.jsonl`,
    )
    .action(analyzeTexts)
}

function addReanchor(program: Command): void {
  program
    .command('reanchor')
    .summary('find highlights again in changed texts, without a library')
    .description(
      'Reads [{"id", "oldText", "newText", "highlights": [{"start", "end", "exact", "prefix", "suffix"}]}], which may be\n' +
        'gzipped, and writes where each highlight is in the new text, as the program itself finds it:\n' +
        '{id: [{"start", "end"} or null]}. Offsets are UTF-16 code units; null is a highlight whose words are gone.\n' +
        'Standard error says how long it took for each highlight.',
    )
    .argument('<file>', 'the list, or "-" for standard input')
    .option('-o, --output <file>', 'where to write; standard output if left out')
    .addHelpText(
      'after',
      `
Example:
  dateline reanchor edits.json.gz -o places.json`,
    )
    .action(reanchor)
}

function addExport(program: Command): void {
  program
    .command('export')
    .summary(exportHelp.summary)
    .description(exportHelp.description)
    .addArgument(new Argument('[id]', 'the id that "dateline list" shows').argParser(idOf))
    .addOption(
      new Option('--format <format>', 'what to write').choices(exportHelp.formats).default(exportHelp.usual),
    )
    .option('--all', 'every article that is not archived or deleted, into a folder')
    .option('-o, --output <path>', 'a file or a folder; standard output if left out')
    .option('--force', 'replace files that are there already')
    .addHelpText(
      'after',
      `
Examples:
  dateline export 01934f2a-… -o article.md
  dateline export --all -o ~/Vault/Press`,
    )
    .action(exportArticles)
}

function addDossier(program: Command): void {
  program
    .command('dossier')
    .summary('export all that is known of a person, organisation or place')
    .description(
      'Writes names, roles, quotations, mentions and notes of an entity as Markdown, each with its source,\n' +
        'and says of each whether a person confirmed it or the program only found it.',
    )
    .argument('<entity>', 'its name, or its id')
    .addOption(
      new Option('--kind <kind>', 'which, where several go by that name').choices(entityKind.options),
    )
    .option('-o, --output <path>', 'a file or a folder; standard output if left out')
    .option('--force', 'replace a file that is there already')
    .addHelpText(
      'after',
      `
Examples:
  dateline dossier "Vladimir Putin" -o putin.md
  dateline dossier Georgia --kind place -o ~/Vault/Dossiers`,
    )
    .action(exportDossier)
}

function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('prove that the library is whole')
    .description(
      'Checks every page, row, checksum, text and original, and the journal over all of them, and changes nothing. ' +
        'A journal that somebody made anew from beginning to end is noticed only by a head that was kept elsewhere: ' +
        'exports have one, and so does what this command says last.',
    )
    .option('--hash', 'only say what the library holds, as one SHA-256: two that hold the same have the same')
    .option(
      '--head <hash>',
      'only say whether this head, kept elsewhere, is still in the journal, and how many acts came after it',
    )
    .action(verifyLibrary)
}
