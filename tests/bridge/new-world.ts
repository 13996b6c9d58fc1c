import type { CallName, Input } from '../../preload/contract/index'
import type { ArticleId, DraftId, HighlightId, JobId, NoteId } from '../../preload/contract/common'
import type { Passage } from '../../preload/contract/highlight'
import { onTestFinished } from 'vitest'
import { newActId } from '../support/library'
import { programWithLibrary, type TestProgram } from '../support/program'
import { openSite, type Site } from '../support/site'
import { story } from '../support/story'

function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

/** An article with a highlight and a note, a draft and a job: something for every call to work on. */
export type World = {
  test: TestProgram
  articleId: ArticleId
  revisionId: Input<'highlight.create'>['revisionId']
  passage: Passage
  highlightId: HighlightId
  noteId: NoteId
  draft: { draftId: DraftId; roles: Input<'import.save'>['roles'] }
  jobId: JobId
  site: Site
}

async function aDraft({ ask }: TestProgram, text: string) {
  const start = await ask('import.files', { files: [{ name: 'b.txt', bytes: bytesOf(text) }] })
  if (start.kind !== 'draft') throw new Error('One text became no draft.')
  return { draftId: start.draft.draftId, roles: start.draft.lines.map(({ role }) => role) }
}

async function aJob({ ask }: TestProgram) {
  const files = [3, 4].map((n) => ({ name: `${n}.txt`, bytes: bytesOf(story(n)) }))
  const start = await ask('import.files', { files })
  if (start.kind !== 'job') throw new Error('Two files became no job.')
  return start.jobId
}

/** A site on this machine with a feed and a page, both without markup in their words. */
async function aSite({ allowed }: TestProgram): Promise<Site> {
  const site = await openSite({
    '/feed': {
      body: `<rss version="2.0"><channel><title>Harbour News</title><item><title>A short one</title>
        <guid>1</guid><link>/page</link><description>Little is known.</description></item></channel></rss>`,
    },
    '/page': { headers: { 'Content-Type': 'text/plain' }, body: story(8) },
  })
  onTestFinished(() => site.close())
  allowed.add(site.host)
  return site
}

/** Good input for some calls, made in a world. */
export type GoodInputs<Names extends CallName> = {
  [N in Names]: (world: World) => Input<N> | Promise<Input<N>>
}

export async function newWorld(): Promise<World> {
  const test = await programWithLibrary()
  const { ask } = test
  const articleId = await test.importText(story(1))
  const { revision } = await ask('article.get', { articleId })
  const exact = revision.text.slice(10, 30)
  const passage = { start: 10, end: 30, exact, prefix: revision.text.slice(0, 10), suffix: '' }
  const highlight = await ask('highlight.create', {
    articleId,
    revisionId: revision.id,
    passage,
    color: 'blue',
  })
  const target = { on: 'highlight', highlightId: highlight.id } as const
  const note = await ask('note.create', { target, body: 'Check this.', actId: newActId() })
  return {
    test,
    articleId,
    revisionId: revision.id,
    passage,
    highlightId: highlight.id,
    noteId: note.id,
    draft: await aDraft(test, story(2)),
    jobId: await aJob(test),
    site: await aSite(test),
  }
}
